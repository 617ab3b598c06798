"""The algebra as a table: every set of relations, with one origin and with two."""

from itertools import chain, combinations

import pytest

from verify.judge.finding import Relation, Status
from verify.judge.verdict import status

PAIRS = """
            conflicts    denies       updates      supports       refines        related
conflicts   conflicting  conflicting  conflicting  conflicting    conflicting    conflicting
denies      conflicting  denied       denied       denied         denied         denied
updates     conflicting  denied       superseded   superseded     superseded     superseded
supports    conflicting  denied       superseded   corroborated   corroborated   corroborated
refines     conflicting  denied       superseded   corroborated   corroborated   corroborated
related     conflicting  denied       superseded   corroborated   corroborated   unmatched
"""
ROWS = [line.split() for line in PAIRS.strip().splitlines()]
CASES = [(row[0], column, row[i + 1]) for row in ROWS[1:] for i, column in enumerate(ROWS[0])]


@pytest.mark.parametrize(("left", "right", "expected"), CASES)
def test_every_pair(left: str, right: str, expected: str) -> None:
    given = [Relation(left), Relation(right)]
    assert status(given, at_least=2) is Status(expected)
    one = "single-origin" if expected == "corroborated" else expected
    assert status(given, at_least=1) is Status(one)


def test_the_table_names_every_relation() -> None:
    assert [Relation(name) for name in ROWS[0]] == [Relation(row[0]) for row in ROWS[1:]]
    assert set(ROWS[0]) == set(Relation)


def test_no_report_is_unmatched() -> None:
    assert status([], at_least=1) is Status.UNMATCHED


def test_another_report_never_lowers_the_attention() -> None:
    order = list(Status)
    subsets = chain.from_iterable(combinations(Relation, n) for n in range(1, 4))
    for given in subsets:
        for more in set(Relation) - {Relation.SUPPORTS, Relation.REFINES, Relation.RELATED}:
            before, after = status(given, at_least=1), status([*given, more], at_least=1)
            assert order.index(after) <= order.index(before)
