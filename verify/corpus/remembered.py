"""The passages of an opened corpus."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from datetime import date
from functools import cached_property, lru_cache

import numpy as np

from verify.claims import Claim
from verify.corpus.any_index import AnyIndex
from verify.corpus.broken import BrokenIndexError
from verify.corpus.made import Made
from verify.corpus.passage import Passage
from verify.corpus.ranking import Mask
from verify.corpus.record import loads
from verify.documents import Document

_OTHER = "what the index holds of it is no claim of this report"
_READY = 1 << 12
"""Passages, and reports' claims, that stay ready."""


class Remembered(Made[Passage]):
    """The passages of a corpus by row."""

    def __init__(self, reports: Sequence[Document], index: AnyIndex) -> None:
        super().__init__(self._make, ready=_READY)
        self._reports = reports
        self._index = index
        self._taken = lru_cache(maxsize=_READY)(index.taken_out)

    def __len__(self) -> int:
        return self._starts[-1]

    def owner(self, row: int) -> int:
        """The number of the report to which a row belongs."""
        return bisect_right(self._starts, row) - 1

    def allowed(
        self, *, since: date | None, until: date | None, without: Collection[str] = ()
    ) -> Mask | None:
        """Which rows may be evidence: of reports of these days, not left out; ``None`` where every row may.

        A report without a date may be of any day. One in a language without rules is searched only.
        """
        inside = [entry.asked(since, until) and entry.path not in without for entry in self._index.entries]
        if all(inside):
            return None
        return np.repeat(np.array(inside, np.bool_), np.diff(self._starts))

    def _make(self, row: int) -> Passage:
        number = self.owner(row)
        report = self._reports[number]
        try:
            claim = loads(Claim, self._taken(number).claims[row - self._starts[number]])
        except ValueError as fault:
            raise BrokenIndexError(_OTHER, where=report.path) from fault
        if report.text[claim.start : claim.end] != claim.text:
            raise BrokenIndexError(_OTHER, where=report.path)
        return Passage(report, claim)

    @cached_property
    def _starts(self) -> list[int]:
        return self._index.starts()
