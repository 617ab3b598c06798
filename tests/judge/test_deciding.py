"""From likelihoods to one relation, as the table ``golden/decisions.tsv``."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.judge.fixed_reader import reading
from tests.judge.made import document, passage
from tests.judge.made_observed import observed
from verify.judge import Relation
from verify.judge.deciding import Decided, decide
from verify.judge.standing import Standing

DAY = date(2031, 5, 20)
LINES = (Path(__file__).parent / "golden/decisions.tsv").read_text(encoding="utf-8").splitlines()
WAYS = {one.value: one for one in Standing}
ROWS = [line for line in LINES if not line.startswith("#")]


def decided(days: str, weighed: str, beside: str) -> Decided:
    then = None if days == "-" else DAY + timedelta(days=int(days))
    shares = {Relation(name): share for name, share in reading(weighed).relations._asdict().items()}
    named = [] if beside == "-" else beside.split(", ")
    seen = observed(
        [one for one in named if " " in one and one not in WAYS],
        edited="edited" in named,
        clashing="clash" in named,
        elsewhere="elsewhere" in named,
        standing=next((WAYS[one] for one in named if one in WAYS), Standing.OPEN),
        rest=0.9 if "alike" in named else 0.5,
    )
    report = document("The flood killed 11 people.", "report", published=then)
    return decide(shares, document("The flood killed 11 people.", published=DAY), passage(report), seen)


@pytest.mark.parametrize("line", ROWS)
def test_the_table(line: str) -> None:
    expected, *given = line.split("\t")
    assert decided(*given).relation is Relation(expected)


def test_the_table_has_every_relation() -> None:
    assert {line.split("\t")[0] for line in ROWS} == set(Relation)


def test_support_is_as_likely_as_its_two_kinds_together() -> None:
    assert decided("0", "supports .5, refines .2", "-") == Decided(Relation.SUPPORTS, 0.7)
    assert decided("0", "conflicts .6, supports .1", "-") == Decided(Relation.CONFLICTS, 0.6)
    assert decided("0", "supports .1", "-") == Decided(Relation.RELATED, 0.9)
