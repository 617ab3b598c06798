"""What is observed of the labelled stories: a row for each passage found for a claim, with its label.

Used by ``fit.py``. The stories lend their labels to the few weights of ``verify/judge/weights.json`` alone:
no reader sees them.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.labelled import nearest, span_of
from verify.claims import extract
from verify.corpus import open_corpus
from verify.documents import Document, read
from verify.judge.means import Means, means
from verify.judge.observed import Observed, signs
from verify.judge.observing import observe
from verify.judge.signs import Signs
from verify.models import load


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
