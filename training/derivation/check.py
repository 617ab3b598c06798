"""Are our events in their form? ``python -m training.derivation.check [FILE …]`` tells; or of all.

Says of each file what is wrong, by event, and counts its reports by how they were made; ends with 1 where
something is wrong.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from training.form import Row, check, language

HERE = Path(__file__).parent
HOW = frozenset({"copy", "rewrite", "summary", "translation", "translated rewrite"})
REPORTS = range(5, 10)
WORDS = range(40, 261)
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?")


def counted(events: Sequence[Row]) -> str:
    """The number of events, and how their reports were made."""
    made = Counter(report["how"] or "independent" for one in events for report in one["reports"])
    told = ", ".join(f"{how} {count}" for how, count in sorted(made.items()))
    return f"{len(events)} events, {made.total()} reports: {told}"


def problems_of(event: Row) -> Iterator[str]:
    """The problems of an event."""
    reports = event["reports"]
    days = {one["name"]: one["published"] for one in reports}
    if len(reports) not in REPORTS or len(days) != len(reports):
        yield f"{len(reports)} reports, {len(days)} names"
    for one in reports:
        name, text = one["name"], one["text"]
        if one["language"] != language(text):
            yield f"{name}: its language is not {one['language']}"
        if len(text.split()) not in WORDS:
            yield f"{name}: {len(text.split())} words"
        if not _DAY.fullmatch(one["published"]):
            yield f"{name}: day {one['published']}"
        if bool(one["from"]) != (one["how"] in HOW):
            yield f"{name}: from {one['from']}, how {one['how']}"
        for other in one["from"]:
            if other not in days or other == name or days[other][:10] > one["published"][:10]:
                yield f"{name}: made from {other}"
        if not isinstance(one["credits"], bool) or not isinstance(one["adds"], bool):
            yield f"{name}: credits and adds are yes or no"


if __name__ == "__main__":
    check(sorted(HERE.glob("events/*.jsonl")), problems_of, counted)
