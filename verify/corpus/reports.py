"""The reports of a corpus as they were read, each unpacked when it is asked for."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import overload

from verify.corpus.entry import Entry, digest
from verify.corpus.packed import Packed
from verify.corpus.record import loads
from verify.documents import Document
from verify.text import CannotRunError

_READY = 1 << 10
"""Reports that stay unpacked."""


class Reports(Sequence[Document]):
    """The reports behind an index by their numbers."""

    def __init__(self, entries: Sequence[Entry], packed: Packed) -> None:
        self._entries = entries
        self._packed = packed
        self._made: Callable[[int], Document] = lru_cache(maxsize=_READY)(self._make)

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, number: int) -> Document: ...

    @overload
    def __getitem__(self, number: slice) -> tuple[Document, ...]: ...

    def __getitem__(self, number: int | slice) -> Document | tuple[Document, ...]:
        if isinstance(number, slice):
            return tuple(self._made(one) for one in range(len(self))[number])
        return self._made(range(len(self))[number])

    def _make(self, number: int) -> Document:
        entry = self._entries[number]
        try:
            report = loads(Document, self._packed[number])
        except ValueError as fault:
            raise _broken(entry) from fault
        if (report.path, report.line, digest(report)) != (entry.path, entry.line, entry.sha256):
            raise _broken(entry)
        return report


def _broken(entry: Entry) -> CannotRunError:
    """An index whose digests are right and whose content is not: it was made so."""
    return CannotRunError(
        "what the index holds of it is not this report",
        where=entry.path,
        remedy="run 'verify index --rebuild' with its corpus",
    )
