"""Marks into lines, each in reading order.

The marks of a page are where they are seen, so a line of Arabic is found there from its end to its beginning,
with the figures and Latin words in it running the other way. The bidirectional algorithm (Unicode Standard
Annex 9) itself restores the typed order, because it reverses again what it reversed before.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from statistics import median
from string import digits
from typing import NamedTuple, TypeVar
from unicodedata import bidirectional, combining

from verify.documents.pdf.mark import SAME_HEIGHT, Line, Mark
from verify.text.bidi import displayed

_APART, _FAR_APART = 1.0, 6.0
"""In font sizes: a wider gap divides a line where a line nearby has a gap too; one wider than the second,
always."""
_UNLIKE = 1.8
"""A gap that divides a line is this many times as wide as the gaps between the words beside it, however
widely the line is set."""
_WIDE = 2.0
"""In font sizes: wider than any gap between words, so that cells of a single word are told apart."""
_ALIKE = 0.35
"""Two gaps are at one position if they share this part of their widths together."""
_MOST_PLACES = 200
"""Gaps of nearby lines that are compared; no table that people read has more columns."""
_NEAR = 3.0
"""In font sizes: the distance up to which a line is nearby."""
_BETWEEN_WORDS, _LEAST_BETWEEN = 0.17, 0.08
"""In font sizes: a wider gap separates words; the second, where the file also has a space there."""
_SPACE = 0.15
"""In font sizes: the least width of a space of the file between two words, even if a mark overlaps it."""
_RAISED, _AT_ITS_LETTER = 0.7, 0.4
"""In sizes of the letter beside it: a footnote figure is smaller than the first and no further away than the
second."""
_RUMI = 0x10E60 - ord("0")
"""From a digit to a Rumi digit, which the algorithm treats as Arabic and which no newspaper uses."""
_FROM_RIGHT = frozenset({"R", "AL"})
_ENDS = frozenset(".,;:!?\u060c\u061b\u061f\u201d\u00bb\"'")
"""What may stand before a footnote figure, besides letters."""


def lines(marks: Sequence[Mark]) -> list[Line]:
    """The lines of a page, top to bottom, and left to right at one height."""
    from_right = sum(2 * _from_right(mark) - 1 for mark in marks if _strong(mark)) > 0
    rows = [_Row(row) for row in _rows(marks)]
    parted = [row.parted(_around(rows, number)) for number, row in enumerate(rows)]
    spaces = sorted((mark.base, mark.left) for mark in marks if mark.text.isspace())
    return [
        _line(part, _on(row, spaces), from_right=from_right)
        for number, row in enumerate(rows)
        for part in row.parts([*parted[number], *chain.from_iterable(_around(parted, number))])
    ]


T = TypeVar("T")


def _around(some: Sequence[T], number: int) -> list[T]:
    """The two items before and the two after one in a sequence."""
    return [*some[max(0, number - 2) : number], *some[number + 1 : number + 3]]


def _on(row: "_Row", spaces: Sequence[tuple[float, float]]) -> list[float]:
    """Positions of the file's spaces at the height of a row; ``spaces`` are sorted by height."""
    slack = SAME_HEIGHT * row.size
    first, last = bisect_left(spaces, (row.base - slack,)), bisect_left(spaces, (row.base + slack,))
    return [left for _, left in spaces[first:last]]


def _strong(mark: Mark) -> bool:
    return bidirectional(mark.text[0]) in {"L", *_FROM_RIGHT}


def _from_right(mark: Mark) -> bool:
    return bidirectional(mark.text[0]) in _FROM_RIGHT


def _rows(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Marks of one height each, top to bottom; slightly raised or lowered ones join the nearest row."""
    rows: list[list[Mark]] = []
    raised: list[Mark] = []
    for mark in sorted(_lowered(marks), key=lambda one: (-one.base, one.left)):
        if mark.text.isspace():
            continue
        if any(map(combining, mark.text)):
            raised.append(mark)
        elif rows and rows[-1][0].base - mark.base <= SAME_HEIGHT * max(mark.size, rows[-1][0].size):
            rows[-1].append(mark)
        else:
            rows.append([mark])
    for mark in raised:
        near = min(rows, key=lambda row: abs(row[-1].base - mark.base), default=None)
        if near is None or abs(near[-1].base - mark.base) > mark.size:
            rows.append([mark])
        else:
            near.append(mark)
    rows.sort(key=lambda row: -row[0].base)
    return [sorted(row, key=lambda one: one.left) for row in rows]


def _lowered(marks: Sequence[Mark]) -> Iterator[Mark]:
    """The marks, with small raised figures moved down to the line of the letter beside them."""
    letters = [mark for mark in marks if mark.text.isalpha() or mark.text in _ENDS]
    edges = sorted((edge, number) for number, mark in enumerate(letters) for edge in (mark.left, mark.right))
    for mark in marks:
        beside = _letter_beside(mark, letters, edges) if mark.text.isdigit() else None
        yield mark._replace(base=beside.base) if beside else mark


def _letter_beside(mark: Mark, letters: Sequence[Mark], edges: Sequence[tuple[float, int]]) -> Mark | None:
    """The larger letter beside a figure that is slightly above its line."""
    reach = _AT_ITS_LETTER * mark.size / _RAISED
    first, last = bisect_left(edges, (mark.left - reach,)), bisect_left(edges, (mark.right + reach,))
    near = (letters[number] for _, number in edges[first : min(last, first + _MOST_PLACES)])
    return next(
        (
            letter
            for letter in near
            if mark.size < _RAISED * letter.size and 0 < mark.base - letter.base <= SAME_HEIGHT * letter.size
        ),
        None,
    )


class _Row:
    """Marks of one height, left to right, and the gaps between them."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self.marks = marks
        self.base, self.size = marks[0].base, median(mark.size for mark in marks)
        self.right = max(mark.right for mark in marks)
        self.gaps = [_Gap(before.right, mark.left) for before, mark in _beside(marks)]
        self.words = [
            number for number, gap in enumerate(self.gaps) if gap.width > _BETWEEN_WORDS * self.size
        ]

    def parted(self, near: Sequence["_Row"]) -> list["_Gap"]:
        """Its certain divisions: each wide gap that differs from those between its words."""
        return [
            gap
            for number, gap in enumerate(self.gaps)
            if gap.width > _FAR_APART * self.size
            or (
                gap.width > _APART * self.size
                and self._unlike(number)
                and self._free_near(gap, [row for row in near if self._is_near(row)])
            )
        ]

    def parts(self, places: Iterable["_Gap"]) -> Iterator[list[Mark]]:
        """Its parts, divided at a wide gap where it, or a nearby row, has a certain division."""
        known = list(places)[:_MOST_PLACES]
        part = [*self.marks[:1]]
        for gap, mark in zip(self.gaps, self.marks[1:], strict=True):
            if gap.width > _APART * self.size and any(map(gap.is_like, known)):
                yield part
                part = []
            part.append(mark)
        yield part

    def is_free(self, place: float) -> bool:
        """Whether it has no mark at a position and marks on both sides of it."""
        return any(gap.start < place - self.size / 4 and gap.end > place + self.size / 4 for gap in self.gaps)

    def _free_near(self, gap: "_Gap", near: Sequence["_Row"]) -> bool:
        """Whether a nearby row is free at a gap, or all lie to one side of it, as lines of two columns do.

        These may be at different heights: some then end before the gap, others begin after it, and one edge
        of the gap is theirs too.
        """
        if any(row.is_free(gap.middle) for row in near):
            return True
        ends = [row.right for row in near if row.right <= gap.middle]
        begins = [row.marks[0].left for row in near if row.marks[0].left >= gap.middle]
        if not ends or not begins or len(ends) + len(begins) < len(near):
            return False
        free = _Gap(max(ends), min(begins))
        edge = min(abs(free.start - gap.start), abs(free.end - gap.end))
        return free.width > _APART * self.size and edge < self.size / 2

    def _unlike(self, number: int) -> bool:
        """Whether a gap is wider than those between the words on both sides of it."""
        if self.gaps[number].width > _WIDE * self.size:
            return True
        at = bisect_left(self.words, number)
        beside = [*self.words[max(0, at - 1) : at], *self.words[at + 1 : at + 2]]
        return not beside or self.gaps[number].width > _UNLIKE * min(self.gaps[one].width for one in beside)

    def _is_near(self, row: "_Row") -> bool:
        return abs(row.base - self.base) < _NEAR * self.size


class _Gap(NamedTuple):
    """The space from the end of one mark to the beginning of another, in points."""

    start: float
    end: float

    @property
    def width(self) -> float:
        return self.end - self.start

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2

    def is_like(self, other: "_Gap") -> bool:
        """Whether both are at one position, and neither is much wider than the other."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        return shared > _ALIKE * (max(self.end, other.end) - min(self.start, other.start))


def _beside(row: Sequence[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Each mark of a row with the mark before it that reaches furthest right."""
    furthest = row[0]
    for mark in row[1:]:
        yield furthest, mark
        furthest = max(furthest, mark, key=lambda one: one.right)


def _line(part: Sequence[Mark], spaces: Sequence[float], *, from_right: bool) -> Line:
    """A part of a row as a line; on a mostly Arabic page, one with Arabic is read from the right."""
    strong = [_from_right(mark) for mark in part if _strong(mark)]
    rightward = not any(strong) or (not from_right and 2 * sum(strong) < len(strong))
    seen = "".join(_as_seen(part, spaces))
    return Line(
        text=_typed(seen, rightward=rightward) if any(strong) else seen,
        left=part[0].left,
        right=max(mark.right for mark in part),
        base=median(mark.base for mark in part),
        size=median(mark.size for mark in part),
        rightward=rightward,
    )


def _as_seen(part: Sequence[Mark], spaces: Sequence[float]) -> Iterator[str]:
    """Marks from left to right, with the spaces between them."""
    before: Mark | None = None
    for mark in part:
        if before is not None and _word_ends(before, mark, spaces):
            yield " "
        yield mark.text[::-1] if _from_right(mark) else mark.text
        before = mark


def _word_ends(before: Mark, mark: Mark, spaces: Sequence[float]) -> bool:
    size, gap = max(before.size, mark.size), mark.left - before.right
    if gap > _BETWEEN_WORDS * size:
        return True
    edge = _LEAST_BETWEEN * size
    if gap > edge:
        return any(before.right - edge < space < mark.left + edge for space in spaces)
    return any(before.left < space < mark.left - _SPACE * size for space in spaces)


def _typed(seen: str, *, rightward: bool) -> str:
    """A line with Arabic as it was typed, given how it is seen.

    Figures after an Arabic letter are displayed like Arabic ones, whichever digits they have (rule W2): "3%"
    is seen as "%3", and "12-90" as "90-12". Seen from the left, such a figure precedes its letter.
    """
    shown, latin = [], rightward
    for character in seen:
        kind = bidirectional(character)
        latin = kind == "L" or (latin and kind not in _FROM_RIGHT)
        shown.append(chr(ord(character) + _RUMI) if character in digits and not latin else character)
    typed = displayed("".join(shown), "L" if rightward else "R")
    return "".join(chr(ord(one) - _RUMI) if chr(max(0, ord(one) - _RUMI)) in digits else one for one in typed)
