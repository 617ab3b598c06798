"""How pieces of a claim become runs: the likeliest division, each boundary at a word."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from verify.models.statements import AFTER_A_MARK, ELSEWHERE, NEVER, Part, Run, boundary, runs

O, F, I = Part.OUTSIDE, Part.FIRST, Part.INSIDE  # noqa: E741


def logits(*parts: Part, sure: float = 6.0) -> NDArray[np.float32]:
    return np.eye(3, dtype=np.float32)[[int(part) for part in parts]] * sure


def divided(*parts: Part, sure: float = 6.0) -> tuple[Run, ...]:
    return runs(logits(*parts, sure=sure), [ELSEWHERE] * len(parts))


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
    assert runs(parts, [ELSEWHERE] * 5) == (Run(0, 5, stated=True),)
    after = [ELSEWHERE, ELSEWHERE, ELSEWHERE, AFTER_A_MARK, ELSEWHERE]
    assert runs(parts, after) == (Run(0, 3, stated=True), Run(3, 5, stated=True))


def test_where_a_word_or_a_mark_stands_before() -> None:
    text = "The council cancelled, late on Monday, the result of the poll of March, as the court asked."
    assert boundary(text, 0, text.index("ouncil")) == NEVER
    assert boundary(text, 0, text.index("council")) == ELSEWHERE
    assert boundary(text, 0, text.index("late")) == AFTER_A_MARK
    assert boundary(text, 0, text.index(" as the")) == AFTER_A_MARK
    assert boundary("قال، وهو صامت", 0, 5) == AFTER_A_MARK


def test_the_mark_that_closes_a_short_aside_ends_nothing() -> None:
    text = "ألغت المفوضية، ظهر الاثنين، نتائج سبع محطات"
    assert boundary(text, 0, text.index("نتائج")) == ELSEWHERE
    text = "The council cancelled, late on Monday, the result"
    assert boundary(text, 0, text.index("the result")) == ELSEWHERE


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor paid 1,200 pounds, and the council left", "and"),
        ("It sank at 3:40 pm, and the crew was saved", "and"),
        ("بلغ السعر 1،200 دولار، وقالت الوزارة إنه سيرتفع", "وقالت"),
        ("The mayor resigned – the council had voted", "the council"),
    ],
)
def test_a_mark_within_a_number_opens_no_aside(text: str, word: str) -> None:
    assert boundary(text, 0, text.index(word)) == AFTER_A_MARK


def test_an_aside_between_dashes_ends_nothing() -> None:
    text = "He cancelled – late on Monday – the result"
    assert boundary(text, 0, text.index("the result")) == ELSEWHERE


def test_what_stands_before_the_claim_is_no_mark() -> None:
    text = "On Monday, the council cancelled, and it rained"
    assert boundary(text, text.index("the"), text.index("and")) == AFTER_A_MARK
    assert boundary(text, text.index("the"), text.index("the")) == ELSEWHERE


def test_nothing_begins_within_a_word() -> None:
    found = runs(logits(O, O, F, I, I), [ELSEWHERE, ELSEWHERE, NEVER, ELSEWHERE, ELSEWHERE])
    assert all(one.start != 2 for one in found)


@given(
    arrays(np.float32, st.tuples(st.integers(1, 30), st.just(3)), elements=st.floats(-20, 20, width=32)),
    st.data(),
)
def test_runs_cover_all_pieces_and_begin_where_they_may(
    parts: NDArray[np.float32], data: st.DataObject
) -> None:
    asked = st.sampled_from((NEVER, AFTER_A_MARK, ELSEWHERE))
    begin = data.draw(st.lists(asked, min_size=len(parts), max_size=len(parts)))
    found = runs(parts, begin)
    assert found[0].start == 0
    assert found[-1].end == len(parts)
    assert [one.end for one in found[:-1]] == [one.start for one in found[1:]]
    assert all(begin[one.start] < NEVER for one in found[1:])
    assert all(one.start < one.end for one in found)
