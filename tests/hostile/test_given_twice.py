"""A field that is given twice is told, wherever fields are given."""

import json

import pytest

from verify.documents.json_lines import read_json_lines
from verify.documents.markdown import read_markdown


@pytest.mark.parametrize(
    "front",
    [
        "published: 2024-03-16\ntitle: Talks\npublished: 2024-03-17",
        "published: 2024-03-16\ntitle: Talks: the second\npublished: 2024-03-17",  # no YAML, read by line
        "{published: 2024-03-16, title: Talks, published: 2024-03-17}",
    ],
)
def test_a_key_of_the_front_matter(front: str) -> None:
    reading = read_markdown(f"---\n{front}\n---\nThe text.\n", "a.md")
    assert [(told.id, told.text) for told in reading.notices] == [
        ("N120", "given more than once: published; the last counts; delete the rest")
    ]
    assert reading.metadata.published
    assert reading.metadata.published.day == 17


def test_a_key_of_a_json_line() -> None:
    line = '{"id": "a", "text": "One.", "outlet": "Coast Mirror", "outlet": "Dial", "n": {"x": 1, "x": 2}}'
    (document,), told = read_json_lines(line.encode(), name="r.jsonl")
    assert document.outlet == "Dial"
    assert [(notice.id, notice.path, notice.line) for notice in told] == [("N120", "r.jsonl#a", 1)]
    assert "outlet" in told[0].text


def test_what_is_given_once_is_not_told() -> None:
    nested = "title: Talks\nextra:\n  title: Other\nlist: [a, a]"
    assert read_markdown(f"---\n{nested}\n---\nThe text.\n", "a.md").notices == ()
    rows = json.dumps({"id": "a", "text": "One.", "title": {"id": "a"}})
    assert read_json_lines(rows.encode(), name="r.jsonl")[1] == ()


def test_thousands_of_keys_given_twice_are_one_notice() -> None:
    front = "\n".join(f"k{number}: x" for number in [*range(500), *range(500)])
    (told,) = read_markdown(f"---\n{front}\n---\nThe text.\n", "a.md").notices
    assert told.text.endswith("k4 and 495 more; the last counts; delete the rest")
