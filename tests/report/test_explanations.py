import re
from pathlib import Path

import pytest

import verify
from verify.judge import Relation, Status
from verify.report.explanations import explanation, explanations
from verify.text import CannotRunError

_SOURCE = Path(verify.__file__).parent
_NOTICE = re.compile(r"""["'](N\d{3})["']""")


def _notices_of_the_source() -> set[str]:
    return {
        found for file in _SOURCE.rglob("*.py") for found in _NOTICE.findall(file.read_text(encoding="utf-8"))
    }


def test_every_status_and_relation_is_explained() -> None:
    names = {found.name for found in explanations().values()}
    assert {status.value for status in Status} <= names
    assert {relation.value for relation in Relation} <= names


def test_every_notice_is_explained_and_nothing_but_notices_is() -> None:
    given = _notices_of_the_source()
    assert {"N040", "N101", "N202", "N401"} <= given  # the search itself finds them
    assert given == {id_ for id_ in explanations() if id_.startswith("N")}


def test_names_are_unique_and_one_word() -> None:
    names = [found.name for found in explanations().values()]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in names)


@pytest.mark.parametrize("id_", explanations())
def test_all_five_parts_are_there(id_: str) -> None:
    told = explanation(id_)
    assert told == explanation(explanations()[id_].name)
    for part in ("says", "matters", "problems", "example", "references"):
        assert len(told.split(f"\n{part}: ")[1].split("\n")[0]) > 10


def test_an_unknown_id_lists_the_known() -> None:
    with pytest.raises(CannotRunError, match="V001 conflicting"):
        explanation("V999")
