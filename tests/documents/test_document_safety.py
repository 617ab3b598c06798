import pytest

from verify.documents.read import read_bytes
from verify.documents.safety import inspect
from verify.text import Span


@pytest.mark.parametrize(
    "text",
    [
        "Plain text.\r\n\tMore.",
        "می\u200cخواهم",
        "قال\u200f الوزير \u200e5",
        "so\u00adft",
        "a\u2028b\x85c",
        "👨\u200d👩",
        "a\u00a0b",
    ],
)
def test_what_scripts_need_is_no_finding(text: str) -> None:
    assert inspect(text, "a.txt") == ()


@pytest.mark.parametrize(
    ("text", "id_", "span", "count"),
    [
        ("ab\x1b[31mred\x1b[0m", "N115", Span(2, 3), "2 control characters"),
        ("a\x9b31m", "N115", Span(1, 2), "1 control character "),
        ("user\u202egnp.exe", "N116", Span(4, 5), "1 override"),
        ("a\u2066b\u2069", "N116", Span(1, 2), "2 override"),
        ("pass\u200bword", "N117", Span(4, 5), "1 invisible character "),
        ("a\U000e0041\U000e0042", "N117", Span(1, 2), "2 invisible"),
    ],
)
def test_what_a_screen_may_obey_is_told_with_its_place(text: str, id_: str, span: Span, count: str) -> None:
    (notice,) = inspect(text, "a.txt")
    assert (notice.id, notice.span, notice.path) == (id_, span, "a.txt")
    assert count in notice.text


def test_the_text_is_not_altered() -> None:
    text = "The mayor \x1b[2J said \u202e so.\n"
    document = read_bytes(text.encode(), name="a.txt", suffix=".txt")
    assert document.text == text
    assert [notice.id for notice in document.notices] == ["N115", "N116"]


def test_a_notice_itself_shows_nothing_a_screen_may_obey() -> None:
    document = read_bytes(b'---\npublished: "\\e[31m soon \\u202e"\n---\nText.\n', name="a.md", suffix=".md")
    assert [notice.id for notice in document.notices] == ["N106"]
    assert document.notices[0].text.isprintable()
