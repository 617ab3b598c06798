"""An event of ``training/relation/events`` in the form of ``benchmarks/stories``."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from training.relation.events import UNSURE, Event, Head, Report

Entry = dict[str, str | bool]


def lay_out(event: Event, folder: Path) -> None:
    """Write ``article.md``, ``reports/*.md`` and ``story.json`` into ``folder``, which is created.

    A report may address a claim in several sentences; each is evidence of its own, the weightiest last.
    Labels of which the author was unsure have the relation ``?``.
    """
    (folder / "reports").mkdir(parents=True)
    _write(folder / "article.md", event.head, event.article)
    for number, report in enumerate(event.reports):
        _write(folder / _path(number), report.head, [one.text for one in report.sentences])
    claims = [
        {
            "id": f"c{number}",
            "quote": asked.sentence[asked.start : asked.end],
            "evidence": sorted(_evidence(event.reports, number), key=_weight),
        }
        for number, asked in sorted(event.claims.items())
    ]
    told = {"id": event.id, "topic": event.topic, "claims": claims}
    (folder / "story.json").write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


_WEIGHTS = (UNSURE, "refines", "supports", "updates", "conflicts", "denies")
"""Of several sentences of one report, the one that comes last here is the report's relation."""


def _evidence(reports: Sequence[Report], claim: int) -> Iterator[Entry]:
    for number, report in enumerate(reports):
        for sentence in report.sentences:
            if claim in sentence.marks:
                relation, facet = sentence.marks[claim]
                yield {
                    "report": Path(_path(number)).name,
                    "quote": sentence.text,
                    "relation": relation,
                    "slot": facet,
                    "whole": True,
                }


def _weight(entry: Entry) -> int:
    return _WEIGHTS.index(str(entry["relation"]))


def _path(number: int) -> str:
    return f"reports/r{number + 1}.md"


def _write(path: Path, head: Head, sentences: Sequence[str]) -> None:
    front = {
        "title": head.title,
        "outlet": head.outlet,
        "published": head.published,
        "language": head.language,
    }
    told = yaml.safe_dump(front, allow_unicode=True, sort_keys=False)
    paragraphs = [" ".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2)]
    path.write_text(f"---\n{told}---\n\n" + "\n\n".join(paragraphs) + "\n", encoding="utf-8")
