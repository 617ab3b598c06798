"""What an index is, what it takes on the disk, and how much of what is there its search finds."""

from dataclasses import dataclass

import numpy as np

from verify.corpus.corpus import Corpus
from verify.corpus.dense import NEAREST, nearest, recalled
from verify.corpus.index import Index
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
    rows = np.arange(0, len(corpus.passages), max(1, len(corpus.passages) // _TRIED))[:_TRIED]
    origins = [segment.origin for segment in index.segments]
    return Measured(
        passages=len(corpus.passages),
        segments=len(index.segments),
        size=sum(part.size for origin in origins if origin for part in origin.parts),
        tried=len(rows),
        views=tuple(_view(index, number, name, rows) for number, name in enumerate(Views._fields)),
    )


def _view(index: Index, number: int, name: str, rows: Rows) -> MeasuredView:
    dense = index.views[number].vectors
    parts = [segment.views[number].vectors for segment in index.segments]
    queries = dense.rows(rows)
    exact = nearest(queries, len(dense), dense.vectors)
    found = [ranked.rows for ranked in dense.search(queries, NEAREST)]
    learnt = min((part.trained.recall for part in parts if part.trained), default=1.0)
    kinds = tuple(dict.fromkeys(part.name for part in parts))
    return MeasuredView(name, kinds, recalled(exact, found), learnt)
