import pytest

from tests.facets.golden_cases import cases, named
from verify.facets import Agreement, Context, Facet, FacetKind
from verify.facets.names.person import PersonValue, compare, find


@pytest.mark.parametrize(("text", "expected"), cases("persons"))
def test_finds_who_is_named_and_nobody_else(text: str, expected: str) -> None:
    found = [(f.text, f.value.name) for f in find(text, Context()) if isinstance(f.value, PersonValue)]
    assert found == named(expected)


def person(name: str) -> Facet:
    return Facet(FacetKind.PERSON, 0, len(name), name, PersonValue(name))


@pytest.mark.parametrize(("left", "right", "answer"), cases("person_pairs"))
def test_tells_persons_apart_only_where_a_name_clashes(left: str, right: str, answer: str) -> None:
    assert compare(person(left), person(right)).agreement is Agreement(answer)
    assert compare(person(right), person(left)).agreement is Agreement(answer)


def test_a_surname_that_two_persons_share_is_nobody() -> None:
    text = "Karim Haddad met Ramzi Haddad. Haddad left."
    assert [facet.text for facet in find(text, Context())] == ["Karim Haddad", "Ramzi Haddad"]
