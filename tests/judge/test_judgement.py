"""A small article against made reports: the way from hits to findings.

The shipped encoder finds; the reader's answers are fixed, and the weights take its word.
"""

from collections.abc import Sequence
from datetime import date
from itertools import permutations

import pytest

from tests.judge.fixed_reader import FixedReader, hits, means_with, reading
from tests.judge.made import document
from verify.claims import extract
from verify.corpus import Background, Passage
from verify.documents import Document
from verify.facets import Agreement, FacetKind
from verify.judge import Finding, Means, Relation, Status, judge, means

ARTICLE = document(
    "The strike at the Kesh copper mine lasted eight weeks, the union said. "
    "The governor opened a new children's hospital in the city of Velden on Sunday.",
    outlet="Velden Gazette",
    published=date(2031, 5, 20),
)
LONGER = document(
    "The strike at the Kesh copper mine lasted eleven weeks, according to the company.",
    "longer.md",
    outlet="Coast Mirror",
    published=date(2031, 5, 20),
)
HOSPITAL = document(
    "افتتح المحافظ مستشفى جديدا للأطفال في مدينة فلدن يوم الأحد. وحضر الحفل أطباء وممرضون.",
    "hospital.md",
    outlet="صحيفة الشراع",
    byline="سلمى حداد",
    published=date(2031, 5, 20),
)
STRANGER = document(
    "A rare comet will be seen from the southern islands next winter, astronomers said.",
    "stranger.md",
    outlet="North Dial",
    published=date(2031, 5, 19),
)
REPORTS = (LONGER, HOSPITAL, STRANGER)


ANSWERS = {
    ("strike", "eleven weeks"): reading("conflicts .9", "number"),
    ("strike", "lasted eight weeks"): reading("supports .9"),
    ("hospital", "denied"): reading("denies .9"),
    ("hospital", "hospital"): reading("supports .9"),
    ("hospital", "مستشفى"): reading("supports .9"),
}
"""What the reader says where these words stand in the claim and in a report's sentence; else *related*."""


def findings(
    reports: Sequence[Document], article: Document = ARTICLE, *, by: Means | None = None
) -> tuple[Finding, ...]:
    claims = extract(article).claims
    passages = [Passage(report, claim) for report in reports for claim in extract(report).claims]
    texts = [passage.claim.text for passage in passages]
    near = [hits(claim, passages) for claim in claims]
    return judge(article, claims, near, by or means_with(FixedReader(ANSWERS), texts))


def about(found: Sequence[Finding], word: str) -> Finding:
    return next(finding for finding in found if word in finding.claim.text)


def test_the_conflict_is_named_with_both_wordings() -> None:
    strike = about(findings(REPORTS), "strike")
    assert strike.status is Status.CONFLICTING
    decisive = next(one for one in strike.evidence if one.relation is Relation.CONFLICTS)
    assert decisive.passage.report is LONGER
    reason = next(one for one in decisive.reasons if one.agreement is Agreement.DIFFERS)
    assert (reason.kind, reason.left, reason.right) == (FacetKind.NUMBER, "eight weeks", "eleven weeks")
    assert reason.left in strike.claim.text
    assert reason.right in decisive.passage.claim.text
    assert reason.why
    assert strike.origins.groups == (("article",),)  # who says otherwise is no origin of the claim


def test_a_report_in_the_other_language_supports_what_it_says_only() -> None:
    found = findings(REPORTS)
    hospital = about(found, "hospital")
    asserting = [one.passage.report for one in hospital.evidence if one.relation is not Relation.RELATED]
    assert asserting == [HOSPITAL]
    assert hospital.status in {Status.CORROBORATED, Status.SINGLE_ORIGIN}
    assert all(
        one.relation is Relation.RELATED
        for one in about(found, "strike").evidence
        if one.passage.report is HOSPITAL
    )


def test_a_report_of_something_else_decides_nothing() -> None:
    for finding in findings([STRANGER]):
        assert finding.status is Status.UNMATCHED
        assert {one.relation for one in finding.evidence} == {Relation.RELATED}
        assert finding.origins.groups == (("article",),)
        assert finding.origins.at_least == finding.origins.at_most == 1


def test_nothing_found_is_unmatched() -> None:
    found = judge(ARTICLE, extract(ARTICLE).claims, [[], []], means_with(FixedReader()))
    assert [(one.status, one.evidence) for one in found] == [(Status.UNMATCHED, ())] * 2


def test_one_finding_a_claim_in_their_order() -> None:
    assert [one.claim for one in findings(REPORTS)] == list(extract(ARTICLE).claims)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_the_hits_changes_nothing(order: tuple[int, ...]) -> None:
    assert findings([REPORTS[i] for i in order]) == findings(REPORTS)


def test_there_is_one_piece_of_evidence_a_report_and_a_decisive_one_goes_first() -> None:
    twice = document(
        "The strike at the Kesh copper mine began in winter. "
        "The strike at the Kesh copper mine lasted eleven weeks. "
        "The copper mine at Kesh employs many people.",
        "twice.md",
        outlet="Harbour Lamp",
        published=date(2031, 5, 20),
    )
    strike = about(findings([twice, *REPORTS]), "strike")
    paths = [one.passage.report.path for one in strike.evidence]
    assert len(paths) == len(set(paths))
    chosen = next(one for one in strike.evidence if one.passage.report is twice)
    assert (chosen.relation, "eleven weeks" in chosen.passage.claim.text) == (Relation.CONFLICTS, True)
    decides = [one.relation is not Relation.RELATED for one in strike.evidence]
    assert decides == sorted(decides, reverse=True)


def test_what_decides_goes_before_what_is_only_nearer() -> None:
    report = document(
        "The strike at the Kesh copper mine may last eight weeks, the union said. "
        "The strike at the mine lasted eleven weeks.",
        "both.md",
        outlet="Harbour Lamp",
        published=date(2031, 5, 20),
    )
    nearer = document(report.text.split(", the union")[0] + ".", "nearer.md", published=date(2031, 5, 20))
    chosen, other = about(findings([report, nearer]), "strike").evidence
    assert (chosen.passage.report, chosen.relation) == (report, Relation.CONFLICTS)
    assert (other.passage.report, other.relation) == (nearer, Relation.RELATED)
    assert other.score > chosen.score


def test_a_reprint_corroborates_nothing_and_a_reporter_does() -> None:
    article = document(
        "The governor opened a new children's hospital in the city of Velden on Sunday.",
        outlet="Velden Gazette",
        byline="Ines Morrow in Velden",
        published=date(2031, 5, 20),
    )
    reprint = document(article.text, "reprint.md", outlet="North Dial", published=date(2031, 5, 20))
    own = document(
        "On Sunday the governor opened a new hospital for children in Velden, the largest of the province.",
        "own.md",
        outlet="Coast Mirror",
        byline="Tom Aldis in Velden",
        published=date(2031, 5, 20),
    )
    (copied,), (both,) = findings([reprint], article), findings([reprint, own], article)
    assert (copied.status, copied.origins.at_most) == (Status.SINGLE_ORIGIN, 1)
    assert (both.status, both.origins.at_least) == (Status.CORROBORATED, 2)
    assert both.origins.groups == (("article", "reprint.md"), ("own.md",))


def test_a_denial_is_told_from_support() -> None:
    denial = document(
        "The ministry denied that the governor had opened a new children's hospital in Velden.",
        "denial.md",
        outlet="Coast Mirror",
        published=date(2031, 5, 21),
    )
    assert about(findings([denial]), "hospital").status is Status.DENIED
    assert about(findings([denial]), "strike").status is Status.UNMATCHED


def test_the_shipped_reader_and_weights_judge_alike() -> None:
    texts = [claim.text for report in REPORTS for claim in extract(report).claims]
    shipped = findings(REPORTS, by=means(Background.of(texts)))
    assert _decisive(shipped) == _decisive(findings(REPORTS))


def _decisive(found: Sequence[Finding]) -> list[set[tuple[str, Relation]]]:
    return [
        {(one.passage.report.path, one.relation) for one in each.evidence if one.relation != Relation.RELATED}
        for each in found
    ]
