"""A full calendar date in a date line, read strictly: day, month and year side by side, or nothing."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from verify.lexicon import Phrases, read_json
from verify.text import fold, words

_LONGEST = 200
_ISO = re.compile(r"(?<![\d-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])")
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_DAY_BEFORE = re.compile(r"(?<![\d.:])(\d{1,2})(?:st|nd|rd|th)?[\s,/-]{0,3}(?:of\s)?$")
_YEAR_AFTER = re.compile(r"[\s,/-]{1,3}(\d{4})(?!\d)")
_DAY_YEAR_AFTER = re.compile(r"\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?[\s,]{1,3}(\d{4})(?!\d)")
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
    levelled = fold(line[:_LONGEST])
    found = {*_in_figures(levelled), *_in_words(levelled)}
    return found.pop() if len(found) == 1 else None


def only_date(line: str) -> bool:
    """Whether ``line`` holds a date and nothing else but weekday, hour and the like."""
    if len(line) > _LONGEST or find_date(line) is None:
        return False
    months = {word for match in _months().find(line) for word, _, _ in words(line[match.start : match.end])}
    known = _fillers() | months
    return all(word in known or word[0].isdigit() for word, _, _ in words(line))


def _in_figures(text: str) -> Iterator[date | None]:
    for match in _ISO.finditer(text):
        yield _made(int(match[1]), int(match[3]), int(match[4]))
    for match in _NUMERIC.finditer(text):
        yield _either(int(match[1]), int(match[3]), int(match[4]))


def _in_words(text: str) -> Iterator[date | None]:
    """Dates with the month's name; two names of one month may stand together (آذار/مارس)."""
    months = list(_months().find(text))
    for at, month in enumerate(months):
        first = at
        while (
            first
            and months[first - 1].value == month.value
            and _joined(text, months[first - 1].end, months[first].start)
        ):
            first -= 1
        day = _DAY_BEFORE.search(text, max(0, months[first].start - 10), months[first].start)
        year = _YEAR_AFTER.match(text, month.end)
        american = _DAY_YEAR_AFTER.match(text, month.end)
        if day and year:
            yield _made(int(year[1]), month.value, int(day[1]))
        elif american:
            yield _made(int(american[2]), month.value, int(american[1]))


def _joined(text: str, left: int, right: int) -> bool:
    return text[left:right].strip(" /()-") == ""


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
