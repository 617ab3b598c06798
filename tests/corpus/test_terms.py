from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from verify.corpus.terms import stemmed, terms, without_language
from verify.facets import Facet, FacetKind


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


@dataclass(frozen=True, slots=True)
class Plain:
    parts: tuple[tuple[str, object], ...]

    def as_json(self) -> dict[str, object]:
        return dict(self.parts)


def details(kind: FacetKind, text: str, **value: object) -> list[str]:
    facet = Facet(kind, 0, len(text), text, Plain(tuple(value.items())))
    return terms("", (facet,))


def test_a_date_is_its_days_however_it_was_reckoned() -> None:
    written = details(FacetKind.DATE, "10 January", begin="2024-01-10", end="2024-01-10", anchor="absolute")
    counted = details(FacetKind.DATE, "أمس", begin="2024-01-10", end="2024-01-10", anchor="published")
    assert written == counted == ["#date:2024-01-10_2024-01-10"]


def test_what_is_not_known_is_no_term() -> None:
    assert details(FacetKind.DATE, "earlier", begin=None, end="2024-01-10") == []
    assert details(FacetKind.POLARITY, "not", negated=True) == []


def test_a_number_is_its_value() -> None:
    whole = details(FacetKind.NUMBER, "300", low=300, high=300, value=300)
    about = details(FacetKind.NUMBER, "نحو ثلاثمئة", low=270.0, high=330.0, value=300.0)
    assert whole == about == ["#number:300"]


def test_a_place_is_its_name_in_every_language() -> None:
    assert details(FacetKind.PLACE, "مسقط", name="Muscat") == details(
        FacetKind.PLACE, "Muscat", name="Muscat"
    )
    assert details(FacetKind.PLACE, "أبو ظبي", name="Abu Dhabi") == ["#place:Abu_Dhabi"]


def test_a_person_is_the_sounds_of_each_word() -> None:
    arabic, english = (
        details(FacetKind.PERSON, "راشد الغنوشي"),
        details(FacetKind.PERSON, "Rached Ghannouchi"),
    )
    assert set(arabic) & set(english)
    assert len(english) == 2
