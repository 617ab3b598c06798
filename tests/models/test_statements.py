"""How pieces of a claim become runs: the likeliest division, each boundary at a word."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from verify.models.statements import Part, Run, runs

O, F, I = Part.OUTSIDE, Part.FIRST, Part.INSIDE  # noqa: E741


def logits(*parts: Part, sure: float = 6.0) -> NDArray[np.float32]:
    return np.eye(3, dtype=np.float32)[[int(part) for part in parts]] * sure


def divided(*parts: Part, sure: float = 6.0) -> tuple[Run, ...]:
    return runs(logits(*parts, sure=sure), [True] * len(parts))


def test_a_claim_that_is_one_statement_stays_whole() -> None:
    assert divided(F, I, I, I) == (Run(0, 4, stated=True),)
    assert divided(I, I, I) == (Run(0, 3, stated=True),)


def test_a_frame_before_or_after_is_parted() -> None:
    assert divided(O, O, F, I, I) == (Run(0, 2, stated=False), Run(2, 5, stated=True))
    assert divided(F, I, I, O, O) == (Run(0, 3, stated=True), Run(3, 5, stated=False))


def test_two_statements_are_two() -> None:
    assert divided(F, I, I, F, I) == (Run(0, 3, stated=True), Run(3, 5, stated=True))


def test_an_unsure_reader_divides_nothing() -> None:
    assert divided(F, I, O, I, I, sure=1.0) == (Run(0, 5, stated=True),)


def test_nothing_begins_within_a_word() -> None:
    found = runs(logits(O, O, F, I, I), [True, True, False, True, True])
    assert all(one.start != 2 for one in found)


@given(
    arrays(np.float32, st.tuples(st.integers(1, 30), st.just(3)), elements=st.floats(-20, 20, width=32)),
    st.data(),
)
def test_runs_cover_all_pieces_and_begin_where_they_may(
    parts: NDArray[np.float32], data: st.DataObject
) -> None:
    begin = data.draw(st.lists(st.booleans(), min_size=len(parts), max_size=len(parts)))
    found = runs(parts, begin)
    assert found[0].start == 0
    assert found[-1].end == len(parts)
    assert [one.end for one in found[:-1]] == [one.start for one in found[1:]]
    assert all(begin[one.start] for one in found[1:])
    assert all(one.start < one.end for one in found)
