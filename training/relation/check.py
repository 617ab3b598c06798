"""Are our texts in their form? ``python -m training.relation.check [FILE …]`` tells; or of all.

Says of each file what is wrong, by line, and counts its relations; ends with 1 where something is wrong.
Which form a line of JSON has is told by its ``claim`` or its ``claims``; plain text is of events or of
minimal pairs, after its folder. How the relations lie over languages and
words is the matter of ``balance.py``.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.form import language
from training.relation.events import events, reported
from training.relation.examples import FACETS, RELATIONS
from training.relation.minimal import minimal

HERE = Path(__file__).parent
KNOWN = frozenset({*RELATIONS, "unrelated"})
AGREEING = ("supports", "refines")
DISPUTING = ("conflicts", "denies", "updates")
CLAIMS = 3
"""Claims of a scene."""
PASSAGES = {"claim": range(7, 15), "claims": range(12, 21)}
"""The number of passages for a single claim, and for a scene."""
WORDS = range(3, 91)
LEAST = {
    "claim": ((AGREEING, 2), (("conflicts",), 2), (("related",), 2)),
    "claims": ((AGREEING, 1), (DISPUTING, 1)),
}
"""The least number of passages of each group of relations for a claim."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

Row = dict[str, Any]


def main() -> None:
    """Checks the files."""
    given = [Path(name) for name in sys.argv[1:]]
    wrong = 0
    for path in given or sorted([*HERE.glob("*/*.jsonl"), *HERE.glob("*/*.txt")]):
        if path.suffix == ".txt":
            wrong += _of_plain_text(path)
            continue
        rows = path.read_text(encoding="utf-8").splitlines()
        problems = list(problems_of(rows))
        for number, problem in problems:
            print(f"{path}:{number}: {problem}")
        wrong += len(problems)
        print(f"{path}: {_counted(rows) if not problems else f'{len(problems)} problems'}")
    raise SystemExit(1 if wrong else 0)


def _of_plain_text(path: Path) -> int:
    """Reports the problems of a file of events or minimal pairs, or counts its relations."""
    try:
        found = list((reported if path.parent.name == "events" else minimal)(path))
        problems = [*_of_events(path)] if path.parent.name == "events" else []
    except ValueError as fault:
        found, problems = [], [str(fault)]
    for problem in problems:
        print(problem if problem.startswith(str(path)) else f"{path}: {problem}")
    counts = Counter(one.label for one in found)
    told = ", ".join(f"{name} {counts[name]}" for name in RELATIONS)
    print(f"{path}: {len({one.group for one in found})} blocks, {len(found)} pairs: {told}")
    return len(problems)


def _of_events(path: Path) -> Iterator[str]:
    for event in events(path):
        if set(event.claims) != set(range(1, 7)) or len(event.reports) != 5:  # noqa: PLR2004 - the README's
            yield f"{event.id}: {len(event.claims)} claims, {len(event.reports)} reports"
        for report in event.reports:
            marks = [relation for one in report.sentences for relation, _ in one.marks.values()]
            if "updates" in marks and report.head.published <= event.head.published:
                yield f"{event.id}: updates the claim, but is not later: {report.head.title}"


def problems_of(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The problems of a file, with line numbers."""
    seen: set[str] = set()
    for number, line in enumerate(lines, 1):
        try:
            row = json.loads(line)
            found = [*_of_row(row), *_twice(row, seen)]
        except (AttributeError, KeyError, TypeError, ValueError) as fault:
            found = [f"not in the form: {fault!r}"]
        for problem in found:
            yield number, problem


def _of_row(row: Row) -> Iterator[str]:
    form = "claims" if "claims" in row else "claim"
    claims, passages = row.get("claims") or [row["claim"]], row["passages"]
    if form == "claims" and len(claims) != CLAIMS:
        yield f"{len(claims)} claims, not {CLAIMS}"
    if len(passages) not in PASSAGES[form]:
        yield f"{len(passages)} passages"
    for claim in claims:
        yield from _of_text(claim, "claim")
        if claim["text"] not in claim["sentence"]:
            yield f"the sentence lacks the claim: {claim['text'][:40]}"
    for passage in passages:
        yield from _of_text(passage, "passage")
        if len(passage["text"].split()) not in WORDS:
            yield f"{len(passage['text'].split())} words: {passage['text'][:40]}"
        yield from _of_relations(passage, len(claims))
    for number in range(len(claims)):
        told = Counter(_told(passage)[number][0] for passage in passages)
        for names, least in LEAST[form]:
            if sum(told[name] for name in names) < least:
                yield f"claim {number} has too few of {'/'.join(names)}: {dict(told)}"


def _of_text(one: Row, name: str) -> Iterator[str]:
    text = one["text"]
    if one["language"] != language(text):
        yield f"language of the {name}: {text[:40]}"
    if not _DAY.fullmatch(one["published"]):
        yield f"day of the {name}: {one['published']}"


def _of_relations(passage: Row, claims: int) -> Iterator[str]:
    told = _told(passage)
    if len(told) != claims or passage.get("aim", 0) not in range(claims):
        yield f"relations or aim do not go with {claims} claims: {passage['text'][:40]}"
    for relation, facet in told:
        if relation not in KNOWN:
            yield f"no relation: {relation}"
        if (relation == "conflicts") != (facet in FACETS):
            yield f"facet {facet!r} of {relation}: {passage['text'][:40]}"


def _told(passage: Row) -> list[tuple[str, str]]:
    """The relation and facet to each claim, in either form."""
    if "relations" not in passage:
        return [(passage["relation"], passage.get("facet") or "")]
    parts = (told.partition(":") for told in passage["relations"])
    return [(relation, facet) for relation, _, facet in parts]


def _twice(row: Row, seen: set[str]) -> Iterator[str]:
    for one in (row["id"], *(passage["text"] for passage in row["passages"])):
        if one in seen:
            yield f"twice: {one[:40]}"
        seen.add(one)


def _counted(lines: list[str]) -> str:
    rows = [json.loads(line) for line in lines]
    passages = [passage for row in rows for passage in row["passages"]]
    counts = Counter(relation for passage in passages for relation, _ in _told(passage))
    told = ", ".join(f"{name} {counts[name]}" for name in (*RELATIONS, "unrelated"))
    return f"{len(rows)} lines, {len(passages)} passages: {told}"


if __name__ == "__main__":
    main()
