"""The reports of a corpus as they were read, each unpacked when it is asked for."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import overload

from verify.corpus.broken import BrokenIndexError
from verify.corpus.entry import digest
from verify.corpus.index import Index
from verify.corpus.record import loads
from verify.documents import Document

_READY = 1 << 10
"""Reports that stay unpacked."""


class Reports(Sequence[Document]):
    """The reports behind an index by their numbers."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._made: Callable[[int], Document] = lru_cache(maxsize=_READY)(self._make)

    def __len__(self) -> int:
        return len(self._index.order.places)

    @overload
    def __getitem__(self, number: int) -> Document: ...

    @overload
    def __getitem__(self, number: slice) -> tuple[Document, ...]: ...

    def __getitem__(self, number: int | slice) -> Document | tuple[Document, ...]:
        if isinstance(number, slice):
            return tuple(self._made(one) for one in range(len(self))[number])
        return self._made(range(len(self))[number])

    def _make(self, number: int) -> Document:
        entry, place = self._index.entries[number], self._index.order.places[number]
        told = "what the index holds of it is not this report"
        try:
            report = loads(Document, self._index.segments[place.segment].reports[place.number])
        except ValueError as fault:
            raise BrokenIndexError(told, where=entry.path) from fault
        if (report.path, report.line, digest(report)) != (entry.path, entry.line, entry.sha256):
            raise BrokenIndexError(told, where=entry.path)
        return report
