"""Where the statements within a claim begin and end, as the chain reader sees them.

The rules may leave a frame in a claim ("The ticket, she says, puts the failure at 2:40"), or two statements.
The reader tells of each piece whether it begins a statement, continues one, or belongs to none; the likeliest
division of the whole claim is found by dynamic programming (Viterbi 1967).
"""

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

NEVER = float("inf")
"""Log odds that a boundary must gain within a word."""
AFTER_A_MARK, ELSEWHERE = 0.0, 1.5
"""The same after a comma or another mark, and elsewhere: statements end at marks more often than the reader
tells, and seldom elsewhere; docs/measurements.md, "Where claims begin and end"."""
_DECIMALS = 3
"""Of a log probability, so that the last bits of another processor change no division."""

_MARK = re.compile(r"[،,;؛:](?=\s|$)|(?<=\s)[-–—](?=\s|$)")
"""Marks at which a statement often ends; one within a number or a time is none."""
_ASIDE = range(1, 4)
"""Words of a short aside."""


class Part(IntEnum):
    """What a piece is of a claim."""

    OUTSIDE = 0
    FIRST = 1
    INSIDE = 2


class Run(NamedTuple):
    """Pieces ``[start, end)`` of a claim that are one statement, or that are none."""

    start: int
    end: int
    stated: bool


def boundary(text: str, begin: int, start: int) -> float:
    """The log odds that a run must gain to begin at ``start`` of a claim that begins at ``begin``.

    A mark after one to three words that themselves follow a mark is taken for the end of an aside ("The
    council cancelled, late on Monday, the result"), and no statement for ended there.
    """
    if start > begin and not (text[start - 1].isspace() or text[start].isspace()):
        return NEVER
    before = text[begin:start].rstrip()
    marks = [found.start() for found in _MARK.finditer(before)]
    if not marks or marks[-1] != len(before) - 1:
        return ELSEWHERE
    aside = len(marks) > 1 and len(before[marks[-2] + 1 : -1].split()) in _ASIDE
    return ELSEWHERE if aside else AFTER_A_MARK


def runs(parts: NDArray[np.float32], asked: Sequence[float]) -> tuple[Run, ...]:
    """The likeliest division of a claim.

    Args:
        parts: The logits of the claim's pieces, ``(pieces, parts)``.
        asked: For each piece the log odds that a run must gain to begin there.

    Returns:
        Runs in order that cover all pieces.
    """
    likely = parts - np.logaddexp.reduce(parts, axis=1, keepdims=True)
    outside, first, inside = (np.round(likely[:, part], _DECIMALS).tolist() for part in Part)
    none = _Path(outside[0], ((0, False),))
    said = _Path(max(first[0], inside[0]), ((0, True),))
    for at in range(1, len(parts)):
        ended = said.begin(at, outside[at] - asked[at], stated=False)
        begun = max(none, said).begin(at, first[at] - asked[at], stated=True)
        none, said = max(none.go_on(outside[at]), ended), max(said.go_on(inside[at]), begun)
    begins = max(none, said).begins
    ends = (*(start for start, _ in begins[1:]), len(parts))
    return tuple(Run(start, end, stated) for (start, stated), end in zip(begins, ends, strict=True))


class _Path(NamedTuple):
    """A division of the first pieces: its log probability, and where its runs begin, with their kind."""

    likely: float
    begins: tuple[tuple[int, bool], ...]

    def go_on(self, likely: float) -> "_Path":
        return _Path(self.likely + likely, self.begins)

    def begin(self, at: int, likely: float, *, stated: bool) -> "_Path":
        return _Path(self.likely + likely, (*self.begins, (at, stated)))
