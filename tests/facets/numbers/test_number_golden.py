"""Quantities as reporters write them, from files that a journalist can add to."""

from datetime import date
from pathlib import Path

import pytest

from verify.facets import Context, Facet
from verify.facets.numbers.number import NumberValue, compare, find
from verify.text import Language, reading

GOLDEN = Path(__file__).parents[1] / "golden"
PUBLISHED = Context(published=date(2024, 3, 16))
IN_FRENCH = Context(published=date(2024, 3, 16), language=Language.FRENCH)


def _lines(name: str) -> list[str]:
    lines = (GOLDEN / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def _told(facet: Facet) -> list[object]:
    value = facet.value
    assert isinstance(value, NumberValue)
    ends = ["-" if end is None else pytest.approx(end) for end in (value.low, value.high)]
    return [facet.text, *ends, value.unit or "-", value.counted or "-"]


@pytest.mark.parametrize("sentence", _lines("numbers_none.txt"))
def test_no_quantity_is_found_where_there_is_none(sentence: str) -> None:
    assert [facet.text for facet in find(sentence, PUBLISHED)] == []


@pytest.mark.parametrize("line", [*_lines("numbers_en.tsv"), *_lines("numbers_ar.tsv")])
def test_quantities_are_found_with_what_they_count(line: str) -> None:
    sentence, text, low, high, unit, counted = line.split("\t")
    expected = [text, *("-" if end == "-" else float(end) for end in (low, high)), unit, counted]
    assert expected in [_told(facet) for facet in find(sentence, PUBLISHED)]


@pytest.mark.parametrize("line", _lines("numbers_fr.tsv"))
def test_french_quantities_are_found_with_what_they_count(line: str) -> None:
    sentence, text, low, high, unit, counted = line.split("\t")
    expected = [text, *("-" if end == "-" else float(end) for end in (low, high)), unit, counted]
    with reading(Language.FRENCH):
        assert expected in [_told(facet) for facet in find(sentence, IN_FRENCH)]


@pytest.mark.parametrize("line", _lines("number_pairs.tsv"))
def test_two_quantities_are_compared(line: str) -> None:
    left, right, expected = line.split("\t")
    ours, theirs = find(left, PUBLISHED)[0], find(right, PUBLISHED)[0]
    answers = {compare(ours, theirs).agreement.value, compare(theirs, ours).agreement.value}
    assert answers == {expected}, compare(ours, theirs).why


def test_a_duration_counted_back_is_a_quantity_as_well() -> None:
    assert [facet.text for facet in find("They met eight months ago.", PUBLISHED)] == ["eight months"]


def test_why_quotes_both() -> None:
    left, right = find("nearly 8 months", PUBLISHED)[0], find("10 months", PUBLISHED)[0]
    assert compare(left, right).why == "“nearly 8 months”, here “10 months”"
