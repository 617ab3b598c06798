"""A report that is much older than the article is never dropped without a word.

The same day told in both shows that it is of the same event; else the doubt is shown.
"""

from datetime import date, timedelta

import pytest

from tests.judge.fixed_reader import FixedReader, hits, means_with, reading
from tests.judge.made import document
from verify.claims import extract
from verify.corpus import Passage
from verify.facets import Agreement, FacetKind
from verify.judge import Evidence, Finding, Relation, Status, judge
from verify.judge.change import ONE_STORY

DAY = date(2031, 5, 20)
DATED = "The lease of the old harbour was signed on 3 March 2030."
DATED_IN_ARABIC = "وقع عقد إيجار المرفأ القديم في 3 آذار 2030."
UNDATED = "The lease of the old harbour was signed by the governor."
UNDATED_IN_ARABIC = "وقع المحافظ عقد إيجار المرفأ القديم."
ANOTHER_DAY = "The lease of the old harbour was signed on 4 April 2029."


def judged(ours: str, theirs: str, days: int, told: str = "supports .9") -> Finding:
    """What a report of some days after the article (before, where less than 0) makes of its claim."""
    article = document(ours, published=DAY)
    report = document(theirs, "report.md", outlet="Coast Mirror", published=DAY + timedelta(days=days))
    (claim,), (passage,) = extract(article).claims, extract(report).claims
    means = means_with(FixedReader(otherwise=reading(told)), [passage.text])
    (found,) = judge(article, [claim], [hits(claim, [Passage(report, passage)])], means)
    return found


def doubts(evidence: Evidence) -> list[str]:
    return [
        one.why
        for one in evidence.reasons
        if one.kind is FacetKind.DATE and one.agreement is Agreement.SILENT
    ]


@pytest.mark.parametrize(
    ("ours", "theirs"), [(DATED, DATED), (DATED_IN_ARABIC, DATED_IN_ARABIC), (DATED, DATED_IN_ARABIC)]
)
@pytest.mark.parametrize("days", [-ONE_STORY - 1, -200, -400])
def test_one_day_told_in_both_is_one_event(ours: str, theirs: str, days: int) -> None:
    found = judged(ours, theirs, days)
    (evidence,) = found.evidence
    assert evidence.relation is Relation.SUPPORTS
    assert found.status is not Status.UNMATCHED
    assert any(one.kind is FacetKind.DATE and one.agreement is Agreement.AGREES for one in evidence.reasons)
    assert doubts(evidence) == []


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (UNDATED, UNDATED),
        (UNDATED_IN_ARABIC, UNDATED_IN_ARABIC),
        (DATED, UNDATED),
        (UNDATED, DATED),
        (DATED, ANOTHER_DAY),
    ],
)
def test_where_no_day_is_shared_the_doubt_is_shown(ours: str, theirs: str) -> None:
    (evidence,) = judged(ours, theirs, -200).evidence
    assert doubts(evidence) == [
        "published 200 days before the article: it may tell of an earlier event of the kind"
    ]


@pytest.mark.parametrize(
    ("told", "relation"),
    [
        ("supports .9", Relation.SUPPORTS),
        ("conflicts .9", Relation.CONFLICTS),
        ("denies .9", Relation.DENIES),
        ("related 1", Relation.RELATED),
    ],
)
def test_the_doubt_is_shown_whatever_the_relation(told: str, relation: Relation) -> None:
    (evidence,) = judged(UNDATED, UNDATED, -ONE_STORY - 1, told).evidence
    assert evidence.relation is relation
    assert len(doubts(evidence)) == 1


@pytest.mark.parametrize("days", [-ONE_STORY, -1, 0, 1, 400])
def test_a_report_of_the_same_months_or_later_is_not_doubted(days: int) -> None:
    (evidence,) = judged(UNDATED, UNDATED, days).evidence
    assert doubts(evidence) == []


def test_where_a_day_of_publication_is_not_known_nothing_is_doubted() -> None:
    article, report = document(UNDATED), document(UNDATED, "report.md", published=DAY)
    (claim,), (passage,) = extract(article).claims, extract(report).claims
    means = means_with(FixedReader(otherwise=reading("supports .9")))
    ((evidence,),) = (
        one.evidence for one in judge(article, [claim], [hits(claim, [Passage(report, passage)])], means)
    )
    assert doubts(evidence) == []
