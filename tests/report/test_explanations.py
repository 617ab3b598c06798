import pytest

from verify.judge import Relation, Status
from verify.report.explanations import explanation, explanations
from verify.text import CannotRunError


def test_every_status_and_relation_is_explained() -> None:
    names = {found.name for found in explanations().values()}
    assert {status.value for status in Status} <= names
    assert {relation.value for relation in Relation} <= names


@pytest.mark.parametrize("id_", explanations())
def test_all_five_parts_are_there(id_: str) -> None:
    told = explanation(id_)
    assert told == explanation(explanations()[id_].name)
    for part in ("says", "matters", "problems", "example", "references"):
        assert len(told.split(f"\n{part}: ")[1].split("\n")[0]) > 10


def test_an_unknown_id_lists_the_known() -> None:
    with pytest.raises(CannotRunError, match="V001 conflicting"):
        explanation("V999")
