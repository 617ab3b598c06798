"""What an index is, what it takes on the disk, and how much of what is there its search finds."""

from dataclasses import dataclass

import numpy as np

from verify.corpus.any_index import AnyIndex
from verify.corpus.corpus import Corpus
from verify.corpus.nearest import NEAREST, nearest, recalled
from verify.corpus.passages import Views
from verify.corpus.ranking import Rows

_TRIED = 200
"""Passages whose neighbours are looked for."""


@dataclass(frozen=True, slots=True)
class MeasuredView:
    """The vectors of one view.

    Attributes:
        name: ``claim`` or ``context``.
        kinds: What ``faiss.index_factory`` calls those of each segment.
        recall: Of the exact neighbours of some passages the share that a search finds.
        learnt: The least such share when lists were learnt, against the vectors as they were given; 1 where
            they are kept as they are.
    """

    name: str
    kinds: tuple[str, ...]
    recall: float
    learnt: float


@dataclass(frozen=True, slots=True)
class Measured:
    """An index.

    Attributes:
        passages: In the corpus.
        segments: In which they are kept.
        size: Bytes on the disk; 0 where the index could not be kept.
        tried: Passages whose neighbours were looked for.
        views: Their vectors.
    """

    passages: int
    segments: int
    size: int
    tried: int
    views: tuple[MeasuredView, ...]


def measure(corpus: Corpus) -> Measured:
    """Hold the search of ``corpus`` against brute force over the vectors as they are kept.

    Raises:
        BrokenIndexError: It was cut off or altered.
    """
    index = corpus.index
    facts = index.facts()
    rows = np.arange(0, len(corpus.passages), max(1, len(corpus.passages) // _TRIED))[:_TRIED]
    return Measured(
        passages=len(corpus.passages),
        segments=facts.segments,
        size=facts.size,
        tried=len(rows),
        views=tuple(
            MeasuredView(name, facts.kinds[number], _recall(index, number, rows), facts.learnt[number])
            for number, name in enumerate(Views._fields)
        ),
    )


def _recall(index: AnyIndex, number: int, rows: Rows) -> float:
    dense = index.views[number].vectors
    queries = dense.rows(rows)
    exact = nearest(queries, len(dense), dense.vectors)
    return recalled(exact, [ranked.rows for ranked in dense.search(queries, NEAREST)])
