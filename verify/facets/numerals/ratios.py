"""Two numbers that form one: "one in three", «عشرون جزءا من مئة», «خمسة فاصلة ثلاثة», "1 1/2"."""

from collections.abc import Iterator, Sequence
from math import log10

from verify.facets.numerals.bounds import bound_before
from verify.facets.numerals.counted_noun import noun_after
from verify.facets.numerals.number_words import listed, word_at
from verify.facets.numerals.numeral_value import Numeral
from verify.facets.numerals.token import Token, TokenKind
from verify.facets.numerals.unit import unit_after

_MOST_BETWEEN = 3
"""Tokens between the two numbers."""
_MOST_BEFORE_PARTS = 1000  # "in 2012 1/3 of the voters": no one writes a mixed number so large
_BARE_FROM = 10
"""The least total that «جزء من» may have without a noun."""
_MOST_IN_FIGURES = 100
"""The greatest total of a ratio in figures."""
_WHOLES = frozenset({3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 20.0, 100.0})
_AHEAD = 16
"""Numbers that may form one, as "three point zero zero five" does; it keeps long rows of figures linear."""


def together(pieces: Sequence[Token], found: Sequence[Numeral]) -> Iterator[Numeral]:
    """``found`` with pairs that form one number joined."""
    at = 0
    while at < len(found):
        number, taken = _one(pieces, found[at : at + _AHEAD])
        yield number
        at += taken


def _one(pieces: Sequence[Token], ahead: Sequence[Numeral]) -> tuple[Numeral, int]:
    """The first number of ``ahead``, and how many of them it takes."""
    number = _bare_parts(pieces, ahead[0])
    if len(ahead) == 1 or number is not ahead[0] or number.ordinal or ahead[1].ordinal:
        return number, 1
    following = ahead[1]
    if _is_mixed(pieces, number, following):
        return _joined(number, following, number.value + following.value), 2
    if not 0 < following.first - number.last <= _MOST_BETWEEN:
        return number, 1
    between = _written(pieces, number.last, following.first)
    if between in listed("decimal_point") and not number.fraction:
        return _decimal(pieces, ahead)
    worth = _share(pieces, number, following, between) if following.value > 1 else None
    return (_joined(number, following, worth), 2) if worth is not None else (number, 1)


def _share(pieces: Sequence[Token], number: Numeral, following: Numeral, between: str) -> float | None:
    if between in listed("parts_of") and _is_counted_in_parts(pieces, number, following):
        return _of_parts(number.value, following.value)
    between = between.removeprefix("- ").removesuffix(" -")  # "six-in-ten"
    ratio = (
        between in listed("ratio_any")
        or _is_one_of(pieces, number, following, between)
        or _is_some_of(pieces, number, following, between)
    )
    return number.value / following.value if ratio else None


def _is_one_of(pieces: Sequence[Token], number: Numeral, following: Numeral, between: str) -> bool:
    """Whether it is a ratio: "one in five", in figures "1 in 4 people"; not "the first one in ten years"."""
    if number.value != 1 or between not in listed("ratio_one"):
        return False
    unit = unit_after(pieces, following.last)
    if not following.figures:
        return unit is None or unit.value.dimension != "time"
    few = number.figures > 0 and following.value <= _MOST_IN_FIGURES and between in listed("ratio_in_figures")
    return few and noun_after(pieces, following.last).known


def _is_some_of(pieces: Sequence[Token], number: Numeral, following: Numeral, between: str) -> bool:
    """Whether it is a ratio such as "three in 10 adults"; without people, only where it opens a clause.

    "Killed three in 10 villages" counts the dead, and "lost two in three years" the years.
    """
    if between not in listed("ratio_in_figures") or following.value not in _WHOLES or number.fraction:
        return False
    if not (number.value.is_integer() and 1 < number.value < following.value):
        return False
    if unit_after(pieces, following.last) is not None:
        return False
    return noun_after(pieces, following.last).person or _opens(pieces, number.first)


def _opens(pieces: Sequence[Token], first: int) -> bool:
    """Whether the words from piece ``first`` on can be a subject: nothing, a mark or "that" precedes."""
    blurred = bound_before(pieces, first)
    before = pieces[(blurred.first if blurred is not None else first) - 1 : first]
    if first == 0 or (blurred is not None and blurred.first == 0):
        return True
    return before[0].kind is TokenKind.MARK or before[0].form in listed("before_subject")


def _joined(one: Numeral, other: Numeral, value: float) -> Numeral:
    return Numeral(one.first, other.last, value, fraction=True)


def _is_mixed(pieces: Sequence[Token], one: Numeral, other: Numeral) -> bool:
    """Whether it is a mixed number such as "1 1/2"."""
    return (
        one.last == other.first
        and pieces[other.first].kind is TokenKind.RATIO
        and one.figures > 0
        and one.value.is_integer()
        and one.value < _MOST_BEFORE_PARTS
        and other.value < 1
    )


def _is_counted_in_parts(pieces: Sequence[Token], one: Numeral, other: Numeral) -> bool:
    """Whether it is a fraction, «خمسة أجزاء من مئة»; «خمسة أجزاء من 12 جزءا» are volumes."""
    after = pieces[other.last].form if other.last < len(pieces) else ""
    return one.value.is_integer() and other.value.is_integer() and after not in listed("part_words")


def _of_parts(count: float, whole: float) -> float:
    """The value of «مئتان وواحد وسبعون جزءا من مئة», 200.71: what is below the hundred counts its parts."""
    if count <= whole or not log10(whole).is_integer():
        return count / whole
    return count - count % whole + count % whole / whole if count % whole else count / whole


def _bare_parts(pieces: Sequence[Token], number: Numeral) -> Numeral:
    """«جزء من ألف من الثانية» is a thousandth; «جزء من ألف قطعة» is some of a thousand pieces."""
    start = number.first - 2
    if start < 0 or number.figures or number.fraction or number.value < _BARE_FROM:
        return number
    before = _written(pieces, start, number.first)
    after = pieces[number.last] if number.last < len(pieces) else None
    if before not in listed("parts_of"):
        return number
    if after is None or after.form not in listed("part_words"):  # «جزء من واحد وعشرين جزءا»
        if not log10(number.value).is_integer():
            return number
        if after is not None and after.kind is TokenKind.WORD and after.form != "من":
            return number
    return number._replace(first=start, value=1 / number.value, fraction=True)


def _decimal(pieces: Sequence[Token], ahead: Sequence[Numeral]) -> tuple[Numeral, int]:
    """A decimal: «خمسة فاصلة ثلاثة», with zeros («فاصلة صفر خمسة»), then a scale («مليار») or «من مئة»."""
    whole, taken = ahead[0], 2
    zeros = 0
    while ahead[taken - 1].value == 0 and taken < len(ahead) and ahead[taken].first == ahead[taken - 1].last:
        zeros, taken = zeros + 1, taken + 1
    part = ahead[taken - 1]
    scaled = word_at(pieces, part.last - 1)
    scale = scaled.value if scaled is not None and scaled.part == "scale" else 1.0
    digits = part.value / scale
    if part.fraction or not digits.is_integer() or not whole.value.is_integer():
        return whole, 1
    size = 10.0 ** (zeros + len(str(int(digits))))
    last = part.last
    if taken < len(ahead) and scale == 1 and _is_of(pieces, part, ahead[taken]):
        size, last, taken = ahead[taken].value, ahead[taken].last, taken + 1
    value = (whole.value + digits / size) * scale
    return whole._replace(last=last, value=value, figures=whole.figures + part.figures), taken


def _is_of(pieces: Sequence[Token], part: Numeral, whole: Numeral) -> bool:
    between = _written(pieces, part.last, whole.first)
    return between == "من" and whole.value > part.value and log10(whole.value).is_integer()


def _written(pieces: Sequence[Token], start: int, end: int) -> str:
    return " ".join(piece.form for piece in pieces[start:end])
