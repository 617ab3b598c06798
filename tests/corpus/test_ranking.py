import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.corpus.ranking import best


@settings(deadline=None)
@given(st.lists(st.integers(-3, 3)), st.integers(0, 12))
def test_the_best_are_those_of_a_full_sort(scores: list[int], k: int) -> None:
    found = best(np.arange(len(scores)), np.array(scores, float), k)
    expected = sorted(range(len(scores)), key=lambda row: (-scores[row], row))[:k]
    assert found.rows.tolist() == expected
    assert found.scores.tolist() == [scores[row] for row in expected]


def test_the_order_in_which_rows_come_does_not_matter() -> None:
    rows, scores = np.array([7, 3, 5]), np.array([1.0, 1.0, 1.0])
    assert best(rows, scores, 2).rows.tolist() == [3, 5]
    assert best(rows[::-1], scores, 2).rows.tolist() == [3, 5]
