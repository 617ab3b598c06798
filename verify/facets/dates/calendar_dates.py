"""Calendar dates: days of months, months, seasons, quarters, years, decades, centuries."""

from verify.facets.dates import interval
from verify.facets.dates.date_setting import Found, Setting, in_year, recurring, unresolved, valued
from verify.facets.dates.date_value import Anchor, DateValue, Granularity
from verify.facets.dates.interval import Interval
from verify.facets.dates.whole_units import shifted

_YEAR_OF_MONTHS = 12
_CENTURY_OF_TWO_FIGURES = 70
"""A year of two figures from this on belongs to the 1900s, a lower one to the 2000s."""
_A_YEAR = 366
"""Days."""
_FIRST_IN_WORDS = 1500
"""A lower number in words is taken for a count, not a year."""


def in_figures(found: Found, setting: Setting) -> DateValue | None:
    """2024-01-10, 10/1/2024, 3/2015, 2023-24, 2023/2024."""
    parts = [int(part) for part in found.word("iso").replace("/", "-").replace(".", "-").split("-")]
    if len(parts) == 2:  # noqa: PLR2004 - month and year
        return _month_or_years(*parts)
    first, second, third = parts
    if first > 31:  # noqa: PLR2004 - no day, so a year
        return valued(interval.day(first, second, third), Granularity.DAY, Anchor.WRITTEN)
    year = third if third > 99 else _full(third)  # noqa: PLR2004 - two figures
    readings = [interval.day(year, second, first), interval.day(year, first, second)]
    kept = [one for one in dict.fromkeys(readings) if one is not None]
    if len(kept) > 1 and setting.day_first:
        kept = kept[:1]
    if third <= 31:  # noqa: PLR2004 - it may be a day
        kept += _year_first(kept, interval.day(_full(first), second, third), setting)
    if len(kept) == 1:
        return valued(kept[0], Granularity.DAY, Anchor.WRITTEN)
    if not kept:
        return None
    return DateValue(None, Granularity.DAY, Anchor.WRITTEN, candidates=tuple(one.begin for one in kept))


def _month_or_years(first: int, second: int) -> DateValue | None:
    """A month and its year, or the two years of a season: 2023/24, 2023/2024."""
    year, month = max(first, second), min(first, second)
    if month > 99:  # noqa: PLR2004 - two years
        return _from_year_to_year(first, second)
    if second == first % 100 + 1 and month > _YEAR_OF_MONTHS:
        return valued(interval.years(year, 2), Granularity.YEAR, Anchor.WRITTEN)
    if month > _YEAR_OF_MONTHS:
        return None
    return valued(interval.months(year, month), Granularity.MONTH, Anchor.WRITTEN)


def _year_first(kept: list[Interval], other: Interval | None, setting: Setting) -> list[Interval]:
    """16/04/21 as 21 April 2016, if only this reading is within a year of publication."""
    now = setting.published
    if now is None or other is None or abs((other.begin - now).days) > _A_YEAR:
        return []
    return [other] if all((one.begin - now).days > _A_YEAR for one in kept) else []


def day_month(found: Found, setting: Setting) -> DateValue | None:
    """10 January, «10 يناير 2024», "the 16th of March"."""
    day, month = found.number("d"), found.number("mo")
    if day is None or month is None:
        return None
    weekday = found.number("w", "w2")

    def make(year: int) -> Interval | None:
        one = interval.day(year, month, day)
        return one if one is None or weekday is None or one.begin.weekday() == weekday else None

    value = in_year(found, setting, make, Granularity.DAY)
    if value is not None and weekday is not None and _is_far(value, setting):
        value = None
    if value is None and weekday is not None and not (found.char("d") == "O" and found.arabic("d")):
        # A weekday that does not fit is an error in the text; the day of the month is trusted.
        value = in_year(found, setting, lambda year: interval.day(year, month, day), Granularity.DAY)
    return value


def _is_far(value: DateValue, setting: Setting) -> bool:
    """Whether the nearest year in which weekday and day fit is too far away for a date without a year."""
    if value.stated is None or setting.published is None or value.anchor is not Anchor.PUBLISHED:
        return False
    return abs(value.stated.begin.year - setting.published.year) > 1


def month_day(found: Found, setting: Setting) -> DateValue | None:
    """January 10, "March 3rd, 2015"; in Arabic only with an ordinal («يناير العاشر»), a weekday or a year."""
    symbol, month = found.symbol("d"), found.symbol("mo")
    if symbol is None or month is None or (month.arabic and symbol.char == "N" and not found.char("w", "y")):
        return None
    return day_month(found, setting)


def day_and_month_in_figures(found: Found, setting: Setting) -> DateValue | None:
    """«يوم 21/09», "2/15": only if one of the two cannot be a month."""
    first, second = (int(part) for part in found.word("dm").split("/"))
    day, month = max(first, second), min(first, second)
    if not day > _YEAR_OF_MONTHS or not 1 <= month <= _YEAR_OF_MONTHS:
        return None
    return in_year(found, setting, lambda year: interval.day(year, month, day), Granularity.DAY)


def padded(found: Found, setting: Setting) -> DateValue | None:
    """«22/04» anywhere: fractions are not written with a leading zero."""
    if not any(part.startswith("0") for part in found.word("dm").split("/")):
        return None
    return day_and_month_in_figures(found, setting)


def with_hyphen(found: Found, setting: Setting) -> DateValue | None:
    """«في 22-4» in Arabic, if the first figure cannot be a month; "2-1" is a score."""
    first, last = found.symbol("d"), found.symbol("m")
    day, month = found.number("d") or 0, found.number("m") or 0
    figures = first is not None and last is not None and first.figures > 0 and last.figures > 0
    if not (setting.day_first and figures and day > _YEAR_OF_MONTHS >= month):
        return None
    return in_year(found, setting, lambda year: interval.day(year, month, day), Granularity.DAY)


def short_year(found: Found, setting: Setting) -> DateValue | None:  # noqa: ARG001 - all builders have one signature
    """31-Oct-74."""
    year, day, month = found.symbol("y"), found.number("d"), found.number("mo")
    if year is None or year.figures != 2 or day is None or month is None:  # noqa: PLR2004 - two figures
        return None
    return valued(interval.day(_full(int(float(year.value))), month, day), Granularity.DAY, Anchor.WRITTEN)


def _full(year: int) -> int:
    """The full form of a year of two figures: 74 is 1974, 24 is 2024."""
    return year + (1900 if year >= _CENTURY_OF_TWO_FIGURES else 2000)


def month_year(found: Found, setting: Setting) -> DateValue | None:
    """March 2024, «مارس من العام الماضي»."""
    month = found.number("mo")
    return in_year(found, setting, lambda year: interval.months(year, month or 1), Granularity.MONTH)


def month_shift(found: Found, setting: Setting) -> DateValue | None:
    """Last January, «يناير المقبل»: the nearest in that direction; "this January": in the current year."""
    month, shift, now = found.number("mo", "mp"), found.number("s", "sp") or 0, setting.published
    if now is None or month is None:
        return unresolved(Granularity.MONTH)
    year = now.year
    if (shift < 0 and month >= now.month) or (shift > 0 and month <= now.month):
        year += shift
    return valued(interval.months(year, month), Granularity.MONTH, Anchor.PUBLISHED)


def month(found: Found, setting: Setting) -> DateValue | None:
    """January, «شهر يناير»."""
    number = found.number("mo", "mp", "mq")
    return recurring(setting, lambda year: interval.months(year, number or 1), Granularity.MONTH)


def months_of_year(found: Found, setting: Setting) -> DateValue | None:
    """July-August, «تموز - آب 2024»."""
    first, last = found.number("mo") or 1, found.number("mo2") or 1
    count = (last - first) % _YEAR_OF_MONTHS + 1
    return in_year(found, setting, lambda year: interval.months(year, first, count), Granularity.MONTH)


def year(found: Found, setting: Setting) -> DateValue | None:  # noqa: ARG001 - all builders have one signature
    """«عام 2003», "the year 2030"."""
    number = found.number("y")
    if number is None or not 100 <= number <= 9999:  # noqa: PLR2004 - years with three or four figures
        return None
    if found.symbol("ah"):
        return valued(interval.years(interval.of_hijri(number), 2), Granularity.YEAR, Anchor.WRITTEN)
    return valued(interval.years(number), Granularity.YEAR, Anchor.WRITTEN)


def bare_year(found: Found, setting: Setting) -> DateValue | None:
    """2003, if its context allows a year."""
    return year(found, setting)


def year_in_words(found: Found, setting: Setting) -> DateValue | None:
    """«في ألف وتسعمئة وسبعة وستين.»; a round number, or one before a noun, may be a count instead."""
    number = found.number("y") or 0
    if not found.arabic("y") or number < _FIRST_IN_WORDS or number % 100 == 0:
        return None
    return year(found, setting)


def season(found: Found, setting: Setting) -> DateValue | None:
    """Summer of 2012, «صيف العام الماضي»."""
    name = found.word("q")
    return in_year(found, setting, lambda year: interval.season(year, name), Granularity.SEASON, 31)


def season_shift(found: Found, setting: Setting) -> DateValue | None:
    """Last summer, «الشتاء المقبل», "in the summer"."""
    name, shift, now = found.word("q", "qp", "qq"), found.number("s", "sp"), setting.published
    if now is None or shift is None:
        return recurring(setting, lambda year: interval.season(year, name), Granularity.SEASON, 31)
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
    return valued(interval.season(year, name), Granularity.SEASON, Anchor.PUBLISHED, 31)


def quarter(found: Found, setting: Setting) -> DateValue | None:
    """The fourth quarter, «الربع الثالث من عام 2016», 2018Q4."""
    number = 4 if found.symbol("fin", "fin2") else found.number("o", "op", "o2") or 0
    if not 1 <= number <= 4:  # noqa: PLR2004 - quarters
        return None
    return in_year(found, setting, lambda year: interval.months(year, 3 * number - 2, 3), Granularity.QUARTER)


def half(found: Found, setting: Setting) -> DateValue | None:
    """The first half of 2024, «النصف الثاني من العام الجاري»."""
    number = found.number("o", "op") or 0
    if not 1 <= number <= 2:  # noqa: PLR2004 - halves
        return None
    return in_year(found, setting, lambda year: interval.months(year, 6 * number - 5, 6), Granularity.QUARTER)


def decade(found: Found, setting: Setting) -> DateValue | None:
    """The 1990s, "the nineties", «ثمانينيات القرن الماضي»."""
    number = found.number("x") or 0
    if number < 100:  # noqa: PLR2004 - two figures
        this = setting.published.year if setting.published else 2000
        number += this // 100 * 100
        if number > this:
            number -= 100
    return valued(interval.years(number, 10), Granularity.DECADE, Anchor.WRITTEN)


def century(found: Found, setting: Setting) -> DateValue | None:  # noqa: ARG001 - all builders have one signature
    """The 13th century, «القرن الحادي عشر»; from 1201 to 1300, as historians count."""
    number = found.number("o", "op") or 0
    first, last = 100 * number - 99, 100 * number
    if found.symbol("ah"):
        first, last = interval.of_hijri(first), interval.of_hijri(last)
    return (
        valued(interval.years(first, last - first + 1), Granularity.CENTURY, Anchor.WRITTEN)
        if number
        else None
    )


def days_of_month(found: Found, setting: Setting) -> DateValue | None:
    """13 to 15 July, "July 13-15", «من 4 إلى 22 هذا الشهر»."""
    first, last = found.number("d"), found.number("d2")
    if first is None or last is None or first > last:
        return None
    if not found.symbol("mo"):
        whole = shifted("m", found.number("s", "sp") or 0, setting)
        if whole is None or whole.stated is None:
            return whole
        at = whole.stated.begin
        return valued(_days(at.year, at.month, first, last), Granularity.DAY, Anchor.PUBLISHED)
    month = found.number("mo") or 1
    return in_year(found, setting, lambda year: _days(year, month, first, last), Granularity.DAY)


def _days(year: int, month: int, first: int, last: int) -> Interval | None:
    begin, end = interval.day(year, month, first), interval.day(year, month, last)
    return Interval(begin.begin, end.end) if begin and end else None


def day_of_shift(found: Found, setting: Setting) -> DateValue | None:
    """Such as "20th of this month", «20 من الشهر المقبل»."""
    now, day = setting.published, found.number("d")
    if now is None or day is None:
        return unresolved(Granularity.DAY)
    whole = interval.months(now.year, now.month + (found.number("s", "sp") or 0))
    return (
        valued(interval.day(whole.begin.year, whole.begin.month, day), Granularity.DAY, Anchor.PUBLISHED)
        if whole
        else None
    )


def span_in_words(found: Found, setting: Setting) -> DateValue | None:
    """«من ألفين إلى ألفين وأربعة عشر.»; «من ألف إلى ألف ومئتين» may be a count."""
    last = found.number("y2") or 0
    return span_of_years(found, setting) if last > _FIRST_IN_WORDS and last % 100 else None


def span_of_years(found: Found, setting: Setting) -> DateValue | None:  # noqa: ARG001 - all builders have one signature
    """2014-2018, «بين عامي 2017 و2019», 2017-18."""
    first, last = found.number("y"), found.number("y2")
    return _from_year_to_year(first, last) if first is not None and last is not None else None


def _from_year_to_year(first: int, last: int) -> DateValue | None:
    if last < 100:  # noqa: PLR2004 - two figures
        last += first // 100 * 100
    if not first < last <= first + 200:
        return None
    begin, end = interval.years(first), interval.years(last)
    return valued(Interval(begin.begin, end.end), Granularity.YEAR, Anchor.WRITTEN) if begin and end else None
