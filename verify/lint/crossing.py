"""Each report of a corpus compared with the later ones on its story, as an article is with a corpus.

The earlier of two reports is treated as the article and the later one as the report: then a later figure is
an update, a later denial a denial, and each pair is judged once. The result is kept small, in row numbers of
the index: 20,000 reports have a million pairs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

import numpy as np

from verify.claims import OUTLETS, Claim
from verify.corpus import Corpus, Hit, Passage, Progress
from verify.documents import Document
from verify.facets import Comparison
from verify.forked import each
from verify.judge import Finding, Means, Relation, judge, means
from verify.judge.change import ONE_STORY
from verify.judge.witness import is_outlet, names_one
from verify.lint.neighbours import neighbours
from verify.lint.quotations import Quotation, quotations
from verify.text import Language

_NEAREST = 6
"""Passages judged for a claim, nearest first: one from each report, then a second from each."""
_ALIKE = 0.35
"""Cosine in either view below which a passage is not judged. Set for speed: in the labelled reports 33
conflicts were found with 0.3, and 29 with 0.4."""
_UNREAD = 0.25
"""Resemblance below which a pair is not read: a corpus has many more pairs than an article, and reading one
costs some fifty times as much as measuring it."""


class Pair(NamedTuple):
    """A passage of a later report that addresses a claim of an earlier one.

    Attributes:
        row: The claim's row.
        other: The passage's row.
        relation: Its relation to the claim.
        score: The probability that it addresses the claim, 0 to 1.
        reasons: The comparisons that decided.
    """

    row: int
    other: int
    relation: Relation
    score: float
    reasons: tuple[Comparison, ...]


class Held(NamedTuple):
    """A claim of a report with what later reports say about it.

    Attributes:
        row: The claim's row.
        at_least: The certain number of its independent origins.
        at_most: The possible number of its independent origins.
        pairs: One for each later report that addresses it.
    """

    row: int
    at_least: int
    at_most: int
    pairs: tuple[Pair, ...]


class Citation(NamedTuple):
    """A claim that a report cites from another outlet.

    Attributes:
        row: The row of the first claim for which the outlet is cited.
        outlet: The outlet's canonical name.
    """

    row: int
    outlet: str


class Crossing(NamedTuple):
    """The comparison of one report with the others.

    Attributes:
        report: Its number in the corpus.
        held: Its claims that a later report addresses.
        citations: The outlets that it cites, each once.
        quotations: Its quotations with their speakers.
    """

    report: int
    held: tuple[Held, ...]
    citations: tuple[Citation, ...]
    quotations: tuple[Quotation, ...]


def cross(
    corpus: Corpus, *, most: int, subjects: frozenset[int] | None = None, progress: Progress | None = None
) -> Iterator[Crossing]:
    """A crossing for each report, in order.

    Args:
        corpus: The corpus whose reports are compared with one another.
        most: The number of neighbours with which each report is compared.
        subjects: Numbers of the reports of interest; pairs without any of them are left out.
        progress: Called after each report.
    """
    bench = _Bench(corpus, means(corpus.index.background, unread=_UNREAD), corpus.index.starts())
    near = neighbours(corpus, most=most, days=ONE_STORY)
    tasks = [_task(corpus.reports, number, around, subjects) for number, around in enumerate(near)]
    crossings = each(bench.cross, tasks, name=lambda task: corpus.reports[task.report].path)
    for done, crossing in enumerate(crossings, 1):
        yield crossing
        if progress:
            progress(done, len(tasks))


class _Task(NamedTuple):
    report: int
    later: tuple[int, ...]


def _task(
    reports: Sequence[Document], number: int, around: Iterable[int], subjects: frozenset[int] | None
) -> _Task:
    own = reports[number].chronology
    later = tuple(
        other
        for other in around
        if reports[other].chronology > own
        and Language.UNKNOWN not in {reports[number].language, reports[other].language}
    )
    if subjects is not None and number not in subjects:
        later = tuple(other for other in later if other in subjects)
    return _Task(number, later)


@dataclass(frozen=True, slots=True)
class _Bench:
    """A corpus prepared for comparing its reports with one another."""

    corpus: Corpus
    means: Means
    starts: list[int]

    def cross(self, task: _Task) -> Crossing:
        report = self.corpus.reports[task.report]
        rows = range(self.starts[task.report], self.starts[task.report + 1])
        claims = [self.corpus.passages[row].claim for row in rows]
        return Crossing(
            task.report,
            tuple(self._held(report, rows, claims, task.later)) if task.later else (),
            tuple(_citations(report, rows, claims)),
            quotations(rows, claims),
        )

    def _held(
        self, report: Document, rows: range, claims: Sequence[Claim], later: tuple[int, ...]
    ) -> Iterator[Held]:
        found = self._near(rows, later)
        hits = [[Hit(self.corpus.passages[row], 0.0, likeness) for row, likeness in near] for near in found]
        row_of = {
            _key(hit.passage): row
            for near, own in zip(found, hits, strict=True)
            for (row, _), hit in zip(near, own, strict=True)
        }
        for row, finding in zip(rows, judge(report, claims, hits, self.means), strict=True):
            pairs = tuple(_pairs(row, finding, row_of))
            if pairs:
                yield Held(row, finding.origins.at_least, finding.origins.at_most, pairs)

    def _near(self, rows: range, later: tuple[int, ...]) -> list[list[tuple[int, float]]]:
        """For each claim the similar passages of later reports, with their cosine."""
        owned = [range(self.starts[other], self.starts[other + 1]) for other in later]
        others = list(chain.from_iterable(owned))
        owner = [number for number, own in enumerate(owned) for _ in own]
        views = self.corpus.index.views
        cosines = [
            view.vectors.vectors(rows.start, rows.stop).astype(np.float64)
            @ np.concatenate([view.vectors.vectors(own.start, own.stop) for own in owned if own]).T
            if rows and others
            else np.zeros((len(rows), len(others)))
            for view in views
        ]
        alike = np.round(np.maximum(*cosines), 6)
        return [
            [(others[column], float(cosines[0][number, column])) for column in _chosen(line.tolist(), owner)]
            for number, line in enumerate(alike)
        ]


def _chosen(alike: Sequence[float], owner: Sequence[int]) -> list[int]:
    """The columns to judge: the best of each report, then the second best, until there are enough."""
    order = sorted(
        (column for column, one in enumerate(alike) if one >= _ALIKE), key=lambda c: (-alike[c], c)
    )
    taken: dict[int, int] = defaultdict(int)
    rounds: tuple[list[int], list[int]] = ([], [])
    for column in order:
        if taken[owner[column]] < len(rounds):
            rounds[taken[owner[column]]].append(column)
            taken[owner[column]] += 1
    return [*rounds[0], *rounds[1]][:_NEAREST]


def _key(passage: Passage) -> tuple[str, int]:
    return passage.report.path, passage.claim.start


def _pairs(row: int, finding: Finding, row_of: dict[tuple[str, int], int]) -> Iterator[Pair]:
    for one in finding.evidence:
        if one.relation is not Relation.RELATED:
            yield Pair(row, row_of[_key(one.passage)], one.relation, one.score, one.reasons)


def _citations(report: Document, rows: range, claims: Sequence[Claim]) -> Iterator[Citation]:
    seen: set[str] = set()
    for row, claim in zip(rows, claims, strict=True):
        for voice in claim.chain[1:]:
            if (
                voice.kind in OUTLETS
                and not voice.anonymous
                and names_one(voice.canonical)
                and voice.canonical not in seen
                and not is_outlet(voice, report.outlet)
            ):
                seen.add(voice.canonical)
                yield Citation(row, voice.canonical)
