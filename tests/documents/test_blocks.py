from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.documents.blocks import segment

GOLDEN = (Path(__file__).parent / "golden" / "blocks.txt").read_text(encoding="utf-8")
CASES = GOLDEN.partition("\n\n")[2].strip().split("\n=\n")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[:40])
def test_blocks_are_what_the_golden_file_says(case: str) -> None:
    lines = case.splitlines()
    title = next((line.removeprefix("title: ") for line in lines if line.startswith("title: ")), "")
    rows = [line.split(" | ", 1) for line in lines if " | " in line]
    text = "\n\n".join(row[1] for row in rows)
    parts = segment(text, title=title, markup="md" in lines)
    assert [part.block.kind.value for part in parts] == [row[0] for row in rows]
    assert all(row[1].endswith(part.block.span.of(text)) for part, row in zip(parts, rows, strict=True))


LINES = st.sampled_from(
    [
        "Read also:",
        "Tags: a, b",
        "A title",
        "It is. So.",
        "المصدر: وكالات",
        "- x",
        "# y",
        "> ",
        "***",
        "",
        " ",
        "(AFP)",
        "\r",
    ]
)


@settings(deadline=None)
@given(st.lists(LINES | st.text(max_size=30)), st.booleans(), st.sampled_from(["", "A title"]))
def test_blocks_are_ordered_do_not_overlap_and_lose_no_word(
    lines: list[str],
    markup: bool,  # noqa: FBT001 - drawn by hypothesis
    title: str,
) -> None:
    text = "\n".join(lines)
    at = 0
    for part in segment(text, title=title, markup=markup):
        span = part.block.span
        assert at <= span.start < span.end <= len(text)
        assert markup or not text[at : span.start].strip()
        at = span.end
    assert not text[at:].strip()
