"""The second count of two that one word governs: in "killed nine guards and two drivers" both were killed."""

from collections.abc import Sequence
from typing import NamedTuple

from verify.facets.numerals.bounds import bound_before
from verify.facets.numerals.token import Token, TokenKind
from verify.lexicon import word_list

_MOST_BETWEEN = 2
_JOINING = frozenset({"and", "و", ",", "،"})


class Fate(NamedTuple):
    """What befell those counted last, and the index after their noun."""

    concept: str
    last: int


def shared(pieces: Sequence[Token], before: Fate, first: int, last: int) -> str:
    """What befell those counted by pieces ``[first, last)`` too, joined to the count before; empty if open.

    It is shared only where nothing after the count can be a verb of its own: "and two drivers fled".
    """
    blurred = bound_before(pieces, first)
    start = blurred.first if blurred is not None else first
    between = pieces[before.last : start]
    joined = 0 < len(between) <= _MOST_BETWEEN and all(piece.form in _JOINING for piece in between)
    return before.concept if joined and closes(pieces, last) else ""


def closes(pieces: Sequence[Token], at: int) -> bool:
    """Whether nothing at piece ``at`` can be told of the noun before it: a stop, or a word such as "in"."""
    if at >= len(pieces) or pieces[at].kind is TokenKind.MARK:
        return at >= len(pieces) or pieces[at].form not in {"'", "-", "("}
    return pieces[at].form in _listed()


def _listed() -> frozenset[str]:
    return word_list("quantifiers", "after_counts")
