"""Dates relative to another day: to publication ("a week ago") or to a date in the text."""

from dataclasses import replace
from datetime import date

from verify.facets.dates import interval
from verify.facets.dates.date_setting import Found, Setting, unresolved, valued
from verify.facets.dates.date_value import Anchor, DateValue, Granularity, Relation
from verify.facets.dates.interval import Interval
from verify.facets.dates.whole_units import GRAINS, SLACKS, current, shifted, stepped

_A_YEAR = 366
"""Days."""
# "a few days ago", «قبل أيام»: from this many units to one unit before publication.
_VAGUE_COUNTS = {"h": (0, 1), "d": (1, 7), "k": (1, 6), "m": (1, 11), "y": (1, 9), "z": (1, 5), "c": (1, 5)}


def year_shift(found: Found, setting: Setting) -> DateValue | None:
    """Last year, «العام المقبل»."""
    return shifted("y", found.number("s", "sp") or 0, setting)


def unit_shift(found: Found, setting: Setting) -> DateValue | None:
    """Last week, "the next three months", «الأيام الثلاثة الماضية», "in recent days"."""
    unit, shift = found.char("u"), found.number("s")
    many = found.word("u") == "many"
    if found.char("n") == "V" or (many and found.symbol("n", "n2") is None):
        return _some(unit, 1 if (shift or 0) > 0 else -1, setting)
    count = found.number("n", "n2")
    if shift is None or (shift == 0 and (count or many)) or _is_day_of_month(found) or _is_of_another(found):
        return None
    if _points_on(found):
        return None
    if unit in "hd" and not count:
        return None if unit == "h" else then(found, setting)
    if not count or (count == 1 and found.char("n") != "a"):
        return shifted(unit, shift, setting)
    return _row_of_units(unit, count, shift, setting)


def _is_day_of_month(found: Found) -> bool:
    """«18 الشهر المقبل» is its 18th day: a counted month has no article («18 شهرا»)."""
    unit, number = found.symbol("u"), found.symbol("n")
    if unit is None or number is None or number.char != "N":
        return False
    in_one_word = number.end > unit.start  # «اليومين»
    return unit.article and unit.value == "1" and not in_one_word


def _points_on(found: Found) -> bool:
    """«عقد هذا المؤتمر»: after a noun without the article, «هذا» refers to what follows."""
    unit, told = found.symbol("u"), found.symbol("s")
    if unit is None or told is None or not told.arabic or told.char != "C":
        return False
    return unit.end <= told.start and not unit.article and not told.article


def _is_of_another(found: Found) -> bool:
    """«المدير السابق خمس سنوات»: an Arabic adjective with the article modifies the preceding noun."""
    told, number = found.symbol("s"), found.symbol("n")
    return told is not None and number is not None and told.article and told.end <= number.start


def _row_of_units(unit: str, count: int, shift: int, setting: Setting) -> DateValue | None:
    """Units up to publication or from it on: "the last three weeks", "the next three"."""
    now, grain = setting.published, GRAINS[unit]
    if now is None:
        return unresolved(grain)
    far = stepped(now, unit, count * (1 if shift > 0 else -1))
    if far is None:
        return None
    stated = Interval(far, now) if far < now else Interval(now, far)
    return valued(stated, grain, Anchor.PUBLISHED, SLACKS[unit])


def _some(unit: str, sign: int, setting: Setting) -> DateValue | None:
    """«قبل أيام», "in the coming weeks"."""
    if setting.published is None or unit not in _VAGUE_COUNTS:
        return unresolved(Granularity.VAGUE)
    near, far = (stepped(setting.published, unit, sign * steps) for steps in _VAGUE_COUNTS[unit])
    if near is None or far is None:
        return None
    return valued(Interval(min(near, far), max(near, far)), Granularity.VAGUE, Anchor.PUBLISHED, SLACKS[unit])


def today(found: Found, setting: Setting) -> DateValue | None:
    """Yesterday, «الليلة الماضية», «أمس الجمعة». «اليوم نفسه» refers to a day mentioned before."""
    shift, _, part = found.word("t").partition(" ")
    if found.symbol("c"):
        return then(found, setting)
    if setting.published is None:
        return DateValue(None, Granularity.DAY, Anchor.NONE, part=part)
    one = interval.moved(setting.published, days=int(shift))
    if one is None:
        return None
    return DateValue(Interval(one, one), Granularity.DAY, Anchor.PUBLISHED, part=part, slack=1)


def day_of_something(found: Found, setting: Setting) -> DateValue | None:  # noqa: ARG001 - all builders have one signature
    """«اليوم الثالث», «اليوم الـ15»: a day of a war or trial; «اليوم 3 وزراء» is today and a number."""
    day, number = found.symbol("t"), found.symbol("n")
    told = day is not None and number is not None and day.arabic and day.value == "0" and number.article
    return unresolved(Granularity.DAY) if told else None


def ago(found: Found, setting: Setting) -> DateValue | None:
    """Three days ago, «قبل أسبوع», «منذ ما يقرب من 8 أشهر»; "two days earlier" counts from another date."""
    unit, counted = found.char("u"), found.symbol("n")
    start, anchor = setting.published, Anchor.PUBLISHED
    told, _, whence = found.word("g").partition(" ")
    forward = int(told or -1)
    if whence:
        start, anchor = (setting.before.begin if setting.before else None), Anchor.TEXT
    if start is None:
        return unresolved(GRAINS.get(unit, Granularity.VAGUE))
    many = found.word("u") == "many"
    if (counted is None and many) or found.char("n") in {"V", "g"}:
        return (
            _some(unit, forward, setting)
            if anchor is Anchor.PUBLISHED and found.char("n") != "g"
            else unresolved(Granularity.VAGUE)
        )
    count = found.number("n") if counted is not None and counted.char != "a" else 1
    one = stepped(start, unit, forward * (count or 1))
    if one is not None and found.symbol("half"):
        one = interval.moved(one, days=forward * {"y": 183, "m": 15, "k": 3, "z": 1826}.get(unit, 0))
    if one is None:
        return None
    grain = GRAINS[unit]
    stated = Interval(one, one)
    if found.symbol("h") and _recent(setting) is not None:
        return _since_event_or_publication(found, setting, one)
    if unit in "yzc" and not found.symbol("half"):
        stated = interval.years(one.year) or stated
    elif unit == "m":
        stated = interval.months(one.year, one.month) or stated
    return valued(stated, grain, anchor, SLACKS[unit])


def compound(found: Found, setting: Setting) -> DateValue | None:
    """«قبل عامين وثلاثة أشهر», "two years and 21 days ago": as precise as the smaller unit."""
    units = found.char("u"), found.char("u2")
    way, _, whence = (found.word("b") or found.word("g")).partition(" ")
    forward = found.char("b") == "B" and not found.symbol("g")
    if units[0] == units[1] or not way or whence or (forward and not (setting.ahead or setting.alone)):
        return None
    one = setting.published
    if one is None:
        return unresolved(GRAINS[units[1]])
    for unit, name in zip(units, ("n", "n2"), strict=True):
        count = found.number(name) if found.char(name) == "N" else 1
        moved = stepped(one, unit, int(way) * (count or 1))
        if moved is None:
            return None
        one = moved
    whole = interval.months(one.year, one.month) if units[1] == "m" else None
    return valued(whole or Interval(one, one), GRAINS[units[1]], Anchor.PUBLISHED, SLACKS[units[1]])


def _recent(setting: Setting) -> date | None:
    """The first day of the last date in the text, if it is within the year before publication."""
    told = setting.event.begin if setting.event is not None else None
    if told is None or setting.published is None or not 0 <= (setting.published - told).days <= _A_YEAR:
        return None
    return told


def _since_event_or_publication(found: Found, setting: Setting, last: date) -> DateValue | None:
    """A duration since an event or publication: "the first talks in eight months"."""
    told, unit = _recent(setting), found.char("u")
    count = found.number("n") if found.char("n") == "N" else 1
    first = stepped(told, unit, -(count or 1)) if told is not None else None
    if first is None:
        return None
    stated = Interval(min(first, last), max(first, last))
    if unit == "m":
        begin = interval.months(first.year, first.month)
        end = interval.months(last.year, last.month)
        stated = Interval(begin.begin, end.end) if begin and end and first <= last else stated
    return valued(stated, Granularity.VAGUE, Anchor.PUBLISHED, SLACKS[unit])


def ahead(found: Found, setting: Setting) -> DateValue | None:
    """In a week, «بعد 3 أسابيع», "within days": from publication, only if the words look ahead."""
    unit, counted = found.char("u"), found.symbol("n")
    start, anchor = setting.published, Anchor.PUBLISHED
    many = found.word("u") == "many"
    if found.symbol("q") or not (setting.ahead or setting.alone):
        start, anchor = (setting.event.begin if setting.event else None), Anchor.TEXT
        if found.char("b") == "f":
            return None  # timid: "killed 20 in three days" gives a duration
    if start is None:
        return unresolved(GRAINS.get(unit, Granularity.VAGUE))
    if counted is None and not many and found.char("b") == "B":
        return None
    near, far = (
        _VAGUE_COUNTS.get(unit, (1, 1))
        if counted is None or counted.char == "V"
        else (0, found.number("n") or 1)
    )
    end = stepped(start, unit, far if counted is None or counted.char != "a" else 1)
    begin = stepped(start, unit, near) if found.char("b") == "i" or near else end
    if begin is None or end is None:
        return None
    if unit == "h":
        end = interval.moved(end, days=1) or end
    return valued(Interval(begin, end), GRAINS[unit], anchor, SLACKS[unit])


def then(found: Found, setting: Setting) -> DateValue | None:
    """Since then, "the next day", «في اليوم نفسه»: relative to the preceding date in the text."""
    before = setting.before
    shift = found.number("x", "xs", "s") or 0
    stated = before.stated if before is not None else None
    if stated is None and shift and setting.alone and setting.published:
        stated = Interval(setting.published, setting.published)
    if stated is None:
        return unresolved(Granularity.DAY)
    begin, end = interval.moved(stated.begin, days=shift), interval.moved(stated.end, days=shift)
    if begin is None or end is None:
        return None
    value = valued(Interval(begin, end), before.granularity if before else Granularity.DAY, Anchor.TEXT, 1)
    return replace(value, relation=Relation.SINCE) if value is not None and found.symbol("h") else value


def rest(found: Found, setting: Setting) -> DateValue | None:
    """The rest of the week, "later this year", «بقية العام»: after publication; "earlier": before it."""
    way, _, whence = found.word("e").partition(" ")
    whole = current(found.char("u"), setting) if found.char("e") == "e" or whence else None
    if whole is None or whole.stated is None or setting.published is None:
        return whole
    begin, end = whole.stated
    stated = Interval(begin, setting.published) if way == "-1" else Interval(setting.published, end)
    return valued(stated, Granularity.VAGUE, Anchor.PUBLISHED)


def since_event(found: Found, setting: Setting) -> DateValue | None:  # noqa: ARG001 - all builders have one signature
    """«منذ بداية الحرب»: the beginning of an event that no calendar gives."""
    return unresolved(Granularity.VAGUE)
