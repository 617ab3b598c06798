"""Reports with the chains of the rules where these are certain, for learning ordinary frames.

Our labelled articles hold what rules miss, and are few. What rules know well, such as a speaker beside a verb
of saying, or a quotation with its speaker, is in the reports that we wrote for other purposes
(``training/derivation`` and ``training/relation/events``); their chains are not labelled.
"""

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.chains import document
from training.chains.examples import Article, Labelled, Named
from training.relation.events import Event, Head, events
from verify.claims import RuledClaim
from verify.claims.extract import stated
from verify.claims.reconciliation.ground import Ground
from verify.claims.reconciliation.settle import Stated, ruled

TRAINING = Path(__file__).parent.parent
SURE = frozenset({Ground.FRAME, Ground.QUOTATION, Ground.ANTECEDENT, Ground.NOTHING})
"""Grounds on which a chain of the rules is taken to be right."""
_PARAGRAPH = 3
"""Sentences of a paragraph, at most, for reports written one sentence per line."""


def silver(seed: int) -> list[Article]:
    """All such reports that have a claim with a certain chain."""
    rng = random.Random(seed)
    found = [_article(row) for row in (*_derived(), *_reported(rng))]
    return [one for one in found if one.claims]


def _derived() -> Iterator[dict[str, Any]]:
    for path in sorted(TRAINING.glob("derivation/events/*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            event = json.loads(line)
            for report in event["reports"]:
                told = {key: report[key] for key in ("outlet", "language", "title", "text")}
                yield {"id": f"{event['id']}-{report['name']}", **told}


def _reported(rng: random.Random) -> Iterator[dict[str, Any]]:
    for path in sorted(TRAINING.glob("relation/events/*.txt")):
        for event in events(path):
            for number, (head, lines) in enumerate(_texts(event)):
                told = {"outlet": head.outlet, "language": head.language, "title": head.title}
                yield {"id": f"{event.id}-{number}", **told, "text": _paragraphs(lines, rng)}


def _texts(event: Event) -> Iterator[tuple[Head, Sequence[str]]]:
    yield event.head, event.article
    for report in event.reports:
        yield report.head, [one.text for one in report.sentences]


def _paragraphs(lines: Sequence[str], rng: random.Random) -> str:
    """Sentences in paragraphs of one to three, as newspapers print them."""
    left, found = list(lines), []
    while left:
        size = rng.randint(1, _PARAGRAPH)
        found.append(" ".join(left[:size]))
        left = left[size:]
    return "\n\n".join(found)


def _article(row: dict[str, Any]) -> Article:
    read = document(row)
    told = list(stated(read))
    by_rules = ruled(read, told)
    claims = (_labelled(read.text, one, seen) for one, seen in zip(told, by_rules, strict=True))
    return Article(
        "silver", {**row, "text": read.text}, tuple(filter(None, claims)), tuple(by_rules), silver=True
    )


def _labelled(text: str, one: Stated, seen: RuledClaim) -> Labelled | None:
    voices = one.said.chain[1:]
    if one.doubt is not None or seen.ground not in SURE:
        return None
    if any(voice.name not in text for voice in voices):
        return None
    named = tuple(Named(voice.name, voice.kind.value) for voice in reversed(voices))
    return Labelled(one.span, named, (one.span,), seen)
