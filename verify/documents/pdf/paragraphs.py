"""Lines into paragraphs: where a line is only wrapped, and where a paragraph begins."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verify.documents.cells import row_of
from verify.documents.lines import finished
from verify.documents.pdf.columns import Stretch, leading, rows
from verify.documents.pdf.mark import Line
from verify.documents.pdf.marks import HYPHEN

_FURTHER = 1.25
"""Times the usual distance: lines further apart belong to two paragraphs."""
_OTHER_SIZE = 0.12
"""Share of the font size: lines whose sizes differ by more belong to two paragraphs."""
_INDENT = 0.9
"""In font sizes: a line indented by more opens a paragraph."""
_SPACE = 0.5
"""In font sizes: the space that a word needs besides its own width."""
_FULL = 0.25
"""Share of the width: the last line of a paragraph that continues in the next column leaves no more than this
free."""


class Paragraph(NamedTuple):
    """A paragraph of a page.

    Attributes:
        text: Its text on one line.
        size: Its font size, in points.
        going_on: Whether it breaks off in mid-sentence at the end of a full line.
    """

    text: str
    size: float
    going_on: bool = False


def paragraphs(stretch: Stretch) -> Iterator[Paragraph]:
    """The paragraphs of a stretch; lines of one height are the cells of a row, which is one paragraph."""
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
    """The cells of a row in reading order; figures alone have no direction."""
    worded = [cell for cell in row if any(map(str.isalpha, cell.text))]
    return row if 2 * sum(cell.rightward for cell in worded) >= len(worded) else row[::-1]


def _paragraph(part: Sequence[Line], stretch: Stretch) -> Paragraph:
    text = ""
    for line in part:
        text = joined(text, line.text)
    full = _room(part[-1], stretch) < _FULL * (stretch.right - stretch.left)
    return Paragraph(text, part[-1].size, going_on=full and not finished(text))


def _begins(line: Line, before: Line, usual: float, stretch: Stretch) -> bool:
    """Whether a line opens a paragraph, given the line above it."""
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
    """The free space after a line, up to where other lines of its size reach, in points."""
    alike = [one for one in stretch.lines if abs(one.size - line.size) <= _OTHER_SIZE * line.size]
    if line.rightward:
        return max(one.right for one in alike) - line.right
    return line.left - min(one.left for one in alike)


def _fits(line: Line, room: float) -> bool:
    """Whether the first word of a line would have fitted at the end of the line before."""
    word = line.text.split(" ", 1)[0]
    return room > line.width * len(word) / max(1, len(line.text)) + _SPACE * line.size


def joined(text: str, line: str) -> str:
    """A line appended to its paragraph; a word broken at the end of a line is rejoined."""
    line = line.strip()
    if text.endswith(HYPHEN) or (text.endswith("-") and text[-2:-1].isalpha() and line[:1].islower()):
        return text[:-1] + line
    return f"{text} {line}" if text else line
