"""The passages of an opened corpus."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import lru_cache
from typing import overload

import numpy as np

from verify.claims import Claim
from verify.corpus.index import Index
from verify.corpus.passage import Passage
from verify.corpus.ranking import Mask
from verify.corpus.record import loads
from verify.documents import Document
from verify.text import CannotRunError


class Remembered(Sequence[Passage]):
    """The passages of a corpus by row, each made when it is asked for: a large corpus opens at once."""

    def __init__(self, reports: Sequence[Document], index: Index) -> None:
        self._reports = reports
        self._entries = index.entries
        self._claims = index.claims
        self._owner = index.owners
        self._made: Callable[[int], Passage] = lru_cache(maxsize=1 << 12)(self._make)

    def __len__(self) -> int:
        return len(self._claims)

    @overload
    def __getitem__(self, row: int) -> Passage: ...

    @overload
    def __getitem__(self, row: slice) -> tuple[Passage, ...]: ...

    def __getitem__(self, row: int | slice) -> Passage | tuple[Passage, ...]:
        if isinstance(row, slice):
            return tuple(self._made(number) for number in range(len(self))[row])
        return self._made(range(len(self))[row])

    def owner(self, row: int) -> int:
        """The number of the report to which a row belongs."""
        return int(self._owner[row])

    def allowed(
        self, *, since: date | None, until: date | None, without: Collection[str] = ()
    ) -> Mask | None:
        """Which rows may be evidence: of reports of these days, not left out; ``None`` where every row may.

        A report without a date may be of any day. One in a language without rules is searched only.
        """
        inside = [entry.asked(since, until) and entry.path not in without for entry in self._entries]
        if all(inside):
            return None
        mask: Mask = np.array(inside, np.bool_)[self._owner]
        return mask

    def _make(self, row: int) -> Passage:
        report = self._reports[self._owner[row]]
        try:
            claim = loads(Claim, self._claims[row])
        except ValueError as fault:
            raise _broken(report) from fault
        if report.text[claim.start : claim.end] != claim.text:
            raise _broken(report)
        return Passage(report, claim)


def _broken(report: Document) -> CannotRunError:
    """An index whose digests are right and whose content is not: it was made so."""
    return CannotRunError(
        "what the index holds of it is no claim of this report",
        where=report.path,
        remedy="run 'verify index --rebuild' with its corpus",
    )
