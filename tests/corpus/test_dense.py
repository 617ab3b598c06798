import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.corpus.dense import Dense
from verify.corpus.ranking import Mask
from verify.models import Vectors


def unit(rows: int, dimension: int, *, seed: int) -> Vectors:
    drawn = np.random.default_rng(seed).standard_normal((rows, dimension))
    return np.asarray(drawn / np.linalg.norm(drawn, axis=1, keepdims=True), np.float32)


def brute_force(
    vectors: Vectors, query: Vectors, k: int, allowed: Mask | None = None
) -> list[tuple[int, float]]:
    products = (vectors.astype(np.float64) * query.astype(np.float64)).sum(axis=1).tolist()
    rows = [row for row in range(len(vectors)) if allowed is None or allowed[row]]
    return [(row, products[row]) for row in sorted(rows, key=lambda row: (-products[row], row))[:k]]


def assert_same(vectors: Vectors, queries: Vectors, k: int, allowed: Mask | None = None) -> None:
    for query, found in zip(queries, Dense.of(vectors).search(queries, k, allowed=allowed), strict=True):
        expected = brute_force(vectors, query, k, allowed)
        assert found.rows.tolist() == [row for row, _ in expected]
        assert found.scores.tolist() == [score for _, score in expected]


@pytest.mark.parametrize("k", [1, 7, 100, 5000])
def test_it_finds_what_brute_force_finds(k: int) -> None:
    assert_same(unit(3000, 48, seed=1), unit(25, 48, seed=2), k)


@pytest.mark.parametrize("k", [1, 20, 399, 400, 401, 900])
def test_of_many_copies_the_first_rows_are_found(k: int) -> None:
    vectors = np.tile(unit(3, 16, seed=3), (400, 1))  # 400 copies of each, spread over the rows
    assert_same(vectors, vectors[:3], k)


@settings(deadline=None, max_examples=60)
@given(
    rows=st.integers(0, 60),
    dimension=st.integers(1, 40),
    k=st.integers(1, 80),
    seed=st.integers(0, 1000),
    copies=st.booleans(),
    some=st.booleans(),
)
def test_it_finds_what_brute_force_finds_in_any_shape(
    rows: int, dimension: int, k: int, seed: int, *, copies: bool, some: bool
) -> None:
    vectors = unit(rows, dimension, seed=seed)
    if copies and rows:
        vectors = vectors[np.random.default_rng(seed).integers(0, max(1, rows // 4), rows)]
    allowed = np.random.default_rng(seed).random(rows) < 0.5 if some else None
    assert_same(vectors, unit(2, dimension, seed=seed + 1), k, allowed)


def test_one_query_gets_the_same_answer_alone_as_among_many() -> None:
    index, queries = Dense.of(unit(2000, 64, seed=4)), unit(40, 64, seed=5)
    together = index.search(queries, 10)
    alone = [index.search(query[None, :], 10)[0] for query in queries]
    assert [found.scores.tolist() for found in together] == [found.scores.tolist() for found in alone]


def test_a_vector_without_direction_finds_nothing() -> None:
    (found,) = Dense.of(unit(5, 8, seed=6)).search(np.zeros((1, 8), np.float32), 3)
    assert not len(found.rows)


def test_none_allowed_none_asked_none_there() -> None:
    vectors = unit(5, 8, seed=7)
    assert not len(Dense.of(vectors).search(vectors[:1], 3, allowed=np.zeros(5, bool))[0].rows)
    assert not len(Dense.of(vectors).search(vectors[:1], 0)[0].rows)
    assert not len(Dense.of(vectors[:0]).search(vectors[:1], 3)[0].rows)
    assert Dense.of(vectors).search(vectors[:0], 3) == ()


def test_rows_come_back_as_they_were_given() -> None:
    vectors = unit(50, 12, seed=8)
    index = Dense.of(vectors)
    assert np.array_equal(index.vectors(0, 50), vectors)
    assert np.array_equal(index.vectors(10, 10), vectors[10:10])
