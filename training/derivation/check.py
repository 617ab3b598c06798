"""Are our events in their form? ``python training/derivation/check.py [FILE …]`` tells; or of all.

Says of each file what is wrong, by event, and counts its reports by how they were made; ends with 1 where
something is wrong.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
HOW = frozenset({"copy", "rewrite", "summary", "translation", "translated rewrite"})
REPORTS = range(5, 10)
WORDS = range(40, 261)
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LATIN = re.compile(r"[A-Za-z]")


def main() -> None:
    """Checks the files."""
    given = [Path(name) for name in sys.argv[1:]]
    wrong = 0
    for path in given or sorted(HERE.glob("events/*.jsonl")):
        events = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        problems = [f"{one['id']}: {problem}" for one in events for problem in problems_of(one)]
        for problem in problems:
            print(f"{path}: {problem}")
        wrong += len(problems)
        made = Counter(report["how"] or "independent" for one in events for report in one["reports"])
        told = ", ".join(f"{how} {count}" for how, count in sorted(made.items()))
        print(f"{path}: {len(events)} events, {made.total()} reports: {told}")
    raise SystemExit(1 if wrong else 0)


def problems_of(event: dict[str, Any]) -> Iterator[str]:
    """What is wrong in an event."""
    reports = event["reports"]
    days = {one["name"]: one["published"] for one in reports}
    if len(reports) not in REPORTS or len(days) != len(reports):
        yield f"{len(reports)} reports, {len(days)} names"
    for one in reports:
        name, text = one["name"], one["text"]
        arabic = len(_ARABIC.findall(text)) > len(_LATIN.findall(text))
        if one["language"] != ("ar" if arabic else "en"):
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
    main()
