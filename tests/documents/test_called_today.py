"""The day of writing, where a text gives the date of today."""

from pathlib import Path

import pytest

from verify.documents.called_today import called_today

GOLDEN = (Path(__file__).parent / "golden" / "called_today.tsv").read_text(encoding="utf-8")
CASES = [line.split("\t") for line in GOLDEN.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize(("opening", "day"), CASES)
def test_today_has_the_day_the_golden_file_gives(opening: str, day: str) -> None:
    found = called_today(opening)
    assert (found.isoformat() if found else "") == day
