"""The "m" of a race, which is metres and not millions: "the 200m title", "the 400m hurdles"."""

from collections.abc import Sequence

from verify.facets.numerals.token import Token, TokenKind
from verify.lexicon import word_list

_SHORTEST, _LONGEST = 25.0, 10_000.0
"""Metres that are run or swum for a title and written in short."""


def of_a_race(pieces: Sequence[Token], at: int) -> bool:
    """Whether piece ``at`` is the "m" written onto the distance of a race, whose word follows."""
    if not 0 < at < len(pieces) - 1 or pieces[at].form != "m" or not pieces[at].glued:
        return False
    distance = pieces[at - 1]
    if distance.kind is not TokenKind.FIGURE or not distance.form.isdecimal() or distance.glued:
        return False  # "a $200m title fight"
    raced = _SHORTEST <= float(distance.form) <= _LONGEST
    return raced and pieces[at + 1].form in word_list("quantifiers", "races")
