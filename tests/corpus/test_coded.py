"""Codes find what brute force finds, and vectors that are made anew decide."""

import numpy as np
import pytest

from tests.corpus.test_dense import brute_force, unit
from verify.corpus.coded import FEWEST, Anew, Coded
from verify.corpus.cutting import learnt_turn, name_of, turned
from verify.corpus.ranking import Rows
from verify.models import Vectors


def clustered(rows: int, dimension: int, *, seed: int) -> Vectors:
    """Unit vectors around a few centres, as texts on a few matters are."""
    drawn = np.random.default_rng(seed)
    centres = unit(max(rows // 40, 1), dimension, seed=7)
    moved = centres[drawn.integers(0, len(centres), rows)] + 0.5 * unit(rows, dimension, seed=seed)
    return np.asarray(moved / np.linalg.norm(moved, axis=1, keepdims=True), np.float32)


def anew(vectors: Vectors) -> Anew:
    def made(rows: Rows) -> Vectors:
        return vectors[rows]

    return made


def coded(vectors: Vectors) -> Coded:
    return Coded.of(len(vectors), vectors.shape[1], lambda start, stop: vectors[start:stop], anew(vectors))


def test_a_vector_without_direction_finds_nothing() -> None:
    vectors = clustered(200, 16, seed=1)
    zero, found = coded(vectors).search(np.stack([np.zeros(16, np.float32), vectors[5]]), 3)
    assert not len(zero.rows)
    assert found.rows[0] == 5


def test_none_allowed_none_asked() -> None:
    vectors = clustered(200, 16, seed=2)
    index = coded(vectors)
    assert not len(index.search(vectors[:1], 3, allowed=np.zeros(200, bool))[0].rows)
    assert not len(index.search(vectors[:1], 0)[0].rows)
    assert index.search(vectors[:0], 3) == ()


def test_no_row_is_found_that_is_not_allowed() -> None:
    vectors = clustered(3000, 32, seed=3)
    allowed = np.random.default_rng(3).random(3000) < 0.02
    index = coded(vectors)
    for query, found in zip(vectors[:20], index.search(vectors[:20], 10, allowed=allowed), strict=True):
        assert allowed[found.rows].all()
        exact = [row for row, _ in brute_force(vectors, query, 10, allowed)]
        assert len(np.intersect1d(found.rows, exact)) >= 8


def test_most_of_what_brute_force_finds_is_found_with_the_same_scores() -> None:
    vectors, queries = clustered(4000, 64, seed=4), clustered(50, 64, seed=5)
    same = 0
    for query, found in zip(queries, coded(vectors).search(queries, 20), strict=True):
        exact = dict(brute_force(vectors, query, 20))
        assert list(found.scores) == sorted(found.scores, reverse=True)
        for row, score in zip(found.rows.tolist(), found.scores.tolist(), strict=True):
            assert score == exact.get(row, score)
            same += row in exact
    assert same >= 0.97 * 50 * 20


@pytest.mark.parametrize("k", [1, 20, 300, 399, 400])
def test_of_many_copies_the_first_rows_are_found(k: int) -> None:
    vectors = np.tile(clustered(3, 16, seed=6), (400, 1))
    for query, found in zip(vectors[:3], coded(vectors).search(vectors[:3], k), strict=True):
        assert found.rows.tolist() == [row for row, _ in brute_force(vectors, query, k)]


def test_one_query_gets_the_same_answer_alone_as_among_many() -> None:
    index, queries = coded(clustered(2000, 32, seed=8)), clustered(40, 32, seed=9)
    together = index.search(queries, 10)
    alone = [index.search(query[None, :], 10)[0] for query in queries]
    assert [found.scores.tolist() for found in together] == [found.scores.tolist() for found in alone]


def test_few_vectors_are_enough_to_learn_from() -> None:
    vectors = clustered(FEWEST, 8, seed=10)
    index = coded(vectors)
    assert index.name == name_of(1, 8) == "OPQ2_10,IVF1,PQ2x4fsr"
    assert [found.rows[0] for found in index.search(vectors, 1)] == list(range(FEWEST))


def test_turned_vectors_have_the_products_that_they_had() -> None:
    vectors = clustered(500, 48, seed=11)
    found = turned(vectors, learnt_turn(vectors))
    assert found.shape == (500, 50)
    assert np.allclose(found @ found.T, vectors @ vectors.T, atol=1e-5)
