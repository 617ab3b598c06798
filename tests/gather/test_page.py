from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from tests.gather.site import PARAGRAPH, Answer, Site, fetch_here, page
from verify.gather import Fetched, read_page
from verify.text import CannotRunError, Language

ARABIC = (
    "<html><body><article><h1>خبر</h1><p>قال وزير الخارجية إن المحادثات ستبدأ يوم الأحد في مسقط، وإن الوفدين "
    "سيلتقيان مرة ثانية في الأسبوع المقبل إذا سمحت الظروف بذلك.</p></article></body></html>"
)


def fetched(data: bytes, suffix: str = ".html", charset: str = "") -> Fetched:
    return Fetched("https://a.example/1?utm_source=x", "https://a.example/2", suffix, charset, data)


def test_a_page_is_read_as_a_saved_one(site: Site) -> None:
    site.answers["/a"] = Answer(page("Floods close the port road"))
    found = read_page(fetch_here(f"{site.root}/a"))
    assert found.title == "Floods close the port road"
    assert PARAGRAPH.format(place="Bar") in found.text
    assert (found.path, found.url) == (f"{site.root}/a", f"{site.root}/a")
    assert found.sha256 == sha256(page("Floods close the port road")).hexdigest()


def test_where_it_was_found_is_its_url_unless_it_states_one() -> None:
    assert read_page(fetched(page("Floods"))).url == "https://a.example/2"
    stated = page("Floods", more="<link rel='canonical' href='https://a.example/3'>")
    assert read_page(fetched(stated)).url == "https://a.example/3"


def test_the_server_names_the_encoding() -> None:
    data = ARABIC.encode("cp1256")
    found = read_page(fetched(data, charset="windows-1256"))
    assert "وزير الخارجية" in found.text
    assert found.language is Language.ARABIC
    assert not [notice for notice in found.notices if notice.id == "N101"]
    assert found.sha256 == sha256(data).hexdigest()


@pytest.mark.parametrize("charset", ["", "no-such", "ascii", "hex", "utf-8"])
def test_a_wrong_word_for_the_encoding_is_passed_over(charset: str) -> None:
    assert "وزير الخارجية" in read_page(fetched(ARABIC.encode(), charset=charset)).text
    assert "وزير الخارجية" in read_page(fetched(ARABIC.encode("cp1256"), charset=charset)).text


def test_plain_text_and_markdown() -> None:
    text = PARAGRAPH.encode()
    assert read_page(fetched(text, ".txt")).text == PARAGRAPH
    assert read_page(fetched(b"---\nurl: https://b.example\n---\n" + text, ".md")).url == "https://b.example"


@pytest.mark.parametrize(
    ("suffix", "why"), [(".pdf", "not a PDF that can be read"), (".xml", "this is a feed")]
)
def test_what_is_not_read_is_told(suffix: str, why: str) -> None:
    with pytest.raises(CannotRunError, match=why):
        read_page(fetched(b"%PDF-1.7", suffix))


@pytest.mark.parametrize("charset", ["", "iso-8859-1"])
def test_a_pdf_is_read_whatever_encoding_its_server_names(charset: str) -> None:
    file = Path(__file__).parents[1] / "documents/golden/pdf/two-columns-ar.pdf"
    found = read_page(fetched(file.read_bytes(), ".pdf", charset=charset))
    assert found.text + "\n" == file.with_suffix(".txt").read_text(encoding="utf-8")


def test_a_page_without_an_article() -> None:
    with pytest.raises(CannotRunError, match=r"https://a\.example/1"):
        read_page(replace(fetched(b"<html><body></body></html>")))
