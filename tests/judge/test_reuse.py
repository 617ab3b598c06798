"""What is a copy and what only tells of the same event; the pairs stand in ``golden/reuse.txt``."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.judge.reprint import COPY
from verify.judge.reuse import SHINGLE, containment, shingles

CASES = [
    block.splitlines()
    for block in (Path(__file__).parent / "golden/reuse.txt").read_text(encoding="utf-8").split("\n\n")
    if not block.startswith("#")
]


@pytest.mark.parametrize(("name", "left", "right"), CASES)
def test_copies_share_their_runs_and_reporters_do_not(name: str, left: str, right: str) -> None:
    shared = containment(shingles(left), shingles(right))
    assert shared == containment(shingles(right), shingles(left))
    if name.startswith("copy:"):
        assert shared >= COPY
    else:
        assert name.startswith("own:")
        assert shared < COPY


def test_a_text_of_fewer_words_than_a_shingle_has_none() -> None:
    assert shingles("one two three four") == frozenset()
    assert len(shingles("one two three four five")) == 1
    assert shingles("one two three", size=3) == {("one", "two", "three")}


def test_nothing_is_contained_in_nothing() -> None:
    assert containment(frozenset(), frozenset()) == 0
    assert containment(frozenset(), shingles("one two three four five")) == 0


def test_the_share_is_of_the_smaller() -> None:
    run = [str(number) for number in range(20)]
    whole, half = shingles(" ".join(run)), shingles(" ".join([*run[:10], *"abcdefgh"]))
    assert containment(whole, half) == pytest.approx((10 - SHINGLE + 1) / (18 - SHINGLE + 1))


texts = st.lists(st.sampled_from(["port", "الميناء", "12", "closed", "ships"]), max_size=20).map(" ".join)


@given(texts, texts)
@settings(deadline=None)
def test_a_share_is_a_share(left: str, right: str) -> None:
    one, other = shingles(left), shingles(right)
    assert 0 <= containment(one, other) <= 1
    assert containment(one, one) == (1 if one else 0)
