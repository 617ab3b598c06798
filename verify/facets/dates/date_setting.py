"""What a shape of date is read against, and what most of its readings need.

News is read as news: a date without a year is the last such day before publication, unless the sentence looks
ahead or the next one is much nearer.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from verify.facets.dates.date_symbols import Symbol
from verify.facets.dates.date_value import Anchor, DateValue, Granularity
from verify.facets.dates.interval import Interval
from verify.facets.dates.outlook import Outlook

# How many times nearer the next occurrence must be than the last, to be meant without a word for it.
_NEARER = 3


@dataclass(frozen=True, slots=True)
class Setting:
    """What a shape is read against.

    Attributes:
        published: The document's date.
        outlook: Where the text looks ahead and where back.
        place: Where the shape stands in the levelled text.
        before: The date found before it in the text.
        event: The last day told before it in the text, not vaguely: what "hours after" counts from.
        day_first: Whether 3/4 is 3 April; ``None`` where it may be either.
        alone: Nothing but the date stands in the text.
    """

    published: date | None
    outlook: Outlook
    place: tuple[int, int]
    before: DateValue | None
    event: DateValue | None
    day_first: bool | None
    alone: bool

    @property
    def ahead(self) -> bool:
        """Whether the words around it look ahead: "will meet on"."""
        return self.outlook.ahead(*self.place)

    @property
    def behind(self) -> bool:
        """Whether they look back: "opened on"."""
        return self.outlook.behind(self.place[0])


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
            return int(float(str(symbol.value).partition(" ")[0]))
        except (ValueError, OverflowError):
            return None

    def word(self, *names: str) -> str:
        """Its value as a word, empty where it is absent."""
        symbol = self.symbol(*names)
        return str(symbol.value) if symbol is not None else ""

    def arabic(self, name: str) -> bool:
        """Whether it is written in Arabic letters."""
        return name in self._groups and self._groups[name].arabic

    def char(self, *names: str) -> str:
        """Its class, empty where it is absent."""
        symbol = self.symbol(*names)
        return symbol.char if symbol is not None else ""


def valued(stated: Interval | None, grain: Granularity, anchor: Anchor, slack: int = 0) -> DateValue | None:
    """The date that names ``stated``; ``None`` where the calendar has no such stretch."""
    return DateValue(stated, grain, anchor, slack=slack) if stated is not None else None


def unresolved(grain: Granularity) -> DateValue:
    """A date whose days nothing completes."""
    return DateValue(None, grain, Anchor.NONE)


def recurring(
    setting: Setting, make: Callable[[int], Interval | None], grain: Granularity, slack: int = 0
) -> DateValue | None:
    """What recurs every year: the one that is meant, as seen from publication."""
    now = setting.published
    if now is None:
        return unresolved(grain)
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


def year_told(found: Found, setting: Setting) -> tuple[int | None, Anchor, bool]:
    """The year told, what it hangs on, and whether any was told: 2024, "last year"."""
    written = found.number("y", "y2")
    if written is not None:
        return written, Anchor.WRITTEN, True
    shift = found.number("ys", "yz")
    if shift is None:
        return None, Anchor.PUBLISHED, False
    return (setting.published.year + shift if setting.published else None), Anchor.PUBLISHED, True


def in_year(
    found: Found, setting: Setting, make: Callable[[int], Interval | None], grain: Granularity, slack: int = 0
) -> DateValue | None:
    """What ``make`` gives for the year that is told; where none is, the occurrence that is meant."""
    year, anchor, told = year_told(found, setting)
    if not told:
        return recurring(setting, make, grain, slack)
    return valued(make(year), grain, anchor, slack) if year is not None else unresolved(grain)
