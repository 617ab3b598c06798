"""The second of two counts with one verb: in "killed nine guards and two drivers" both were killed."""

from collections.abc import Sequence
from typing import NamedTuple

from verify.facets.numerals.bounds import bound_before
from verify.facets.numerals.token import Token, TokenKind
from verify.lexicon import word_list

_MOST_BETWEEN = 2
"""Tokens between two counts."""
_JOINING = frozenset({"and", "و", ",", "،"})


class Fate(NamedTuple):
    """What happened to the people counted last, and the index after their noun."""

    concept: str
    last: int


def shared(pieces: Sequence[Token], before: Fate, first: int, last: int) -> str:
    """What happened also to those counted by pieces ``[first, last)``, after another count; empty if unknown.

    It is shared only if nothing after the count can be a verb of its own: "and two drivers fled".
    """
    blurred = bound_before(pieces, first)
    start = blurred.first if blurred is not None else first
    between = pieces[before.last : start]
    joined = 0 < len(between) <= _MOST_BETWEEN and all(piece.form in _JOINING for piece in between)
    return before.concept if joined and closes(pieces, last) else ""


def closes(pieces: Sequence[Token], at: int) -> bool:
    """Whether piece ``at`` cannot continue the preceding noun: a stop, or a word such as "in"."""
    if at >= len(pieces) or pieces[at].kind is TokenKind.MARK:
        return at >= len(pieces) or pieces[at].form not in {"'", "-", "("}
    return pieces[at].form in _listed()


def _listed() -> frozenset[str]:
    return word_list("quantifiers", "after_counts")
