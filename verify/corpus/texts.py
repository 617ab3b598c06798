"""The texts of passages as they were encoded, restored from the stored reports."""

import json
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from verify.corpus.broken import BrokenIndexError
from verify.corpus.coded import Anew
from verify.corpus.embedding import embed
from verify.corpus.packed import Packed, unpack
from verify.corpus.passages import views
from verify.corpus.ranking import Rows
from verify.corpus.taken import claims_in
from verify.models import Encoder, Vectors
from verify.text import Span

_AT_ONCE = 1 << 6
"""Texts that are encoded together: what is summed for them stays in the cache of the processor."""
_READY = 1 << 11
"""Reports that stay unpacked."""


class _Report(NamedTuple):
    """A report as far as its passages' texts need it."""

    text: str
    title: str
    claims: tuple[bytes, ...]


class _Claim(NamedTuple):
    """A claim as far as its texts need it."""

    text: str
    start: int
    end: int
    sentence: Span


class Texts:
    """The texts of the passages of some reports by row.

    Args:
        reports: The reports as ``record`` writes them.
        taken: What was taken out of each.
        starts: The first row of each, and one past the last row of all.
    """

    def __init__(self, reports: Packed, taken: Packed, starts: NDArray[np.int64]) -> None:
        self._reports = reports
        self._taken = taken
        self._starts = starts
        self._report = lru_cache(maxsize=_READY)(self._unpacked)

    def of(self, rows: Rows, view: int) -> list[str]:
        """The texts of ``rows`` in one view, in their order.

        Raises:
            BrokenIndexError: What the index holds is no claim of a report.
        """
        owners = np.searchsorted(self._starts, rows, side="right") - 1
        places = zip(owners.tolist(), (rows - self._starts[owners]).tolist(), strict=True)
        try:
            return [self._text(report, number, view) for report, number in places]
        except (ValueError, TypeError, KeyError, IndexError, RecursionError) as fault:
            raise BrokenIndexError("what the index holds is no claim of its report") from fault

    def anew(self, encoder: Encoder, view: int) -> Anew:
        """What makes the vectors of rows in one view as ``encoder``, which is swift, once made them."""

        def vectors(rows: Rows) -> Vectors:
            pieces = [self.of(rows[at : at + _AT_ONCE], view) for at in range(0, len(rows), _AT_ONCE)]
            made = [embed(encoder.encode, piece, dimension=encoder.dimension) for piece in pieces]
            return np.concatenate([np.zeros((0, encoder.dimension), np.float32), *made])

        return vectors

    def _text(self, number: int, claim: int, view: int) -> str:
        report = self._report(number)
        found = _claim(json.loads(report.claims[claim].decode("utf-8", "surrogatepass")))
        return views(found, report)[view]

    def _unpacked(self, number: int) -> _Report:
        plain = json.loads(unpack(self._reports.packed(number)).decode("utf-8", "surrogatepass"))
        claims = claims_in(unpack(self._taken.packed(number)))
        return _Report(_written(plain["text"]), _written(plain.get("title", "")), claims)


def _claim(plain: Any) -> _Claim:  # noqa: ANN401 - JSON
    start, end, sentence = plain["start"], plain["end"], plain["sentence"]
    return _Claim(_written(plain["text"]), int(start), int(end), Span(*map(int, sentence)))


def _written(value: object) -> str:
    if isinstance(value, str):
        return value
    message = "a text that is none"
    raise TypeError(message)
