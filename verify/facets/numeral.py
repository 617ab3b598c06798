"""Numbers as such, in figures and in words of both languages, whatever they count."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from verify.facets.number_words import (
    bound_together,
    figure,
    joined,
    listed,
    next_word,
    number_table,
    ordinals,
    word_at,
)
from verify.facets.sum_of_words import NumberWord, Sum, extended
from verify.facets.token import Token, TokenKind, tokens

_MOST_BETWEEN = 3


class Numeral(NamedTuple):
    """A number in a text.

    Attributes:
        first: Index of its first piece among the pieces of the text.
        last: Index after its last piece.
        value: Its worth.
        ordinal: It tells a place in a row, not a quantity: "third", «الثالث».
        figures: How many digits it is written with; 0 where it is in words.
        fraction: It is, or ends in, a part of one: "two-thirds", «ونصف».
        vague: A bare plural, "thousands", «ملايين»: ``value`` is one of them, the least it can be.
    """

    first: int
    last: int
    value: float
    ordinal: bool = False
    figures: int = 0
    fraction: bool = False
    vague: bool = False


@lru_cache(maxsize=32)
def numerals(text: str) -> tuple[Numeral, ...]:
    """The numbers in ``text``, in order, as runs of the pieces that :func:`tokens` gives."""
    pieces = tokens(text).pieces
    table, places = number_table(), ordinals()
    found = []
    at = 0
    while at < len(pieces):
        token = pieces[at]
        if token.kind is TokenKind.MARK or (
            token.kind is TokenKind.WORD and token.form not in table and token.form not in places
        ):
            at += 1
            continue
        numeral = _numeral(pieces, at)
        if numeral is not None:
            found.append(numeral)
        at = numeral.last if numeral is not None else at + 1
    return tuple(_signed(pieces, number) for number in _ratios(pieces, found))


def _ratios(pieces: Sequence[Token], found: Sequence[Numeral]) -> Iterator[Numeral]:
    """Such as "one in three", «واحد من كل خمسة», «1 على 3» as one number each."""
    at = 0
    while at < len(found):
        number = found[at]
        following = found[at + 1] if at + 1 < len(found) else None
        if following is not None and _is_ratio(pieces, number, following):
            yield Numeral(number.first, following.last, number.value / following.value, fraction=True)
            at += 2
        else:
            yield number
            at += 1


def _is_ratio(pieces: Sequence[Token], one: Numeral, other: Numeral) -> bool:
    if one.ordinal or other.ordinal or other.value <= 1 or not 0 < other.first - one.last <= _MOST_BETWEEN:
        return False
    between = " ".join(piece.form for piece in pieces[one.last : other.first])
    alone = one.value == 1 and not one.figures and not other.figures
    return between in listed("ratio_any") or (alone and between in listed("ratio_one"))


def _signed(pieces: Sequence[Token], number: Numeral) -> Numeral:
    """With the sign before it: "-5", «سالب خمسة»; a hyphen between words is none."""
    if not number.first:
        return number
    before = pieces[number.first - 1]
    minus = before.form == "-" and pieces[number.first].glued and not before.glued and number.figures
    if minus or before.form in listed("minus"):
        return number._replace(value=-number.value)
    return number


def _numeral(pieces: Sequence[Token], at: int) -> Numeral | None:
    token = pieces[at]
    if token.kind is TokenKind.RATIO:
        return _ratio(token, at)
    if token.kind not in {TokenKind.FIGURE, TokenKind.WORD}:
        return None
    return _part_of_one(pieces, at) or _ordinal(pieces, at) or _vague(pieces, at) or _cardinal(pieces, at)


def _ratio(token: Token, at: int) -> Numeral | None:
    over, _, under = token.form.partition("/")
    top, bottom = figure(over), figure(under)
    if not top or not bottom:
        return None
    return Numeral(at, at + 1, top / bottom, figures=len(token.form) - 1, fraction=True)


def _ordinal(pieces: Sequence[Token], at: int) -> Numeral | None:
    """Such as "third", "twenty-first", "16th", «الثالث», «الحادي عشر», «الثانية والعشرين»."""
    word, (following, gap) = word_at(pieces, at), next_word(pieces, at + 1)
    own = ordinals().get(pieces[at].form)
    if own is None:
        if word is None or not bound_together(pieces, at + 1, gap):
            return None
        if word.part == "figure" and following is not None and following.part == "suffix" and gap == at + 1:
            return Numeral(at, at + 2, word.value, ordinal=True, figures=1) if pieces[gap].glued else None
        last = ordinals().get(pieces[gap].form) if gap < len(pieces) and word.part == "ten" else None
        if last is None or word.arabic:
            return None
        return Numeral(at, gap + 1, word.value + last, ordinal=True)
    if following is not None and following.arabic:
        with_and = gap > at + 1
        if (following.part == "teen" and not with_and) or (following.part == "ten" and with_and):
            return Numeral(at, gap + 1, own % 10 + following.value, ordinal=True)
    return Numeral(at, at + 1, own, ordinal=True)


def _part_of_one(pieces: Sequence[Token], at: int) -> Numeral | None:
    """Such as "half a million", «نصف مليون», «ثلثي»; "a third of", not "the third quarter"."""
    start = at
    if pieces[at].form in listed("articles") and at + 1 < len(pieces):
        at += 1
    word = word_at(pieces, at)
    if word is None or word.part not in {"fraction", "dual_fraction"}:
        return None
    end = at + 1
    if end < len(pieces) and pieces[end].form == "of":  # "a quarter of a million"
        end += 1
    scaled = word_at(pieces, end)
    if scaled is not None and scaled.part == "article":
        end += 1
        scaled = word_at(pieces, end)
    if scaled is not None and scaled.part in {"scale", "dozen"}:
        return Numeral(start, end + 1, word.value * scaled.value)
    following = pieces[at + 1].form if at + 1 < len(pieces) else ""
    partitive = start < at and (following in listed("of") or pieces[at].form == "quarter")
    if not partitive and pieces[at].form not in listed("alone"):
        return None
    if (
        following in listed("not_part_of")
        or following in ordinals()
        or (at and pieces[at - 1].form in ordinals())
    ):
        return None
    return Numeral(start, at + 1, word.value, fraction=True)


def _vague(pieces: Sequence[Token], at: int) -> Numeral | None:
    """Such as "dozens", "hundreds of thousands", «عشرات الآلاف»."""
    word = word_at(pieces, at)
    if word is None or word.part != "vague":
        return None
    after = at + 1
    if after < len(pieces) and pieces[after].form in listed("of"):
        after += 1
    scaled = word_at(pieces, after)
    if scaled is not None and scaled.part == "scale" and pieces[after].form in listed("plurals"):
        return Numeral(at, after + 1, word.value * scaled.value, vague=True)
    return Numeral(at, at + 1, word.value, vague=True)


def _cardinal(pieces: Sequence[Token], at: int) -> Numeral | None:
    so_far, end = Sum(), at
    word, gap = word_at(pieces, at), at
    while word is not None and bound_together(pieces, end, gap):
        following = extended(so_far, word, joined=joined(pieces, end, gap))
        if following is None:
            break
        so_far, end = following, gap + 1
        word, gap = next_word(pieces, end)
    if so_far.last in {"", "article"}:
        return None
    return _finished(pieces, at, end, so_far)


def _finished(pieces: Sequence[Token], at: int, end: int, so_far: Sum) -> Numeral:
    """With a fraction after it, if there is one: «مليونان ونصف المليون», "three and a half"."""
    value, fraction = so_far.value, False
    word, gap = next_word(pieces, end)
    if word is not None and word.part == "article":
        word, gap = word_at(pieces, gap + 1), gap + 1
    if (
        word is not None
        and word.part in {"fraction", "fractions", "dual_fraction"}
        and bound_together(pieces, end, gap)
    ):
        with_and = any(pieces[i].form in listed("joins") for i in range(end, gap))
        if with_and and word.part != "fractions":
            (value, end), fraction = _with_part(pieces, gap, so_far, word), True
        elif not with_and and word.part == "fractions":
            value, end, fraction = _with_parts(so_far, word), gap + 1, True
        elif not with_and and word.part == "fraction" and value == 1:
            value, end, fraction = word.value, gap + 1, True
    digits = sum(c.isdigit() for i in range(at, end) for c in pieces[i].form)
    alone = end - at == 1 and pieces[at].form in listed("plurals")
    return Numeral(at, end, value, figures=digits, fraction=fraction, vague=alone)


def _with_parts(so_far: Sum, word: NumberWord) -> float:
    """«ثلاثة أرباع» are three quarters; of «عشرون وثلاثة أخماس» only the three are fifths."""
    unit = so_far.value % 10
    if so_far.last == "unit" and so_far.value > unit > 0 and unit * word.value < 1:
        return so_far.value - unit + unit * word.value
    return so_far.value * word.value


def _with_part(pieces: Sequence[Token], at: int, so_far: Sum, word: NumberWord) -> tuple[float, int]:
    """Such as "two and a half million", «مليونان ونصف مليون», «مليون ونصف»: what the half is half of."""
    following = word_at(pieces, at + 1)
    if following is not None and following.part == "scale":
        if so_far.scale == 1:
            return (so_far.value + word.value) * following.value, at + 2
        return so_far.value + word.value * following.value, at + 2
    return so_far.value + word.value * so_far.scale, at + 1
