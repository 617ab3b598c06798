import pytest

from verify.documents.decode import decode
from verify.text import CannotRunError

ARABIC = "قال الوزير إن المباحثات انتهت من دون اتفاق، وإن الوفد سيعود إلى العاصمة."


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        (bytes(range(1, 32)) * 10, "binary"),
        ("text".encode("utf-16-le"), "binary"),
        (b"\xef\xbb\xbfcaf\xe9", "byte 6"),
        (b"\xff\xfe\x00\xd8\x41\x00", "UTF-16"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, why: str) -> None:
    with pytest.raises(CannotRunError, match=why):
        decode(data, "a.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_without_a_word(encoding: str) -> None:
    assert decode(ARABIC.encode(encoding), "a.txt") == (ARABIC, "")


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6"])
def test_old_arabic_encodings_are_guessed(encoding: str) -> None:
    assert decode(ARABIC.encode(encoding), "a.txt") == (ARABIC, encoding)


def test_old_western_encoding_is_guessed() -> None:
    text = "The minister’s café in São Paulo – “closed” – was searched on Monday, police said."
    assert decode(text.encode("cp1252"), "a.txt") == (text, "cp1252")


def test_a_page_that_names_its_encoding_is_believed() -> None:
    page = f'<html><head><meta charset="windows-1256"></head><body><p>{ARABIC}</p></body></html>'
    assert decode(page.encode("cp1256"), "a.html") == (page, "")


def test_line_ends_stay() -> None:
    assert decode(b"a\r\nb\rc\n", "a.txt").text == "a\r\nb\rc\n"
