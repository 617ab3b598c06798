"""Words around a number that bound it or make it approximate: "at least", «نحو», "or so", «تجاوزت»."""

from collections.abc import Sequence

from verify.facets.numerals.number_value import Bound
from verify.facets.numerals.numeral_value import Numeral
from verify.facets.numerals.token import Token
from verify.facets.numerals.word_runs import Run, WordRuns
from verify.lexicon import read_json, word_list
from verify.text import remembered

_VERB_BEFORE = 8
"""Tokens before a number in which its verb is looked for."""
_COMPARING = frozenset({Bound.OVER, Bound.UNDER})
_THRESHOLD_REACH = 5
"""Tokens after a number in which "mark" and the like are looked for."""
_CLAUSE_ENDS = frozenset(".!?;:\n")
_SCALES = frozenset({10.0, 12.0, 1e2, 1e3, 1e5, 1e6, 1e7, 1e9, 1e12})


def bound_before(pieces: Sequence[Token], start: int) -> Run[Bound] | None:
    """The bound before the number, perhaps with an article or joining word in between."""
    found = _bounds("before").before(pieces, start)
    if found is None and start and pieces[start - 1].form in {"a", "an", "the"}:
        found = _bounds("before").before(pieces, start - 1)
        if found is not None and pieces[start - 1].form == "the" and found.value in _COMPARING:
            return found if _is_threshold(pieces, start) else None
    return found


def _is_threshold(pieces: Sequence[Token], start: int) -> bool:
    """Whether a word such as "mark" follows: "above the 62 percent average" is a comparison, not a bound."""
    following = {piece.form for piece in pieces[start : start + _THRESHOLD_REACH]}
    return not following.isdisjoint(_thresholds())


def bound_after(pieces: Sequence[Token], at: int) -> Run[Bound] | None:
    """The bound after the number that ends before piece ``at``: "or more", «على الأقل»."""
    return _bounds("after").at(pieces, at)


def several_before(pieces: Sequence[Token], number: Numeral) -> Run[bool] | None:
    """The "several" of "several dozen", «بضعة آلاف»; ``None`` before other numbers."""
    if number.last - number.first > 1 or number.figures or number.value not in _SCALES:
        return None
    return _severals().before(pieces, number.first)


def over_verb(pieces: Sequence[Token], start: int, numbers: frozenset[int]) -> bool:
    """Whether a verb such as «تجاوزت» precedes the number, with its subject in between."""
    for here in range(start - 1, max(-1, start - 1 - _VERB_BEFORE), -1):
        if here in numbers or pieces[here].form in _CLAUSE_ENDS:
            return False
        form = pieces[here].form
        if form in _over_verbs() or (form[0] in "وف" and form[1:] in _over_verbs()):
            return True
    return False


@remembered()
def _bounds(side: str) -> WordRuns[Bound]:
    return WordRuns(
        (form, Bound(bound))
        for bound, forms in reversed(read_json("quantifiers")[side].items())
        for form in forms
    )


@remembered()
def _severals() -> WordRuns[bool]:
    return WordRuns((form, True) for form in read_json("quantifiers")["severals"])


@remembered()
def _thresholds() -> frozenset[str]:
    return frozenset(read_json("quantifiers")["thresholds"])


def _over_verbs() -> frozenset[str]:
    return word_list("quantifiers", "over_verbs")
