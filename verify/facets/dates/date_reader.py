"""Reading the row of symbols: at each place the longest date, with its hour, bounds and range."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from verify.facets.dates.calendar_dates import bare_year, quarter
from verify.facets.dates.clock import hour_of, in_part, past_hour
from verify.facets.dates.counted_dates import today
from verify.facets.dates.date_patterns import (
    CLOCK,
    COUNTED,
    EDGE,
    PART,
    PAST,
    PERIODS,
    RELATION,
    TO,
    UNIT,
    Shape,
    Shapes,
)
from verify.facets.dates.date_setting import Found, Setting
from verify.facets.dates.date_symbols import TELLING, Row, Symbol
from verify.facets.dates.date_value import Anchor, DateValue, Granularity, Relation
from verify.facets.dates.interval import Interval, moved, third
from verify.facets.dates.named_day import is_name
from verify.facets.dates.whole_units import current
from verify.lexicon import word_list

_listed = partial(word_list, "date_words")

_RELATIONS = {
    "H": Relation.SINCE,
    "U": Relation.UNTIL,
    "Q": Relation.BEFORE,
    "A": Relation.BEFORE,
    "B": Relation.AFTER,
}
_EDGE_SLACK = {
    Granularity.WEEK: 1,
    Granularity.MONTH: 5,
    Granularity.SEASON: 31,
    Granularity.QUARTER: 31,
    Granularity.YEAR: 61,
}
_OF_TEXT = frozenset({"0 text", "1 text"})
# A longer date does not determine which week, month or year "that" one is.
_MOST_DAYS = {"k": 7, "m": 31, "y": 366}
_TELLING = re.compile(f"[{TELLING}]|N-N")
# In symbols: how far the telling symbol of a date may be from its first symbol.
_WINDOW = 12
_NEAR = 8
"""Characters before a word in which a preposition is looked for."""
_WEEK = 7
_WEEKDAYS, _DAYS_OF_MONTH = frozenset("Ww"), frozenset("MuNOIj")
_NIGHT = "night"
_YEAR_BEFORE = frozenset("fHUQABRE@(M&,")


SettingAt = Callable[[int, DateValue | None, DateValue | None], Setting]


class Reading(NamedTuple):
    """Symbols ``[start, end)`` of the row and their date; ``named`` if it is only part of a name."""

    start: int
    end: int
    value: DateValue
    named: bool = False


def read(row: Row, at: int, setting: Setting) -> Reading | None:
    """The longest date that begins at symbol ``at``; ``None`` if there is none."""
    readings = [_with_hours(row, at, setting), _related(row, at, setting), _shaped(row, at, setting, COUNTED)]
    found = [reading for reading in readings if reading is not None]
    return max(found, key=lambda reading: reading.end, default=None)


def _related(row: Row, at: int, setting: Setting) -> Reading | None:
    """Since 2014, «حتى مساء الأربعاء», "before the end of September"."""
    match = RELATION.match(row.chars, at)
    inner = _with_hours(row, match.end(), setting) if match else None
    if match is None or inner is None or inner.value.relation is not Relation.ON:
        return None
    if match["r"] == "U" and row.symbols[at].value == "to":
        return None  # "to" and «إلى» end a range, and are no bounds by themselves
    relation = Relation.UNTIL if row.symbols[at].value == "by" else _RELATIONS[match["r"]]
    return Reading(at, inner.end, replace(inner.value, relation=relation))


def _with_hours(row: Row, at: int, setting: Setting) -> Reading | None:
    """A range or a stretch, with a time of day before or after it; or a time of day alone."""
    hour, end = _hour(row, at)
    if hour:
        day = _ranged(row, end, setting) or _ranged(row, _after_link(row, end), setting)
        if day is not None and day.value.granularity in {Granularity.DAY, Granularity.WEEK}:
            return _on_day(row, replace(day.value, time=hour), at, day.end)
        return Reading(at, end, DateValue(None, Granularity.TIME, Anchor.NONE, time=hour))
    night = _night_of(row, at, setting)
    if night is not None:
        return night
    part = PART.match(row.chars, at)
    if part is not None:
        start = part.end()
        day = _ranged(row, start, setting) or _ranged(row, _after_link(row, start), setting)
        if (
            day is not None
            and day.value.granularity in {Granularity.DAY, Granularity.TIME}
            and day.value.stated
        ):
            value = replace(day.value, part=str(row.symbols[part.start("p")].value))
            return _and_hour(row, Reading(at, day.end, value))
        return None
    day = _ranged(row, at, setting)
    return _and_hour(row, day) if day is not None else None


def _night_of(row: Row, at: int, setting: Setting) -> Reading | None:
    """Such as "overnight on 2 May", "overnight into Sunday", "overnight from Friday to Sunday"."""
    if not _is_any_night(row, at):
        return None
    into = row.chars[at + 1 : at + 2] == "U" and row.symbols[at + 1].value == "to"
    start = at + 2 if into else at + 1
    day = _ranged(row, start, setting) or _ranged(row, _after_link(row, start), setting)
    if day is None or day.value.granularity is not Granularity.DAY or day.value.stated is None:
        return None
    begin = moved(day.value.stated.begin, days=-into)
    stated = day.value.stated if begin is None else day.value.stated._replace(begin=begin)
    return Reading(at, day.end, replace(day.value, part=_NIGHT, stated=stated))


def _is_any_night(row: Row, at: int) -> bool:
    """Whether a word for last night also names the night of any other day."""
    if row.chars[at : at + 1] != "T":
        return False
    symbol = row.symbols[at]
    return row.level.lower[symbol.start : symbol.end] in _listed("any_night")


def _hour(row: Row, at: int) -> tuple[str, int]:
    """The time of day at ``at`` and where it ends; empty if there is none."""
    clock, past = CLOCK.match(row.chars, at), PAST.match(row.chars, at)
    if past is not None and (time := past_hour(past, row)):
        return time, past.end()
    return (hour_of(clock, row), clock.end()) if clock is not None else ("", at)


def _on_day(row: Row, value: DateValue, start: int, end: int) -> Reading:
    """An hour and its day, with a part of the day that may follow: "past one yesterday morning"."""
    part = PART.match(row.chars, end) if not value.part else None
    if part is not None:
        value, end = replace(value, part=str(row.symbols[part.start("p")].value)), part.end()
    time = in_part(value.time, value.part) or value.time
    return Reading(start, end, replace(value, time=time, granularity=Granularity.TIME))


def _after_link(row: Row, at: int) -> int:
    """The place after one of "on", «من», ",", "the"."""
    while at < len(row.chars) and row.chars[at] in "f,R@t":
        at += 1
    return at


def _and_hour(row: Row, day: Reading) -> Reading:
    """The time of day after a day: "Friday night", «الأحد عند الساعة 01:40 فجرا»."""
    if day.value.granularity is not Granularity.DAY or day.value.relation is not Relation.ON:
        return day
    start = day.end + (row.chars[day.end : day.end + 1] == ",")
    hour, end = _hour(row, start)
    if hour:
        return _on_day(row, replace(day.value, time=hour), day.start, end)
    part = PART.match(row.chars, day.end)
    if not day.value.part and day.value.anchor is not Anchor.NONE and _is_any_night(row, day.end):
        return Reading(day.start, day.end + 1, replace(day.value, part=_NIGHT))
    if part is None or day.value.part:
        return day
    value = replace(day.value, part=str(row.symbols[part.start("p")].value))
    return _and_hour(row, Reading(day.start, part.end(), value))


def _ranged(row: Row, at: int, setting: Setting) -> Reading | None:
    """A stretch, or two of them as the ends of a range: "from 12 January to 3 March"."""
    start = at
    opened = row.chars[at : at + 1] == "R"
    first = _stretch(row, at, setting) or (_stretch(row, at + 1, setting) if opened else None)
    if first is None:
        return None
    to = TO.match(row.chars, first.end)
    joined = to is not None and (opened or to.group().strip(",t") != "&")
    last = _stretch(row, to.end(), setting) if to is not None and joined else None
    if last is None or first.value.granularity is not last.value.granularity:
        return first
    whole = _between(row, first, last, ahead=setting.ahead)
    if whole is None:
        return first
    return Reading(start, last.end, replace(last.value, stated=whole))


def _between(row: Row, first: Reading, last: Reading, *, ahead: bool) -> Interval | None:
    """From one date to the other; if the first is later, it is in the week or year before."""
    if first.value.stated is None or last.value.stated is None:
        return None
    begin, end = first.value.stated.begin, last.value.stated.end
    if begin <= end:
        return Interval(begin, end)
    if _is_weekday(row, first) and _is_weekday(row, last):
        begin = begin if ahead else moved(begin, days=-_WEEK) or begin
        end = moved(end, days=_WEEK) or end if ahead else end
    elif first.value.anchor is Anchor.PUBLISHED:
        begin = moved(begin, by_months=-12 * (begin.year - end.year or 1)) or begin
    return Interval(begin, end) if begin <= end else None


def _is_weekday(row: Row, reading: Reading) -> bool:
    """Whether a day is given by its name alone: "Friday", «يوم الجمعة الماضي»."""
    chars = set(row.chars[reading.start : reading.end])
    return bool(chars & _WEEKDAYS) and not chars & _DAYS_OF_MONTH


def _stretch(row: Row, at: int, setting: Setting) -> Reading | None:
    """A date by a pattern, or its early, middle or late part."""
    plain = _shaped(row, at, setting, PERIODS)
    edge = EDGE.match(row.chars, at)
    if edge is None:
        return plain
    whole = _shaped(row, edge.end(), setting, PERIODS) or _unit(row, edge.end(), setting)
    if whole is None or whole.value.granularity in {Granularity.DAY, Granularity.TIME, Granularity.VAGUE}:
        return plain
    which = str(row.symbols[edge.start("e" if edge["e"] else "ee")].value)
    stated = third(whole.value.stated, which) if whole.value.stated is not None else None
    value = replace(whole.value, stated=stated, granularity=Granularity.VAGUE)
    return Reading(at, whole.end, replace(value, slack=_EDGE_SLACK.get(whole.value.granularity, 366)))


def _unit(row: Row, at: int, setting: Setting) -> Reading | None:
    match = UNIT.match(row.chars, at)
    if match is None or row.symbols[match.start("u")].value == "many":
        return None
    value = current(match["u"], setting)
    return Reading(at, match.end(), value) if value is not None else None


def _shaped(row: Row, at: int, setting: Setting, shapes: Shapes) -> Reading | None:
    """The longest match of ``shapes`` at ``at`` that makes a valid date."""
    if at >= len(row.chars) or shapes.some.match(row.chars, at) is None:
        return None
    matches = [
        (match, shape) for shape in shapes.each if (match := shape.pattern.match(row.chars, at)) is not None
    ]
    for match, shape in sorted(matches, key=lambda pair: -pair[0].end()):
        if shape.read is bare_year and not _is_year(row, at):
            continue
        if shape.read is today and len(match[0]) == 1 and _is_rate(row, at):
            continue
        if shape.read is quarter and _is_of_business_year(row, match.end()):
            continue
        found = Found(
            {name: row.symbols[match.start(name)] for name, text in match.groupdict().items() if text}
        )
        value = _read(shape, found, setting, row.symbols[at : match.end()])
        if value is not None:
            return Reading(at, match.end(), value)
    return None


def _read(shape: Shape, found: Found, setting: Setting, symbols: Sequence[Symbol]) -> DateValue | None:
    """The date that the pattern gives; "that year", «العام التالي» refer to the one before in the text."""
    of_text = any(symbol.char in "CX" and symbol.value in _OF_TEXT for symbol in symbols)
    if setting.alone or not of_text or any(symbol.char == "L" for symbol in symbols):  # "the same last week"
        return shape.read(found, setting)
    told = setting.before.stated if setting.before is not None else None
    unit = next((symbol.char for symbol in reversed(symbols) if symbol.char in _MOST_DAYS), "d")
    known = told is not None and told.days <= _MOST_DAYS.get(unit, told.days)
    value = shape.read(found, replace(setting, published=told.begin if told is not None and known else None))
    return replace(value, anchor=Anchor.TEXT) if value is not None and value.stated is not None else value


def _is_of_business_year(row: Row, at: int) -> bool:
    """Whether a quarter is given by its last day, and so is a fiscal one: "quarter ended Sept. 30"."""
    if row.chars[at : at + 1] != "o":
        return False
    symbol = row.symbols[at]
    return row.level.lower[symbol.start : symbol.end] in _listed("ended")


def _is_rate(row: Row, at: int) -> bool:
    """Whether a day is the unit of a rate: «ألف برميل في اليوم»; today takes no preposition."""
    start = row.symbols[at].start
    before = row.level.lower[max(0, start - _NEAR) : start].split()[-1:]
    return bool(before) and before[0] in _listed("per")


def _is_year(row: Row, at: int) -> bool:
    """Whether four figures are a year here: after "in", or without a noun to count after them."""
    symbol = row.symbols[at]
    if not 1800 <= float(symbol.value) < 2100:  # noqa: PLR2004 - the years that news speaks of without saying "year"
        return False
    before, after = row.chars[at - 1 : at], row.chars[at + 1 : at + 2]
    if before == "a":
        return after == "o" and float(symbol.value) % 100 != 0  # "a 2003 interview", not "a 2000 metre race"
    alone = after in {"", ",", ".", ")", "|", "-", '"'}
    return before in _YEAR_BEFORE or before in {"", "t"} or alone or _among_names(row, at)


def _among_names(row: Row, at: int) -> bool:
    """Whether capitalised words stand before and after: "Fan Expo Canada 2016", "the 2020 Review"."""
    symbol = row.symbols[at]
    cased = row.level.cased
    following = cased[symbol.end : symbol.end + 2].strip()
    return row.chars[at + 1 : at + 2] == "o" and following[:1].isascii() and following[:1].isupper()


def dates(row: Row, setting_at: SettingAt) -> Iterator[Reading]:
    """All dates of the row, in order, none within another."""
    at = 0
    before: DateValue | None = None
    event: DateValue | None = None
    while (at := _next(row.chars, at)) < len(row.chars):
        reading = read(row, at, setting_at(at, before, event))
        if reading is None:
            at += 1
            continue
        reading = _closed(row, reading)
        named = is_name(row, reading.start, reading.end, reading.value)
        yield reading._replace(named=named)
        if reading.value.stated is not None and not named:
            before = reading.value
            event = before if _is_day(before) else event
        at = max(reading.end, at + 1)


def _closed(row: Row, reading: Reading) -> Reading:
    """The reading with a bracket closed that opens within it: «الأحد (3 آذار)»."""
    within = row.chars[reading.start : reading.end]
    opened = within.count("(") > within.count(")") and row.chars[reading.end : reading.end + 1] == ")"
    return reading._replace(end=reading.end + 1) if opened else reading


def _next(chars: str, at: int) -> int:
    """The next place from ``at`` where a date may begin: near a telling symbol, or at «22-4»."""
    telling = _TELLING.search(chars, at)
    if telling is None:
        return len(chars)
    at = max(at, telling.end() - _WINDOW)
    while at < len(chars) and chars[at] in _NEVER_FIRST:
        at += 1
    return at if at < telling.end() else _next(chars, at)


def _is_day(value: DateValue) -> bool:
    day = value.granularity in {Granularity.DAY, Granularity.TIME} and value.stated is not None
    return day and value.relation is Relation.ON and value.slack == 0


_NEVER_FIRST = frozenset("o|,./()\"'Z&-")
