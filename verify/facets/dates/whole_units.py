"""Days, weeks, months and years as units: whole calendar units, and steps of them from a day."""

from datetime import date

from verify.facets.dates import interval
from verify.facets.dates.date_setting import Setting, unresolved, valued
from verify.facets.dates.date_value import Anchor, DateValue, Granularity
from verify.facets.dates.interval import Interval

_MIDWEEK = 3
"""Weekdays of a week, from Monday, on which "this weekend" is the one just past."""
DAYS = {"d": 1, "k": 7}
"""Days in a unit, by the letter of its symbol."""
_MONTHS = {"m": 1, "q": 3, "y": 12, "z": 120, "c": 1200}
"""Months in a unit, by the letter of its symbol."""
#: The granularity of a date given in the unit.
GRAINS = {
    "h": Granularity.TIME, "d": Granularity.DAY, "k": Granularity.WEEK, "v": Granularity.WEEK,
    "m": Granularity.MONTH, "q": Granularity.QUARTER, "y": Granularity.YEAR, "z": Granularity.DECADE,
    "c": Granularity.CENTURY,
}  # fmt: skip
#: In days, by how much a count of units may be off: "three weeks ago" may be 18 days.
SLACKS = {"h": 1, "d": 1, "k": 6, "m": 31, "q": 92, "v": 3, "y": 366, "z": 1830, "c": 18300}


def shifted(unit: str, shift: int, setting: Setting) -> DateValue | None:
    """The whole calendar unit: last month is that month from its first to its last day."""
    now, grain = setting.published, GRAINS[unit]
    if now is None:
        return unresolved(grain)
    stated = None
    if unit == "k":
        stated = interval.week(now, shift)
    elif unit == "v":
        # "This weekend" in a report of Monday to Wednesday is the one just past.
        just_past = shift == 0 and now.weekday() < _MIDWEEK and not setting.ahead
        whole = interval.week(now, shift - just_past)
        stated = Interval(whole.begin + (whole.end - whole.begin) * 5 // 6, whole.end) if whole else None
    elif unit == "m":
        stated = interval.months(now.year, now.month + shift)
    elif unit == "q":
        stated = interval.months(now.year, (now.month - 1) // 3 * 3 + 1 + 3 * shift, 3)
    elif unit in "yzc":
        span = _MONTHS[unit] // 12
        stated = interval.years((now.year // span + shift) * span, span)
    return valued(stated, grain, Anchor.PUBLISHED, 3 if unit in "kv" else 0)


def current(unit: str, setting: Setting) -> DateValue | None:
    """The unit that contains publication; none for a day or an hour."""
    return shifted(unit, 0, setting) if unit in "kmqyzc" else None


def stepped(start: date, unit: str, steps: int) -> date | None:
    """``start`` moved by so many units; ``None`` beyond the calendar or for a unit without a fixed length."""
    if abs(steps) > 10_000:  # noqa: PLR2004 - beyond the calendar
        return None
    if unit == "h":
        return start
    if unit in DAYS:
        return interval.moved(start, days=DAYS[unit] * steps)
    return interval.moved(start, by_months=_MONTHS[unit] * steps) if unit in _MONTHS else None
