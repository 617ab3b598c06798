import numpy as np
import pytest

from verify.corpus.fusion import fuse
from verify.corpus.ranking import Ranked


def ranked(*rows: int) -> Ranked:
    return Ranked(np.array(rows, np.int64), np.linspace(1, 0, len(rows)))


def test_by_hand() -> None:
    fused = fuse({"dense": ranked(4, 2, 9), "lexical": ranked(2, 7)})
    assert [one.row for one in fused] == [2, 4, 7, 9]
    assert fused[0].score == pytest.approx(1 / 62 + 1 / 61)
    assert fused[0].channels == (("dense", 2), ("lexical", 1))
    assert fused[1].score == pytest.approx(1 / 61)
    assert fused[2].score == pytest.approx(1 / 62)
    assert fused[2].channels == (("lexical", 2),)
    assert fused[3].score == pytest.approx(1 / 63)


def test_of_equal_scores_the_lower_row_is_first() -> None:
    assert [one.row for one in fuse({"a": ranked(5, 3), "b": ranked(3, 5)})] == [3, 5]
    assert [one.row for one in fuse({"a": ranked(8), "b": ranked(1)})] == [1, 8]


def test_nothing_found_nothing_fused() -> None:
    assert fuse({"a": ranked(), "b": ranked()}) == ()
    assert fuse({}) == ()
