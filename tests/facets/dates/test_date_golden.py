"""Dates as reporters write them, from files that a journalist can add to."""

from datetime import date
from pathlib import Path

import pytest

from verify.facets import Context, Facet
from verify.facets.dates.date import DateValue, compare, find
from verify.text import Language, reading

GOLDEN = Path(__file__).parents[1] / "golden"
PUBLISHED = Context(published=date(2024, 3, 16))
IN_FRENCH = Context(published=date(2024, 3, 16), language=Language.FRENCH)


def _lines(name: str) -> list[str]:
    lines = (GOLDEN / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def _told(facet: Facet) -> list[str]:
    value = facet.value
    assert isinstance(value, DateValue)
    shown = [value.begin.isoformat() if value.begin else "-", value.end.isoformat() if value.end else "-"]
    return [facet.text, *shown, value.granularity.value]


@pytest.mark.parametrize("sentence", _lines("dates_none.txt"))
def test_no_date_is_found_where_there_is_none(sentence: str) -> None:
    assert [facet.text for facet in find(sentence, PUBLISHED)] == []


@pytest.mark.parametrize("line", [*_lines("dates_en.tsv"), *_lines("dates_ar.tsv")])
def test_dates_are_found_with_their_days(line: str) -> None:
    sentence, *expected = line.split("\t")
    facets = find(sentence, PUBLISHED)
    assert expected[:4] in [_told(facet) for facet in facets]
    if len(expected) > 4:
        hours = [(f.value.time or f.value.part) for f in facets if isinstance(f.value, DateValue)]
        assert expected[4] in hours


@pytest.mark.parametrize("sentence", _lines("dates_none_fr.txt"))
def test_no_date_is_found_in_french_where_there_is_none(sentence: str) -> None:
    with reading(Language.FRENCH):
        assert [facet.text for facet in find(sentence, IN_FRENCH)] == []


@pytest.mark.parametrize("line", _lines("dates_fr.tsv"))
def test_french_dates_are_found_with_their_days(line: str) -> None:
    sentence, *expected = line.split("\t")
    with reading(Language.FRENCH):
        assert expected[:4] in [_told(facet) for facet in find(sentence, IN_FRENCH)]


@pytest.mark.parametrize("line", _lines("date_pairs.tsv"))
def test_two_dates_are_compared(line: str) -> None:
    left, right, expected = line.split("\t")
    ours, theirs = find(left, PUBLISHED)[-1], find(right, PUBLISHED)[-1]
    answers = {compare(ours, theirs).agreement.value, compare(theirs, ours).agreement.value}
    assert answers == {expected}, compare(ours, theirs).why


def test_without_a_date_of_publication_relative_dates_are_found_and_left_open() -> None:
    (facet,) = find("They met three days ago.", Context())
    assert isinstance(facet.value, DateValue)
    assert (facet.text, facet.value.begin, facet.value.end) == ("three days ago", None, None)


def test_a_day_that_can_be_read_in_two_ways_names_both() -> None:
    (facet,) = find("The report is dated 3/4/2024.", PUBLISHED)
    assert facet.value.as_json()["candidates"] == ["2024-04-03", "2024-03-04"]
    assert facet.value.as_json()["begin"] is None


def test_why_quotes_both() -> None:
    left, right = find("يوم 10 يناير", PUBLISHED)[0], find("on January 11", PUBLISHED)[0]
    assert compare(left, right).why == (
        "“يوم 10 يناير” (2024-01-10), here “January 11” (2024-01-11): 1 day apart"
    )
