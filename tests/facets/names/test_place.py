import pytest

from tests.facets.golden_cases import cases, named
from verify.facets import Agreement, Context
from verify.facets.names.place import PlaceValue, compare, find


@pytest.mark.parametrize(("text", "expected"), cases("places"))
def test_finds_the_places_and_nothing_else(text: str, expected: str) -> None:
    values = [(facet.text, facet.value) for facet in find(text, Context())]
    found = [(text, value.candidates[0].name) for text, value in values if isinstance(value, PlaceValue)]
    assert found == named(expected)


@pytest.mark.parametrize(("left", "right", "answer"), cases("place_pairs"))
def test_places_differ_only_on_one_level(left: str, right: str, answer: str) -> None:
    one, other = find(left, Context())[0], find(right, Context())[0]
    assert compare(one, other).agreement is Agreement(answer)
    assert compare(other, one).agreement is Agreement(answer)


def test_doubt_between_two_places_is_kept() -> None:
    (facet,) = find("near Tripoli", Context())
    assert [place["name"] for place in [facet.value.as_json(), *_others(facet.value.as_json())]] == [
        "Tripoli",
        "Tripoli (Lebanon)",
    ]


def _others(value: dict[str, object]) -> list[dict[str, object]]:
    others = value["or"]
    assert isinstance(others, list)
    return others
