"""Stretches of the calendar, both ends inclusive; ``None`` if :mod:`datetime` has no such day."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

_MONTHS = 12
_DAYS_OF_WEEK = 7
# First month of each season in the northern hemisphere, by the meteorological definition: 1 March, 1 June ...
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


class Interval(NamedTuple):
    """The days from ``begin`` to ``end``, both included."""

    begin: date
    end: date

    @property
    def days(self) -> int:
        """The number of its days."""
        return (self.end - self.begin).days + 1


def day(year: int, month: int, number: int) -> Interval | None:
    """One day; ``None`` for an impossible one such as 30 February."""
    try:
        one = date(year, month, number)
    except (ValueError, OverflowError):
        return None
    return Interval(one, one)


def months(year: int, month: int, count: int = 1) -> Interval | None:
    """``count`` whole months from the first of ``month``; months beyond 12 continue in the next year."""
    year, month = year + (month - 1) // _MONTHS, (month - 1) % _MONTHS + 1
    last = month - 1 + count - 1
    try:
        end = date(year + last // _MONTHS, last % _MONTHS + 1, 1)
        return Interval(date(year, month, 1), end.replace(day=monthrange(end.year, end.month)[1]))
    except (ValueError, OverflowError):
        return None


def years(year: int, count: int = 1) -> Interval | None:
    """``count`` whole years."""
    return months(year, 1, _MONTHS * count)


def of_hijri(year: int) -> int:
    """The Gregorian year in which a Hijri year begins.

    From the mean lengths of both years, 354.367 and 365.2425 days, and the Hijra in July 622.
    """
    return int(year * 0.970224 + 621.5774)


def season(year: int, name: str) -> Interval | None:
    """Three months; a winter is named after the year in which it begins."""
    return months(year, _SEASONS[name], 3)


def week(of: date, shift: int = 0, count: int = 1) -> Interval | None:
    """``count`` weeks, Monday to Sunday, beginning ``shift`` weeks after the week of ``of``."""
    try:
        monday = of - timedelta(days=of.weekday()) + timedelta(weeks=shift)
        return Interval(monday, monday + timedelta(days=_DAYS_OF_WEEK * count - 1))
    except OverflowError:
        return None


def moved(start: date, *, days: int = 0, by_months: int = 0) -> date | None:
    """``start`` moved; a day that a shorter month lacks becomes its last day."""
    try:
        year, month = divmod(start.year * _MONTHS + start.month - 1 + by_months, _MONTHS)
        there = date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
        return there + timedelta(days=days)
    except (ValueError, OverflowError):
        return None


def third(whole: Interval, which: str) -> Interval | None:
    """The "early", "mid" or "late" part.

    Days 1-10, 11-20 and 21 on of a month; January to March, May to August, September to December of a year;
    otherwise a third. In use these parts overlap, so they are compared with slack.
    """
    begin, end = whole
    if whole.days > 360 and whole.days < 370:  # noqa: PLR2004 - a year
        first, count = {"start": (1, 3), "mid": (5, 4), "end": (9, 4)}[which]
        return months(begin.year, first, count)
    if whole.days > 27 and whole.days < 32:  # noqa: PLR2004 - a month
        first, last = {"start": (1, 10), "mid": (11, 20), "end": (21, end.day)}[which]
        return Interval(begin.replace(day=first), begin.replace(day=last))
    part = timedelta(days=-(-whole.days // 3) - 1)
    if which == "start":
        return Interval(begin, begin + part)
    if which == "end":
        return Interval(end - part, end)
    middle = begin + (end - begin - part) // 2
    return Interval(middle, middle + part)
