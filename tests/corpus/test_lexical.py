import math
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.corpus.lexical import K1, B, Lexical

ROWS = st.lists(st.lists(st.sampled_from("abcdef"), max_size=8), max_size=12)


def brute_force(rows: list[list[str]], query: list[str]) -> dict[int, float]:
    """BM25 as its formula is printed, one row and one term at a time."""
    usual = sum(map(len, rows)) / len(rows) if rows else 1
    scores: dict[int, float] = {}
    for number, row in enumerate(rows):
        for term in set(query) & set(row):
            often, spread = Counter(row)[term], sum(term in other for other in rows)
            idf = math.log(1 + (len(rows) - spread + 0.5) / (spread + 0.5))
            held_back = K1 * (1 - B + B * len(row) / usual)
            scores[number] = scores.get(number, 0) + idf * often / (often + held_back)
    return scores


@settings(deadline=None)
@given(ROWS, st.lists(st.sampled_from("abcxyz"), max_size=6))
def test_it_scores_as_the_formula_does(rows: list[list[str]], query: list[str]) -> None:
    expected = brute_force(rows, query)
    found = Lexical.of(rows).search(dict.fromkeys(query, 1.0), len(rows))
    assert dict(zip(found.rows.tolist(), found.scores.tolist(), strict=True)) == pytest.approx(
        expected, rel=1e-5
    )
    assert found.scores.tolist() == sorted(found.scores.tolist(), reverse=True)


@settings(deadline=None)
@given(ROWS, st.integers(0, 5))
def test_of_equal_rows_the_first_are_found(rows: list[list[str]], k: int) -> None:
    doubled = [row for row in rows for _ in range(2)]
    found = Lexical.of(doubled).search({"a": 1, "b": 1}, k)
    whole = Lexical.of(doubled).search({"a": 1, "b": 1}, len(doubled))
    assert found.rows.tolist() == whole.rows.tolist()[:k]
    order = list(zip((-whole.scores).tolist(), whole.rows.tolist(), strict=True))
    assert order == sorted(order)


def test_a_row_that_shares_no_term_is_not_found() -> None:
    assert Lexical.of([["a"], ["b"], []]).search({"b": 1}, 9).rows.tolist() == [1]
    assert not len(Lexical.of([["a"]]).search({}, 9).rows)
    assert not len(Lexical.of([]).search({"a": 1}, 9).rows)


def test_a_rare_term_counts_more_than_a_common_one() -> None:
    rows = [["common", "x"], ["rare", "y"], ["common", "z"]]
    assert Lexical.of(rows).search({"common": 1, "rare": 1}, 1).rows.tolist() == [1]
