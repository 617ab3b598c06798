"""The sense of an ambiguous counted noun, by the words before it: «هدف» is a goal, or a target."""

from collections.abc import Mapping, Sequence

from verify.facets.numerals.token import Token
from verify.lexicon import read_json
from verify.text import fold, remembered

_REACH = 5
"""Tokens before the number."""
_CLAUSE_ENDS = frozenset(".!?;:\n")
_WRITTEN_ON = "وف"


def sense(concept: str, pieces: Sequence[Token], first: int) -> str:
    """The sense of ``concept``, counted from piece ``first`` on."""
    telling = _senses().get(concept)
    if telling is None:
        return concept
    for here in range(first, max(-1, first - 1 - _REACH), -1):
        form = pieces[here].form
        if form in _CLAUSE_ENDS:
            break
        under = form[1:] if form[0] in _WRITTEN_ON else form
        if found := telling.get(form) or telling.get(under):
            return found
    return concept


@remembered()
def _senses() -> dict[str, Mapping[str, str]]:
    """For each concept, the words that show another sense, and that sense."""
    return {
        concept: {fold(word): meant for meant, words in meanings.items() for word in words}
        for concept, meanings in read_json("quantifiers")["senses"].items()
    }
