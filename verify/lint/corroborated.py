"""The claims that independent origins assert: what a baseline remembers, and what the corpus has now."""

from dataclasses import dataclass
from typing import NamedTuple

from verify.documents import Document
from verify.lint.crossed import Crossed

_INDEPENDENT = 2


class Corroborated(NamedTuple):
    """A claim of a report that is asserted by two or more independent origins.

    Attributes:
        path: The earliest report that makes it.
        text: In its words.
    """

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Origins:
    """What was corroborated, and what is.

    Attributes:
        documents: The reports as they are now.
        before: By the baseline; empty where there is none.
        now: By the corpus.
    """

    documents: tuple[Document, ...]
    before: tuple[Corroborated, ...]
    now: frozenset[Corroborated]


def corroborated(crossed: Crossed) -> tuple[Corroborated, ...]:
    """The claims of ``crossed`` that two or more independent origins certainly assert, in order."""
    spots = (crossed.spot(held.row) for held in crossed.held() if held.at_least >= _INDEPENDENT)
    return tuple(sorted({Corroborated(spot.path, spot.text) for spot in spots}))
