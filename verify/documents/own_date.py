"""A full calendar date in a date line: one day, with its year written there, or nothing."""

import re
from datetime import date
from functools import cache

from verify.facets import Context
from verify.facets import date as dates
from verify.facets.date_value import Anchor, DateValue
from verify.lexicon import read_json
from verify.text import Span, fold, words

_LONGEST = 200
_DIGIT = re.compile(r"\d")


def find_date(line: str) -> date | None:
    """The one date in ``line``; ``None`` where there is none, it cannot exist, or can be read in two ways."""
    found = {day for _, day in _days(line)}
    return found.pop() if len(found) == 1 else None


def only_date(line: str) -> bool:
    """Whether ``line`` holds a date and nothing else but weekday, hour and the like."""
    if len(line) > _LONGEST or find_date(line) is None:
        return False
    dated = [span for span, _ in _days(line)]
    rest = (word for word, start, end in words(line) if not any(d.overlaps(Span(start, end)) for d in dated))
    return all(word in _fillers() or word[0].isdigit() for word in rest)


def _days(line: str) -> list[tuple[Span, date | None]]:
    """The dates that need nothing but the line itself; ``None`` for one that is not a single day."""
    if not _DIGIT.search(line):
        return []  # no newsroom writes out the year of a date line in words
    found = []
    for facet in dates.find(line[:_LONGEST], Context()):
        value = facet.value
        if isinstance(value, DateValue) and value.anchor is Anchor.WRITTEN and value.stated:
            begin, end = value.stated
            found.append((facet.span, begin if begin == end else None))
    return found


@cache
def _fillers() -> frozenset[str]:
    return frozenset(fold(word) for word in read_json("datelines")["fillers"])
