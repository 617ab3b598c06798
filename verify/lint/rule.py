"""A rule: an id, an explanation, and a function that looks at material."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc
from typing import Generic, TypeVar

from verify.lint.diagnostic import Remark, Severity, Unmeasured

M = TypeVar("M")

Look = Callable[[M], Iterator[Remark | Unmeasured]]
PARTS = ("says", "matters", "problems", "example", "references")
"""The five parts of a rule's docstring, each a paragraph that begins with its name and a colon."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as seen by everything except the engine.

    Attributes:
        id: ``C`` and three digits; the first gives its kind (see ``verify.lint.rules``).
        name: Its name.
        severity: Its severity unless configured otherwise.
        fix: What to do about it, in one sentence.
        docstring: A first line and five parts: what it says, why it matters, its known problems, an example,
            references.
        articles: Whether it also looks at articles under test.
        whole: Whether it is about the corpus as a whole, so that any change may cause a finding.
    """

    id: str
    name: str
    severity: Severity
    fix: str
    docstring: str
    articles: bool = False
    whole: bool = False

    @property
    def summary(self) -> str:
        """Its subject in one sentence."""
        return cleandoc(self.docstring).partition("\n")[0]

    @property
    def parts(self) -> dict[str, str]:
        """The five parts, each on one line, in order."""
        paragraphs = cleandoc(self.docstring).split("\n\n")[1:]
        found = (" ".join(paragraph.split()).partition(": ") for paragraph in paragraphs)
        return {name.lower(): text for name, _, text in found}


@dataclass(frozen=True, slots=True)
class RuleOf(Rule, Generic[M]):
    """A rule with its function, which looks at material ``M``."""

    look: Look[M] = lambda _: iter(())
