"""The labelled clusters of ``training/stories`` as examples of the relation reader.

A label there quotes the most telling sentence of a report: the other sentences of that report may speak to
the claim, too, and are not used for it. Reports without a label on a claim say nothing about it.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.labelled import span_of
from training.relation.events import looks_alike
from training.relation.examples import Example
from verify.documents import Document, prose, read, sentences
from verify.models.pairing import Answer, Asked
from verify.text import Span

CLUSTERS = Path(__file__).parent.parent / "stories"


def clustered(folder: Path) -> Iterator[Example]:
    """The examples of one cluster: each sentence of each report with each claim of the article."""
    article = read(str(folder / "article.md"))
    story = json.loads((folder / "story.json").read_text(encoding="utf-8"))
    claims = [(claim, _asked(article, claim["quote"])) for claim in story["claims"]]
    for path in sorted(folder.glob("reports/*.md")):
        report = read(str(path))
        languages = f"{article.language.value}-{report.language.value}"
        for answer, place in _answers(article, report):
            for claim, asked in claims:
                label = _label(claim, report, place)
                if label is None:
                    continue
                relation, facet = label
                aimed = relation != "related" or looks_alike(asked, answer.sentence)
                yield Example(
                    asked, answer, relation, folder.name[:2], folder.name, languages, "", facet, aimed,
                    "reported",
                )  # fmt: skip


def _label(claim: dict[str, Any], report: Document, sentence: Span) -> tuple[str, str] | None:
    """The relation of a sentence to a claim, and the facet of a conflict; ``None`` if nobody says."""
    told = next((one for one in claim["evidence"] if one["report"] == Path(report.path).name), None)
    if told is None:
        return "related", ""
    if not sentence.overlaps(span_of(report, told["quote"])):
        return None
    return told["relation"], (told.get("slot") or "") if told["relation"] == "conflicts" else ""


def _asked(article: Document, quote: str) -> Asked:
    span = span_of(article, quote)
    sentence = next(one for one in _sentences(article) if one.overlaps(span))
    start, end = max(span.start, sentence.start), min(span.end, sentence.end)
    return Asked(sentence.of(article.text), start - sentence.start, end - sentence.start)


def _answers(article: Document, report: Document) -> Iterator[tuple[Answer, Span]]:
    days = (report.published - article.published).days if report.published and article.published else 0
    before = ""
    for one in _sentences(report):
        text = one.of(report.text)
        yield Answer(text, before, report.title, days), one
        before = text


def _sentences(document: Document) -> list[Span]:
    return [one for block in prose(document) for one in sentences(document.text, block)]
