"""Orthographic folding, for matching only: what is shown to a reader is never folded."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from verify.text.language import elided

_LETTERS = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا",
        "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي",
        "ؤ": "و",
        "ة": "ه", "ۀ": "ه", "ە": "ه",
        "ک": "ك", "گ": "ك",
        "٫": ".", "٬": ",", "٪": "%",
        "’": "'", "‘": "'", "ʼ": "'",
        "“": '"', "”": '"', "«": '"', "»": '"', "„": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-",
    }
)  # fmt: skip
# Marks are part of the word they sit on: vowel signs, Quranic signs, Latin accents, zero-width joiners.
_MARK = r"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d\u00ad"
_WORD = re.compile(rf"[^\W_][^\W_{_MARK}]*(?:[{_MARK}]+[^\W_{_MARK}]*|['’][^\W_]+)*")
_ASCII_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")
# The Arabic article with the conjunctions and prepositions written onto it. A و, ب, ل or ف without the
# article is never cut: it is too often the first letter of the word itself (وزير, بريطانيا).
_PROCLITIC = re.compile(r"^(?:[وف]?(?:بال|كال|ال)|[وف]?لل)(?=\w{3})")


class _Levelled(dict[int, int | str | None]):
    """The folded form of each decomposed code point, computed when first met because there are so many."""

    def __missing__(self, code: int) -> int | str | None:
        character = chr(code)
        level: int | str | None = _LETTERS.get(code, code)
        if character == "ـ" or unicodedata.category(character) in {"Mn", "Cf"}:
            level = None
        elif character.isdigit() and not character.isascii():
            level = str(unicodedata.digit(character))
        self[code] = level
        return level


_LEVELLED = _Levelled()


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """``text`` in one spelling: case, vowel marks, tatweel, alef, hamza, Persian letters and digits unified.

    The result may be longer or shorter than ``text``, so offsets into it mean nothing in the original.
    """
    if text.isascii():
        return text.casefold()
    # Egyptian spelling writes «مسئول» for «مسؤول».
    text = text.replace("ئو", "ؤو")
    return unicodedata.normalize("NFKD", text.translate(_LETTERS).casefold()).translate(_LEVELLED)


def words(text: str) -> tuple[tuple[str, int, int], ...]:
    """The words of ``text``: ``(folded form, start, end)`` with offsets into ``text`` as given.

    Text that folds to nothing, such as a lone tatweel, is no word. In a language that elides, « l'eau » is
    two words.
    """
    parted = elided()
    return _parted(text, parted) if parted else _words(text)


@lru_cache(maxsize=1 << 7)
def _parted(text: str, elided: frozenset[str]) -> tuple[tuple[str, int, int], ...]:
    return tuple(part for word in _words(text) for part in _parts(text, word, elided))


def _parts(text: str, word: tuple[str, int, int], elided: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    form, start, end = word
    first, mark, rest = form.partition("'")
    while mark and rest and first in elided:
        cut = next(at for at in range(start, end) if fold(text[at]) == "'") + 1
        yield first + "'", start, cut
        form, start = rest, cut
        first, mark, rest = form.partition("'")
    if form in elided and fold(text[end : end + 1]) == "'":  # « l' » before a blank, or on its own
        form, end = form + "'", end + 1
    yield form, start, end


@lru_cache(maxsize=1 << 7)
def _words(text: str) -> tuple[tuple[str, int, int], ...]:
    """The words of ``text``, split at blanks and punctuation only.

    Many readers ask for the same text in a row, so the last few answers are kept.
    """
    if text.isascii():  # folding keeps the length of ASCII text, so offsets stay valid
        return tuple([(match[0], *match.span()) for match in _ASCII_WORD.finditer(text.lower())])
    found = ((fold(match[0]).strip(), match) for match in _WORD.finditer(text))
    return tuple([(form, *match.span()) for form, match in found if form])


def bare(word: str) -> str:
    """A folded Arabic word without its article and the clitics before the article: ``والوزير`` is ``وزير``.

    Words of other scripts, and words of which fewer than three letters would remain, are returned unchanged.
    """
    return _PROCLITIC.sub("", word)
