"""Numbers that name and do not count: "No. 5", "F16", the scores of matches."""

from collections.abc import Sequence
from functools import cache

from verify.facets.numerals.counted_noun import noun_after
from verify.facets.numerals.number_words import word_at
from verify.facets.numerals.numeral import Numeral
from verify.facets.numerals.token import Token, TokenKind
from verify.facets.numerals.unit import unit_after, unit_before
from verify.lexicon import read_json
from verify.text import fold


def is_label(pieces: Sequence[Token], first: int) -> bool:
    """Such as "No. 5", "Article 5", "F16", "COVID-19": names, not quantities."""
    if not first:
        return False
    before, at = pieces[first - 1], first - 1
    if before.form in {".", "-", "/", "_", "#"} and before.glued and at:
        before, at = pieces[first - 2], first - 2
        kind = unit_after(pieces, at)
        if kind is not None and kind.value.name == "magnitude":
            return False
        if (
            pieces[first].glued
            and before.kind is TokenKind.WORD
            and before.form.isascii()
            and pieces[at + 1].form != "."
        ):
            return pieces[first].kind is TokenKind.FIGURE
        if pieces[at + 1].form not in {".", "#"}:
            return False
    glued = pieces[first].glued and at == first - 1 and before.kind is TokenKind.WORD
    if glued and before.form.isascii() and unit_before(pieces, first) is None:
        return True
    return bool(pieces[first].form[0].isdigit()) and before.form in _listed("labels")


def is_score(pieces: Sequence[Token], number: Numeral) -> bool:
    """Such as "2-1": two figures with a hyphen, no unit after them, and small."""
    last = number.last
    for mark, other in ((last, last + 1), (number.first - 1, number.first - 2)):
        if 0 <= mark < len(pieces) and 0 <= other < len(pieces) and pieces[mark].form in {"-", ":"}:
            both = pieces[other].kind is TokenKind.FIGURE and number.figures and pieces[mark].glued
            end = max(last, other + 1)
            scaled = last - number.first > 1 or word_at(pieces, end) is not None  # "3-5 million"
            if scaled or unit_before(pieces, min(number.first, other)) is not None:
                continue
            small = number.figures <= 2 and len(pieces[other].form) <= 2  # noqa: PLR2004 - goals, not people
            if both and small and unit_after(pieces, end) is None and not noun_after(pieces, end).known:
                return True
    return False


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in read_json("quantifiers")[name])
