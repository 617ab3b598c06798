import math
from collections import Counter
from itertools import compress

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.corpus.broken import BrokenIndexError
from verify.corpus.lexical import K1, B, Lexical, Postings, Searched, ranked, scores
from verify.corpus.lines import Lines
from verify.corpus.ranking import Ranked
from verify.corpus.stretch import Stretch

ROWS = st.lists(st.lists(st.sampled_from("abcdef"), max_size=8), max_size=12)


def search(rows: list[list[str]], query: dict[str, float], k: int) -> Ranked:
    (scored,) = scores([Searched(Lexical.of(rows), None)], query)
    return ranked(scored, k, None)


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
    found = search(rows, dict.fromkeys(query, 1.0), len(rows))
    assert dict(zip(found.rows.tolist(), found.scores.tolist(), strict=True)) == pytest.approx(
        expected, rel=1e-5
    )
    assert found.scores.tolist() == sorted(found.scores.tolist(), reverse=True)


@settings(deadline=None)
@given(ROWS, st.integers(0, 5))
def test_of_equal_rows_the_first_are_found(rows: list[list[str]], k: int) -> None:
    doubled = [row for row in rows for _ in range(2)]
    found = search(doubled, {"a": 1, "b": 1}, k)
    whole = search(doubled, {"a": 1, "b": 1}, len(doubled))
    assert found.rows.tolist() == whole.rows.tolist()[:k]
    order = list(zip((-whole.scores).tolist(), whole.rows.tolist(), strict=True))
    assert order == sorted(order)


def test_a_row_that_shares_no_term_is_not_found() -> None:
    assert search([["a"], ["b"], []], {"b": 1}, 9).rows.tolist() == [1]
    assert not len(search([["a"]], {}, 9).rows)
    assert not len(search([], {"a": 1}, 9).rows)


def test_a_rare_term_counts_more_than_a_common_one() -> None:
    rows = [["common", "x"], ["rare", "y"], ["common", "z"]]
    assert search(rows, {"common": 1, "rare": 1}, 1).rows.tolist() == [1]


@settings(deadline=None)
@given(ROWS, ROWS, st.lists(st.sampled_from("abcxyz"), max_size=6), st.data())
def test_in_parts_and_without_rows_that_are_gone_the_scores_are_the_same(
    first: list[list[str]], second: list[list[str]], query: list[str], data: st.DataObject
) -> None:
    alive = [
        data.draw(st.lists(st.booleans(), min_size=len(part), max_size=len(part))) for part in (first, second)
    ]
    kept = [row for part, flags in zip((first, second), alive, strict=True) for row in compress(part, flags)]
    (whole,) = scores([Searched(Lexical.of(kept), None)], dict.fromkeys(query, 1.0))
    parts = [
        Searched(Lexical.of(part), np.array(flags, np.bool_))
        for part, flags in zip((first, second), alive, strict=True)
    ]
    found = scores(parts, dict.fromkeys(query, 1.0))
    left = [scored[np.array(flags, np.bool_)] for scored, flags in zip(found, alive, strict=True)]
    assert np.concatenate(left).tolist() == whole.tolist()


@given(st.lists(st.lists(st.text(max_size=3).filter(lambda term: "\n" not in term), max_size=6), max_size=9))
def test_each_term_is_found_in_the_rows_that_hold_it(rows: list[list[str]]) -> None:
    lexical = Lexical.of(rows)
    for term in {term for row in rows for term in row} | {"absent"}:
        rows_of, often = lexical.posting(term)
        expected = {number: row.count(term) for number, row in enumerate(rows) if term in row}
        assert dict(zip(rows_of.tolist(), often.tolist(), strict=True)) == expected


@given(st.binary(max_size=40), st.integers(1, 9), st.integers(1, 9))
def test_postings_of_any_bytes_are_rows_or_told(data: bytes, spread: int, size: int) -> None:
    ends, spreads = np.array([len(data)], np.int64), np.array([spread], np.int32)
    postings = Postings(Stretch(data), ends, spreads)
    lexical = Lexical(Lines.of(b"a\n"), postings, np.ones(size, np.int32))
    try:
        rows, often = lexical.posting("a")
    except BrokenIndexError:
        return
    assert len(rows) == len(often) == spread
    assert all(0 <= row < size for row in rows.tolist())
