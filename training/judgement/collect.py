"""The observations on the labelled stories: a row for each passage found for a claim, with its label.

Used by ``fit.py``. The stories' labels are used only for the few weights of ``verify/judge/weights.json``: no
reader is trained on them.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.judgement.as_story import lay_out
from training.labelled import nearest, span_of
from training.relation.events import UNSURE, events
from verify.claims import extract
from verify.corpus import open_corpus
from verify.documents import Document, read
from verify.judge.means import Means, means
from verify.judge.observed import Observed, signs
from verify.judge.observing import observe
from verify.judge.rerank import candidates, rerank
from verify.judge.signs import Signs
from verify.models import load

NEAREST = 20
"""Passages judged for a claim, as ``verify claims`` does."""
BESIDE = 0.3
"""The weight of a passage other than the labelled quote, from a report that has one."""
Entry = Mapping[str, str | bool]


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A passage found for a labelled claim.

    Attributes:
        story: The folder's name.
        claim: The labelled claim's id.
        report: The report's path.
        label: Its labelled relation; *related* if it is not the labelled quote.
        counts: Its weight in fitting.
        across: Whether the two are in different languages.
        signs: The features.
        seen: The observations behind them.
        article: The article.
    """

    story: str
    claim: str
    report: str
    label: str
    counts: float
    across: bool
    signs: Signs
    seen: Observed
    article: Document


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label of the stories: the relation of a report to a claim."""

    story: str
    claim: str
    report: str
    relation: str
    slot: str


def laid_out(path: Path, folder: Path) -> Iterator[Path]:
    """The events of a file, each as a story in a folder of its own within ``folder``."""
    for event in events(path):
        lay_out(event, folder / event.id)
        yield folder / event.id


def wanted_of(folder: Path) -> Iterator[Wanted]:
    """All labels of a story."""
    story = json.loads((folder / "story.json").read_text(encoding="utf-8"))
    for claim in story["claims"]:
        for one in claim["evidence"]:
            if one["relation"] != UNSURE:
                yield Wanted(folder.name, claim["id"], one["report"], one["relation"], one.get("slot") or "")


def cases_of(folder: Path) -> Iterator[Case]:
    """The cases of one story."""
    story = json.loads((folder / "story.json").read_text(encoding="utf-8"))
    article = read(str(folder / "article.md"))
    claims = extract(article).claims
    corpus = open_corpus(str(folder / "reports"), load())
    by: Means = means(corpus.index.background)
    near = corpus.search(claims, article, k=candidates(NEAREST))
    observed = observe(article, claims, rerank(article, claims, near, by, most=NEAREST), by)
    for labelled in story["claims"]:
        index = nearest(claims, span_of(article, labelled["quote"]))
        if index is None:
            continue
        said = _said(observed[index], labelled["evidence"])
        for number, seen in enumerate(observed[index]):
            passage = seen.measured.hit.passage
            of_report = [entry for entry in labelled["evidence"] if entry["report"] == passage.report.path]
            entry, counts = said.get(number, (None, BESIDE if of_report else 1.0))
            yield Case(
                story=folder.name,
                claim=labelled["id"],
                report=passage.report.path,
                label=entry["relation"] if entry else "related",
                counts=counts,
                across=claims[index].language is not passage.claim.language,
                signs=signs(article, claims[index], seen),
                seen=seen,
                article=article,
            )


def _said(found: Sequence[Observed], entries: Sequence[Entry]) -> dict[int, tuple[Entry, float]]:
    """For each passage within a labelled quote, by number, its label and its weight.

    If a whole sentence is labelled, the label does not say which of its statements addresses the claim: the
    nearest counts.
    """
    said: dict[int, tuple[Entry, float]] = {}
    for entry in entries:
        quoted = [number for number, seen in enumerate(found) if _lies_in(seen, entry)]
        nearest_one = max(quoted, key=lambda number: found[number].measured.resemblance, default=None)
        for number in quoted:
            counts = 0.0 if entry["relation"] == UNSURE else 1.0
            if entry.get("whole") and number != nearest_one:
                counts = 0.0
            said[number] = (entry, counts)
    return said


def _lies_in(seen: Observed, entry: Entry) -> bool:
    passage = seen.measured.hit.passage
    if passage.report.path != entry["report"]:
        return False
    return span_of(passage.report, str(entry["quote"])).overlaps(passage.claim.span)
