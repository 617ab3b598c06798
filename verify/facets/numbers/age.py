"""Ages without the word "years": "aged 87", "Jane Doe, 34,", «في الـ34 من عمره»; and «أحمد (34 عاما)»."""

from collections.abc import Sequence

from verify.facets.numerals.bounds import bound_before
from verify.facets.numerals.counted_noun import noun_after
from verify.facets.numerals.levelled import Levelled
from verify.facets.numerals.numeral import Numeral
from verify.facets.numerals.token import Token, TokenKind
from verify.facets.numerals.word_runs import WordRuns
from verify.lexicon import read_json
from verify.text import remembered

#: What is measured by an age that belongs to no one in particular.
AGE = "age"
_OLDEST = 120
"""Years."""
_CLOSING = {",": ",.", "(": ")"}


def is_bare_age(pieces: Sequence[Token], level: Levelled, number: Numeral) -> bool:
    """Whether ``number``, which has no unit, is a person's age."""
    if not 0 < number.value <= _OLDEST or number.fraction or not number.value.is_integer():
        return False
    if _words("after").at(pieces, number.last) is not None:
        return True
    if noun_after(pieces, number.last).concept:
        return False
    if follows_age_word(pieces, number.first):
        return True
    before = pieces[number.first - 2] if number.first > 1 else None
    named = before is not None and before.kind is TokenKind.WORD and level.cased[before.start].isupper()
    return named and number.figures > 0 and bool(age_of(pieces, number.first, number.last))


def follows_age_word(pieces: Sequence[Token], first: int) -> bool:
    """Whether words for an age precede piece ``first``: "at the age of", «توفي عن», "aged about"."""
    blurred = bound_before(pieces, first)
    starts = {first, blurred.first if blurred is not None else first}
    return any(_words("before").before(pieces, start) is not None for start in starts)


def age_of(pieces: Sequence[Token], first: int, last: int) -> str:
    """The person whose age pieces ``[first, last)`` are: "Doe, 34,", «علي (34 عاما)»; empty if there is none.

    The ages of two people never conflict, so the name is part of what is counted: "age of doe".
    """
    if first < 2 or last >= len(pieces):  # noqa: PLR2004 - the name and the mark
        return ""
    if pieces[last - 1].kind is not TokenKind.FIGURE and pieces[last - 1].form.isascii():
        return ""  # "(2 years)" is seldom an age, «(34 عاما)» always
    opening = {"،": ","}.get(pieces[first - 1].form, pieces[first - 1].form)
    closing = {"،": ","}.get(pieces[last].form, pieces[last].form)
    return f"{AGE} of {pieces[first - 2].form}" if closing in _CLOSING.get(opening, "") else ""


@remembered()
def _words(side: str) -> WordRuns[bool]:
    return WordRuns((form, True) for form in read_json("quantifiers")["ages"][side])
