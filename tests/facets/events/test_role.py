import pytest

from tests.facets.golden_cases import cases
from verify.facets import Agreement, Context, FacetKind, compare
from verify.facets.events.role import find


@pytest.mark.parametrize(("left", "right", "answer"), cases("role_pairs"))
def test_roles_differ_where_the_parties_changed_places(left: str, right: str, answer: str) -> None:
    both = [(one, other) for one in find(left, Context()) for other in find(right, Context())]
    answers = {compare(one, other).agreement for one, other in both} - {Agreement.SILENT}
    assert (answers or {Agreement.SILENT}) == {Agreement(answer)}
    assert {compare(other, one).agreement for one, other in both} - {Agreement.SILENT} == answers


def test_the_kind_is_the_same_when_the_parties_change_places() -> None:
    (one,) = find("Hamas thanked Joe Biden.", Context())
    (other,) = find("Joe Biden thanked Hamas.", Context())
    assert one.kind is other.kind is FacetKind.ORGANISATION
