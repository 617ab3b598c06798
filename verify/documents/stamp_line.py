"""A line of cells that gives a text's day: "By Jane Roe | 14 May 2024 | 3:10 am | 52 views"."""

import re
from collections.abc import Iterator

from verify.documents.label import Furniture, Label
from verify.documents.lines import finished
from verify.documents.own_date import only_date
from verify.documents.time_line import time_told
from verify.text import Span, words

CELLS = "|•·"
"""What separates the cells of such a line."""
_CELL = re.compile(f"[^{CELLS}]+")
_LONGEST, _MOST = 200, 4
"""Characters of a line, and words of each cell besides the day."""


def stamp(line: str) -> Label | None:
    """The day in a line of short cells of which one is a date; ``None`` for any other line."""
    if len(line) > _LONGEST or not any(bar in line for bar in CELLS):
        return None
    cells = [Span(*cell.span()) for cell in _CELL.finditer(line) if words(cell.group())]
    told = list(_told(line, cells))
    others = [cell.of(line) for cell in cells if not any(cell.contains(label.value) for label in told)]
    if not others or not told or any(len(words(cell)) > _MOST or finished(cell) for cell in others):
        return None
    return next((label for label in told if label.furniture is Furniture.DATE), told[0])


def _told(line: str, cells: list[Span]) -> Iterator[Label]:
    for cell in cells:
        if only_date(cell.of(line)):
            yield Label(Furniture.DATE, cell)
        elif label := time_told(cell.of(line)):
            yield Label(label.furniture, label.value.shifted(cell.start))
