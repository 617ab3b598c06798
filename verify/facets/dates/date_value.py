"""What a written date means: a stretch of days, how finely it is told, and what it counts from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from verify.facets.dates.interval import Interval


class Granularity(StrEnum):
    """How finely a date is told."""

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
    """What completes the words into days."""

    WRITTEN = "written"  # nothing: the year stands there
    PUBLISHED = "published"  # the document's own date
    TEXT = "text"  # another date of the same text
    NONE = "none"  # nothing that is known


class Relation(StrEnum):
    """How the date bounds what happened."""

    ON = "on"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date.

    Attributes:
        stated: The days that the words name, whatever the relation; ``None`` where nothing completes them.
        granularity: How finely it is told.
        anchor: What completes it.
        relation: Whether it is the time itself or bounds it.
        time: Hour and minute, ``HH:MM`` of an unknown time zone; empty where no hour is told.
        part: Part of the day in English: "evening"; empty where none is told.
        slack: How many days more on either side the words may still mean.
        instead: What the words mean if they look the other way: the next Friday instead of the last.
        candidates: Days of which one is meant, where figures can be read in two ways (03/04/2024).
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
        """The first day; ``None`` where it is open or unknown."""
        if self.stated is None or self.relation in {Relation.UNTIL, Relation.BEFORE}:
            return None
        return self.stated.end if self.relation is Relation.AFTER else self.stated.begin

    @property
    def end(self) -> date | None:
        """The last day; ``None`` where it is open or unknown."""
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
