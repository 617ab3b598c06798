"""The dateline that opens a text: whom it credits, which day it gives, and where the prose begins."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.claims import extract, source_lines
from verify.documents.dateline import find_dateline
from verify.documents.read import read_bytes

GOLDEN = (Path(__file__).parent / "golden" / "datelines.tsv").read_text(encoding="utf-8")
CASES = [line.split("\t") for line in GOLDEN.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0][:40])
def test_a_dateline_is_what_the_golden_file_says(case: list[str]) -> None:
    line, *wanted = case
    found = find_dateline(line)
    if found is None:
        assert wanted == ["none"]
        return
    credit = found.credit.of(line) if found.credit else "-"
    day = found.day.isoformat() if found.day else "-"
    assert [credit, day, line[found.span.end :] or "-"] == wanted


@given(st.text(alphabet="AB ab/()[]-–:.،,0123\nوام", max_size=80))
def test_any_text_has_an_answer_within_it(text: str) -> None:
    found = find_dateline(text)
    if found is not None:
        assert 0 <= found.span.start <= found.span.end <= len(text)
        assert found.credit is None or found.span.contains(found.credit)


@pytest.mark.parametrize(
    ("text", "published", "outlet", "credited", "claims"),
    [
        (
            (
                "فتح طريق\n\nنجران 14 صفر 1442 هـ الموافق 01 أكتوبر 2020 م واس\n"
                "افتتح أمير المنطقة طريقا طوله 30 كيلومترا.\n// انتهى //\n09:17 ت م\n"
            ),
            "2020-10-01",
            "",
            ["Saudi Press Agency"],
            ["افتتح أمير المنطقة طريقا طوله 30 كيلومترا"],
        ),
        (
            "Crew freed\n\nVALLETTA, Malta (CNN) -- A judge freed the crew of the tanker.\n",
            None,
            "CNN",
            ["CNN"],
            ["A judge freed the crew of the tanker"],
        ),
        (
            "Crew freed\n\nDOHA, March 3, 2021 (QNA) -- A judge freed the crew of the tanker.\n",
            "2021-03-03",
            "",
            ["Qatar News Agency"],
            ["A judge freed the crew of the tanker"],
        ),
    ],
)
def test_a_dateline_gives_day_and_source_and_is_no_claim(
    text: str, published: str | None, outlet: str, credited: list[str], claims: list[str]
) -> None:
    document = read_bytes(text.encode(), name="article.txt", suffix=".txt")
    assert (document.published.isoformat() if document.published else None) == published
    assert document.outlet == outlet
    assert [line.voice.canonical for line in source_lines(document) if line.voice] == credited
    assert [claim.text for claim in extract(document).claims] == claims
