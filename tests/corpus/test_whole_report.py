from hypothesis import given
from hypothesis import strategies as st

from verify.corpus.fusion import CHANNELS, Fused, best_first
from verify.corpus.whole_report import with_reports

OWNERS = (0, 0, 1, 2, 2, 2)


def fused(*rows: int) -> tuple[Fused, ...]:
    return tuple(Fused(row, 1 - 0.01 * at, (("claim", at + 1),)) for at, row in enumerate(rows))


def test_a_report_near_to_many_claims_wins_over_one_that_is_near_to_one() -> None:
    raised = with_reports([fused(2, 0), fused(1), fused(0)], OWNERS)
    assert [one.row for one in raised[0]] == [0, 2]
    assert dict(raised[0][0].channels) == {"claim": 2, "report": 1}
    assert dict(raised[0][1].channels) == {"claim": 1, "report": 2}


def test_one_claim_alone_keeps_its_order() -> None:
    (raised,) = with_reports([fused(5, 2, 0)], OWNERS)
    assert [one.row for one in raised] == [5, 2, 0]


def test_nothing_found_nothing_raised() -> None:
    assert with_reports([(), ()], OWNERS) == ((), ())
    assert with_reports([], OWNERS) == ()


@given(st.lists(st.lists(st.integers(0, 5), unique=True), max_size=5))
def test_rows_stay_and_rise_by_what_their_report_is_worth(found: list[list[int]]) -> None:
    before = [fused(*rows) for rows in found]
    for old, new in zip(before, with_reports(before, OWNERS), strict=True):
        assert {one.row for one in old} == {one.row for one in new}
        assert list(new) == sorted(new, key=best_first)
        scores = {one.row: one.score for one in old}
        for one in new:
            assert 0 < one.score - scores[one.row] <= CHANNELS["report"].weight + 1e-9
