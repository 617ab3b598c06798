"""How often the passage that speaks to a claim is among the first found, by each channel and by all.

All reports of all stories are one corpus. For each claim of an article and each report that the labels hold
against it, the evidence counts as found when one of the first K passages lies in that report and overlaps the
labelled quote. Evidence within the article's language and across languages is counted apart.

    python benchmarks/retrieval.py [STORIES] [--k 20] [--model NAME]
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from verify.claims import Claim, extract
from verify.corpus.embedding import embed
from verify.corpus.index import Index
from verify.corpus.refreshing import refresh
from verify.corpus.remembered import Remembered
from verify.corpus.search import Query, rankings, search
from verify.documents import Document, Look, read, read_corpus
from verify.models import LoadedEncoder, load
from verify.text import Span


class Wanted(NamedTuple):
    """One labelled piece of evidence."""

    query: int
    report: str
    place: Span
    across: bool


class Material(NamedTuple):
    """The stories as one task; ``starts`` holds the first query of each article, and one past the last."""

    reports: tuple[Document, ...]
    queries: tuple[Query, ...]
    starts: tuple[int, ...]
    wanted: tuple[Wanted, ...]
    unread: int


def material(stories: Path) -> Material:
    """Every labelled claim as a query, and every labelled quote as what it should find.

    A labelled claim that was not extracted from its article is not an error of the search; its evidence
    counts as ``unread`` and is left out.
    """
    reports: list[Document] = []
    queries: list[Query] = []
    wanted: list[Wanted] = []
    starts = [0]
    unread = 0
    for labels in sorted(stories.glob("*/story.json")):
        own = {report.path: report for report in read_corpus(str(labels.parent / "reports"))[0]}
        article = read(str(labels.parent / "article.md"))
        claims, _ = extract(article)
        for gold in json.loads(labels.read_text(encoding="utf-8"))["claims"]:
            claim = nearest(claims, place_of(gold["quote"], article))
            if claim is None:
                unread += len(gold["evidence"])
                continue
            for evidence in gold["evidence"]:
                report = own[evidence["report"]]
                across = report.language != article.language
                name, place = f"{labels.parent.name}/{report.path}", place_of(evidence["quote"], report)
                wanted.append(Wanted(len(queries), name, place, across))
            queries.append(Query.of_claim(claim, article))
        starts.append(len(queries))
        reports += [replace(report, path=f"{labels.parent.name}/{path}") for path, report in own.items()]
    return Material(tuple(reports), tuple(queries), tuple(starts), tuple(wanted), unread)


def place_of(quote: str, document: Document) -> Span:
    """The span of a labelled quote."""
    start = document.text.index(quote)
    return Span(start, start + len(quote))


def nearest(claims: Sequence[Claim], place: Span) -> Claim | None:
    """The claim that shares the most characters with ``place``."""

    def shared(claim: Claim) -> int:
        return min(place.end, claim.end) - max(place.start, claim.start)

    best = max(claims, key=shared, default=None)
    return best if best is not None and shared(best) > 0 else None


def found_rows(task: Material, index: Index, encoder: LoadedEncoder, k: int) -> dict[str, list[list[int]]]:
    """For each channel alone, and for all fused, the first ``k`` rows of every query."""
    plain = embed(encoder.encode_queries, [q.texts.claim for q in task.queries], dimension=encoder.dimension)
    alone = rankings(index, encoder, task.queries, plain, k=k)
    found = {name: [ranked.rows.tolist() for ranked in each] for name, each in alone.items()}
    for title, of_one_text in (("fused", False), ("fused, with reports", True)):
        answers = [
            rows
            for start, end in pairwise(task.starts)
            for rows in search(index, encoder, task.queries[start:end], k, of_one_text=of_one_text)
        ]
        found[title] = [[one.row for one in rows] for rows in answers]
    return found


def recall(wanted: Sequence[Wanted], rows: Sequence[Sequence[int]], passages: Remembered) -> float:
    """The share of ``wanted`` that is among the rows of its query."""

    def met(one: Wanted) -> bool:
        near = (passages[row] for row in rows[one.query])
        return any(p.report.path == one.report and p.claim.span.overlaps(one.place) for p in near)

    return sum(map(met, wanted)) / max(len(wanted), 1)


def main() -> None:
    """Print one line per channel."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stories", nargs="?", type=Path, default=Path(__file__).parent / "stories")
    parser.add_argument("--k", type=int, default=20)
    parser.add_argument("--model")
    options = parser.parse_args()
    task, encoder = material(options.stories), load(options.model)
    index = refresh(Look.of(task.reports), encoder, extract)
    passages = Remembered(task.reports, index)
    near = [one for one in task.wanted if not one.across]
    far = [one for one in task.wanted if one.across]
    print(
        f"{len(task.reports)} reports, {len(passages)} passages, {len(task.queries)} claims, "
        f"evidence {len(near)} within and {len(far)} across languages; {task.unread} unread"
    )
    print(f"recall@{options.k}             within  across  all")
    for name, rows in found_rows(task, index, encoder, options.k).items():
        within, across, every = (recall(part, rows, passages) for part in (near, far, task.wanted))
        print(f"{name:20} {within:8.3f}{across:8.3f}{every:7.3f}")


if __name__ == "__main__":
    main()
