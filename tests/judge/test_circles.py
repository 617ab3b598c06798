"""Reports that cite one another in a circle."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from verify.judge.circles import circles

GRAPHS = st.dictionaries(st.integers(0, 6), st.lists(st.integers(0, 6), max_size=4, unique=True), max_size=7)


def test_no_circle() -> None:
    assert list(circles({})) == []
    assert list(circles({1: [0], 2: [0, 1]})) == []


def test_each_cites_the_next_and_the_lowest_comes_first() -> None:
    assert list(circles({4: [2], 2: [7], 7: [4]})) == [(2, 7, 4)]


def test_two_circles() -> None:
    assert set(circles({0: [1], 1: [0], 2: [3], 3: [2]})) == {(0, 1), (2, 3)}


@given(GRAPHS)
def test_every_step_of_a_circle_is_a_citation(cited: dict[int, list[int]]) -> None:
    for circle in circles(cited):
        assert all(other in cited[one] for one, other in pairwise((*circle, circle[0])))
        assert circle[0] == min(circle)
        assert len(set(circle)) == len(circle)
