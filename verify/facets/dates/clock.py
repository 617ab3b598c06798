"""Times of day: hours as written, and the hours that "evening" and the like can mean."""

import re

from verify.facets.dates.date_symbols import Row, Symbol
from verify.facets.dates.date_value import DateValue

_NOON, _HOURS, _MINUTES = 12, 24, 60
"""Hours at noon, hours of a day, minutes of an hour."""
_AFTER_NOON = frozenset({"pm", "afternoon", "evening", "dusk", "noon"})
_BEFORE_NOON = frozenset({"am", "morning", "dawn", "midnight"})
_WRITTEN = frozenset({"am", "pm"})
_DAWN_OF_NIGHT = 5
"""The hour up to which "night" means the early morning."""
_MILITARY = 4  # digits of hour and minute together
_HUNDREDTHS = 100
"""Written in figures, the decimals of an hour are its minutes: «14,30»."""
#: From which hour to which each part of the day can extend; hours over 24 are the next morning.
PARTS = {
    "morning": (4, 13), "noon": (11, 15), "afternoon": (11, 19), "evening": (16, 25), "night": (17, 30),
    "dawn": (0, 8), "midnight": (23, 26), "dusk": (15, 21), "am": (0, 12), "pm": (12, 24),
}  # fmt: skip


def hour_of(match: re.Match[str], row: Row) -> str:
    """The hour of a matched clock time as ``HH:MM``; empty if it is not a time after all."""

    def at(*names: str) -> Symbol | None:
        return next((row.symbols[match.start(name)] for name in names if match[name]), None)

    part = at("p", "q", "q2")
    called = str(part.value) if part is not None else ""
    if match["k"]:
        written = str(row.symbols[match.start("k")].value).split(":")
        return _made(int(written[0]), int(written[1]), called)
    number = at("n", "n2", "z")
    if number is None or isinstance(number.value, str) or not _told(match, row, number, called):
        return ""
    minutes = 0
    together = number.figures == number.end - number.start == _MILITARY
    if together and (match["n"] or match["z"]):  # «الساعة 0900», "0930 GMT"
        return _made(int(number.value) // 100, int(number.value) % 100, called)
    if match["m"] or match["m2"]:
        last = row.symbols[match.start("m" if match["m"] else "m2") + 1]
        minutes = {"q": 15, "g": 30}.get(last.char) or _minutes(last.value)
        if row.chars[match.start("m" if match["m"] else "m2")] == "%":  # «إلا ربعا»
            number, minutes = number._replace(value=float(number.value) - 1), _MINUTES - minutes
    if not float(number.value).is_integer():  # «الساعة ثلاثة وثلث»
        hour = _HUNDREDTHS if number.figures else _MINUTES  # «الساعة 14,30»
        minutes = round(float(number.value) % 1 * hour)
    return _made(int(float(number.value)), minutes, called)


def past_hour(match: re.Match[str], row: Row) -> str:
    """Such as "a quarter past three", "20 minutes to two"."""
    way = row.symbols[match.start("way")]
    word = row.level.lower[way.start : way.end]
    if word not in {"past", "after", "to"}:
        return ""
    if match["m"] in {"N", "O"} and word != "past" and not match["q"]:
        return ""  # "the vote was 9 to 3"
    minute = row.symbols[match.start("m") + (match["m"][0] == "a")]
    minutes = {"q": 15, "g": 30}.get(minute.char) or _minutes(minute.value)
    number = row.symbols[match.start("n")]
    if number.char == "P":
        hour = {"noon": _NOON, "midnight": 0}.get(str(number.value))
    else:
        hour = int(float(number.value))
    if hour is None:
        return ""
    part = str(row.symbols[match.end("q") - 1].value) if match["q"] else ""
    return _made(hour - 1, _MINUTES - minutes, part) if word == "to" else _made(hour, minutes, part)


def in_part(time: str, part: str) -> str:
    """``time`` in a given ``part`` of the day: 03:20 in the evening is 15:20."""
    return _made(int(time[:2]), int(time[3:]), part)


def _told(match: re.Match[str], row: Row, number: Symbol, part: str) -> bool:
    """Whether a bare number is an hour: after «الساعة», before "a.m."; not "10 morning flights"."""
    if match["z"]:
        return number.figures == _MILITARY
    if match["n"] or part in _WRITTEN:
        return True
    between = row.chars[match.start("n2") + 1 : match.start("q2")]
    if not number.arabic and number.char == "N":
        return between in {"s", "ft", "f", "sft", "sf"} and not any(
            s.arabic for s in row.symbols[match.start("q2") : match.end("q2")]
        )
    following = row.chars[match.end("q2") : match.end("q2") + 2]
    return number.arabic and number.char == "O" and not following.startswith(("W", "T", "dW", "d"))


def _minutes(value: str | float) -> int:
    """The minutes in a number, or in a fraction of an hour."""
    if isinstance(value, str):
        return 0
    return int(value) if value >= 1 else round(value * _MINUTES)


def _made(hour: int, minute: int, part: str) -> str:
    if part in _AFTER_NOON and hour < _NOON and not (part == "noon" and hour > _DAWN_OF_NIGHT):
        hour += _NOON
    elif part in _BEFORE_NOON and hour == _NOON:
        hour = 0
    elif part == "night" and _DAWN_OF_NIGHT < hour < _NOON:
        hour += _NOON
    elif part == "night" and hour == _NOON:
        hour = 0
    hour = 0 if hour == _HOURS and not minute else hour
    return f"{hour:02}:{minute:02}" if 0 <= hour < _HOURS and 0 <= minute < _MINUTES else ""


def hours(value: DateValue) -> tuple[float, float] | None:
    """The hours of its days that ``value`` can mean; ``None`` if it gives no time of day."""
    if value.time:
        hour = int(value.time[:2]) + int(value.time[3:]) / _MINUTES
        return hour, hour
    return PARTS.get(value.part)
