"""What is observed of the labelled stories: a row for each passage found for a claim, with its label.

Used by ``fit.py``. The stories lend their labels to the few weights of ``verify/judge/weights.json`` alone:
no reader sees them.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from verify.claims import Claim, extract
from verify.corpus import open_corpus
from verify.documents import Document, read
from verify.judge.means import Means, means
from verify.judge.observed import Observed, signs
from verify.judge.observing import observe
from verify.judge.signs import Signs
from verify.models import load
from verify.text import Span

LEAST_OVERLAP = 0.3


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A passage found for a labelled claim.

    Attributes:
        story: The folder's name.
        claim: The labelled claim's id.
        report: The report's path.
        label: The relation it is labelled with; *related* where it is not the labelled quote.
        wanted: The relation that the report as a whole is labelled with, or ``None``.
        slot: What differs, where it conflicts.
        across: Whether the two are in two languages.
        signs: What was observed.
        seen: Of what.
        article: The article.
    """

    story: str
    claim: str
    report: str
    label: str
    wanted: str | None
    slot: str
    across: bool
    signs: Signs
    seen: Observed
    article: Document


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label of the stories: what a report says of a claim."""

    story: str
    claim: str
    report: str
    relation: str
    slot: str


def wanted_of(folder: Path) -> Iterator[Wanted]:
    """All labels of a story."""
    story = json.loads((folder / "story.json").read_text(encoding="utf-8"))
    for claim in story["claims"]:
        for one in claim["evidence"]:
            yield Wanted(folder.name, claim["id"], one["report"], one["relation"], one.get("slot") or "")


def cases_of(folder: Path) -> Iterator[Case]:
    """The cases of one story."""
    story = json.loads((folder / "story.json").read_text(encoding="utf-8"))
    article = read(str(folder / "article.md"))
    claims = extract(article).claims
    corpus = open_corpus(str(folder / "reports"), load())
    by: Means = means(corpus.index.background)
    observed = observe(article, claims, corpus.search(claims, article, k=20), by)
    for labelled in story["claims"]:
        index = nearest(claims, span_of(article, labelled["quote"]))
        if index is None:
            continue
        entries = {entry["report"]: entry for entry in labelled["evidence"]}
        for seen in observed[index]:
            passage = seen.measured.hit.passage
            entry = entries.get(passage.report.path)
            quoted = entry is not None and span_of(passage.report, entry["quote"]).overlaps(
                passage.claim.span
            )
            yield Case(
                story=folder.name,
                claim=labelled["id"],
                report=passage.report.path,
                label=entry["relation"] if entry and quoted else "related",
                wanted=entry["relation"] if entry else None,
                slot=(entry.get("slot") or "") if entry else "",
                across=claims[index].language is not passage.claim.language,
                signs=signs(article, claims[index], seen),
                seen=seen,
                article=article,
            )


def span_of(document: Document, quote: str) -> Span:
    """Where a labelled quote stands."""
    start = document.text.index(quote)
    return Span(start, start + len(quote))


def nearest(claims: Sequence[Claim], wanted: Span) -> int | None:
    """The claim that overlaps a labelled one most, if by enough."""
    shares = [overlap(claim.span, wanted) for claim in claims]
    best = int(np.argmax(shares)) if shares else 0
    return best if shares and shares[best] >= LEAST_OVERLAP else None


def overlap(left: Span, right: Span) -> float:
    """Jaccard similarity of two spans, by characters."""
    shared = max(0, min(left.end, right.end) - max(left.start, right.start))
    return shared / (max(left.end, right.end) - min(left.start, right.start)) if shared else 0.0
