import pytest

from tests.facets.golden_cases import cases
from verify.facets import Agreement, Context
from verify.facets.events.outcome import compare, find


@pytest.mark.parametrize(("left", "right", "answer"), cases("outcome_pairs"))
def test_outcomes_of_one_matter_agree_or_are_opposite(left: str, right: str, answer: str) -> None:
    both = ((one, other) for one in find(left, Context()) for other in find(right, Context()))
    answers = {compare(one, other).agreement for one, other in both} - {Agreement.SILENT}
    assert (answers or {Agreement.SILENT}) == {Agreement(answer)}
