from datetime import date

import pytest

from verify.documents.front_matter import split
from verify.documents.markdown import read_markdown


def ids(text: str) -> list[str]:
    return [notice.id for notice in read_markdown(text, "a.md").notices]


@pytest.mark.parametrize(
    ("front", "notice"),
    [
        ("title: [\nno pair here", "N102"),
        ("title: Iran: talks end\nno pair here", "N102"),
        ("a: " + "[" * 5000 + "\nno pair here", "N102"),
        ("- one\n- two", "N103"),
        ("just words", "N103"),
        ("title: " + "x" * 30_000, "N104"),
        ("title:\n  nested: yes", "N105"),
        ("published: yesterday", "N106"),
        ("published: 03/04/2024", "N106"),
        ("published: 2024-02-31", "N107"),
    ],
)
def test_what_cannot_be_used_is_told_and_the_text_kept(front: str, notice: str) -> None:
    reading = read_markdown(f"---\n{front}\n---\nThe text.\n", "a.md")
    assert [told.id for told in reading.notices] == [notice]
    assert reading.text == "The text.\n"
    assert reading.metadata.published is None


def test_a_bomb_of_aliases_is_harmless() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    front = "\n".join([*lines, "title: *a29"])
    assert ids(f"---\n{front}\n---\nThe text.\n") == ["N105"]


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("Iran: talks end", "Iran: talks end"),
        ('"المركزي" المصري يخفض الفائدة', '"المركزي" المصري يخفض الفائدة'),
        ('"Iran: talks end"', "Iran: talks end"),
        ("'It''s over'", "It's over"),
        ("No", "No"),
    ],
)
def test_a_headline_needs_no_quotes(value: str, title: str) -> None:
    reading = read_markdown(f"---\ntitle: {value}\npublished: 2024-03-16\n---\nThe text.\n", "a.md")
    assert (reading.metadata.title, reading.metadata.published) == (title, date(2024, 3, 16))
    assert not reading.notices


@pytest.mark.parametrize(
    "value", ["2024-03-16", "2024-03-16T23:30:00+03:00", "2024-03-16 08:00", "16 March 2024", "16 مارس 2024"]
)
def test_dates_are_read_as_written(value: str) -> None:
    metadata = read_markdown(f"---\npublished: {value}\n---\nThe text.\n", "a.md").metadata
    assert metadata.published == date(2024, 3, 16)


@pytest.mark.parametrize(
    "text",
    ["No front matter.\n", "---\nA rule, never closed.\n", "\n---\ntitle: late\n---\n", "----\na: b\n---\n"],
)
def test_text_without_front_matter_is_left_whole(text: str) -> None:
    assert split(text, "a.md") == ({}, text, ())


def test_carriage_returns_are_kept_in_the_text() -> None:
    found = split("---\r\ntitle: x\r\n---\r\nOne.\r\nTwo.\r\n", "a.md")
    assert (found.fields, found.text) == ({"title": "x"}, "One.\r\nTwo.\r\n")
