"""From two sentences to a relation, by the shipped readers and weights: the pairs of ``golden``.

A row marked ``missed`` is a known fault. The number of those may only fall, and one that holds has to lose
its mark: ``make golden`` sorts them anew.
"""

from collections import Counter
from datetime import date

import pytest

from tests.judge.golden_pairs import HELD, KINDS, MISSED, Row, fault, judged, limit, rows, shipped_means
from tests.judge.sort_golden import PAIRS, changes, counts, marked
from verify.facets import FacetKind
from verify.judge import Relation

ROWS = [row for kind in KINDS for row in rows(kind)]


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_the_pair(row: Row) -> None:
    found = fault(row, judged(row, shipped_means()))
    if row.mark == MISSED:
        assert found, f"{row} holds now ({row.why}): take its mark off with `make golden`"
    else:
        assert not found, f"{found}, because: {row.why}\n  {row.claim}\n  {row.passage}"


@pytest.mark.parametrize("kind", KINDS)
def test_no_more_are_missed_than_before(kind: str) -> None:
    missed = sum(row.mark == MISSED for row in rows(kind))
    assert missed == limit(kind), "`make golden` lowers the number; it refuses to raise it"


def test_no_row_holds_where_nothing_is_said() -> None:
    assert {fault(row, ()) for row in ROWS} == {"nothing was said of the pair"}


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_row_is_well_formed(row: Row) -> None:
    named = {*FacetKind} - {FacetKind.QUOTATION} | {"role"}
    assert row.mark in {HELD, MISSED}
    assert row.expected in Relation
    assert bool(row.facets) == (row.expected is Relation.CONFLICTS)
    assert row.facet == "-" or set(row.facet.split(" or ")) <= named
    days = [date.fromisoformat(day) for day in (row.claim_day, row.passage_day)]
    assert row.languages in PAIRS
    assert row.why
    assert row.expected is not Relation.UPDATES or days[0] < days[1]


@pytest.mark.parametrize("kind", KINDS)
def test_negatives_come_first_and_are_a_third(kind: str) -> None:
    negative = [row.expected is Relation.RELATED for row in rows(kind)]
    assert negative == sorted(negative, reverse=True)
    assert sum(negative) * 3 >= len(negative)


def test_there_are_enough_of_each_pair_of_languages_and_none_twice() -> None:
    assert len({(row.claim, row.passage) for row in ROWS}) == len(ROWS) >= 260
    assert min(Counter(row.languages for row in ROWS).values()) * 5 >= len(ROWS)


def test_marks_and_their_number_are_written_and_nothing_else() -> None:
    written = ["# Missed at most: 2", "# About", "held\ta\tb", "", "missed\tc\td", "held\te"]
    assert marked(written, {6}) == [
        "# Missed at most: 1",
        "# About",
        "held\ta\tb",
        "",
        "held\tc\td",
        "missed\te",
    ]


def test_what_changed_is_told_and_counted() -> None:
    row = Row(
        "roles",
        7,
        HELD,
        "The army fired.",
        "2027-01-01",
        "لم يطلق أحد النار.",
        "2027-01-01",
        "related",
        "-",
        "",
    )
    told = {row: "supports", row._replace(line=8, mark=MISSED): "", row._replace(line=9): ""}
    assert changes(told) == ["roles:7 is missed now: supports", "roles:8 holds now"]
    assert [line.split() for line in counts(told).splitlines() if line.startswith(("roles", "all"))] == [
        ["roles", "0/0", "0/0", "2/1", "0/0", "2/1"],
        ["all", "0/0", "0/0", "2/1", "0/0", "2/1"],
    ]
