"""PDF files are read in the order in which people read them; what cannot be read is refused in one line.

``golden/pdf`` holds each file with its text beside it.
"""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.documents import Document, read
from verify.documents.lines import paragraphs
from verify.documents.pdf import read_pdf
from verify.documents.read import read_bytes
from verify.text import CannotRunError, Language

GOLDEN = Path(__file__).parent / "golden/pdf"
READ = sorted(path.stem for path in GOLDEN.glob("*.txt"))


def document(name: str) -> Document:
    return read(str(GOLDEN / f"{name}.pdf"))


@pytest.mark.parametrize("name", READ)
def test_the_text_of_a_file_is_what_a_person_reads_in_it(name: str) -> None:
    assert document(name).text + "\n" == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_every_kind_of_page_is_there() -> None:
    assert len(READ) >= 22


@pytest.mark.parametrize(
    ("name", "why"), [("locked", "locked with a password"), ("picture", "pictures, without text")]
)
def test_what_cannot_be_read_is_refused_in_one_line(name: str, why: str) -> None:
    with pytest.raises(CannotRunError, match=why) as failure:
        document(name)
    assert f"{name}.pdf" in str(failure.value)
    assert "\n" not in str(failure.value)


def test_each_page_begins_where_it_says() -> None:
    found = document("pages-en")
    assert len(found.pages) == 3
    assert found.page_of(0) == 1
    assert found.page_of(found.pages[1] - 1) == 1
    assert [found.page_of(start) for start in found.pages] == [1, 2, 3]
    assert found.page_of(len(found.text) - 1) == 3
    assert "press release" not in found.text.lower()  # the running head
    assert "Page 2" not in found.text


def test_a_paragraph_goes_on_over_the_foot_of_a_page() -> None:
    found = document("pages-en")
    third = found.pages[2]
    assert found.text[third - 16 : third + 5] == "hospital of the town,"
    assert len(list(paragraphs(found.text))) == 27


def test_a_file_without_pages_has_none() -> None:
    assert read_bytes(b"A crane fell.", name="a.txt").page_of(0) is None


def test_an_article_in_arabic_is_one() -> None:
    found = document("two-columns-ar")
    assert found.language is Language.ARABIC
    assert found.title == "هيئة الميناء تأمر بفحص جميع الرافعات"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("two-columns-en", "Harbour authority orders inspection of all cranes"),
        ("letterhead-en", "Statement on the accident in the port of Safi"),
        ("office-columns-en", "Harbour authority closes the northern quay after a crane fell"),
        ("office-columns-ar", "هيئة الميناء تغلق الرصيف الشمالي بعد سقوط رافعة"),
    ],
)
def test_a_headline_is_the_title_whatever_stands_above_it(name: str, title: str) -> None:
    assert document(name).title == title


def test_a_file_is_known_by_how_it_begins() -> None:
    data = (GOLDEN / "turned-en.pdf").read_bytes()
    assert read_bytes(data, name="-").text == document("turned-en").text


SOUND = (GOLDEN / "watermark-en.pdf").read_bytes()


@settings(deadline=None, max_examples=60)
@given(st.integers(0, len(SOUND)), st.binary(max_size=12), st.integers(0, 200))
def test_a_damaged_file_is_read_or_refused(at: int, put: bytes, cut: int) -> None:
    try:
        found = read_pdf(SOUND[:at] + put + SOUND[at + cut :], "a.pdf")
    except CannotRunError as error:
        assert "\n" not in str(error)  # noqa: PT017 - both ways out are right
    else:
        assert len(found.pages) >= 1
        assert sorted(found.pages) == list(found.pages)
