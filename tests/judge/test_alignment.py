"""Word by word: what stands for what, in one language and across two."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.corpus import Background
from verify.judge.alignment import Matrix, Words, counterparts, covered
from verify.lexicon import carrying
from verify.models import Vectors, load_shipped


class Wordless:
    """An encoder that knows no word: what is found then is found by spelling and sound alone."""

    def word_vectors(self, words: Sequence[str]) -> Vectors:
        return np.zeros((len(words), 4), dtype=np.float32)


PLAIN = Words(Wordless(), Background.of([]))
SHIPPED = Words(load_shipped(), Background.of([]))


def match(left: str, right: str, words: Words = PLAIN) -> float:
    """How far one word is the counterpart of the other."""
    found = counterparts(words.bag(left), words.bag(right))
    assert found.shape == (1, 1)
    return float(found[0, 0])


def test_stop_words_carry_nothing() -> None:
    assert not carrying("the of and in")
    assert not carrying("من في على التي")


@pytest.mark.parametrize("text", ["The port of Kesh was closed", "أغلق الميناء في المدينة يوم الأحد"])
def test_a_bag_holds_the_other_words_with_their_places(text: str) -> None:
    bag = SHIPPED.bag(text)
    assert 2 <= len(bag.words) < len(text.split())
    assert len(bag.words) == len(bag.places) == len(bag.vectors) == len(bag.weights)
    assert [word for start, end in bag.places for word, _, _ in carrying(text[start:end])] == list(bag.words)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("4.2 and 2.4", ["4.2", "2.4"]),
        ("1,900 of 12,345,678", ["1900", "12345678"]),
        ("2,4 ٣٫٥", ["2.4", "3.5"]),
        ("rows 4, 5 and 6", ["rows", "4", "5", "6"]),
        ("1.2.3", ["1.2", "3"]),
    ],
)
def test_a_figure_is_one_word(text: str, figures: list[str]) -> None:
    assert [word for word, _, _ in carrying(text)] == figures


@pytest.mark.parametrize(("left", "right"), [("seven", "بسبع"), ("records", "وسجلات")])
def test_what_is_written_onto_an_arabic_word_hides_it_not(left: str, right: str) -> None:
    assert match(left, right, SHIPPED) > 0.7


def test_the_article_is_cut_so_that_definite_and_indefinite_are_one_word() -> None:
    assert PLAIN.bag("والميناء").words == PLAIN.bag("ميناء").words


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    words = Words(Wordless(), Background.of(["port closed", "port opened", "port sold", "mayor spoke"]))
    port, mayor = words.bag("port mayor").weights
    assert mayor > port > 0


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("port", "bank"),
        ("car", "scar"),  # short words are near one another by chance
        ("علم", "عالم"),
        ("12", "13"),
        ("2019", "2018"),
        ("1200", "12000"),
        ("ميناء", "مصنع"),
        ("ميناء", "factory"),
        ("B52", "B51"),
    ],
)
def test_no_counterparts(left: str, right: str) -> None:
    assert match(left, right) == 0


@pytest.mark.parametrize(
    ("left", "right"), [("12", "13"), ("2019", "2018"), ("2019", "year"), ("40", "forty")]
)
def test_figures_are_never_near_whatever_the_vectors_say(left: str, right: str) -> None:
    assert match(left, right, SHIPPED) == 0


@pytest.mark.parametrize(
    ("left", "right"),
    [("port", "Port"), ("12", "١٢"), ("ميناء", "الميناء"), ("إدارة", "اداره"), ("مدرسة", "مدرسه")],
)
def test_the_same_word_is_wholly_its_counterpart(left: str, right: str) -> None:
    assert match(left, right) == 1
    assert match(left, right, SHIPPED) == 1


@pytest.mark.parametrize(
    ("left", "right"), [("organise", "organize"), ("negotiated", "negotiates"), ("المفاوضات", "مفاوضاتها")]
)
def test_spellings_and_forms_are_near(left: str, right: str) -> None:
    assert 0.75 <= match(left, right) < 1


@pytest.mark.parametrize(("left", "right"), [("كريمي", "Karimi"), ("مسقط", "Muscat"), ("Bashir", "بشير")])
def test_names_that_sound_the_same_are_near_across_scripts(left: str, right: str) -> None:
    assert match(left, right) >= 0.8
    assert match(right, left) == match(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("محكمة", "court"), ("مستشفى", "hospital"), ("verdict", "الحكم"), ("doctor", "physician")],
)
def test_words_of_one_meaning_are_nearer_than_words_of_another(left: str, right: str) -> None:
    assert match(left, right, SHIPPED) > max(match(left, other, SHIPPED) for other in ("زيتون", "piano"))


def test_nothing_has_no_counterparts() -> None:
    empty, some = SHIPPED.bag("the of"), SHIPPED.bag("port closed")
    assert counterparts(empty, some).shape == (0, 2)
    assert counterparts(some, empty).shape == (2, 0)
    assert covered(counterparts(some, empty), some.weights) == 0
    assert covered(counterparts(empty, some), empty.weights) == 0


def test_a_statement_covers_itself_and_less_of_a_longer_one() -> None:
    short, long = SHIPPED.bag("The port was closed"), SHIPPED.bag("The port was closed by a strike of pilots")
    match_ = counterparts(short, long)
    assert covered(match_, short.weights) == pytest.approx(1)
    assert 0.2 < covered(match_.T, long.weights) < 0.9


shares = st.floats(0, 1, width=32)


@given(st.data(), st.integers(0, 5), st.integers(0, 5))
@settings(deadline=None)
def test_a_covered_share_is_a_share(data: st.DataObject, rows: int, columns: int) -> None:
    values = data.draw(st.lists(shares, min_size=rows * columns, max_size=rows * columns))
    weights = data.draw(st.lists(st.floats(0, 100, width=32), min_size=rows, max_size=rows))
    matrix: Matrix = np.array(values, dtype=np.float32).reshape(rows, columns)
    assert 0 <= covered(matrix, np.array(weights, dtype=np.float32)) <= 1 + 1e-6


@given(st.text(max_size=60), st.text(max_size=60))
@settings(deadline=None)
def test_counterparts_of_any_texts_are_shares_the_same_from_both_sides(left: str, right: str) -> None:
    ours, theirs = PLAIN.bag(left), PLAIN.bag(right)
    found = counterparts(ours, theirs)
    assert found.shape == (len(ours.words), len(theirs.words))
    assert ((found >= 0) & (found <= 1 + 1e-6)).all()
    assert np.allclose(found, counterparts(theirs, ours).T)
