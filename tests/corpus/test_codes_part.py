"""A list of codes out of a file that anybody may have made and sealed."""

import numpy as np
import pytest
from numpy.typing import NDArray

from verify.corpus.broken import BrokenIndexError
from verify.corpus.codes_part import taken_list
from verify.corpus.cutting import bytes_of
from verify.corpus.varint import encoded

CODE, SIZE = 4, 50


def piece(gaps: list[int], *, cut: int = 0) -> NDArray[np.uint8]:
    codes = np.arange(bytes_of(len(gaps), CODE), dtype=np.uint8)
    rows = encoded(np.array(gaps, np.int64))[0]
    return np.concatenate([codes, rows[: len(rows) - cut]])


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(piece([3, 0, 5]), id="a row twice"),
        pytest.param(piece([3, 40, 7]), id="a row behind the last"),
        pytest.param(piece([3, 300, 5], cut=1), id="fewer rows"),
        pytest.param(piece([3, 4, 300], cut=1), id="a number cut off"),
        pytest.param(piece([3, 4, 5, 6]), id="more rows"),
    ],
)
def test_what_is_no_list_is_refused(data: NDArray[np.uint8]) -> None:
    with pytest.raises(BrokenIndexError):
        taken_list(data, 3, CODE, SIZE)


def test_a_list_is_its_codes_and_its_rows() -> None:
    codes, rows = taken_list(piece([3, 4, 42]), 3, CODE, SIZE)
    assert rows.tolist() == [3, 7, 49]
    assert codes.tolist() == list(range(bytes_of(3, CODE)))


def test_a_list_may_be_empty() -> None:
    codes, rows = taken_list(piece([]), 0, CODE, SIZE)
    assert not len(codes)
    assert not len(rows)
