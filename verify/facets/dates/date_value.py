"""The meaning of a written date: a stretch of days, its granularity, and what it is relative to."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from verify.facets.dates.interval import Interval


class Granularity(StrEnum):
    """How precise a date is."""

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    VAGUE = "vague"


class Anchor(StrEnum):
    """What resolves the words to days."""

    WRITTEN = "written"  # nothing: the year is given
    PUBLISHED = "published"  # the document's own date
    TEXT = "text"  # another date of the same text
    NONE = "none"  # nothing known


class Relation(StrEnum):
    """How the date bounds the event."""

    ON = "on"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date.

    Attributes:
        stated: The days that the words name, whatever the relation; ``None`` if they cannot be resolved.
        granularity: How precise it is.
        anchor: What resolves it.
        relation: Whether it is the time itself or a bound.
        time: Hour and minute, ``HH:MM`` in an unknown time zone; empty if no hour is given.
        part: Part of the day in English: "evening"; empty if none is given.
        slack: How many days beyond either end the words may still mean.
        instead: The meaning in the other direction: the next Friday instead of the last.
        candidates: Days of which one is meant, if figures are ambiguous (03/04/2024).
    """

    stated: Interval | None
    granularity: Granularity
    anchor: Anchor
    relation: Relation = Relation.ON
    time: str = ""
    part: str = ""
    slack: int = 0
    instead: Interval | None = None
    candidates: tuple[date, ...] = ()

    @property
    def begin(self) -> date | None:
        """The first day; ``None`` if it is open or unknown."""
        if self.stated is None or self.relation in {Relation.UNTIL, Relation.BEFORE}:
            return None
        return self.stated.end if self.relation is Relation.AFTER else self.stated.begin

    @property
    def end(self) -> date | None:
        """The last day; ``None`` if it is open or unknown."""
        if self.stated is None or self.relation in {Relation.SINCE, Relation.AFTER}:
            return None
        return self.stated.begin if self.relation is Relation.BEFORE else self.stated.end

    def as_json(self) -> dict[str, object]:
        """Begin and end as ISO dates or null, granularity, and what else is known."""
        return {
            "begin": self.begin.isoformat() if self.begin else None,
            "end": self.end.isoformat() if self.end else None,
            "granularity": self.granularity.value,
            "anchor": self.anchor.value,
            "relation": self.relation.value,
            "time": self.time or None,
            "part": self.part or None,
            "candidates": [one.isoformat() for one in self.candidates],
        }
