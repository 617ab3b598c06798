"""Names exchanged or put for another in copied sentences: ``golden/copy_edits.txt``."""

from pathlib import Path

import pytest

from tests.judge.made import claim, document
from verify.facets import Agreement
from verify.judge.copy_edit import edits

TEXT = (Path(__file__).parent / "golden/copy_edits.txt").read_text(encoding="utf-8")
CASES = [block.splitlines() for block in TEXT.split("\n\n")[1:]]


@pytest.mark.parametrize(("ours", "theirs", "wanted"), CASES)
def test_golden(ours: str, theirs: str, wanted: str) -> None:
    found = edits(claim(document(ours)), claim(document(theirs, "report")))
    assert [f"{one.left} / {one.right}" for one in found] == ([] if wanted == "-" else [wanted])
    assert all(one.agreement is Agreement.DIFFERS for one in found)


def test_across_languages_nothing_is_said() -> None:
    assert edits(claim(document("Norland accused Estmark")), claim(document("اتهمت نورلاند إستمارك"))) == ()


def test_a_very_long_statement_is_left_alone() -> None:
    long = document("word " * 5000)
    assert edits(claim(long), claim(long)) == ()
