import io
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from verify.documents import BlockKind, Document, read, sentences
from verify.documents.read import FORMATS, read_bytes
from verify.text import CannotRunError, Language

TEXT = (
    "Ministers agree on a cut\r\nPublished: March 16, 2024\r\n"
    "Oil prices rose on Sunday. Nobody signed.\r\nSource: The Harbour Post\r\n"
)


def test_a_plain_text_says_all_about_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode())
    found = read(str(path))
    assert found.text == TEXT
    assert (found.title, found.outlet, found.published) == (
        "Ministers agree on a cut",
        "The Harbour Post",
        date(2024, 3, 16),
    )
    assert (found.path, found.language, found.notices) == (str(path), Language.ENGLISH, ())
    assert [span.of(TEXT) for span in found.body()] == ["Oil prices rose on Sunday. Nobody signed."]
    assert len(found.sha256) == 64


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("blank.md", b" \n\n", "the file is empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0", "binary data"),
        ("wrong.txt", b"\xef\xbb\xbf\xff\xff", "byte 3"),
        ("front.md", b"---\ntitle: x\n---\n", "it contains no text"),
        ("furniture.txt", b"Read also:\n\nShare this article\n", "it contains no text"),
        ("page.html", b"<html><body><script>1</script></body></html>", "no article"),
        ("letter.doc", b"text", "old sort"),
        ("letter.odt", b"text", "format cannot be read"),
        ("noformat", b"text", "this format cannot be read"),
        ("long.txt", b"a" * 2_000_001, "2000000 is the most"),
        ("lines.txt", b"a\n" * 100_001, "100000 is the most"),
        ("page.htm", b"<p>" + b"a" * 5_000_001, "5000004 characters"),
    ],
)
def test_a_bad_file_is_refused_in_one_line(tmp_path: Path, name: str, data: bytes, why: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(CannotRunError, match=why) as failure:
        read(str(path))
    assert str(path) in str(failure.value)
    assert "\n" not in str(failure.value)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("missing.txt", "no such file"),
        (".", "folder"),
        ("a\0.txt", "name of a file"),
        ("x" * 300 + ".txt", "long"),
    ],
)
def test_what_is_no_file_is_refused(tmp_path: Path, name: str, why: str) -> None:
    with pytest.raises(CannotRunError, match=why):
        read(f"{tmp_path}/{name}")


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("text")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(CannotRunError, match="Permission denied"):
        read(str(path))


@pytest.mark.parametrize(
    ("data", "title"),
    [
        (b"Plain headline\nThe text of it.\n", "Plain headline"),
        (b"---\ntitle: Stated\n---\nThe text of it.\n", "Stated"),
        (b"# Marked\n\nThe text of it.\n", "Marked"),
        (
            b"<!DOCTYPE html><title>Page</title><body><p>The text of it.</p></body></html>",
            "Page",
        ),
    ],
)
def test_standard_input_is_sniffed(data: bytes, title: str) -> None:
    found = read("-", stdin=io.BytesIO(data))
    assert (found.path, found.title) == ("-", title)
    assert [span.of(found.text) for span in found.body()] == ["The text of it."]


def test_empty_standard_input_is_named() -> None:
    with pytest.raises(CannotRunError, match=r"^standard input: "):
        read("-", stdin=io.BytesIO(b""))


def test_an_article_without_a_date_is_told() -> None:
    assert [notice.id for notice in read("-", stdin=io.BytesIO(b"Some text here.")).notices] == ["N114"]


@pytest.mark.parametrize(
    ("front", "language", "notices"),
    [
        ("", Language.ENGLISH, []),
        ("language: en-GB", Language.ENGLISH, []),
        ("language: es", Language.UNKNOWN, ["N112"]),
        ("language: fr", Language.FRENCH, []),
        ("language: ar", Language.ENGLISH, ["N113"]),
    ],
)
def test_the_language_is_declared_or_seen(front: str, language: Language, notices: list[str]) -> None:
    found = read_bytes(f"---\nkind: note\n{front}\n---\nSome text here.".encode(), name="a.md", suffix=".md")
    assert (found.language, [notice.id for notice in found.notices]) == (language, notices)


def test_a_guessed_encoding_is_told() -> None:
    data = "قال الوزير إن المباحثات انتهت من دون اتفاق بين الوفدين.".encode("cp1256")
    found = read_bytes(data, name="a.txt", suffix=".txt")
    assert [notice.id for notice in found.notices] == ["N101"]
    assert found.language is Language.ARABIC


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode), st.sampled_from([".txt", ".md", ""]))
@example(b"---\n? [a]: b\n---\nx", ".md")
@example(b"---\n{}: {a: b}\n---\nx", ".md")
@example(b"---\n!!python/object:os.system {}\n---\nx", ".md")
@example(b"---\na: &a [*a]\n---\nx", ".md")
@example(b"---\ndate: 0000-00-00\n---\nx", ".md")
def test_any_bytes_give_a_document_or_the_reason_why_not(data: bytes, suffix: str) -> None:
    check(data, suffix)


@settings(deadline=None, max_examples=60)
@given(st.text("<>/ap&#x1;bhtmldivscript= \"'\n!-é", max_size=200), st.binary(max_size=40))
def test_any_page_gives_a_document_or_the_reason_why_not(markup: str, data: bytes) -> None:
    check(b"<html><body><p>Some text of a page.</p>" + markup.encode() + data, ".html")


def check(data: bytes, suffix: str) -> None:
    try:
        found = read_bytes(data, name="x", suffix=suffix)
    except CannotRunError as error:
        assert "\n" not in str(error)  # noqa: PT017 - both ways out are right
        return
    assert isinstance(found, Document)
    found.text.encode()
    for span in found.body():
        assert all(span.contains(sentence) for sentence in sentences(found.text, span))


def test_every_kind_of_reader_is_known() -> None:
    assert set(FORMATS) == {
        ".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".eml", ".mhtml", ".mht",
    }  # fmt: skip
    assert BlockKind.BODY in BlockKind
