"""Where the statements within a claim begin and end, as the chain reader sees them.

The rules may leave a frame in a claim ("The ticket, she says, puts the failure at 2:40"), or two statements.
The reader tells of each piece whether it begins a statement, continues one, or belongs to none; the likeliest
division of the whole claim is found by dynamic programming (Viterbi 1967).
"""

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_BOUNDARY = 1.5
"""Log odds that a further boundary must gain."""
_DECIMALS = 3
"""Of a log probability, so that the last bits of another processor change no division."""


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


def runs(parts: NDArray[np.float32], may_begin: Sequence[bool]) -> tuple[Run, ...]:
    """The likeliest division of a claim.

    Args:
        parts: The logits of the claim's pieces, ``(pieces, parts)``.
        may_begin: Whether a run may begin at a piece: only where a word does.

    Returns:
        Runs in order that cover all pieces.
    """
    likely = parts - np.logaddexp.reduce(parts, axis=1, keepdims=True)
    outside, first, inside = (np.round(likely[:, part], _DECIMALS).tolist() for part in Part)
    none = _Path(outside[0], ((0, False),))
    said = _Path(max(first[0], inside[0]), ((0, True),))
    for at in range(1, len(parts)):
        ended = said.begin(at, outside[at], stated=False)
        begun = max(none, said).begin(at, first[at], stated=True)
        none, said = none.go_on(outside[at]), said.go_on(inside[at])
        if may_begin[at]:
            none, said = max(none, ended), max(said, begun)
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
        return _Path(self.likely - _BOUNDARY + likely, (*self.begins, (at, stated)))
