"""Ages told without "years": "aged 87", "Jane Doe, 34,", «في الـ34 من عمره»; and «أحمد (34 عاما)»."""

from collections.abc import Sequence
from functools import cache

from verify.facets.levelled import Levelled
from verify.facets.numeral import Numeral
from verify.facets.token import Token, TokenKind
from verify.facets.word_runs import WordRuns
from verify.lexicon import read_json

_OLDEST = 120
_CLOSING = {",": ",.", "(": ")"}


def is_bare_age(pieces: Sequence[Token], level: Levelled, number: Numeral) -> bool:
    """Whether ``number``, which has no unit, is somebody's age."""
    if not 0 < number.value <= _OLDEST or number.fraction or not number.value.is_integer():
        return False
    if follows_age_word(pieces, number.first) or _words("after").at(pieces, number.last) is not None:
        return True
    before = pieces[number.first - 2] if number.first > 1 else None
    named = before is not None and before.kind is TokenKind.WORD and level.cased[before.start].isupper()
    return named and number.figures > 0 and stands_apart(pieces, number.first, number.last)


def follows_age_word(pieces: Sequence[Token], first: int) -> bool:
    """Whether words of age stand before piece ``first``: "at the age of", «توفي عن»."""
    return _words("before").before(pieces, first) is not None


def stands_apart(pieces: Sequence[Token], first: int, last: int) -> bool:
    """Whether commas or brackets part the pieces ``[first, last)`` from a name: ", 34,", «(34 عاما)»."""
    if not first or last >= len(pieces):
        return False
    opening = {"،": ","}.get(pieces[first - 1].form, pieces[first - 1].form)
    closing = {"،": ","}.get(pieces[last].form, pieces[last].form)
    return closing in _CLOSING.get(opening, "")


@cache
def _words(side: str) -> WordRuns[bool]:
    return WordRuns((form, True) for form in read_json("quantifiers")["ages"][side])
