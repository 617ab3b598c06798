"""Single number words and figures, and what joins them."""

import re
from collections.abc import Sequence

from verify.facets.numerals.race import of_a_race
from verify.facets.numerals.sum_of_words import NumberWord
from verify.facets.numerals.token import Token, TokenKind
from verify.lexicon import read_json, word_list
from verify.text import fold, remembered

_THOUSANDS = re.compile(r"(\d{1,3}(?:[,،]\d{3})+)((?:[.,]\d+)?)|\d{1,3}(?: \d{3})+|\d{1,3}(?:\.\d{3}){2,}")
_PLAIN = re.compile(r"\d*(?:[.,،]\d+)?", re.ASCII)
_MOST_DIGITS = 30
"""Characters; it bounds the work on hostile input."""


@remembered(1 << 12)
def figure(form: str) -> float | None:
    """The value of ``form``, a number in ASCII figures: "1,200", "3.5", "3,5", "1 234 567"; else ``None``.

    Arabic agencies write a letter as the decimal point, since writing direction cannot move it: «3ر5».
    """
    if len(form) > _MOST_DIGITS:
        return None
    form = form.replace("ر", ".")
    match = _THOUSANDS.fullmatch(form)
    if match and match[1]:
        return float(re.sub(r"[,،]", "", match[1]) + match[2].replace(",", "."))
    if match:
        return float(form.replace(" ", "").replace(".", ""))
    return float(form.replace(",", ".").replace("،", ".")) if form and _PLAIN.fullmatch(form) else None


def is_number_word(token: Token) -> bool:
    """Whether ``token`` alone can be a number or part of one."""
    return token.kind is TokenKind.FIGURE or token.form in number_table()


def word_at(pieces: Sequence[Token], at: int) -> NumberWord | None:
    """The number word or figure at piece ``at``; ``None`` if there is none."""
    if at >= len(pieces):
        return None
    token = pieces[at]
    if token.kind is TokenKind.FIGURE:
        value = figure(token.form)
        return NumberWord("figure", value, arabic=False) if value is not None else None
    if token.kind is not TokenKind.WORD:
        return None
    word = None if of_a_race(pieces, at) else number_table().get(token.form)
    if word is not None and word.part == "glued_scale":
        return (
            word._replace(part="scale")
            if token.glued and at and pieces[at - 1].kind is TokenKind.FIGURE
            else None
        )
    if word is not None and token.form in _one_or_two() and not _before_noun(pieces, at + 1):
        return NumberWord("scale", word.value / 2, arabic=True)
    return word


def _before_noun(pieces: Sequence[Token], at: int) -> bool:
    """Whether a noun may follow: «ألفا جندي» are two thousand, «ألفا وخمسمئة» and «ألفا.» have one."""
    return (
        at < len(pieces)
        and pieces[at].kind is TokenKind.WORD
        and pieces[at].form not in listed("before_no_noun")
    )


def next_word(pieces: Sequence[Token], at: int) -> tuple[NumberWord | None, int]:
    """The number word at ``at``, or after a joining word or hyphen there, and its place."""
    if at >= len(pieces):
        return None, at
    word = word_at(pieces, at)
    if word is None and (pieces[at].form in listed("joins") or pieces[at].form == "-"):
        return word_at(pieces, at + 1), at + 1
    return word, at


def joined(pieces: Sequence[Token], end: int, gap: int) -> bool:
    """Whether "and" intervenes; before figures only the Arabic one counts: "3 million and 2 others"."""
    if gap == end:
        return False
    form = pieces[end].form
    return form == "و" or (form in listed("joins") and pieces[gap].kind is TokenKind.WORD)


def bound_together(pieces: Sequence[Token], end: int, gap: int) -> bool:
    """Whether only nothing, a joining word, or a hyphen without blanks intervenes."""
    if gap == end or gap >= len(pieces):
        return gap == end
    return pieces[end].form != "-" or (pieces[end].glued and pieces[gap].glued)


@remembered()
def _one_or_two() -> frozenset[str]:
    """Words that mean one in the accusative and two before a counted noun: «ألفا»."""
    parts = read_json("number_words")["parts"]
    one, two = (
        {fold(form) for forms in parts[part].values() for form in forms} for part in ("scale", "dual_scale")
    )
    return frozenset(one & two)


@remembered()
def number_table() -> dict[str, NumberWord]:
    """All number words except ordinals, by folded form."""
    return {
        fold(form): NumberWord(part, float(value), arabic=not form.isascii())
        for part, values in read_json("number_words")["parts"].items()
        if part != "ordinal"
        for value, forms in values.items()
        for form in forms
    } | {
        form: NumberWord(part, float(value), arabic=True)
        for part, values in read_json("number_words")["by_vowel"].items()
        for value, forms in values.items()
        for form in forms
    }


@remembered()
def ordinals() -> dict[str, float]:
    """Ordinals such as "first", «الثالث», with their numbers."""
    table = read_json("number_words")["parts"]["ordinal"]
    return {fold(form): float(value) for value, forms in table.items() for form in forms}


def listed(name: str) -> frozenset[str]:
    """The words of a list in ``number_words.json``, folded."""
    return word_list("number_words", name)
