"""Claims with independent origins: those in the baseline, and those now in the corpus."""

from dataclasses import dataclass
from typing import NamedTuple

from verify.documents import Document
from verify.lint.crossed import Crossed

_INDEPENDENT = 2
"""Independent origins of a corroborated claim, at least."""


class Corroborated(NamedTuple):
    """A claim of a report with two or more independent origins.

    Attributes:
        path: The earliest report that makes it.
        text: Its text in that report.
    """

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Origins:
    """The claims that were corroborated, and those that are.

    Attributes:
        documents: The current reports.
        before: Those in the baseline; empty if there is none.
        now: Those in the corpus.
    """

    documents: tuple[Document, ...]
    before: tuple[Corroborated, ...]
    now: frozenset[Corroborated]


def corroborated(crossed: Crossed) -> tuple[Corroborated, ...]:
    """The claims of ``crossed`` with at least two certain independent origins, in order."""
    spots = (crossed.spot(held.row) for held in crossed.held() if held.at_least >= _INDEPENDENT)
    return tuple(sorted({Corroborated(spot.path, spot.text) for spot in spots}))
