"""Which texts share much: all pairs are compared with what brute force finds."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.corpus.order import Order, Place
from verify.corpus.sketch import FEWEST, RUN, Sketch, sketch
from verify.corpus.sketches import MOST_SHARING, AllSketches, Sketches

WORDS = [f"word{number}" for number in range(400)]


def text(start: int, stop: int) -> str:
    return " ".join(WORDS[start:stop])


def of_one_segment(texts: list[str]) -> AllSketches:
    return split([texts])


def split(segments: list[list[str]], gone: frozenset[Place] = frozenset()) -> AllSketches:
    """The texts of some segments, those that are gone left out of the corpus."""
    places = [Place(s, n) for s, texts in enumerate(segments) for n in range(len(texts))]
    kept = tuple(place for place in places if place not in gone)
    order = Order(kept, tuple(np.ones(len(texts), np.int64) for texts in segments))
    return AllSketches(tuple(Sketches.of(map(sketch, texts)) for texts in segments), order)


def test_a_text_too_short_for_a_run_shares_nothing() -> None:
    assert sketch("").tolist() == []
    assert sketch("one two three four").tolist() == []
    assert of_one_segment(["one two three four"] * 2).pairs(0.5).tolist() == []
    assert of_one_segment(["", "one"]).sharing(sketch("one two"), 0.5) == ()


def test_no_texts_share_nothing() -> None:
    assert of_one_segment([]).pairs(0.5).tolist() == []
    assert split([]).sharing(sketch(text(0, 90)), 0.5) == ()


def test_texts_that_share_words_but_no_runs_are_not_found() -> None:
    scrambled = " ".join(WORDS[(7 * number) % 200] for number in range(200))
    assert of_one_segment([text(0, 200), scrambled]).pairs(0.5).tolist() == []


def test_texts_that_share_a_little_are_not_found() -> None:
    assert of_one_segment([text(0, 200), text(170, 370)]).pairs(0.5).tolist() == []


def test_a_report_that_is_gone_is_not_found() -> None:
    sketches = split([[text(0, 90), text(0, 90)], [text(0, 90)]], frozenset({Place(0, 1)}))
    assert sketches.pairs(0.5).tolist() == [[0, 1]]
    assert sketches.sharing(sketch(text(0, 90)), 0.5) == (0, 1)


def test_a_part_is_found_in_the_whole() -> None:
    """As a measure of likeness would not: the two have a tenth of their runs in common."""
    sketches = of_one_segment([text(0, 400), text(100, 140), text(100, 104)])
    assert sketches.pairs(0.5).tolist() == [[0, 1]]
    assert sketches.sharing(sketch(text(100, 140)), 0.5) == (0, 1)


def test_spelling_hides_nothing() -> None:
    plain = "أعلنت وزارة الصحة في الولاية تسجيل ثلاثين إصابة جديدة بالكوليرا خلال يوم واحد"
    marked = "أَعلنت وزارة الصحّة في الولاية تسجيل ثلاثين اصابة جديدة بالكوليرا خلال يوم واحد"
    assert sketch(plain).tolist() == sketch(marked).tolist() != []


def test_a_text_printed_everywhere_is_held_against_the_next_and_the_longest() -> None:
    count = 3 * MOST_SHARING
    texts = [text(0, 90)] * count
    texts[5] = text(0, 120)
    found = of_one_segment(texts).pairs(0.5).tolist()
    chain = {(number, number + 1) for number in range(count - 1)}
    star = {(min(number, 5), max(number, 5)) for number in range(count) if number != 5}
    assert set(map(tuple, found)) == chain | star


@pytest.mark.parametrize("words", [RUN, RUN + 1, 12, 60, 300])
def test_a_sketch_is_a_sample_of_the_runs(words: int) -> None:
    found = sketch(text(0, words))
    assert (np.diff(found.astype(np.int64)) > 0).all()
    assert min(words - RUN + 1, FEWEST) <= len(found) <= max(words - RUN + 1, 0)


STRETCHES = st.tuples(st.integers(0, 300), st.integers(0, 99)).map(lambda at: text(at[0], at[0] + at[1]))


@given(st.lists(st.lists(STRETCHES, max_size=5), min_size=1, max_size=4), st.sampled_from([0.2, 0.5, 0.9]))
def test_pairs_and_look_up_find_what_brute_force_finds(segments: list[list[str]], share: float) -> None:
    sketches = split(segments)
    drawn = [sketch(one) for texts in segments for one in texts]
    pairs = [
        pair for pair in combinations(range(len(drawn)), 2) if _near(drawn[pair[0]], drawn[pair[1]], share)
    ]
    assert sketches.pairs(share).tolist() == [list(pair) for pair in pairs]
    for one in drawn:
        expected = tuple(number for number, other in enumerate(drawn) if _near(one, other, share))
        assert sketches.sharing(one, share) == expected


@given(st.lists(STRETCHES, max_size=9))
def test_each_sketch_comes_back_as_it_was(texts: list[str]) -> None:
    sketches = Sketches.of(map(sketch, texts))
    for number, one in enumerate(texts):
        assert sketches.sketch(number).tolist() == sketch(one).tolist()


def _near(one: Sketch, other: Sketch, share: float) -> bool:
    shared = len(np.intersect1d(one, other))
    return shared > 0 and shared >= share * min(len(one), len(other)) / 2
