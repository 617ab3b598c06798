"""What a rule is: an id, what it means, and a function that looks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc
from typing import Generic, TypeVar

from verify.lint.diagnostic import Remark, Severity, Unmeasured

M = TypeVar("M")

Look = Callable[[M], Iterator[Remark | Unmeasured]]
PARTS = ("says", "matters", "problems", "example", "references")
"""The five parts of a rule's docstring, each a paragraph that begins with the word and a colon."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as everyone but the engine sees it.

    Attributes:
        id: ``C`` and three digits; the first says of what kind it is (see ``verify.lint.rules``).
        name: The word for it.
        severity: Unless configured otherwise.
        fix: What to do about it, in one sentence.
        docstring: A first line and five parts: what it says, why it matters, its known problems, an example,
            references.
        articles: Whether it looks at articles under test, too.
        whole: Whether it tells of the corpus as a whole, so that any change of it can be the reason.
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
        """What it is about, in one sentence."""
        return cleandoc(self.docstring).partition("\n")[0]

    @property
    def parts(self) -> dict[str, str]:
        """The five parts, each on one line, in their order."""
        paragraphs = cleandoc(self.docstring).split("\n\n")[1:]
        found = (" ".join(paragraph.split()).partition(": ") for paragraph in paragraphs)
        return {name.lower(): text for name, _, text in found}


@dataclass(frozen=True, slots=True)
class RuleOf(Rule, Generic[M]):
    """A rule with the function that looks, at material ``M``."""

    look: Look[M] = lambda _: iter(())
