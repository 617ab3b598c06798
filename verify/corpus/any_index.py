"""What a corpus asks of its index, wherever that is kept: in files, or on a server that many share."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from verify.corpus.background import Background
from verify.corpus.entry import Entry
from verify.corpus.passages import Views
from verify.corpus.ranking import Mask, Ranked, Rows
from verify.corpus.sketch import Sketch
from verify.corpus.sketches import Pairs
from verify.corpus.taken import Taken
from verify.models import Vectors


class VectorSearch(Protocol):
    """The vectors of all passages in one view, a row a passage."""

    def __len__(self) -> int:
        """How many rows there are."""

    def vectors(self, start: int, stop: int) -> Vectors:
        """The rows ``[start, stop)``."""

    def rows(self, rows: Rows) -> Vectors:
        """The vectors of ``rows``, in their order."""

    def similarities(self, query: Vectors, rows: Rows) -> NDArray[np.float64]:
        """The inner product of one query with each of ``rows``, in double precision."""

    def search(self, queries: Vectors, k: int, *, allowed: Mask | None = None) -> tuple[Ranked, ...]:
        """The ``k`` nearest rows of each query, of those that are allowed."""


class TermSearch(Protocol):
    """The terms of all passages in one view, a row a passage."""

    def search(self, query: Mapping[str, float], k: int, *, allowed: Mask | None = None) -> Ranked:
        """The ``k`` rows that share the most telling terms with ``query``, of those that are allowed."""


class SketchSearch(Protocol):
    """The sketches of all reports."""

    def sharing(self, sketch: Sketch, share: float) -> tuple[int, ...]:
        """The reports of which so large a share of the smaller text may stand in a text, or of it in them."""

    def pairs(self, share: float) -> Pairs:
        """All pairs of reports of which so large a share of the smaller text may stand in the other."""


class Everywhere(NamedTuple):
    """All passages, looked at in one way."""

    vectors: VectorSearch
    lexical: TermSearch


class Facts(NamedTuple):
    """What an index is made of.

    Attributes:
        segments: How many parts its passages are kept in.
        size: Bytes on the disk; 0 where it could not be kept.
        kinds: What the index of the vectors of each view is called, once a kind.
        learnt: The least share of the exact neighbours that was found when one was made; 1 where all are.
    """

    segments: int
    size: int
    kinds: Views[tuple[str, ...]]
    learnt: Views[float]


Translations = list[list[tuple[str, float]]]
"""For each of some words the stems of other languages that mean it or sound like it, each with its weight."""


class AnyIndex(Protocol):
    """One row a passage, in the order of the reports and of their texts."""

    @property
    def entries(self) -> Sequence[Entry]:
        """One a report."""

    @property
    def views(self) -> Views[Everywhere]:
        """The claims by themselves and in their context."""

    @property
    def sketches(self) -> SketchSearch:
        """By which reports that share much of their text are found."""

    @property
    def background(self) -> Background:
        """How common the words of the claims are."""

    def starts(self) -> list[int]:
        """The first row of each report, and one past the last row of all."""

    def owners(self, rows: Rows) -> NDArray[np.int64]:
        """The numbers of the reports to which rows belong."""

    def translations(self, words: Sequence[str], vectors: Vectors) -> Translations:
        """For each of ``words`` with its vector the nearest stems of other languages."""

    def transliterations(self, words: Sequence[str]) -> Translations:
        """For each of ``words`` the stems of other languages that sound most like it."""

    def written(self, number: int) -> bytes:
        """A report as ``record`` writes it."""

    def taken_out(self, number: int) -> Taken:
        """What was taken out of a report."""

    def facts(self) -> Facts:
        """What it is made of."""
