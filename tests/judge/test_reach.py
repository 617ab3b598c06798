from tests.report.sample_report import REPORT
from verify.corpus import Hit
from verify.judge.reach import cut_short

FINDINGS = REPORT.findings[:2]
HITS = [[Hit(finding.evidence[0].passage, 1.0, 1.0)] for finding in FINDINGS]


def test_fewer_than_asked_for_means_there_are_no_more() -> None:
    assert cut_short("a.md", FINDINGS, HITS, nearest=2) == ()


def test_a_last_passage_that_takes_no_position_hides_nothing() -> None:
    other = [HITS[1], HITS[0]]
    assert cut_short("a.md", FINDINGS, other, nearest=1) == ()


def test_a_last_passage_that_speaks_is_told_of_once() -> None:
    (notice,) = cut_short("a.md", FINDINGS, HITS, nearest=1)
    assert (notice.id, notice.path) == ("N301", "a.md")
    assert "c1, c2" in notice.text
