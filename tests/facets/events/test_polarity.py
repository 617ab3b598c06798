import pytest

from tests.facets.golden_cases import cases
from verify.facets import Context
from verify.facets.events.polarity import find
from verify.text import Language, reading


@pytest.mark.parametrize(("text", "expected"), cases("negations"))
def test_finds_what_negates_and_no_exception_or_set_phrase(text: str, expected: str) -> None:
    assert [facet.text for facet in find(text, Context())] == [cue for cue in expected.split("|") if cue]


@pytest.mark.parametrize(("text", "expected"), cases("negations_fr"))
def test_finds_what_negates_in_french(text: str, expected: str) -> None:
    with reading(Language.FRENCH):
        assert [facet.text for facet in find(text, Context())] == [cue for cue in expected.split("|") if cue]
