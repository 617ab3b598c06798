"""Every rule explains itself, and its name and id are its own."""

import re

import pytest

from verify.lint.rule import PARTS
from verify.lint.rules import RULES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_five_parts_in_their_order(rule: object) -> None:
    assert isinstance(rule, type(RULES[0]))
    assert tuple(rule.parts) == PARTS
    assert all(rule.parts.values())
    assert rule.summary.endswith(".")
    assert rule.fix
    assert re.fullmatch(r"C[123]\d\d", rule.id)


def test_ids_and_names_are_unique() -> None:
    assert len({rule.id for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)
