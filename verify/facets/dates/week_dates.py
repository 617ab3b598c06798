"""Dates within weeks: weekdays, weekends, the first Monday of a month."""

from dataclasses import replace
from datetime import date

from verify.facets.dates import interval
from verify.facets.dates.calendar_dates import month, month_year
from verify.facets.dates.date_setting import Found, Setting, unresolved, valued, year_told
from verify.facets.dates.date_value import Anchor, DateValue, Granularity
from verify.facets.dates.interval import Interval
from verify.facets.dates.whole_units import shifted

_MOST_OF_ONE_WEEKDAY = 5
"""A month has no more of any weekday."""
_NEAREST_MONTHS = (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6)
"""Months from that of publication, in the order in which a weekday is looked for."""


def weekend(found: Found, setting: Setting) -> DateValue | None:  # noqa: ARG001 - all builders have one signature
    """The weekend, «عطلة نهاية الأسبوع»."""
    value, now = shifted("v", 0, setting), setting.published
    if value is None or value.stated is None or now is None:
        return value
    this = interval.week(now)
    other = this if this and value.stated.end < this.begin else interval.week(now, -1)
    return replace(value, instead=other)


def day_alone(found: Found, setting: Setting) -> DateValue | None:
    """«يوم 27»: of the month of publication, or the month before; English "day 27" counts something else."""
    day, word = found.number("d"), found.symbol("day")
    if word is None or not word.arabic or day is None:
        return None
    now = setting.published
    if now is None:
        return unresolved(Granularity.DAY)
    whole = interval.months(now.year, now.month - (day > now.day and not setting.ahead and not setting.alone))
    one = interval.day(whole.begin.year, whole.begin.month, day) if whole else None
    return valued(one, Granularity.DAY, Anchor.PUBLISHED, 31)


def weekday(found: Found, setting: Setting) -> DateValue | None:
    """Friday, «يوم الجمعة»: the last one, publication included; the next if the words look ahead."""
    number, now = found.number("w", "wp"), setting.published
    if now is None or number is None:
        return unresolved(Granularity.DAY)
    gap = (number - now.weekday()) % 7
    last, following = interval.moved(now, days=gap - 7 if gap else 0), interval.moved(now, days=gap)
    return _either(following, last) if setting.ahead else _either(last, following)


def _either(meant: date | None, other: date | None) -> DateValue | None:
    value = _day(meant)
    if value is None or other is None or other == meant:
        return value
    return replace(value, instead=Interval(other, other))


def _day(one: date | None, slack: int = 0) -> DateValue | None:
    return valued(Interval(one, one), Granularity.DAY, Anchor.PUBLISHED, slack) if one is not None else None


def weekday_shift(found: Found, setting: Setting) -> DateValue | None:
    """Last Friday, «الجمعة المقبل»: the nearest in that direction; "next Friday" may be next week's too."""
    symbol, shift, now = found.symbol("w", "wp"), found.number("s", "sp") or 0, setting.published
    number = found.number("w", "wp")
    if now is None or number is None or symbol is None:
        return unresolved(Granularity.DAY)
    if shift == 0:
        whole = interval.week(now)
        return _day(interval.moved(whole.begin, days=number)) if whole else None
    if shift < 0:
        return _day(_counted(now, number, shift))
    nearest = _counted(now, number, 1)
    of_next_week = interval.week(now, shift)
    other = interval.moved(of_next_week.begin, days=number) if of_next_week else None
    if nearest is None or other is None or nearest == other or symbol.arabic:
        return _day(nearest)
    return DateValue(None, Granularity.DAY, Anchor.PUBLISHED, candidates=(nearest, other))


def weekday_of_week(found: Found, setting: Setting) -> DateValue | None:
    """Wednesday of next week, «الأسبوع المقبل يوم الجمعة»."""
    now, number = setting.published, found.number("w")
    whole = interval.week(now, found.number("s", "sp") or 0) if now else None
    if whole is None or number is None:
        return unresolved(Granularity.DAY)
    return _day(interval.moved(whole.begin, days=number))


def weekday_number(found: Found, setting: Setting) -> DateValue | None:
    """Thursday the 21st, «الخميس 21»: the nearest day that matches both."""
    number, day, now = found.number("w"), found.number("d"), setting.published
    symbol = found.symbol("d")
    if found.char("in") == "f" and not found.arabic("d"):
        return None  # "on Tuesday in the first match"
    if symbol is not None and symbol.char == "N" and not symbol.figures:
        return None  # "on Thursday, two shells landed"
    if now is None or number is None or day is None:
        return unresolved(Granularity.DAY)
    ordinal = found.char("d") == "O" and found.arabic("d")  # «الأحد الثاني» may be the second Sunday
    for shift in _NEAREST_MONTHS[: 3 if ordinal else None]:
        whole = interval.months(now.year, now.month + shift)
        one = interval.day(whole.begin.year, whole.begin.month, day) if whole else None
        if one is not None and one.begin.weekday() == number:
            return valued(one, Granularity.DAY, Anchor.PUBLISHED)
    return None


def weekday_of_this_month(found: Found, setting: Setting) -> DateValue | None:
    """«الأحد الثاني» with nothing after it: the second Sunday of the month."""
    number, which, now = found.number("w"), found.number("o") or 0, setting.published
    if not found.arabic("o") or number is None or which > _MOST_OF_ONE_WEEKDAY:
        return None
    if now is None:
        return unresolved(Granularity.DAY)
    whole = interval.months(now.year, now.month)
    return valued(_nth(whole, number, which), Granularity.DAY, Anchor.PUBLISHED) if whole else None


def counted_weekdays(found: Found, setting: Setting) -> DateValue | None:
    """Two Fridays ago, "three Sundays from now"."""
    count, number, (way, _, whence) = found.number("n"), found.number("w"), found.word("g").partition(" ")
    if whence or number is None or count is None:
        return None
    now = setting.published
    if now is None:
        return unresolved(Granularity.DAY)
    return _day(_counted(now, number, count if int(way) > 0 else -count))


def _months_meant(found: Found, setting: Setting) -> DateValue | None:
    if found.symbol("mo"):
        return month_year(found, setting) if year_told(found, setting)[2] else month(found, setting)
    if found.symbol("s", "sp", "um"):
        return shifted("m", found.number("s", "sp") or 0, setting)
    year, anchor, told = year_told(found, setting)
    return valued(interval.years(year), Granularity.YEAR, anchor) if told and year else None


def nth_weekday(found: Found, setting: Setting) -> DateValue | None:
    """The first Monday of March, «الثلاثاء الأول من أكتوبر»; "the last Friday of the month"."""
    whole, number, which = _months_meant(found, setting), found.number("w"), found.number("o") or 0
    if whole is None or whole.stated is None or number is None:
        return whole
    return valued(_nth(whole.stated, number, which), Granularity.DAY, whole.anchor)


def _counted(now: date, number: int, count: int) -> date | None:
    """The ``count``-th such weekday after ``now``; before it if ``count`` is negative."""
    if count > 0:
        return interval.moved(now, days=(number - now.weekday() - 1) % 7 + 1 + 7 * (count - 1))
    return interval.moved(now, days=-((now.weekday() - number - 1) % 7 + 1) + 7 * (count + 1))


def _nth(whole: Interval, number: int, which: int) -> Interval | None:
    """The ``which``-th such weekday of ``whole``; counted from the end if ``which`` is negative."""
    begin, end = whole
    if which < 0:
        one = interval.moved(end, days=-((end.weekday() - number) % 7))
    else:
        one = interval.moved(begin, days=(number - begin.weekday()) % 7 + 7 * (which - 1))
    return Interval(one, one) if one is not None and begin <= one <= end else None


def nth_last(found: Found, setting: Setting) -> DateValue | None:
    """The second last week of October, "the third-to-last day of May"."""
    whole, steps = _months_meant(found, setting), (found.number("n") or 1) - 1
    if whole is None or whole.stated is None:
        return whole
    end = whole.stated.end
    if found.char("u") == "k":
        last = interval.moved(end, days=-((end.weekday() + 1) % 7) - 7 * steps)
        return valued(interval.week(last), Granularity.WEEK, whole.anchor, 4) if last else None
    one = interval.moved(end, days=-steps)
    return valued(Interval(one, one), Granularity.DAY, whole.anchor) if one is not None else None


def nth_day(found: Found, setting: Setting) -> DateValue | None:
    """The last day of October, «اليوم الأول من الشهر الجاري»."""
    whole, which = _months_meant(found, setting), found.number("o", "op") or 0
    if whole is None or whole.stated is None:
        return whole
    start = whole.stated.end if which < 0 else whole.stated.begin
    one = interval.moved(start, days=0 if which < 0 else which - 1)
    return valued(Interval(one, one), Granularity.DAY, whole.anchor) if one is not None else None


def nth_week(found: Found, setting: Setting) -> DateValue | None:
    """The first week of October, the first that begins in it; for a year, its first week by ISO 8601."""
    whole, which = _months_meant(found, setting), found.number("o", "op") or 0
    if whole is None or whole.stated is None:
        return whole
    begin, end = whole.stated
    if which < 0:
        last = interval.moved(end, days=-((end.weekday() + 1) % 7))
        stated = interval.week(last) if last else None
    elif whole.granularity is Granularity.YEAR:  # the first week has 4 January
        first = interval.moved(begin, days=3)
        stated = interval.week(first, which - 1) if first else None
    else:
        first = interval.moved(begin, days=-begin.weekday() % 7)
        stated = interval.week(first, which - 1) if first else None
    return valued(stated, Granularity.WEEK, whole.anchor, 4)
