"""The marks of a page, from PDFium."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from ctypes import c_double
from math import atan2, degrees, hypot
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional, category, combining, normalize

from verify.documents.pdf.mark import Mark

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

HYPHEN = "\u2010"
"""Stands for the hyphen of a word broken at the end of a line."""
_BROKEN_WORD = frozenset({"\x02", "\ufffe"})
"""What PDFium gives for that hyphen."""
_SAME = 0.05
"""In points: marks whose positions differ by less are parts of one mark."""
_LEAST_SIZE = 1.5
"""In points: smaller type is meant for machines (a hidden layer, a printer's mark)."""
_LAM, _ALEFS = "\u0644", frozenset("\u0622\u0623\u0625\u0627\u0671")
_BAND = 12.0
"""In points: the letter of a vowel mark is looked for in its own band of the page and the two beside it."""
_SLANT = 5
"""Degrees by which a line may deviate from the page's own direction."""


class _Found(NamedTuple):
    """A character and its position in PDFium.

    Attributes:
        mark: The character as a mark of its own, on the page turned upright.
        seen: The left edge of its own part, if a mark stands for several characters.
        turned: By how many quarter turns it is rotated against the page.
    """

    mark: Mark
    seen: float
    turned: int


def marks(page: "PdfTextPage") -> list[Mark]:
    """The marks of a page turned upright.

    Control characters, what PDFium adds itself, type too small to read, and text in another direction than
    most of the page (watermarks, notes up the margin) are left out.
    """
    found = list(_found(page))
    turns = Counter(one.turned for one in found if not one.mark.text.isspace())
    most = max(turns, key=lambda turn: (turns[turn], -turn), default=0)
    return _voiced(_joined([one for one in found if one.turned == most]))


def _found(page: "PdfTextPage") -> Iterator[_Found]:
    from pypdfium2.raw import (  # noqa: PLC0415 - loads a large library, needed for PDF files only
        FS_MATRIX,
        FPDFText_GetCharOrigin,
        FPDFText_GetFontSize,
        FPDFText_GetMatrix,
        FPDFText_GetUnicode,
        FPDFText_IsGenerated,
    )

    left, base, shape = c_double(), c_double(), FS_MATRIX()
    for number in range(page.count_chars()):
        text = _plain(chr(FPDFText_GetUnicode(page.raw, number)))
        if not text or (FPDFText_IsGenerated(page.raw, number) == 1 and text != HYPHEN):
            continue
        if not FPDFText_GetCharOrigin(page.raw, number, left, base):
            continue
        turn, size = 0.0, 0.0
        if FPDFText_GetMatrix(page.raw, number, shape):
            turn = degrees(atan2(shape.b, shape.a)) % 360
            size = FPDFText_GetFontSize(page.raw, number) * hypot(shape.c, shape.d)
        turned = round(turn / 90) % 4
        if not text.isspace() and (size < _LEAST_SIZE or abs(turn - 90 * round(turn / 90)) > _SLANT):
            continue
        # A small zero («٠») has its full advance width around it; for other marks the given width is too
        # large.
        low_x, low_y, high_x, high_y = page.get_charbox(number, loose=text.isdigit())
        x, y = left.value, base.value
        start, height = ((x, y), (y, -x), (-x, -y), (-y, x))[turned]
        seen, right = ((low_x, high_x), (low_y, high_y), (-high_x, -low_x), (-high_y, -low_y))[turned]
        yield _Found(Mark(text, start, right, height, size), seen, turned)


def _joined(some: Sequence[_Found]) -> list[Mark]:
    """The characters that share one mark, put together."""
    parts: list[list[_Found]] = []
    for one in some:
        if parts and _same_place(one.mark, parts[-1][-1].mark):
            parts[-1].append(one)
        else:
            parts.append([one])
    backwards = any(map(_is_backwards, parts))
    return [_one(part[::-1] if backwards and _undivided(part) else part) for part in parts]


def _is_backwards(part: Sequence[_Found]) -> bool:
    """Whether its characters are given from last to first.

    PDFium does so for a mark to which a file gives several characters, as office programs write Arabic. No
    mark can stand for an alef followed by a lam, since an alef is never joined to the next letter: it must be
    lam-alef.
    """
    letters = "".join(one.mark.text for one in part)
    return _undivided(part) and letters[0] in _ALEFS and letters[1] == _LAM


def _undivided(part: Sequence[_Found]) -> bool:
    """Whether nothing shows where the letters of a mark stand, so that they may be reversed."""
    letters = "".join(one.mark.text for one in part)
    one_place = len({one.seen for one in part}) == 1
    return one_place and len(letters) > 1 and not (letters[0] == _LAM and letters[1] in _ALEFS)


def _same_place(mark: Mark, before: Mark) -> bool:
    same = abs(mark.left - before.left) < _SAME and abs(mark.base - before.base) < _SAME
    return same and not before.text.isspace() and not mark.text.isspace()


def _one(part: Sequence[_Found]) -> Mark:
    """The characters of one mark in reading order, vowel marks after their letter."""
    from_right = any(bidirectional(one.mark.text[0]) in {"R", "AL"} for one in part)
    order = sorted(
        part,
        key=lambda one: (combining(one.mark.text[0]), -one.seen if from_right else one.seen),
    )
    text = "".join(one.mark.text for one in order)
    return part[0].mark._replace(text=text, right=max(one.mark.right for one in part))


def _voiced(some: Sequence[Mark]) -> list[Mark]:
    """The marks, with lone vowel marks added to the letter above or below which they stand."""
    found = [mark for mark in some if not combining(mark.text[0])]
    bands: dict[int, list[int]] = defaultdict(list)
    for number, mark in enumerate(found):
        bands[int(mark.base // _BAND)].append(number)
    for vowel in (mark for mark in some if combining(mark.text[0])):
        band, middle = int(vowel.base // _BAND), (vowel.left + vowel.right) / 2
        near = [
            number
            for number in (*bands[band - 1], *bands[band], *bands[band + 1])
            if found[number].left <= middle <= found[number].right
        ]
        if near:
            at = min(near, key=lambda number: abs(found[number].base - vowel.base))
            found[at] = found[at]._replace(text=found[at].text + vowel.text)
    return found


def _plain(character: str) -> str:
    """A character as typed: Arabic presentation forms and Latin ligatures decomposed."""
    if character in _BROKEN_WORD:
        return HYPHEN
    if "\ufb00" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufefc":
        return normalize("NFKC", character).strip()
    if character.isspace():
        return " "
    return "" if category(character) in {"Cc", "Cs", "Co", "Cn"} else character
