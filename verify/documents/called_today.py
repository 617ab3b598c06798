"""The date that a text gives for today: «اليوم الثلاثاء (14 أيار 2024)»."""

from datetime import date
from functools import partial

from verify.documents.own_date import find_date
from verify.facets import Context
from verify.facets.dates import date as dates
from verify.lexicon import word_list
from verify.text import words

_listed = partial(word_list, "datelines")

_HEAD = 400
"""Characters at the beginning of a text in which the date is looked for."""


def called_today(text: str) -> date | None:
    """The day on which ``text`` was written, if its opening gives the date of "today"."""
    head = text[:_HEAD]
    found = list(dates.find(head, Context()))
    for at, today in enumerate(found):
        if _is_today(head, today.start, today.text):
            beside = [one for one in found[at + 1 : at + 2] if not words(head[today.end : one.start])]
            day = next(filter(None, (find_date(one.text) for one in (today, *beside))), None)
            if day is not None:
                return day
    return None


def _is_today(head: str, start: int, told: str) -> bool:
    """Whether "today" opens a date and no "that" precedes it: «في مثل هذا اليوم» is long ago."""
    first, before = words(told)[0][0], words(head[:start])
    return first in _listed("today") and not (before and before[-1][0] in _listed("another_today"))
