"""A full calendar date in a date line: a single day whose year is given, or nothing."""

import re
from datetime import date

from verify.facets import Context
from verify.facets.dates import date as dates
from verify.facets.dates.date_value import Anchor, DateValue
from verify.lexicon import read_json
from verify.text import Span, fold, remembered, words

_LONGEST = 200
"""Characters of a line in which a date is looked for."""
_DIGIT = re.compile(r"\d")
_HOUR = re.compile(r"(?<!\d)\d{1,2}[:.]\d{2}(?!\d)")
# There were no newspapers before; such a low year belongs to the Hijri calendar, whose days differ.
_FIRST_YEAR = 1600


def find_date(line: str) -> date | None:
    """The one date in ``line``; ``None`` if there is none, if it does not exist, or if it is ambiguous."""
    found = {day for _, day in _days(line)}
    return found.pop() if len(found) == 1 else None


def only_date(line: str) -> bool:
    """Whether ``line`` holds only a date, weekday, hour and the like."""
    return len(line) <= _LONGEST and find_date(line) is not None and not undated(line)


def only_hour(line: str) -> bool:
    """Whether ``line`` holds only the hour at which an agency sent the text: «18:02 ت م»."""
    return len(line) <= _LONGEST and _HOUR.search(line) is not None and not undated(line)


def tells_time(line: str) -> bool:
    """Whether ``line`` states a day or an hour, even one that cannot be resolved: "3 hours ago"."""
    return bool(_DIGIT.search(line[:_LONGEST]) or dates.find(line[:_LONGEST], Context()))


def undated(line: str) -> tuple[Span, ...]:
    """The words in ``line`` that neither belong to a date or an hour nor stand beside one."""
    told = [Span(facet.start, facet.end) for facet in dates.find(line[:_LONGEST], Context())]
    return tuple(
        Span(start, end)
        for word, start, end in words(line)
        if word not in _fillers()
        and not word[0].isdigit()
        and not any(one.overlaps(Span(start, end)) for one in told)
    )


def _days(line: str) -> list[tuple[Span, date | None]]:
    """The dates that the line alone determines; ``None`` for one that is not a single day."""
    if not _DIGIT.search(line):
        return []  # newsrooms do not spell out the year of a date line
    found = []
    for facet in dates.find(line[:_LONGEST], Context()):
        value = facet.value
        if isinstance(value, DateValue) and value.anchor is Anchor.WRITTEN and value.stated:
            begin, end = value.stated
            if begin.year >= _FIRST_YEAR:
                found.append((facet.span, begin if begin == end else None))
    return found


@remembered()
def _fillers() -> frozenset[str]:
    data = read_json("datelines")
    return frozenset(fold(word) for name in ("fillers", "hijri_months") for word in data[name])
