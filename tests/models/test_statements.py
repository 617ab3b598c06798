"""How pieces of a claim become runs: the likeliest division, each boundary at a word."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from verify.models.statements import AFTER_A_MARK, BETWEEN_WORDS, NEVER, Part, Run, boundary, runs

O, F, I = Part.OUTSIDE, Part.FIRST, Part.INSIDE  # noqa: E741


def logits(*parts: Part, sure: float = 6.0) -> NDArray[np.float32]:
    return np.eye(3, dtype=np.float32)[[int(part) for part in parts]] * sure


def divided(*parts: Part, sure: float = 6.0) -> tuple[Run, ...]:
    return runs(logits(*parts, sure=sure), [BETWEEN_WORDS] * len(parts))


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


def test_less_is_needed_after_a_mark() -> None:
    parts = logits(F, I, I, F, I, sure=0.5)
    assert runs(parts, [BETWEEN_WORDS] * 5) == (Run(0, 5, stated=True),)
    after = [BETWEEN_WORDS, BETWEEN_WORDS, BETWEEN_WORDS, AFTER_A_MARK, BETWEEN_WORDS]
    assert runs(parts, after) == (Run(0, 3, stated=True), Run(3, 5, stated=True))


def test_where_a_word_or_a_mark_stands_before() -> None:
    text = "The council cancelled, late on Monday, the result of the poll of March, as the court asked."
    assert boundary(text, 0, text.index("ouncil")) == NEVER
    assert boundary(text, 0, text.index("council")) == BETWEEN_WORDS
    assert boundary(text, 0, text.index("late")) == AFTER_A_MARK
    assert boundary(text, 0, text.index(" as the")) == AFTER_A_MARK
    assert boundary("قال، وهو صامت", 0, 5) == AFTER_A_MARK


def test_the_mark_that_closes_a_short_aside_ends_nothing() -> None:
    text = "ألغت المفوضية، ظهر الاثنين، نتائج سبع محطات"
    assert boundary(text, 0, text.index("نتائج")) == BETWEEN_WORDS
    text = "The council cancelled, late on Monday, the result"
    assert boundary(text, 0, text.index("the result")) == BETWEEN_WORDS


def test_nothing_begins_within_a_word() -> None:
    found = runs(logits(O, O, F, I, I), [BETWEEN_WORDS, BETWEEN_WORDS, NEVER, BETWEEN_WORDS, BETWEEN_WORDS])
    assert all(one.start != 2 for one in found)


@given(
    arrays(np.float32, st.tuples(st.integers(1, 30), st.just(3)), elements=st.floats(-20, 20, width=32)),
    st.data(),
)
def test_runs_cover_all_pieces_and_begin_where_they_may(
    parts: NDArray[np.float32], data: st.DataObject
) -> None:
    asked = st.sampled_from((NEVER, AFTER_A_MARK, BETWEEN_WORDS))
    begin = data.draw(st.lists(asked, min_size=len(parts), max_size=len(parts)))
    found = runs(parts, begin)
    assert found[0].start == 0
    assert found[-1].end == len(parts)
    assert [one.end for one in found[:-1]] == [one.start for one in found[1:]]
    assert all(begin[one.start] < NEVER for one in found[1:])
    assert all(one.start < one.end for one in found)
