"""Lines to paragraphs: where one is only wrapped, and where a new one begins."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verify.documents.cells import row_of
from verify.documents.lines import finished
from verify.documents.pdf.columns import Stretch, leading, rows
from verify.documents.pdf.mark import Line
from verify.documents.pdf.marks import HYPHEN

_FURTHER = 1.25
"""Of the usual distance: lines that stand further apart are of two paragraphs."""
_OTHER_SIZE = 0.12
"""Of the font's size: lines whose sizes differ by more are of two paragraphs."""
_INDENT = 0.9
"""Of the font's size: a line that begins further in opens a paragraph."""
_SPACE = 0.5
"""Of the font's size: room that a word needs beside its own width."""
_FULL = 0.25
"""Of the width: the line with which a paragraph breaks off at the foot of a column leaves no more free."""


class Paragraph(NamedTuple):
    """A paragraph of a page.

    Attributes:
        text: On one line.
        size: Of its font, in points.
        going_on: Whether it breaks off in mid-sentence at the end of a full line.
    """

    text: str
    size: float
    going_on: bool = False


def paragraphs(stretch: Stretch) -> Iterator[Paragraph]:
    """The paragraphs of a stretch; lines of one height are the cells of a row, a paragraph by itself."""
    usual = leading(stretch.lines)
    part: list[Line] = []
    for row in rows(stretch.lines):
        cells = len(row) > 1
        if part and (cells or _begins(row[0], part[-1], usual, stretch)):
            yield _paragraph(part, stretch)
            part = []
        if cells:
            yield Paragraph(row_of(cell.text for cell in _as_read(row)), row[0].size)
        else:
            part.append(row[0])
    if part:
        yield _paragraph(part, stretch)


def _as_read(row: Sequence[Line]) -> Sequence[Line]:
    """The cells of a row in the order in which they are read; figures alone have no direction."""
    worded = [cell for cell in row if any(map(str.isalpha, cell.text))]
    return row if 2 * sum(cell.rightward for cell in worded) >= len(worded) else row[::-1]


def _paragraph(part: Sequence[Line], stretch: Stretch) -> Paragraph:
    text = ""
    for line in part:
        text = joined(text, line.text)
    full = _room(part[-1], stretch) < _FULL * (stretch.right - stretch.left)
    return Paragraph(text, part[-1].size, going_on=full and not finished(text))


def _begins(line: Line, before: Line, usual: float, stretch: Stretch) -> bool:
    """Whether a line opens a paragraph after another that stands above it."""
    if abs(line.size - before.size) > _OTHER_SIZE * before.size:
        return True
    if before.text.endswith(HYPHEN):
        return False
    if before.base - line.base > _FURTHER * max(usual, before.size):
        return True
    if _fits(line, _room(before, stretch)):
        return True
    indented = stretch.indent(line) > max(_INDENT * line.size, stretch.indent(before) + 1)
    return indented and finished(before.text)


def _room(line: Line, stretch: Stretch) -> float:
    """What is free behind a line, as far as others of its size go."""
    alike = [one for one in stretch.lines if abs(one.size - line.size) <= _OTHER_SIZE * line.size]
    if line.rightward:
        return max(one.right for one in alike) - line.right
    return line.left - min(one.left for one in alike)


def _fits(line: Line, room: float) -> bool:
    """Whether the first word of a line would have had room at the end of the one before."""
    word = line.text.split(" ", 1)[0]
    return room > line.width * len(word) / max(1, len(line.text)) + _SPACE * line.size


def joined(text: str, line: str) -> str:
    """A line after others of its paragraph; a word that was broken at its end is one again."""
    line = line.strip()
    if text.endswith(HYPHEN) or (text.endswith("-") and text[-2:-1].isalpha() and line[:1].islower()):
        return text[:-1] + line
    return f"{text} {line}" if text else line
