"""From a shape found to the days it means: one function for each shape of the date patterns.

News is read as news: a date without a year is the last such day before publication, unless the sentence looks
ahead or the next one is much nearer.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from verify.facets import interval
from verify.facets.date_symbols import Symbol
from verify.facets.date_value import Anchor, DateValue, Granularity, Relation
from verify.facets.interval import Interval

# How many times nearer the next occurrence must be than the last, to be meant without a word for it.
_NEARER = 3
_A_YEAR = 366
_MIDWEEK = 3
_YEAR_OF_MONTHS = 12
_DAYS = {"d": 1, "k": 7, "F": 14}
_MONTHS = {"m": 1, "q": 3, "y": 12, "z": 120, "c": 1200}
_GRAINS = {
    "h": Granularity.TIME, "d": Granularity.DAY, "k": Granularity.WEEK, "v": Granularity.WEEK,
    "m": Granularity.MONTH, "q": Granularity.QUARTER, "y": Granularity.YEAR, "z": Granularity.DECADE,
    "c": Granularity.CENTURY,
}  # fmt: skip
# "a few days ago", «قبل أيام»: from so many units to one unit before publication.
_VAGUE_COUNTS = {"h": (0, 1), "d": (1, 7), "k": (1, 6), "m": (1, 11), "y": (1, 9), "z": (1, 5), "c": (1, 5)}
# How far off a count of units may be: "three weeks ago" may be 18 days.
_SLACKS = {"h": 1, "d": 1, "k": 6, "m": 31, "q": 92, "v": 3, "y": 366, "z": 1830, "c": 18300}
_CENTURY_OF_TWO_FIGURES = 70


@dataclass(frozen=True, slots=True)
class Setting:
    """What a shape is read against.

    Attributes:
        published: The document's date.
        ahead: The words around it look ahead.
        behind: They look back: "opened on".
        before: The date found before it in the text.
        event: The last day told before it in the text, not vaguely: what "hours after" counts from.
        day_first: Whether 3/4 is 3 April; ``None`` where it may be either.
        alone: Nothing but the date stands in the text.
    """

    published: date | None
    ahead: bool
    behind: bool
    before: DateValue | None
    event: DateValue | None
    day_first: bool | None
    alone: bool


class Found:
    """A shape found: its symbols by the names of its groups."""

    def __init__(self, groups: dict[str, Symbol]) -> None:
        self._groups = groups

    def symbol(self, *names: str) -> Symbol | None:
        """The first of the groups that matched."""
        return next((self._groups[name] for name in names if name in self._groups), None)

    def number(self, *names: str) -> int | None:
        """Its value as a whole number."""
        symbol = self.symbol(*names)
        if symbol is None:
            return None
        try:
            return int(float(symbol.value))
        except (ValueError, OverflowError):
            return None

    def word(self, *names: str) -> str:
        """Its value as a word, empty where it is absent."""
        symbol = self.symbol(*names)
        return str(symbol.value) if symbol is not None else ""

    def char(self, *names: str) -> str:
        """Its class, empty where it is absent."""
        symbol = self.symbol(*names)
        return symbol.char if symbol is not None else ""


def _value(stated: Interval | None, grain: Granularity, anchor: Anchor, slack: int = 0) -> DateValue | None:
    return DateValue(stated, grain, anchor, slack=slack) if stated is not None else None


def _unresolved(grain: Granularity) -> DateValue:
    return DateValue(None, grain, Anchor.NONE)


def _recurring(
    setting: Setting, make: Callable[[int], Interval | None], grain: Granularity, slack: int = 0
) -> DateValue | None:
    """What recurs every year: the one that is meant, as seen from publication."""
    now = setting.published
    if now is None:
        return _unresolved(grain)
    found = [
        one for year in range(now.year - 5, now.year + 6) if year > 0 and (one := make(year)) is not None
    ]
    past = [one for one in found if one.begin <= now]
    future = [one for one in found if one.end >= now]
    if not past or not future:
        return None
    last, following = past[-1], future[0]
    nearer = (following.begin - now).days * _NEARER < (now - last.end).days and not setting.behind
    meant, other = (following, last) if setting.ahead or nearer else (last, following)
    return DateValue(meant, grain, Anchor.PUBLISHED, slack=slack, instead=other if other != meant else None)


def _year(found: Found, setting: Setting) -> tuple[int | None, Anchor, bool]:
    """The year told, what it hangs on, and whether any was told: 2024, "last year"."""
    written = found.number("y", "y2")
    if written is not None:
        return written, Anchor.WRITTEN, True
    shift = found.number("ys", "yz")
    if shift is None:
        return None, Anchor.PUBLISHED, False
    return (setting.published.year + shift if setting.published else None), Anchor.PUBLISHED, True


def _in_year(
    found: Found, setting: Setting, make: Callable[[int], Interval | None], grain: Granularity, slack: int = 0
) -> DateValue | None:
    year, anchor, told = _year(found, setting)
    if not told:
        return _recurring(setting, make, grain, slack)
    return _value(make(year), grain, anchor, slack) if year is not None else _unresolved(grain)


def in_figures(found: Found, setting: Setting) -> DateValue | None:
    """2024-01-10, 10/1/2024, 3/2015."""
    parts = [int(part) for part in found.word("iso").replace("/", "-").replace(".", "-").split("-")]
    if len(parts) == 2:  # noqa: PLR2004 - month and year
        year, month = max(parts), min(parts)
        return (
            _value(interval.months(year, month), Granularity.MONTH, Anchor.WRITTEN)
            if month <= _YEAR_OF_MONTHS
            else None
        )
    first, second, third = parts
    if first > 31:  # noqa: PLR2004 - no day, so a year
        return _value(interval.day(first, second, third), Granularity.DAY, Anchor.WRITTEN)
    year = third if third > 99 else third + (1900 if third >= _CENTURY_OF_TWO_FIGURES else 2000)  # noqa: PLR2004 - two figures
    readings = [interval.day(year, second, first), interval.day(year, first, second)]
    kept = [one for one in dict.fromkeys(readings) if one is not None]
    if len(kept) > 1 and setting.day_first:
        kept = kept[:1]
    if len(kept) == 1:
        return _value(kept[0], Granularity.DAY, Anchor.WRITTEN)
    if not kept:
        return None
    return DateValue(None, Granularity.DAY, Anchor.WRITTEN, candidates=tuple(one.begin for one in kept))


def day_month(found: Found, setting: Setting) -> DateValue | None:
    """10 January, «10 يناير 2024», "the 16th of March"."""
    day, month = found.number("d"), found.number("mo")
    if day is None or month is None:
        return None
    weekday = found.number("w")

    def make(year: int) -> Interval | None:
        one = interval.day(year, month, day)
        return one if one is None or weekday is None or one.begin.weekday() == weekday else None

    value = _in_year(found, setting, make, Granularity.DAY)
    if value is None and weekday is not None and not (found.char("d") == "O" and _is_arabic(found)):
        # A weekday that does not fit is an error of the text; the day of the month is trusted.
        value = _in_year(found, setting, lambda year: interval.day(year, month, day), Granularity.DAY)
    return value


def _is_arabic(found: Found) -> bool:
    symbol = found.symbol("d")
    return symbol is not None and symbol.arabic


def month_day(found: Found, setting: Setting) -> DateValue | None:
    """January 10, "March 3rd, 2015"; in Arabic only with an ordinal («يناير العاشر») or a weekday."""
    symbol, month = found.symbol("d"), found.symbol("mo")
    if symbol is None or month is None or (month.arabic and symbol.char == "N" and not found.char("w")):
        return None
    return day_month(found, setting)


def month_year(found: Found, setting: Setting) -> DateValue | None:
    """March 2024, «مارس من العام الماضي»."""
    month = found.number("mo")
    return _in_year(found, setting, lambda year: interval.months(year, month or 1), Granularity.MONTH)


def month_shift(found: Found, setting: Setting) -> DateValue | None:
    """Last January, «يناير المقبل»: the nearest that way; "this January": that of the year."""
    month, shift, now = found.number("mo", "mp"), found.number("s", "sp") or 0, setting.published
    if now is None or month is None:
        return _unresolved(Granularity.MONTH)
    year = now.year
    if (shift < 0 and month >= now.month) or (shift > 0 and month <= now.month):
        year += shift
    return _value(interval.months(year, month), Granularity.MONTH, Anchor.PUBLISHED)


def month(found: Found, setting: Setting) -> DateValue | None:
    """January, «شهر يناير»."""
    number = found.number("mo", "mp", "mq")
    return _recurring(setting, lambda year: interval.months(year, number or 1), Granularity.MONTH)


def year(found: Found, setting: Setting) -> DateValue | None:  # noqa: ARG001 - all builders have one signature
    """«عام 2003», "the year 2030"."""
    number = found.number("y")
    if number is None or not 100 <= number <= 9999:  # noqa: PLR2004 - years with three or four figures
        return None
    if found.symbol("ah"):
        return _value(interval.years(interval.of_hijri(number), 2), Granularity.YEAR, Anchor.WRITTEN)
    return _value(interval.years(number), Granularity.YEAR, Anchor.WRITTEN)


def bare_year(found: Found, setting: Setting) -> DateValue | None:
    """2003, where its surroundings let it be a year."""
    return year(found, setting)


def year_shift(found: Found, setting: Setting) -> DateValue | None:
    """Last year, «العام المقبل»."""
    return _shifted("y", found.number("s", "sp") or 0, setting)


def current(unit: str, setting: Setting) -> DateValue | None:
    """The unit that publication lies in; none for a day or an hour."""
    return _shifted(unit, 0, setting) if unit in "kmqyzc" else None


def unit_shift(found: Found, setting: Setting) -> DateValue | None:
    """Last week, "the next three months", «الأيام الثلاثة الماضية», "in recent days"."""
    unit, shift = found.char("u"), found.number("s")
    many = found.word("u") == "many"
    if found.char("n") == "V" or (many and found.symbol("n", "n2") is None):
        return _some(unit, 1 if (shift or 0) > 0 else -1, setting)
    count = found.number("n", "n2")
    if shift is None or (shift == 0 and (count or many)):
        return None
    if unit in "hd" and not count:
        return None if unit == "h" else then(found, setting)
    if not count or (count == 1 and found.char("n") != "a"):
        return _shifted(unit, shift, setting)
    return _row_of_units(unit, count, shift, setting)


def _shifted(unit: str, shift: int, setting: Setting) -> DateValue | None:
    """The whole unit of the calendar: last month is that month from its first to its last day."""
    now, grain = setting.published, _GRAINS[unit]
    if now is None:
        return _unresolved(grain)
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
    return _value(stated, grain, Anchor.PUBLISHED, 3 if unit in "kv" else 0)


def _row_of_units(unit: str, count: int, shift: int, setting: Setting) -> DateValue | None:
    """Such as "The last three weeks" run up to publication, "the next three" from it on."""
    now, grain = setting.published, _GRAINS[unit]
    if now is None:
        return _unresolved(grain)
    far = _stepped(now, unit, count * (1 if shift > 0 else -1))
    if far is None:
        return None
    stated = Interval(far, now) if far < now else Interval(now, far)
    return _value(stated, grain, Anchor.PUBLISHED, _SLACKS[unit])


def _stepped(start: date, unit: str, steps: int) -> date | None:
    if abs(steps) > 10_000:  # noqa: PLR2004 - beyond the calendar
        return None
    if unit == "h":
        return start
    if unit in _DAYS:
        return interval.moved(start, days=_DAYS[unit] * steps)
    return interval.moved(start, by_months=_MONTHS[unit] * steps) if unit in _MONTHS else None


def _some(unit: str, sign: int, setting: Setting) -> DateValue | None:
    """«قبل أيام», "in the coming weeks"."""
    if setting.published is None or unit not in _VAGUE_COUNTS:
        return _unresolved(Granularity.VAGUE)
    near, far = (_stepped(setting.published, unit, sign * steps) for steps in _VAGUE_COUNTS[unit])
    if near is None or far is None:
        return None
    return _value(
        Interval(min(near, far), max(near, far)), Granularity.VAGUE, Anchor.PUBLISHED, _SLACKS[unit]
    )


def day_of_shift(found: Found, setting: Setting) -> DateValue | None:
    """Such as "20th of this month", «20 من الشهر المقبل»."""
    now, day = setting.published, found.number("d")
    if now is None or day is None:
        return _unresolved(Granularity.DAY)
    whole = interval.months(now.year, now.month + (found.number("s", "sp") or 0))
    return (
        _value(interval.day(whole.begin.year, whole.begin.month, day), Granularity.DAY, Anchor.PUBLISHED)
        if whole
        else None
    )


def season(found: Found, setting: Setting) -> DateValue | None:
    """Summer of 2012, «صيف العام الماضي»."""
    name = found.word("q")
    return _in_year(found, setting, lambda year: interval.season(year, name), Granularity.SEASON, 31)


def season_shift(found: Found, setting: Setting) -> DateValue | None:
    """Last summer, «الشتاء المقبل», "in the summer"."""
    name, shift, now = found.word("q", "qp", "qq"), found.number("s", "sp"), setting.published
    if now is None or shift is None:
        return _recurring(setting, lambda year: interval.season(year, name), Granularity.SEASON, 31)
    own = interval.season(now.year, name)
    year = now.year + (
        shift
        if own
        and (
            (shift < 0 and own.begin <= now <= own.end)
            or (shift < 0 and own.end >= now)
            or (shift > 0 and own.begin <= now)
        )
        else 0
    )
    return _value(interval.season(year, name), Granularity.SEASON, Anchor.PUBLISHED, 31)


def quarter(found: Found, setting: Setting) -> DateValue | None:
    """The fourth quarter, «الربع الثالث من عام 2016», 2018Q4."""
    number = 4 if found.symbol("fin", "fin2") else found.number("o", "op", "o2") or 0
    if not 1 <= number <= 4:  # noqa: PLR2004 - quarters
        return None
    return _in_year(
        found, setting, lambda year: interval.months(year, 3 * number - 2, 3), Granularity.QUARTER
    )


def half(found: Found, setting: Setting) -> DateValue | None:
    """The first half of 2024, «النصف الثاني من العام الجاري»."""
    number = found.number("o", "op") or 0
    if not 1 <= number <= 2:  # noqa: PLR2004 - halves
        return None
    return _in_year(
        found, setting, lambda year: interval.months(year, 6 * number - 5, 6), Granularity.QUARTER
    )


def weekend(found: Found, setting: Setting) -> DateValue | None:  # noqa: ARG001 - all builders have one signature
    """The weekend, «عطلة نهاية الأسبوع»."""
    value, now = _shifted("v", 0, setting), setting.published
    if value is None or value.stated is None or now is None:
        return value
    this = interval.week(now)
    other = this if this and value.stated.end < this.begin else interval.week(now, -1)
    return replace(value, instead=other)


def day_alone(found: Found, setting: Setting) -> DateValue | None:
    """«يوم 27»: of the month of publication, or of the one before; English "day 27" counts something else."""
    now, day, word = setting.published, found.number("d"), found.symbol("day")
    if word is None or not word.arabic or day is None:
        return None
    if now is None:
        return _unresolved(Granularity.DAY)
    whole = interval.months(now.year, now.month - (day > now.day and not setting.ahead and not setting.alone))
    one = interval.day(whole.begin.year, whole.begin.month, day) if whole else None
    return _value(one, Granularity.DAY, Anchor.PUBLISHED, 31)


def decade(found: Found, setting: Setting) -> DateValue | None:
    """The 1990s, "the nineties", «ثمانينيات القرن الماضي»."""
    number = found.number("x") or 0
    if number < 100:  # noqa: PLR2004 - two figures
        this = setting.published.year if setting.published else 2000
        number += this // 100 * 100
        if number > this:
            number -= 100
    return _value(interval.years(number, 10), Granularity.DECADE, Anchor.WRITTEN)


def century(found: Found, setting: Setting) -> DateValue | None:  # noqa: ARG001 - all builders have one signature
    """The 13th century, «القرن الحادي عشر»; from 1201 to 1300, as historians count."""
    number = found.number("o", "op") or 0
    first, last = 100 * number - 99, 100 * number
    if found.symbol("ah"):
        first, last = interval.of_hijri(first), interval.of_hijri(last)
    return (
        _value(interval.years(first, last - first + 1), Granularity.CENTURY, Anchor.WRITTEN)
        if number
        else None
    )


def weekday(found: Found, setting: Setting) -> DateValue | None:
    """Friday, «يوم الجمعة»: the last one, publication included; the next where the words look ahead."""
    number, now = found.number("w", "wp"), setting.published
    if now is None or number is None:
        return _unresolved(Granularity.DAY)
    gap = (number - now.weekday()) % 7
    last, following = interval.moved(now, days=gap - 7 if gap else 0), interval.moved(now, days=gap)
    return _either(following, last) if setting.ahead else _either(last, following)


def _either(meant: date | None, other: date | None) -> DateValue | None:
    value = _day(meant)
    if value is None or other is None or other == meant:
        return value
    return replace(value, instead=Interval(other, other))


def _day(one: date | None, slack: int = 0) -> DateValue | None:
    return _value(Interval(one, one), Granularity.DAY, Anchor.PUBLISHED, slack) if one is not None else None


def weekday_shift(found: Found, setting: Setting) -> DateValue | None:
    """Last Friday, «الجمعة المقبل»: the nearest that way; "next Friday" can be that of next week as well."""
    symbol, shift, now = found.symbol("w", "wp"), found.number("s", "sp") or 0, setting.published
    number = found.number("w", "wp")
    if now is None or number is None or symbol is None:
        return _unresolved(Granularity.DAY)
    if shift == 0:
        whole = interval.week(now)
        return _day(interval.moved(whole.begin, days=number)) if whole else None
    if shift < 0:
        return _day(interval.moved(now, days=-(((now.weekday() - number - 1) % 7) + 1) + 7 * (shift + 1)))
    nearest = interval.moved(now, days=(number - now.weekday() - 1) % 7 + 1)
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
        return _unresolved(Granularity.DAY)
    return _day(interval.moved(whole.begin, days=number))


def weekday_number(found: Found, setting: Setting) -> DateValue | None:
    """Thursday the 21st, «الخميس 21»: the nearest day that is both."""
    number, day, now = found.number("w"), found.number("d"), setting.published
    if found.char("in") == "f" and not _is_arabic(found):
        return None  # "on Tuesday in the first match"
    if now is None or number is None or day is None:
        return _unresolved(Granularity.DAY)
    near = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6]
    for shift in near:
        whole = interval.months(now.year, now.month + shift)
        one = interval.day(whole.begin.year, whole.begin.month, day) if whole else None
        if one is not None and one.begin.weekday() == number:
            return _value(one, Granularity.DAY, Anchor.PUBLISHED)
    return None


def _months_meant(found: Found, setting: Setting) -> DateValue | None:
    if found.symbol("mo"):
        return month_year(found, setting) if _year(found, setting)[2] else month(found, setting)
    if found.symbol("s", "sp", "um"):
        return _shifted("m", found.number("s", "sp") or 0, setting)
    year, anchor, told = _year(found, setting)
    return _value(interval.years(year), Granularity.YEAR, anchor) if told and year else None


def nth_weekday(found: Found, setting: Setting) -> DateValue | None:
    """The first Monday of March, «الثلاثاء الأول من أكتوبر»; "the last Friday of the month"."""
    whole, number, which = _months_meant(found, setting), found.number("w"), found.number("o") or 0
    if whole is None or whole.stated is None or number is None:
        return whole
    begin, end = whole.stated
    if which < 0:
        one = interval.moved(end, days=-((end.weekday() - number) % 7))
    else:
        one = interval.moved(begin, days=(number - begin.weekday()) % 7 + 7 * (which - 1))
    return (
        _value(Interval(one, one), Granularity.DAY, whole.anchor)
        if one is not None and begin <= one <= end
        else None
    )


def nth_day(found: Found, setting: Setting) -> DateValue | None:
    """The last day of October, «اليوم الأول من الشهر الجاري»."""
    whole, which = _months_meant(found, setting), found.number("o", "op") or 0
    if whole is None or whole.stated is None:
        return whole
    start = whole.stated.end if which < 0 else whole.stated.begin
    one = interval.moved(start, days=0 if which < 0 else which - 1)
    return _value(Interval(one, one), Granularity.DAY, whole.anchor) if one is not None else None


def nth_week(found: Found, setting: Setting) -> DateValue | None:
    """The first week of October: the first that begins in it; "the last week" ends it."""
    whole, which = _months_meant(found, setting), found.number("o", "op") or 0
    if whole is None or whole.stated is None:
        return whole
    begin, end = whole.stated
    if which < 0:
        last = interval.moved(end, days=-((end.weekday() + 1) % 7))
        stated = interval.week(last) if last else None
    else:
        first = interval.moved(begin, days=-begin.weekday() % 7)
        stated = interval.week(first, which - 1) if first else None
    return _value(stated, Granularity.WEEK, whole.anchor, 4)


def days_of_month(found: Found, setting: Setting) -> DateValue | None:
    """13 to 15 July, "July 13-15", «من 4 إلى 22 هذا الشهر»."""
    first, last = found.number("d"), found.number("d2")
    if first is None or last is None or first > last:
        return None
    if not found.symbol("mo"):
        whole = _shifted("m", found.number("s", "sp") or 0, setting)
        if whole is None or whole.stated is None:
            return whole
        at = whole.stated.begin
        return _value(_days(at.year, at.month, first, last), Granularity.DAY, Anchor.PUBLISHED)
    month = found.number("mo") or 1
    return _in_year(found, setting, lambda year: _days(year, month, first, last), Granularity.DAY)


def _days(year: int, month: int, first: int, last: int) -> Interval | None:
    begin, end = interval.day(year, month, first), interval.day(year, month, last)
    return Interval(begin.begin, end.end) if begin and end else None


def span_of_years(found: Found, setting: Setting) -> DateValue | None:  # noqa: ARG001 - all builders have one signature
    """2014-2018, «بين عامي 2017 و2019», 2017-18."""
    first, last = found.number("y"), found.number("y2")
    if first is None or last is None:
        return None
    if last < 100:  # noqa: PLR2004 - two figures
        last += first // 100 * 100
    if not first < last <= first + 200:
        return None
    begin, end = interval.years(first), interval.years(last)
    return _value(Interval(begin.begin, end.end), Granularity.YEAR, Anchor.WRITTEN) if begin and end else None


def today(found: Found, setting: Setting) -> DateValue | None:
    """Yesterday, «الليلة الماضية», «أمس الجمعة». «اليوم نفسه» is a day told before."""
    shift, _, part = found.word("t").partition(" ")
    if found.symbol("c"):
        return then(found, setting)
    if setting.published is None:
        return DateValue(None, Granularity.DAY, Anchor.NONE, part=part)
    one = interval.moved(setting.published, days=int(shift))
    if one is None:
        return None
    return DateValue(Interval(one, one), Granularity.DAY, Anchor.PUBLISHED, part=part, slack=1)


def ago(found: Found, setting: Setting) -> DateValue | None:
    """Three days ago, «قبل أسبوع», «منذ ما يقرب من 8 أشهر»; "two days earlier" counts from another date."""
    unit, counted = found.char("u"), found.symbol("n")
    start, anchor = setting.published, Anchor.PUBLISHED
    told, _, whence = found.word("g").partition(" ")
    forward = int(told or -1)
    if whence:
        start, anchor = (setting.before.begin if setting.before else None), Anchor.TEXT
    if start is None:
        return _unresolved(_GRAINS.get(unit, Granularity.VAGUE))
    many = found.word("u") == "many"
    if (counted is None and many) or found.char("n") in {"V", "g"}:
        return (
            _some(unit, forward, setting)
            if anchor is Anchor.PUBLISHED and found.char("n") != "g"
            else _unresolved(Granularity.VAGUE)
        )
    count = found.number("n") if counted is not None and counted.char != "a" else 1
    one = _stepped(start, unit, forward * (count or 1))
    if one is not None and found.symbol("half"):
        one = interval.moved(one, days=forward * {"y": 183, "m": 15, "k": 3, "z": 1826}.get(unit, 0))
    if one is None:
        return None
    grain = _GRAINS[unit]
    stated = Interval(one, one)
    if found.symbol("h") and _recent(setting) is not None:
        return _since_event_or_publication(found, setting, one)
    if unit in "yzc" and not found.symbol("half"):
        stated = interval.years(one.year) or stated
    elif unit == "m":
        stated = interval.months(one.year, one.month) or stated
    return _value(stated, grain, anchor, _SLACKS[unit])


def _recent(setting: Setting) -> date | None:
    """The first day of what the text told before, if it lies in the year before publication."""
    told = setting.event.begin if setting.event is not None else None
    if told is None or setting.published is None or not 0 <= (setting.published - told).days <= _A_YEAR:
        return None
    return told


def _since_event_or_publication(found: Found, setting: Setting, last: date) -> DateValue | None:
    """Such as "the first talks in eight months" counts from the talks or from publication."""
    told, unit = _recent(setting), found.char("u")
    count = found.number("n") if found.char("n") == "N" else 1
    first = _stepped(told, unit, -(count or 1)) if told is not None else None
    if first is None:
        return None
    stated = Interval(min(first, last), max(first, last))
    if unit == "m":
        begin = interval.months(first.year, first.month)
        end = interval.months(last.year, last.month)
        stated = Interval(begin.begin, end.end) if begin and end and first <= last else stated
    return _value(stated, Granularity.VAGUE, Anchor.PUBLISHED, _SLACKS[unit])


def ahead(found: Found, setting: Setting) -> DateValue | None:
    """In a week, «بعد 3 أسابيع», "within days": from publication only where the words look ahead."""
    unit, counted = found.char("u"), found.symbol("n")
    start, anchor = setting.published, Anchor.PUBLISHED
    many = found.word("u") == "many"
    if found.symbol("q") or not (setting.ahead or setting.alone):
        start, anchor = (setting.event.begin if setting.event else None), Anchor.TEXT
        if found.char("b") == "f":
            return None  # timid: "killed 20 in three days" is a duration
    if start is None:
        return _unresolved(_GRAINS.get(unit, Granularity.VAGUE))
    if counted is None and not many and found.char("b") == "B":
        return None
    near, far = (
        _VAGUE_COUNTS.get(unit, (1, 1))
        if counted is None or counted.char == "V"
        else (0, found.number("n") or 1)
    )
    end = _stepped(start, unit, far if counted is None or counted.char != "a" else 1)
    begin = _stepped(start, unit, near) if found.char("b") == "i" or near else end
    if begin is None or end is None:
        return None
    if unit == "h":
        end = interval.moved(end, days=1) or end
    return _value(Interval(begin, end), _GRAINS[unit], anchor, _SLACKS[unit])


def then(found: Found, setting: Setting) -> DateValue | None:
    """Since then, "the next day", «في اليوم نفسه»: seen from the date before it in the text."""
    before = setting.before
    shift = found.number("x", "xs", "s") or 0
    stated = before.stated if before is not None else None
    if stated is None and shift and setting.alone and setting.published:
        stated = Interval(setting.published, setting.published)
    if stated is None:
        return _unresolved(Granularity.DAY)
    begin, end = interval.moved(stated.begin, days=shift), interval.moved(stated.end, days=shift)
    if begin is None or end is None:
        return None
    value = _value(Interval(begin, end), before.granularity if before else Granularity.DAY, Anchor.TEXT, 1)
    return replace(value, relation=Relation.SINCE) if value is not None and found.symbol("h") else value


def rest(found: Found, setting: Setting) -> DateValue | None:
    """The rest of the week, «بقية العام»: from publication to its end."""
    whole = current(found.char("u"), setting)
    if whole is None or whole.stated is None or setting.published is None:
        return whole
    return _value(Interval(setting.published, whole.stated.end), Granularity.VAGUE, Anchor.PUBLISHED)


def since_event(found: Found, setting: Setting) -> DateValue | None:  # noqa: ARG001 - all builders have one signature
    """«منذ بداية الحرب»: the beginning of something that no calendar knows."""
    return _unresolved(Granularity.VAGUE)
