from pathlib import Path

import pytest

from tests.facets.golden_cases import cases, named
from verify.lexicon import find_outlets, outlet

FOLDER = Path(__file__).parent


@pytest.mark.parametrize(("text", "expected"), cases("outlets", folder=FOLDER))
def test_finds_outlets_and_no_everyday_words(text: str, expected: str) -> None:
    assert [(text[m.start : m.end], m.value.name) for m in find_outlets(text)] == named(expected)


@pytest.mark.parametrize(("name", "canonical"), cases("outlet_names", folder=FOLDER))
def test_knows_a_publisher_by_any_of_its_names(name: str, canonical: str) -> None:
    found = outlet(name)
    assert (found.name if found else "") == canonical
