"""A text as a row of time symbols, one letter a word, so that date patterns are short regular expressions.

``W`` is a weekday, ``M`` a month, ``N`` a number that can be a day, ``Y`` one that can be a year, and so on:
the classes of ``date_words.json``, and ``o`` for every word unrelated to time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from verify.facets.dates.date_symbol import Symbol
from verify.facets.dates.month_numbers import with_month_numbers
from verify.facets.numerals.levelled import Levelled
from verify.facets.numerals.number_words import listed
from verify.facets.numerals.numeral import Numeral, numerals
from verify.facets.numerals.token import Token, TokenKind, Tokens, tokens
from verify.facets.numerals.unit import unit_after
from verify.lexicon import read_json, read_table
from verify.text import fold, remembered

__all__ = ["Row", "Symbol", "row"]

_MARKS = {",": ",", "،": ",", "-": "-", "/": "/", "(": "(", ")": ")", ".": ".", "'": "'", '"': '"', "%": "o"}
_KINDS = {TokenKind.DATE: "I", TokenKind.CLOCK: "K", TokenKind.RATIO: "j"}
_DAYS, _FIRST_YEAR, _LAST_YEAR, _YEAR_DIGITS = 31, 1000, 2199, 4
"""The last day of a month; the first and the last number that can be a year; the digits of a year in
figures."""
_QUARTER, _HALF = 0.25, 0.5
TELLING = "MuWwTSxzcymkdvqhIKjYJPsDebgE<Z"
"""Symbols of which every date has at least one."""
_TELLING_CLASSES = frozenset(TELLING + "F")  # a fortnight is two weeks


@dataclass(frozen=True, slots=True)
class Row:
    """The symbols of a text, as one string and with their values."""

    level: Levelled
    chars: str
    symbols: tuple[Symbol, ...]


class _Entry(NamedTuple):
    """A word or phrase of time; ``article`` if it counts only with its Arabic article."""

    rest: tuple[tuple[str, bool], ...]
    article: bool
    char: str
    value: str
    weak: bool


@remembered(32)
def row(text: str) -> Row | None:
    """``text`` as symbols; ``None`` if nothing in it can be a date."""
    found = tokens(text)
    pieces, numbers = found.pieces, numerals(text)
    if not _may_tell(found, numbered=bool(numbers)):
        return None
    symbols = tuple(_symbols(pieces, {n.first: n for n in numbers}, found.level))
    chars = "".join(symbol.char for symbol in symbols)
    if "mN" in chars or "mO" in chars:
        symbols = tuple(with_month_numbers(symbols))
        chars = "".join(symbol.char for symbol in symbols)
    return Row(found.level, chars, symbols)


_FIGURES = (TokenKind.FIGURE, TokenKind.DATE, TokenKind.CLOCK, TokenKind.RATIO)


def _may_tell(found: Tokens, *, numbered: bool) -> bool:
    """Whether there are figures or words of time; "a" may begin one, but does so only in "a.m."."""
    kinds = [piece.kind for piece in found.pieces]
    if any(kind in kinds for kind in _FIGURES):
        return True
    if found.forms.isdisjoint(_telling()):
        return False
    first = _first_words() & found.forms
    return numbered or any(
        _tells(found.pieces, at, found.level) for at, piece in enumerate(found.pieces) if piece.form in first
    )


def _tells(pieces: Sequence[Token], at: int, level: Levelled) -> bool:
    entry = _entry(pieces, at, level)
    return entry is not None and entry.char[-1] in _TELLING_CLASSES


def _symbols(pieces: Sequence[Token], numbers: dict[int, Numeral], level: Levelled) -> Iterator[Symbol]:
    entries, at = _entries(), 0
    while at < len(pieces):
        piece, number = pieces[at], numbers.get(at)
        entry = _entry(pieces, at, level) if piece.form in entries else None
        after = at + 1
        if (number is not None and (entry is None or len(entry.rest) + 1 < number.last - at)) or (
            number is not None
            and entry is not None
            and not entry.rest
            and entry.char not in "qgazI"
            and not entry.article
        ):
            entry, after = None, number.last
        end = pieces[after - 1].end
        if entry is not None:
            after = at + 1 + len(entry.rest)
            yield from _of_entry(entry, piece, pieces[after - 1].end, level)
        elif number is not None and piece.kind is not TokenKind.RATIO:
            after, symbol = _of_number(pieces, number, piece.start, end)
            if symbol.char == "Y" and _is_measured(pieces, numbers, number, level):
                symbol = symbol._replace(char="n")
            yield symbol
        elif piece.kind is TokenKind.MARK:
            yield Symbol(_MARKS.get(piece.form, "|"), piece.form, piece.start, piece.end)
        else:
            char = "o" if piece.kind is TokenKind.WORD else _KINDS.get(piece.kind, "o")
            yield Symbol(char, piece.form, piece.start, piece.end)
        at = after


def _of_entry(entry: _Entry, piece: Token, end: int, level: Levelled) -> Iterator[Symbol]:
    start = piece.start
    char, value, arabic = entry.char, entry.value, not level.lower[start].isascii()
    if char[0] == "2":
        yield Symbol("N", 2.0, start, end, arabic=arabic)
        char, value = char[1], "1"
    elif char == "F":
        yield Symbol("N", float(value), start, end)
        char, value = "k", "1"
    elif len(char) > 1:  # "that year"
        yield Symbol(char[0], value, start, end, arabic=arabic)
        char, value = char[1], "1"
    yield Symbol(char, value, start, end, arabic=arabic, article=piece.article)


def _is_measured(
    pieces: Sequence[Token], numbers: dict[int, Numeral], number: Numeral, level: Levelled
) -> bool:
    """Whether four figures measure a unit, or are the lower end of such a range, and so are no year."""
    if number.first and pieces[number.first - 1].form in listed("before_year"):
        return False  # "in 2016 sterling fell"
    last = number.last
    other = numbers.get(last + 1)
    if other is not None and other.figures == _YEAR_DIGITS and pieces[last].form in listed("to"):
        last = other.last
    unit = unit_after(pieces, last)
    if unit is None or unit.value.dimension == "time":
        return False
    first = pieces[unit.first]
    return len(first.form) > 1 and not level.cased[first.start].isupper()  # "the 2004 Euro"


def _of_number(pieces: Sequence[Token], number: Numeral, start: int, end: int) -> tuple[int, Symbol]:
    arabic = pieces[number.first].kind is TokenKind.WORD and not pieces[number.first].form.isascii()
    value, char = number.value, "n"
    whole = value.is_integer() and not number.fraction and not number.vague
    if number.fraction and value in {_QUARTER, _HALF} and not number.figures:
        char = "q" if value == _QUARTER else "g"
    elif number.ordinal:
        char = "O" if 1 <= value <= _DAYS else "o"
    elif whole and 1 <= value <= _DAYS and pieces[number.last - 1].kind in {TokenKind.FIGURE, TokenKind.WORD}:
        char = "N"
    elif whole and _FIRST_YEAR <= value <= _LAST_YEAR:
        plain = (
            number.figures == _YEAR_DIGITS
            and number.last - number.first == 1
            and len(pieces[number.first].form) == _YEAR_DIGITS
        )
        char = "Y" if plain else "J" if not number.figures else "n"
    elif not whole:
        char = "o" if number.vague else "n"
    decade = _decade(pieces, number, char)
    if decade:
        return decade, Symbol("x", value, start, pieces[decade - 1].end)
    article = pieces[number.first].article
    return number.last, Symbol(char, value, start, end, arabic, number.figures, article)


def _decade(pieces: Sequence[Token], number: Numeral, char: str) -> int:
    """The index after the "s" of "1990s", "1930's", "90s"; 0 if there is none."""
    at = number.last
    if number.figures not in {2, 4} or number.value % 10 or char == "o" or number.ordinal:
        return 0
    if at < len(pieces) and pieces[at].form == "'" and pieces[at].glued:
        at += 1
    return at + 1 if at < len(pieces) and pieces[at].form == "s" and pieces[at].glued else 0


def _entry(pieces: Sequence[Token], at: int, level: Levelled) -> _Entry | None:
    piece = pieces[at]
    for entry in _entries().get(piece.form, ()):
        if entry.article and not piece.article:
            continue
        ahead = pieces[at + 1 : at + 1 + len(entry.rest)]
        if tuple((p.form, p.article) for p in ahead) != entry.rest:
            continue
        if entry.weak and piece.form.isascii() and not _capital(level, piece.start):
            continue
        return entry
    return None


def _capital(level: Levelled, start: int) -> bool:
    return level.cased[start].isupper() or level.cased == level.lower


@remembered()
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """Entries by first word; phrases before single words, those with the article before those without."""
    table: dict[str, list[_Entry]] = {}
    for form, char, value, weak in _listed():
        pieces = tokens(form).pieces
        if form.startswith("ل") and len(form) == 1:
            pieces = tokens(form).pieces
        first, rest = pieces[0], tuple((p.form, p.article) for p in pieces[1:])
        table.setdefault(first.form, []).append(_Entry(rest, first.article, char, value, weak))
    return {
        form: tuple(sorted(entries, key=lambda e: (-len(e.rest), not e.article)))
        for form, entries in table.items()
    }


def _listed() -> Iterator[tuple[str, str, str, bool]]:
    for form in read_json("date_words")["not_dates"]:
        yield form, "o", "", False
    for table, strong, weak in (("months", "M", "u"), ("weekdays", "W", "w")):
        for number, forms in read_table(table):
            for form in forms.split("|"):
                plain = form.removeprefix("?")
                yield plain, weak if plain != form else strong, number, plain != form
    for char, values in read_json("date_words")["symbols"].items():
        for value, forms in values.items():
            for form in forms:
                yield form, char, value, False


@remembered()
def _first_words() -> frozenset[str]:
    """First words of all entries with one of the symbols that every date has."""
    return frozenset(
        form
        for form, entries in _entries().items()
        if any(entry.char[-1] in _TELLING_CLASSES for entry in entries)
    )


@remembered()
def _telling() -> frozenset[str]:
    """First words of what can be a date by itself, for a cheap check before the full reading."""
    return frozenset(
        form
        for form, entries in _entries().items()
        if any(entry.char in "MWuwTSxzcymkdvqFPsDev" or entry.char[0] == "2" for entry in entries)
    ) | frozenset(fold(form) for form in read_json("number_words")["thousands_of_years"])
