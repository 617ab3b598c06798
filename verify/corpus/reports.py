"""The reports of a corpus as they were read, each unpacked when it is asked for."""

from verify.corpus.any_index import AnyIndex
from verify.corpus.broken import BrokenIndexError
from verify.corpus.entry import digest
from verify.corpus.made import Made
from verify.corpus.record import loads
from verify.documents import Document

_READY = 1 << 10
"""Reports that stay unpacked."""


class Reports(Made[Document]):
    """The reports behind an index by their numbers."""

    def __init__(self, index: AnyIndex) -> None:
        super().__init__(self._make, ready=_READY)
        self._index = index

    def __len__(self) -> int:
        return len(self._index.entries)

    def _make(self, number: int) -> Document:
        entry = self._index.entries[number]
        told = "what the index holds of it is not this report"
        try:
            report = loads(Document, self._index.written(number))
        except ValueError as fault:
            raise BrokenIndexError(told, where=entry.path) from fault
        if (report.path, report.line, digest(report)) != (entry.path, entry.line, entry.sha256):
            raise BrokenIndexError(told, where=entry.path)
        return report
