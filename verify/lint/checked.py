"""The answer of `verify check`: everything a renderer needs, and nothing it would have to compute."""

from dataclasses import dataclass
from enum import IntEnum

from verify.lint.diagnostic import Diagnostic, Severity, Unmeasured
from verify.lint.rule import Rule


class Outcome(IntEnum):
    """How a check ended: the command's exit code. 2 is a call that could not run and gives no answer."""

    CLEAN = 0
    FOUND = 1
    NOT_MEASURED = 3


@dataclass(frozen=True, slots=True)
class Checked:
    """What was checked, by which rules, and what they saw.

    Attributes:
        subject: The corpus, or the articles, as the reader named them.
        documents: How many documents were looked at.
        version: Of this package.
        rules: The rules that ran, by id.
        diagnostics: In the order of path, place and rule.
        unmeasured: What could not be looked at.
        ignored: How many diagnostics configuration and front matter silenced.
        known: How many diagnostics the baseline silenced.
        fail_on: The severity from which on the check fails.
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
        """The diagnostics for which the check fails."""
        return tuple(one for one in self.diagnostics if one.severity.rank <= self.fail_on.rank)

    @property
    def outcome(self) -> Outcome:
        """Found comes before not measured: who has something to mend looks again afterwards."""
        if self.failing:
            return Outcome.FOUND
        return Outcome.NOT_MEASURED if self.unmeasured else Outcome.CLEAN
