"""Two sentences of two documents, and how the second stands to the first: the rows that anybody can add to.

Each pair goes the way of the product, from two documents over their claims to ``judge``. It is judged by
itself, against the shipped corpus as background: a row that is added changes no other row's answer.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.judge.fixed_reader import hits
from verify.claims import extract
from verify.corpus import Background, Passage
from verify.documents import Document, read_corpus, sentences
from verify.documents.read import read_bytes
from verify.facets import Agreement
from verify.judge import Evidence, Means, Relation, judge, means
from verify.models import load_chain_reader
from verify.text import detect

FOLDER = Path(__file__).parent / "golden"
KINDS = (
    "numbers",
    "dates",
    "names_and_places",
    "negation_and_denial",
    "plans_and_updates",
    "outcomes_and_opposites",
    "roles",
    "paraphrase",
)
"""The files, one a kind."""
HELD, MISSED = "held", "missed"
COLUMNS = 8
LIMIT = "# Missed at most: "
"""How the line of a file begins that says how many of its rows may be missed."""
ALARMS: frozenset[Relation] = frozenset({Relation.CONFLICTS, Relation.DENIES, Relation.UPDATES})
ASSERTING: frozenset[Relation] = frozenset({Relation.SUPPORTS, Relation.REFINES})
ALIKE = {
    "role": {"person", "organisation"},  # a role has no facet of its own: it is whoever fills it
    "polarity": {"polarity", "outcome"},
    "outcome": {"polarity", "outcome"},
}
"""Facets that count as one, as in ``benchmarks/stories``."""


class Row(NamedTuple):
    """A line of a file, and where it stands."""

    kind: str
    line: int
    mark: str
    claim: str
    claim_day: str
    passage: str
    passage_day: str
    relation: str
    facet: str
    why: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.line}"

    @property
    def languages(self) -> str:
        """Of the claim and of the passage: ``ar-en``."""
        return f"{detect(self.claim).value}-{detect(self.passage).value}"

    @property
    def exact(self) -> bool:
        """Whether only this one of supports and refines will do."""
        return self.relation.startswith("only ")

    @property
    def expected(self) -> Relation:
        """The relation."""
        return Relation(self.relation.removeprefix("only "))

    @property
    def facets(self) -> frozenset[str]:
        """Each facet that will do."""
        named = () if self.facet == "-" else self.facet.split(" or ")
        return frozenset[str]().union(*(ALIKE.get(name, {name}) for name in named))


def lines(kind: str) -> list[str]:
    """The lines of a kind's file."""
    return (FOLDER / f"{kind}.tsv").read_text(encoding="utf-8").splitlines()


def rows(kind: str) -> list[Row]:
    """The rows of a kind's file.

    Raises:
        ValueError: A line has too few columns, or too many.
    """
    return [
        _row(kind, number, line)
        for number, line in enumerate(lines(kind), 1)
        if line.strip() and not line.startswith("#")
    ]


def _row(kind: str, number: int, line: str) -> Row:
    cells = line.split("\t")
    if len(cells) != COLUMNS:
        raise ValueError(f"{kind}.tsv, line {number}: {len(cells)} columns, not {COLUMNS}")
    return Row(kind, number, *cells)


def limit(kind: str) -> int:
    """How many rows of a kind may be missed."""
    (told,) = (line.removeprefix(LIMIT) for line in lines(kind) if line.startswith(LIMIT))
    return int(told)


@cache
def shipped_means() -> Means:
    """What the product judges by, with the shipped corpus as background."""
    texts = (
        span.of(report.text)
        for report in read_corpus("corpus")[0]
        for block in report.body()
        for span in sentences(report.text, block)
    )
    return means(Background.of(texts), chains=load_chain_reader())


def judged(row: Row, by: Means) -> tuple[Evidence, ...]:
    """What is said of each claim of the first sentence; nothing where either sentence claims nothing."""
    article = _document("article.md", "Harbour Gazette", row.claim_day, row.claim)
    report = _document("report.md", "Northern Dial", row.passage_day, row.passage)
    claims = extract(article, by.chains).claims
    passages = [Passage(report, claim) for claim in extract(report).claims]
    near = [hits(claim, passages) for claim in claims]
    return tuple(one for finding in judge(article, claims, near, by) for one in finding.evidence)


def _document(path: str, outlet: str, day: str, text: str) -> Document:
    head = f"---\noutlet: {outlet}\npublished: {day}\nlanguage: {detect(text).value}\n---\n\n"
    return read_bytes(f"{head}{text}\n".encode(), name=path, suffix=".md")


def fault(row: Row, evidence: Sequence[Evidence]) -> str:
    """What is not as the row says; empty where all is.

    Of the claims of a sentence one has to be answered as the row says, and none may raise another alarm;
    *related* has to be said of all.
    """
    said = {one.relation for one in evidence}
    enough, allowed = _answers(row)
    if not said:
        return "nothing was said of the pair"
    if not said & enough or not said <= allowed:
        return f"{row.relation} expected, not {', '.join(sorted(said))}"
    differing = _differing(evidence)
    if row.facets and not row.facets & differing:
        return f"a conflict on {row.facet} expected, not on {', '.join(sorted(differing))}"
    return ""


def _answers(row: Row) -> tuple[frozenset[Relation], frozenset[Relation]]:
    """The relations of which one has to be said, and all that may be."""
    alone: frozenset[Relation] = frozenset({row.expected})
    if row.expected is Relation.RELATED:
        return alone, alone
    if row.expected in ALARMS:
        return alone, alone | ASSERTING | {Relation.RELATED}
    enough = alone if row.exact else ASSERTING
    return enough, enough | {Relation.RELATED}


def _differing(evidence: Sequence[Evidence]) -> set[str]:
    """The kinds of details on which what conflicts is said to differ."""
    return {
        reason.kind.value
        for one in evidence
        if one.relation is Relation.CONFLICTS
        for reason in one.reasons
        if reason.agreement is Agreement.DIFFERS
    }
