"""Whether two dates can mean the same time."""

from verify.facets.dates.clock import hours
from verify.facets.dates.date_value import Anchor, DateValue, Granularity, Relation
from verify.facets.dates.interval import Interval
from verify.facets.facet import Agreement, Facet

# In hours. Clocks of two places rarely differ by more; within it one instant may have two dates.
_ZONES = 12
_DAY = 24
_ANOTHER_EVENT = 366
"""Days; beyond them dates of different granularity belong to two events."""
_LONG = frozenset(
    {Granularity.MONTH, Granularity.SEASON, Granularity.QUARTER, Granularity.YEAR, Granularity.VAGUE}
)
_BOUNDS = frozenset({Relation.BEFORE, Relation.AFTER})


def same_time(left: Facet, right: Facet) -> tuple[Agreement, str]:
    """The answer and its reason; the answer is the same in both orders."""
    ours, theirs = left.value, right.value
    if not isinstance(ours, DateValue) or not isinstance(theirs, DateValue):
        return Agreement.SILENT, "one of the two is no date"
    both = f"“{left.text}” ({_days(ours)}), here “{right.text}” ({_days(theirs)})"
    if ours.stated is None or theirs.stated is None:
        return _unresolved(ours, theirs, both)
    if Anchor.TEXT in {ours.anchor, theirs.anchor} and not _overlap(ours.stated, theirs.stated):
        return Agreement.SILENT, f"{both}: counted from another date of the text"
    if ours.relation is Relation.ON and theirs.relation is Relation.ON:
        return _on(ours, theirs, both)
    return _bounded(ours, theirs, both)


def _days(value: DateValue) -> str:
    if value.stated is None:
        named = " or ".join(one.isoformat() for one in value.candidates) or "no day known"
        return f"{named}, {value.time}" if value.time else named
    begin, end = value.stated
    named = begin.isoformat() if begin == end else f"{begin.isoformat()} to {end.isoformat()}"
    relation = "" if value.relation is Relation.ON else f"{value.relation.value} "
    return relation + named + (f" {value.time}" if value.time else "")


def _unresolved(ours: DateValue, theirs: DateValue, both: str) -> tuple[Agreement, str]:
    if ours.candidates or theirs.candidates:
        one, other = (_possible(value) for value in (ours, theirs))
        if any(_overlap(a, b) for a in one for b in other):
            return Agreement.AGREES, f"{both}: the same day in one reading"
    elif ours.time and ours.time == theirs.time and ours.stated is None and theirs.stated is None:
        return Agreement.AGREES, f"{both}: the same hour"
    return Agreement.SILENT, f"{both}: not known to the day"


def _possible(value: DateValue) -> list[Interval]:
    return [Interval(one, one) for one in value.candidates] or ([value.stated] if value.stated else [])


def _overlap(one: Interval, other: Interval) -> bool:
    return one.begin <= other.end and other.begin <= one.end


def _gap(one: Interval, other: Interval) -> int:
    """Days from the end of the earlier to the beginning of the later; 1 for adjacent ones."""
    return max((other.begin - one.end).days, (one.begin - other.end).days)


def _on(ours: DateValue, theirs: DateValue, both: str) -> tuple[Agreement, str]:
    one, other = ours.stated, theirs.stated
    if one is None or other is None:
        return Agreement.SILENT, both
    if _overlap(one, other):
        return Agreement.AGREES, f"{both}: {_finer(one, other)}"
    gap = _gap(one, other)
    excuse = _excuse(ours, theirs, gap)
    if excuse:
        return Agreement.SILENT, f"{both}: {excuse}"
    return Agreement.DIFFERS, f"{both}: {gap} day{'s' if gap > 1 else ''} apart"


def _excuse(ours: DateValue, theirs: DateValue, gap: int) -> str:
    """A possible reason why the two do not overlap; empty if there is none."""
    if _otherwise(ours, theirs):
        return "the same if one of them looks the other way"
    if gap > _ANOTHER_EVENT and ours.granularity is not theirs.granularity:
        return "too far apart to speak of one event"
    apart = _hours_apart(ours, theirs)
    if apart is not None and gap <= 1:
        if apart < _ZONES:
            return "a time zone may explain it"
        if hours(ours) and hours(theirs):
            return ""
    return "too close to tell apart" if gap <= max(ours.slack, theirs.slack) else ""


def _otherwise(ours: DateValue, theirs: DateValue) -> bool:
    """Whether they overlap if "Friday" or "June 12" is read in the other direction."""
    one, other = ([value.stated, value.instead] for value in (ours, theirs))
    return any(a is not None and b is not None and _overlap(a, b) for a in one for b in other)


def _finer(one: Interval, other: Interval) -> str:
    if one.days == other.days:
        return "the same"
    return "the first is finer" if one.days < other.days else "the second is finer"


def _hours_apart(ours: DateValue, theirs: DateValue) -> float | None:
    """The least number of hours between the two; ``None`` if neither gives an hour."""
    if ours.stated is None or theirs.stated is None or (hours(ours) is None and hours(theirs) is None):
        return None
    (first, until), (second, till) = (hours(value) or (0, _DAY) for value in (ours, theirs))
    days = (theirs.stated.begin - ours.stated.begin).days * _DAY
    return max(second + days - until, first - (till + days), 0)


def _bounded(ours: DateValue, theirs: DateValue, both: str) -> tuple[Agreement, str]:
    """The answer where one or both have "since", "until", "before" or "after"."""
    one, other = ours.stated, theirs.stated
    if one is None or other is None:
        return Agreement.SILENT, both
    apart = not _overlap(one, other) and _gap(one, other) > max(ours.slack, theirs.slack)
    if ours.relation is theirs.relation:
        if one == other or (_overlap(one, other) and ours.relation not in _BOUNDS):
            return Agreement.AGREES, f"{both}: {_finer(one, other)}"
        # timid: "as of Wednesday" and "as of Thursday" are two readings of a count, not two claims about one
        # day.
        long = ours.granularity in _LONG and theirs.granularity in _LONG
        settled = ours.relation is Relation.SINCE or (ours.relation is Relation.UNTIL and long)
        return (Agreement.DIFFERS if apart and settled else Agreement.SILENT), both
    if {ours.relation, theirs.relation} & _BOUNDS and Relation.ON in {ours.relation, theirs.relation}:
        bound, point = (ours, other) if ours.relation in _BOUNDS else (theirs, one)
        if bound.stated is not None and _excluded(bound, point):
            return Agreement.DIFFERS, f"{both}: outside the bound"
    return Agreement.SILENT, f"{both}: one only bounds the other"


def _excluded(bound: DateValue, point: Interval) -> bool:
    if bound.stated is None:
        return False
    if bound.relation is Relation.BEFORE:
        return point.begin > bound.stated.end
    return point.end < bound.stated.begin
