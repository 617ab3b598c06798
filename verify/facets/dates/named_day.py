"""Days and years in names: "the 26th of July Corridor", «شارع 17 فبراير», «حزب الغد», "a 2002 Ford"."""

import re
from functools import partial

from verify.facets.dates.date_symbols import Row
from verify.facets.dates.date_value import Anchor, DateValue, Granularity
from verify.lexicon import read_json, word_list
from verify.text import fold, remembered

_listed = partial(word_list, "date_words")

_AFTER = re.compile(r"(?:'s)? ([^\W\d_]+)")
_BEFORE = re.compile(r"(?<!\w)([^\W\d_]+) $")
_WRITTEN_ON = ("", "و", "ف", "ب", "ل", "ك")
_LONGEST = 20
"""Characters before or after a day that are looked at."""


def is_name(row: Row, start: int, end: int, value: DateValue) -> bool:
    """Whether the day in symbols ``[start, end)`` of ``row`` is part of a name.

    A place keeps its name whatever the year, «جامعة 20 أوت 1955»; "the 25 January 2011 revolution" is dated.
    """
    if row.chars[start:end] == "Y":
        return _is_model(row, start)
    if row.chars[start:end] == "v":
        return _is_of_holiday(row, start)
    if value.granularity is not Granularity.DAY or row.chars[start] == "d":
        return False
    if row.chars[start:end] == "T":
        return row.symbols[start].value == "1" and _is_ideal(row, start, end)
    sorts = set(_sorts_before(row, start) | _sorts_after(row, end))
    if not set(row.chars[start:end]) & frozenset("Mu"):
        return "of weekdays" in sorts
    called = "@" in row.chars[start:end]  # "6th of October City", but "On 6 October City won"
    dated = value.anchor is Anchor.WRITTEN
    return "places" in sorts or (called and "places of" in sorts) or (not dated and "movements" in sorts)


def _is_model(row: Row, at: int) -> bool:
    """Whether a year is a car's model year: "a red 2002 Ford", «موديل 2010»."""
    after = _AFTER.match(row.level.lower, row.symbols[at].end)
    start = row.symbols[at].start
    before = _BEFORE.search(row.level.lower[max(0, start - _LONGEST) : start])
    made = after is not None and after[1] in _listed("makes")
    return made or (before is not None and before[1] in _listed("models"))


def _is_of_holiday(row: Row, at: int) -> bool:
    """Whether a weekend belongs to a holiday, whose date is not known: "on Labour Day weekend"."""
    start = row.symbols[at].start
    before = _BEFORE.search(row.level.cased[max(0, start - _LONGEST) : start])
    return before is not None and before[1][0].isupper() and fold(before[1]) in _listed("holidays")


def _is_ideal(row: Row, start: int, end: int) -> bool:
    """Whether tomorrow is the future in general: «جيل الغد», "leaders of tomorrow", not "as of tomorrow"."""
    if row.symbols[start].arabic:
        return "of tomorrow" in _sorts_before(row, start)
    at = row.symbols[start].start
    possessive = row.level.lower.startswith("'s", row.symbols[end - 1].end)
    before = row.level.lower[max(0, at - _LONGEST) : at]
    return before.endswith(" of ") and not before.endswith("as of ") and not possessive


def _sorts_after(row: Row, end: int) -> frozenset[str]:
    """The categories of the English word after the day; places are capitalised."""
    match = _AFTER.match(row.level.cased, row.symbols[end - 1].end)
    if match is None or not match[1].isascii():
        return frozenset()
    sorts = _kinds("after").get(fold(match[1]), frozenset())
    return sorts if match[1][0].isupper() else sorts & {"movements"}


def _sorts_before(row: Row, start: int) -> frozenset[str]:
    """The categories of the Arabic word before the day, without the article: «جسر 14 تموز», not «الجسر»."""
    at = row.symbols[start].start
    match = _BEFORE.search(row.level.lower[max(0, at - _LONGEST) : at])
    if match is None or match[1].isascii():
        return frozenset()
    word = fold(match[1])
    kinds = (_kinds("before").get(word.removeprefix(one)) for one in _WRITTEN_ON if word.startswith(one))
    return next((sorts for sorts in kinds if sorts), frozenset())


@remembered()
def _kinds(side: str) -> dict[str, frozenset[str]]:
    listed = read_json("date_words")["named_after_days"][side]
    words = {fold(word) for forms in listed.values() for word in forms}
    return {
        word: frozenset(sort for sort, forms in listed.items() if word in map(fold, forms)) for word in words
    }
