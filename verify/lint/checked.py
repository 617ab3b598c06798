"""The answer of `verify check`: everything a renderer needs, so that it computes nothing."""

from dataclasses import dataclass
from enum import IntEnum

from verify.lint.diagnostic import Diagnostic, Severity, Unmeasured
from verify.lint.rule import Rule


class Outcome(IntEnum):
    """How a check ended: the command's exit code. 2 is a call that could not run and has no answer."""

    CLEAN = 0
    FOUND = 1
    NOT_MEASURED = 3


@dataclass(frozen=True, slots=True)
class Checked:
    """What was checked, the rules, and their diagnostics.

    Attributes:
        subject: The corpus, or the articles, as given.
        documents: The number of documents checked.
        version: The version of this package.
        rules: The rules that ran, by id.
        diagnostics: Sorted by path, place and rule.
        unmeasured: What could not be looked at.
        ignored: The number of diagnostics that configuration and front matter silenced.
        known: The number of diagnostics that the baseline silenced.
        fail_on: The least severity at which the check fails.
    """

    subject: str
    documents: int
    version: str
    rules: tuple[Rule, ...]
    diagnostics: tuple[Diagnostic, ...]
    unmeasured: tuple[Unmeasured, ...] = ()
    ignored: int = 0
    known: int = 0
    fail_on: Severity = Severity.WARNING

    @property
    def failing(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that make the check fail."""
        return tuple(one for one in self.diagnostics if one.severity.rank <= self.fail_on.rank)

    @property
    def outcome(self) -> Outcome:
        """The outcome; "found" precedes "not measured", since after a fix the check is run again."""
        if self.failing:
            return Outcome.FOUND
        return Outcome.NOT_MEASURED if self.unmeasured else Outcome.CLEAN
