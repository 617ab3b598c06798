"""From a report to what the index holds of it."""

from collections.abc import Callable
from typing import Generic, NamedTuple, Protocol, TypeVar

from verify.claims import Claim, Placed, surroundings
from verify.documents import Document
from verify.text import Notice

T = TypeVar("T")

Extractor = Callable[[Document], tuple[tuple[Claim, ...], tuple[Notice, ...]]]
"""Takes the claims out of a document, with what a reader must be told: ``verify.claims.searchable``."""


class Views(NamedTuple, Generic[T]):
    """Something for each of the two ways in which a claim is looked at.

    Neither is enough. A clause alone often names neither the people nor the event; in a corpus about one
    event the context is the same everywhere, and hides the claim.

    Attributes:
        claim: By itself.
        context: With its sentence, or the part of a long one around it, and the title of its document.
    """

    claim: T
    context: T


class Worded(Placed, Protocol):
    """A claim as far as its texts need it."""

    @property
    def text(self) -> str: ...  # noqa: D102  described above


class Titled(Protocol):
    """A document as far as the texts of its claims need it."""

    @property
    def text(self) -> str: ...  # noqa: D102  described above

    @property
    def title(self) -> str: ...  # noqa: D102  described above


def views(claim: Worded, document: Titled) -> Views[str]:
    """The two texts of ``claim``; in its context it comes first and again, so that it weighs more."""
    around = surroundings(claim, document.text).of(document.text)
    parts = (claim.text, around if around != claim.text else "", document.title)
    return Views(claim.text, " ".join(part for part in parts if part))
