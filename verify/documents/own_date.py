"""A full calendar date in a date line, read strictly: day, month and year, or nothing."""

import re
from datetime import date
from functools import cache

from verify.lexicon import Phrases, read_json
from verify.text import fold, words

_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?![\d:])")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_DAY_WORD = re.compile(r"\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d")
_MOST_MONTHS = 12


@cache
def _months() -> Phrases[int]:
    table = read_json("datelines")["months"]
    return Phrases((name, int(number)) for number, names in table.items() for name in names)


@cache
def _fillers() -> frozenset[str]:
    return frozenset(fold(word) for word in read_json("datelines")["fillers"])


def find_date(line: str) -> date | None:
    """The one date in ``line``; ``None`` where there is none, it cannot exist, or can be read in two ways."""
    levelled = fold(line[:200])
    iso = _ISO.search(levelled)
    if iso:
        return _made(*map(int, iso.groups()))
    numeric = _NUMERIC.search(levelled)
    if numeric:
        return _either(*map(int, numeric.groups()))
    months = {match.value for match in _months().find(levelled)}
    year = _YEAR.search(levelled)
    day = _DAY.search(_YEAR.sub("", levelled))
    return (
        _made(int(year.group(1)), months.pop(), int(day.group(1)))
        if year and day and len(months) == 1
        else None
    )


def only_date(line: str) -> bool:
    """Whether ``line`` holds a date and nothing else but weekday, hour and the like."""
    if find_date(line) is None:
        return False
    months = {word for match in _months().find(line) for word, _, _ in words(line[match.start : match.end])}
    known = _fillers() | months
    return all(word in known or word[0].isdigit() for word, _, _ in words(line))


def _either(left: int, right: int, year: int) -> date | None:
    # timid: 03/04 is two days, unless one of them is no month.
    if left == right or left > _MOST_MONTHS:
        return _made(year, right, left)
    return _made(year, left, right) if right > _MOST_MONTHS else None


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
