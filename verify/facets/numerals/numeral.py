"""Numbers in figures and words of each language, whatever they count."""

from collections.abc import Sequence

from verify.facets.numerals.fraction import part_of_one, parts_after_ten
from verify.facets.numerals.number_words import (
    bound_together,
    figure,
    joined,
    listed,
    next_word,
    number_table,
    ordinals,
    word_at,
)
from verify.facets.numerals.numeral_value import Numeral
from verify.facets.numerals.ratios import together
from verify.facets.numerals.sum_of_words import NumberWord, Sum, extended
from verify.facets.numerals.token import Token, TokenKind, tokens
from verify.text import remembered

__all__ = ["Numeral", "numerals"]

_FIGURES = (TokenKind.FIGURE, TokenKind.RATIO)


@remembered(32)
def numerals(text: str) -> tuple[Numeral, ...]:
    """The numbers in ``text``, in order, as runs of the tokens from :func:`tokens`."""
    pieces, words = tokens(text).pieces, _first_words()
    found: list[Numeral] = []
    for at in [at for at, piece in enumerate(pieces) if piece.form in words or piece.kind in _FIGURES]:
        if found and at < found[-1].last:
            continue
        numeral = _numeral(pieces, at)
        if numeral is not None:
            found.append(numeral)
    return tuple(_signed(pieces, number) for number in together(pieces, found))


@remembered()
def _first_words() -> frozenset[str]:
    return frozenset(number_table().keys() | ordinals().keys())


def _signed(pieces: Sequence[Token], number: Numeral) -> Numeral:
    """The number with a preceding sign: "-5", «سالب خمسة»; a hyphen between words is no sign."""
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
    if token.kind not in (TokenKind.FIGURE, TokenKind.WORD):
        return None
    return part_of_one(pieces, at) or _ordinal(pieces, at) or _vague(pieces, at) or _cardinal(pieces, at)


def _ratio(token: Token, at: int) -> Numeral | None:
    over, _, under = token.form.partition("/")
    top, bottom = figure(over), figure(under)
    if not top or not bottom:
        return None
    return Numeral(at, at + 1, top / bottom, figures=len(token.form) - 1, fraction=True)


def _ordinal(pieces: Sequence[Token], at: int) -> Numeral | None:
    """An ordinal such as "third", "twenty-first", "16th", «الثالث», «الحادي عشر», «الثانية والعشرين»."""
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
        # «الرابعة وأربعون دقيقة» is a time of day.
        alike = pieces[gap].article or not pieces[at].article
        if (following.part == "teen" and not with_and) or (following.part == "ten" and with_and and alike):
            return Numeral(at, gap + 1, own % 10 + following.value, ordinal=True)
    return Numeral(at, at + 1, own, ordinal=True)


def _vague(pieces: Sequence[Token], at: int) -> Numeral | None:
    """A vague number such as "dozens", "hundreds of thousands", «عشرات الآلاف»."""
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
    so_far, end = whole = Sum(), at
    word, gap = word_at(pieces, at), at
    while word is not None and bound_together(pieces, end, gap):
        following = extended(so_far, word, joined=joined(pieces, end, gap))
        if following is None:
            if word.part == "scale" and so_far.total and so_far.group and gap == end:
                so_far, end = whole  # «بين مليونين وثلاثة ملايين»: the three begins another number
            break
        so_far, end = following, gap + 1
        whole = whole if so_far.group else (so_far, end)
        word, gap = next_word(pieces, end)
    if so_far.last in {"", "article"} or (end == at + 1 and _is_pronoun(pieces, at)):
        return None
    return _finished(pieces, at, end, so_far)


def _is_pronoun(pieces: Sequence[Token], at: int) -> bool:
    """Whether «واحد» is a pronoun: «أي واحد», "which one"; not in «أي واحد من كل خمسة», "that is, one"."""
    if (
        not at
        or pieces[at - 1].form not in listed("before_pronoun")
        or pieces[at].form not in listed("pronouns")
    ):
        return False
    return at + 1 == len(pieces) or pieces[at + 1].form not in listed("after_one")


def _finished(pieces: Sequence[Token], at: int, end: int, so_far: Sum) -> Numeral:
    """The number with a fraction after it, if there is one: «مليونان ونصف المليون», "three and a half"."""
    value, fraction = so_far.value, False
    parts = parts_after_ten(pieces, end, so_far)
    if parts is not None:
        return Numeral(at, parts[1], parts[0], fraction=True)
    word, gap = next_word(pieces, end)
    if word is not None and word.part == "article":
        word, gap = word_at(pieces, gap + 1), gap + 1
    if (
        word is not None
        and word.part in {"fraction", "fractions", "dual_fraction"}
        and bound_together(pieces, end, gap)
    ):
        with_and = any(pieces[i].form in listed("joins") for i in range(end, gap))
        if not with_and and _are_of_the_year(pieces, at, gap):
            return _whole(pieces, at, end, value)
        if with_and and word.part != "fractions":
            (value, end), fraction = _with_part(pieces, gap, so_far, word), True
        elif not with_and and word.part == "fractions":
            value, end, fraction = _with_parts(so_far, word), gap + 1, True
        elif not with_and and word.part == "fraction" and value == 1:
            value, end, fraction = word.value, gap + 1, True
    return _whole(pieces, at, end, value)._replace(fraction=fraction)


def _whole(pieces: Sequence[Token], at: int, end: int, value: float) -> Numeral:
    digits = sum(c.isdigit() for i in range(at, end) for c in pieces[i].form)
    alone = end - at == 1 and pieces[at].form in listed("plurals")
    return Numeral(at, end, value, figures=digits, vague=alone)


def _are_of_the_year(pieces: Sequence[Token], at: int, gap: int) -> bool:
    """Whether the quarters at ``gap``, counted from ``at`` on, are of years: "the last three quarters"."""
    if pieces[gap].form not in listed("quarters"):
        return False
    before = pieces[at - 1].form if at else ""
    after = [piece.form for piece in pieces[gap + 1 : gap + 4]]
    in_row = any(form in listed("in_row") for form in (*after[:1], " ".join(after)))
    return before in listed("in_order") or in_row


def _with_parts(so_far: Sum, word: NumberWord) -> float:
    """«ثلاثة أرباع» are three quarters; in «عشرون وثلاثة أخماس» only the three counts fifths."""
    unit = so_far.value % 10
    if so_far.last == "unit" and so_far.value > unit > 0 and unit * word.value < 1:
        return so_far.value - unit + unit * word.value
    return so_far.value * word.value


def _with_part(pieces: Sequence[Token], at: int, so_far: Sum, word: NumberWord) -> tuple[float, int]:
    """The value of a number with a half, and its end: "two and a half million", «مليون ونصف»."""
    following = word_at(pieces, at + 1)
    if following is not None and following.part == "scale":
        if so_far.scale == 1:
            return (so_far.value + word.value) * following.value, at + 2
        return so_far.value + word.value * following.value, at + 2
    return so_far.value + word.value * so_far.scale, at + 1
