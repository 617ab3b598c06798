"""The lines of a page in reading order: column after column, row after row.

A page has columns where a vertical strip in the middle is free of marks and lines of prose stand on both
sides. A line across the strip, such as a headline, divides the columns into an upper and a lower stretch. The
cells of a table also stand side by side, but they are short: they are read row by row.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from verify.documents.pdf.mark import SAME_HEIGHT, Line

_LEAST_LINES, _LEAST_LETTERS = 3, 18
"""Lines of a column, and its letters per line on average; anything less is a table or a list."""
_LEAST_CELLS, _LEAST_ROWS = 3, 2
"""Cells in a row, and rows, of a table below or between columns."""
_MOST_LINES = 2000
"""Lines of a page on which columns are looked for; no page that people read has more."""
_STRETCH = 1.9
"""In font sizes: lines further apart belong to two stretches of a page."""
_PLACES = 64
"""Positions across the page at which a gap between columns is looked for."""


class Stretch(NamedTuple):
    """Lines to be read one after another, and their left and right limits, in points."""

    lines: Sequence[Line]
    left: float
    right: float

    def indent(self, line: Line) -> float:
        """The free space before a line, in points."""
        return line.left - self.left if line.rightward else self.right - line.right


def in_order(lines: Sequence[Line]) -> list[Stretch]:
    """The stretches of a page, or of one of its columns, in reading order.

    Args:
        lines: From top to bottom.
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
    """The longest stretch with columns: its first and last line, and the position of the gap."""
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
    """The lines that are cells of a table: several short ones at one height, and the same in the next row."""
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
    """Runs of neighbouring lines of which none crosses a position.

    A table crosses it as a whole, wherever its cells stand.
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
    """The letters of the shorter of two columns; 0 if there are none."""
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
    """The usual distance between two lines, in points; 0 if all are at one height.

    In a short column half the lines may begin paragraphs, so the lower quartile is used.
    """
    apart = sorted(upper[0].base - lower[0].base for upper, lower in pairwise(rows(lines)))
    return apart[len(apart) // 4] if apart else 0.0


def rows(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines of one height together, left to right."""
    row: list[Line] = []
    for line in lines:
        if row and row[0].base - line.base > SAME_HEIGHT * line.size:
            yield sorted(row, key=lambda one: one.left)
            row = []
        row.append(line)
    if row:
        yield sorted(row, key=lambda one: one.left)
