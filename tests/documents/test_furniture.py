from pathlib import Path

import pytest

from verify.documents.furniture import outlet_of, recognise

GOLDEN = (Path(__file__).parent / "golden" / "furniture.tsv").read_text(encoding="utf-8")
CASES = [line.split("\t") for line in GOLDEN.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize(("wanted", "line"), CASES)
def test_a_line_is_what_the_golden_file_says(wanted: str, line: str) -> None:
    label = recognise(line)
    assert (label.furniture.value if label else "prose") == wanted


@pytest.mark.parametrize(
    ("value", "outlet"),
    [
        ("وكالات", ""),
        ("Agencies", ""),
        ("وكالات + مواقع التواصل الاجتماعي", ""),
        ("Reuters, AFP", ""),
        ("سكاي نيوز عربية", "سكاي نيوز عربية"),
        ("الجزيرة + وكالات", "الجزيرة"),
        ("  *The Harbour Post*", "The Harbour Post"),
    ],
)
def test_a_source_line_names_one_outlet_or_none(value: str, outlet: str) -> None:
    assert outlet_of(value) == outlet
