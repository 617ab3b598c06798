from pathlib import Path

import pytest

from verify.documents.own_date import find_date

GOLDEN = (Path(__file__).parent / "golden" / "dates.tsv").read_text(encoding="utf-8")
CASES = [line.split("\t") for line in GOLDEN.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize(("line", "day"), CASES)
def test_a_date_line_has_the_day_the_golden_file_gives(line: str, day: str) -> None:
    found = find_date(line)
    assert (found.isoformat() if found else "") == day
