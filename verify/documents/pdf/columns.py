"""The lines of a page in the order in which they are read: column after column, row after row.

A page has columns where some height is free of marks in the middle and lines of prose stand on both sides.
A line that goes across, a headline or what stands above the columns, parts them into an upper and a lower
stretch. The cells of a table stand beside one another, too, but they are short: they are read row by row.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from verify.documents.pdf.mark import SAME_HEIGHT, Line

_LEAST_LINES, _LEAST_LETTERS = 3, 18
"""Of a column: its lines, and their letters on the mean; what is shorter is a table or a list."""
_LEAST_CELLS, _LEAST_ROWS = 3, 2
"""Of a table that stands below columns or between them."""
_MOST_LINES = 2000
"""Of a page on which columns are looked for: nobody reads a page with more."""
_STRETCH = 1.9
"""Of the font's size: lines that stand further apart belong to two stretches of a page."""
_PLACES = 64
"""Between the edges of the page at which a parting is looked for."""


class Stretch(NamedTuple):
    """Lines that are read one after the other, and from where to where they may go, in points."""

    lines: Sequence[Line]
    left: float
    right: float

    def indent(self, line: Line) -> float:
        """What is free before a line."""
        return line.left - self.left if line.rightward else self.right - line.right


def in_order(lines: Sequence[Line]) -> list[Stretch]:
    """The stretches of a page, or of a column of it, in the order in which they are read.

    Args:
        lines: From the top down.
    """
    if not lines:
        return []
    found = _columns(lines)
    if found is None:
        return [Stretch(lines, min(line.left for line in lines), max(line.right for line in lines))]
    start, end, place = found
    stretch = lines[start:end]
    sides = (
        [line for line in stretch if line.right <= place],
        [line for line in stretch if line.left >= place],
    )
    first, second = sides if _rightward(stretch) else sides[::-1]
    return [
        *in_order(lines[:start]), *in_order(first), *in_order(second), *in_order(lines[end:]),
    ]  # fmt: skip


def _columns(lines: Sequence[Line]) -> tuple[int, int, float] | None:
    """The longest stretch with columns, from one line to another, and where these are parted."""
    if not 2 * _LEAST_LINES <= len(lines) <= _MOST_LINES:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    places = [left + (right - left) * number / _PLACES for number in range(1, _PLACES)]
    tabular = _tabular(lines)
    found = [
        (letters, -abs(place - (left + right) / 2), start, end, place)
        for place in places
        for start, end in _free(lines, place, tabular)
        if (letters := _letters(lines[start:end], place))
    ]
    if not found:
        return None
    _, _, start, end, place = max(found)
    return start, end, place


def _tabular(lines: Sequence[Line]) -> frozenset[Line]:
    """The lines that are cells of a table: several short ones on one height, and so on the next."""
    found: list[Line] = []
    table: list[list[Line]] = []
    for row in [*rows(lines), []]:
        if len(row) >= _LEAST_CELLS and sum(len(line.text) for line in row) < _LEAST_LETTERS * len(row):
            table.append(row)
        else:
            found += [line for one in table if len(table) >= _LEAST_ROWS for line in one]
            table = []
    return frozenset(found)


def _free(lines: Sequence[Line], place: float, tabular: frozenset[Line]) -> Iterator[tuple[int, int]]:
    """The stretches of lines, without a free height between, of which none goes across a place.

    A table does so as a whole, wherever its cells stand.
    """
    start = 0
    for number, line in enumerate(lines):
        across = line.left < place < line.right or line in tabular
        before = lines[number - 1] if number > start else line
        if across or before.base - line.base > _STRETCH * max(line.size, before.size):
            if number > start:
                yield start, number
            start = number + across
    if len(lines) > start:
        yield start, len(lines)


def _letters(stretch: Sequence[Line], place: float) -> int:
    """The letters of the shorter of two columns; 0 where there are none."""
    sides = (
        [line for line in stretch if line.right <= place],
        [line for line in stretch if line.left >= place],
    )
    return min(sum(len(line.text) for line in side) for side in sides) if all(map(_is_column, sides)) else 0


def _is_column(lines: Sequence[Line]) -> bool:
    letters = sum(len(line.text) for line in lines)
    return len(lines) >= _LEAST_LINES and letters >= _LEAST_LETTERS * len(lines)


def _rightward(lines: Sequence[Line]) -> bool:
    return 2 * sum(line.rightward for line in lines) >= len(lines)


def leading(lines: Sequence[Line]) -> float:
    """The usual distance from one height to the next, in points; 0 where all stand on one.

    In a short column half the lines may begin paragraphs: three of four distances are at least as wide.
    """
    apart = sorted(upper[0].base - lower[0].base for upper, lower in pairwise(rows(lines)))
    return apart[len(apart) // 4] if apart else 0.0


def rows(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines of one height together, from the left."""
    row: list[Line] = []
    for line in lines:
        if row and row[0].base - line.base > SAME_HEIGHT * line.size:
            yield sorted(row, key=lambda one: one.left)
            row = []
        row.append(line)
    if row:
        yield sorted(row, key=lambda one: one.left)
