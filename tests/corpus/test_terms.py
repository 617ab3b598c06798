from hypothesis import given, settings
from hypothesis import strategies as st

from verify.corpus.terms import stemmed, terms, without_language


def test_stop_words_are_left_out_and_negators_are_not() -> None:
    assert terms("He did not go to the mosque") == ["not", "go", "mosque"]
    assert terms("لم يذهب إلى المسجد") == ["لم", "يذهب", "المسجد"]


def test_repetition_is_kept() -> None:
    assert terms("war, war and War") == ["war", "war", "war"]


def test_stems_are_of_words_only() -> None:
    assert stemmed(["envoys", "#place:us", "المبعوثين"]) == ["envoy", "#place:us", "مبعوث"]


def test_numbers_have_no_language() -> None:
    assert [without_language(term) for term in terms("٣١٢ cases, 4 deaths")] == [True, False, True, False]


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_every_term_fits_into_its_place(text: str) -> None:
    for term in terms(text):
        assert term
        assert not set(term) & {"\t", "\n", " "}


def test_a_lone_tatweel_and_a_ligature_of_words() -> None:
    assert terms("ـ ﷺ") == ["صلي_الله_عليه_وسلم"]
