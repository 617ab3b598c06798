import numpy as np
import pytest

from verify.corpus.fusion import fuse
from verify.corpus.ranking import Ranked


def ranked(*rows: int) -> Ranked:
    return Ranked(np.array(rows, np.int64), np.linspace(1, 0, len(rows)))


def scored(rows: dict[int, float]) -> Ranked:
    return Ranked(np.array(list(rows), np.int64), np.array(list(rows.values())))


def test_by_hand() -> None:
    fused = fuse({"claim": ranked(4, 2, 9), "claim-words": scored({2: 8.0, 7: 2.0})})
    assert [one.row for one in fused] == [2, 4, 9, 7]
    assert fused[0].score == pytest.approx(61 / 62 + 1)
    assert fused[0].channels == (("claim", 2), ("claim-words", 1))
    assert fused[1].score == pytest.approx(1)
    assert fused[2].score == pytest.approx(61 / 63)
    assert fused[3].score == pytest.approx(2 / 8)
    assert fused[3].channels == (("claim-words", 2),)


BOTH_WAYS = {"claim-words": scored({5: 2.0, 3: 1.0}), "claim-translation": scored({3: 2.0, 5: 1.0})}


def test_of_equal_scores_the_lower_row_is_first() -> None:
    assert [one.row for one in fuse(BOTH_WAYS)] == [3, 5]
    assert [one.row for one in fuse({"claim": ranked(8), "claim-words": ranked(1)})] == [1, 8]


def test_nothing_found_nothing_fused() -> None:
    assert fuse({"claim": ranked(), "context-words": ranked()}) == ()
    assert fuse({}) == ()
