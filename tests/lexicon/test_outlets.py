from pathlib import Path

import pytest

from tests.facets.golden_cases import cases, named
from verify.lexicon import OutletKind, find_outlets, outlet, places, read_table
from verify.text import fold, words

FOLDER = Path(__file__).parent
ROWS = [
    (name, kind, (name, *filter(None, aliases.split("|"))))
    for name, kind, _, aliases in read_table("outlets")
]


@pytest.mark.parametrize(("text", "expected"), cases("outlets", folder=FOLDER))
def test_finds_outlets_and_no_everyday_words(text: str, expected: str) -> None:
    assert [(text[m.start : m.end], m.value.name) for m in find_outlets(text)] == named(expected)


@pytest.mark.parametrize(("name", "canonical"), cases("outlet_names", folder=FOLDER))
def test_knows_a_publisher_by_any_of_its_names(name: str, canonical: str) -> None:
    found = outlet(name)
    assert (found.name if found else "") == canonical


def form(spelling: str) -> tuple[str, ...]:
    return tuple(word for word, _, _ in words(spelling))


def test_no_spelling_is_that_of_two_outlets() -> None:
    owners: dict[tuple[str, ...], set[str]] = {}
    for name, _, spellings in ROWS:
        for spelling in spellings:
            owners.setdefault(form(spelling), set()).add(name)
    assert {spelling: names for spelling, names in owners.items() if len(names) > 1} == {}


def everyday() -> set[str]:
    """Words that a text may hold without meaning an outlet: common ones, names of people."""
    cells = [
        cell
        for table in ("stop_words", "counted", "person_names")
        for row in read_table(table)
        for cell in row
    ]
    return {fold(word.removeprefix("?")) for cell in cells for word in cell.split("|")}


def test_a_spelling_that_is_a_common_word_is_marked_as_one() -> None:
    common = everyday()
    wrong = []
    for name, _, spellings in ROWS:
        marked = {form(spelling) for spelling in spellings if spelling.startswith("?")}
        for spelling in spellings:
            word = form(spelling)
            # Initials in capitals are told from words by these: "AMNA", but "Amna".
            if len(word) != 1 or word in marked or spelling.removeprefix("?").isupper():
                continue
            if word[0] in common or places(spelling):
                wrong.append((name, spelling))
    assert wrong == []


def test_no_agency_is_taken_for_the_paper_whose_name_it_ends_with() -> None:
    for name, kind, spellings in ROWS:
        for spelling in spellings if kind == OutletKind.AGENCY else ():
            found = outlet(spelling.removeprefix("?"))
            assert found is not None, spelling
            assert (found.name, found.kind) == (name, OutletKind.AGENCY), spelling
