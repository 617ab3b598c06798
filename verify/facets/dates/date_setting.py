"""The context in which a date pattern is read, and what most builders need.

Dates are read as in news: one without a year is the last such day before publication, unless the sentence
looks ahead or the next such day is much nearer.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from verify.facets.dates.date_symbols import Symbol
from verify.facets.dates.date_value import Anchor, DateValue, Granularity
from verify.facets.dates.interval import Interval
from verify.facets.dates.outlook import Outlook

# How many times nearer than the last occurrence the next must be, to be meant without a word about the
# future.
_NEARER = 3


@dataclass(frozen=True, slots=True)
class Setting:
    """The context of a date pattern.

    Attributes:
        published: The document's date.
        outlook: Where the text looks ahead and where it looks back.
        place: The place of the match in the levelled text.
        before: The preceding date in the text.
        event: The last precise day before it in the text, from which "hours after" counts.
        day_first: Whether 3/4 is 3 April; ``None`` if it may be either.
        alone: Whether the text is only the date.
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
        """Whether the words around it look back: "opened on"."""
        return self.outlook.behind(self.place[0])


class Found:
    """A match: its symbols by the names of its groups."""

    def __init__(self, groups: dict[str, Symbol]) -> None:
        self._groups = groups

    def symbol(self, *names: str) -> Symbol | None:
        """The first of the groups that matched."""
        return next((self._groups[name] for name in names if name in self._groups), None)

    def number(self, *names: str) -> int | None:
        """The value of the group as a whole number."""
        symbol = self.symbol(*names)
        if symbol is None:
            return None
        try:
            return int(float(str(symbol.value).partition(" ")[0]))
        except (ValueError, OverflowError):
            return None

    def word(self, *names: str) -> str:
        """The value of the group as a word, empty if it is absent."""
        symbol = self.symbol(*names)
        return str(symbol.value) if symbol is not None else ""

    def arabic(self, name: str) -> bool:
        """Whether the group is written in Arabic letters."""
        return name in self._groups and self._groups[name].arabic

    def char(self, *names: str) -> str:
        """The class of the group, empty if it is absent."""
        symbol = self.symbol(*names)
        return symbol.char if symbol is not None else ""


def valued(stated: Interval | None, grain: Granularity, anchor: Anchor, slack: int = 0) -> DateValue | None:
    """The date for ``stated``; ``None`` if the calendar has no such stretch."""
    return DateValue(stated, grain, anchor, slack=slack) if stated is not None else None


def unresolved(grain: Granularity) -> DateValue:
    """A date whose days cannot be determined."""
    return DateValue(None, grain, Anchor.NONE)


def recurring(
    setting: Setting, make: Callable[[int], Interval | None], grain: Granularity, slack: int = 0
) -> DateValue | None:
    """A yearly date: the occurrence that is meant, seen from publication."""
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
    """The year that is given, what resolves it, and whether any was given: 2024, "last year"."""
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
    """The result of ``make`` for the given year; if none is given, the occurrence that is meant."""
    year, anchor, told = year_told(found, setting)
    if not told:
        return recurring(setting, make, grain, slack)
    return valued(make(year), grain, anchor, slack) if year is not None else unresolved(grain)
