"""What the signs add up to, by made-up weights; of the shipped file only that it is whole."""

import json
from dataclasses import fields
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.judge.fixed_reader import trusting
from verify.judge import Relation
from verify.judge.signs import Signs
from verify.judge.weighing import Weights, shipped_weights

NAMES = [field.name for field in fields(Signs)]
NUMBER = st.floats(-8, 8)


def signs(**given: float) -> Signs:
    return Signs(**(dict.fromkeys(NAMES, 0.0) | given))


def weights(sign: str, counts: float) -> Weights:
    """*Conflicts* counts one sign, the others nothing."""
    row = tuple(counts * (name == sign) for name in NAMES)
    nothing = (0.0,) * len(NAMES)
    return Weights(
        constants=dict.fromkeys(Relation, 0.0),
        signs={one: row if one is Relation.CONFLICTS else nothing for one in Relation},
    )


def test_the_file_names_every_relation_and_every_sign_and_nothing_else() -> None:
    stored = json.loads((files("verify.judge") / "weights.json").read_text(encoding="utf-8"))
    assert set(stored) == set(Relation)
    assert all(set(row) == {"constant", *NAMES} for row in stored.values())


@given(st.lists(NUMBER, min_size=len(NAMES), max_size=len(NAMES)))
def test_together_they_are_one(values: list[float]) -> None:
    given_signs = Signs(*values)
    for one in (shipped_weights(), trusting(), weights("older", 50.0)):
        shares = one.shares(given_signs)
        assert set(shares) == set(Relation)
        assert sum(shares.values()) == pytest.approx(1, abs=len(Relation) * 0.5e-4)
        assert all(0 <= share <= 1 and share == round(share, 4) for share in shares.values())


@pytest.mark.parametrize("sign", NAMES)
def test_a_weight_counts_its_own_sign(sign: str) -> None:
    made = weights(sign, 2.0)
    raised = made.shares(signs(**{sign: 1.0}))
    assert raised[Relation.CONFLICTS] == pytest.approx(0.5964, abs=1e-4)  # e² of e² + 5
    others = made.shares(signs(**{name: 1.0 for name in NAMES if name != sign}))
    assert set(others.values()) == {0.1667}


def test_a_constant_counts_without_any_sign() -> None:
    made = weights("lead", 0.0)
    constants = {one: 2.0 if one is Relation.RELATED else 0.0 for one in Relation}
    assert Weights(constants, made.signs).shares(signs())[Relation.RELATED] == pytest.approx(0.5964, abs=1e-4)


def test_totals_of_any_size_can_be_weighed() -> None:
    assert weights("lead", 1e6).shares(signs(lead=1.0))[Relation.CONFLICTS] == 1
    assert weights("lead", 1e6).shares(signs(lead=-1.0))[Relation.CONFLICTS] == 0


def test_what_differs_only_in_the_last_digits_is_a_tie() -> None:
    one, other = (weights("lead", 1.0).shares(signs(lead=lead)) for lead in (0.3, 0.1 + 0.2))
    assert one == other
