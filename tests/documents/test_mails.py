"""Mails and saved pages: what they say, who sent it and when; attachments are told."""

from datetime import date
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.documents import Document
from verify.documents.mail import read_mail, read_saved_page
from verify.documents.read import read_bytes
from verify.text import CannotRunError, Language

TEXT = "The crane in the port of Safi fell in March, the authority said.\n\nThree dockers were injured.\n"
PAGE = (
    "<html><head><title>Crane falls</title></head><body><article><p>The crane in the port of Safi fell in "
    "March, the authority said on Monday.</p><p>Three dockers were injured, said the hospital.</p></article>"
    "</body></html>"
)


def mail(text: str = TEXT, **fields: str) -> EmailMessage:
    made = EmailMessage()
    told = {"Subject": "Statement on the crane", "From": "Press Office <press@port.example>"} | fields
    for name, value in told.items():
        made[name] = value
    made["Date"] = "Mon, 4 Mar 2024 18:02:00 +0100"
    if text:
        made.set_content(text)
    return made


def read(made: EmailMessage) -> Document:
    return read_bytes(made.as_bytes(), name="a.eml", suffix=".eml")


def test_a_mail_says_what_it_is_and_when_it_was_sent() -> None:
    found = read(mail())
    assert found.text.replace("\r\n", "\n") == TEXT
    assert (found.title, found.published) == ("Statement on the crane", date(2024, 3, 4))
    assert (found.byline, found.outlet) == ("Press Office", "")
    assert found.notices == ()


def test_an_arabic_mail_is_read_in_its_encoding() -> None:
    made = mail("", Subject="بيان عن الرافعة")
    made.set_content("قالت الهيئة إن الرافعة سقطت في مارس.", charset="windows-1256")
    found = read(made)
    assert found.language is Language.ARABIC
    assert found.text.strip() == "قالت الهيئة إن الرافعة سقطت في مارس."
    assert found.title == "بيان عن الرافعة"


def test_the_plain_text_of_a_mail_is_read_before_its_page() -> None:
    made = mail()
    made.add_alternative(PAGE, subtype="html")
    assert read(made).text.replace("\r\n", "\n") == TEXT


def test_a_mail_that_is_a_page_is_read_as_one() -> None:
    made = mail("")
    made.set_content(PAGE, subtype="html")
    assert "Three dockers were injured" in read(made).text
    assert "<p>" not in read(made).text


def test_attachments_are_told_and_not_read() -> None:
    made = mail()
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="statement.pdf")
    (notice,) = read(made).notices
    assert notice.id == "N123"
    assert "1 attachment not read: statement.pdf" in notice.text


def test_a_mail_with_nothing_but_an_attachment_is_refused() -> None:
    made = mail("")
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="statement.pdf")
    with pytest.raises(CannotRunError, match="this mail contains no text"):
        read(made)


@pytest.mark.parametrize("field", ["Date: the third of never", "Date:", "Subject: =?nonsense?q?x?="])
def test_a_broken_field_costs_that_field_alone(field: str) -> None:
    found = read_bytes(f"{field}\n\n{TEXT}".encode(), name="a.eml", suffix=".eml")
    assert found.text == TEXT
    assert found.published is None


def saved(*, address: str = "https://port.example/news/7", page: bytes = PAGE.encode()) -> bytes:
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
        f"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
        f"Content-Location: {address}\r\n\r\n"
    )
    picture = b"\r\n--b\r\nContent-Type: image/png\r\n\r\nAAAA\r\n--b--\r\n"
    return head.encode() + page + picture


@pytest.mark.parametrize("suffix", [".mhtml", ".mht"])
def test_a_saved_page_is_read_with_its_address(suffix: str) -> None:
    found = read_bytes(saved(), name=f"a{suffix}", suffix=suffix)
    assert "Three dockers were injured" in found.text
    assert found.url == "https://port.example/news/7"


def test_an_address_of_another_kind_is_none() -> None:
    assert read_saved_page(saved(address="file:///home/me/page.html"), "a.mhtml").metadata.url == ""


def test_a_file_without_a_page_is_refused() -> None:
    with pytest.raises(CannotRunError, match="no page in it"):
        read_saved_page(mail().as_bytes(), "a.mhtml")


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=300) | st.text("Date: Subject=?utf-8b\n;charset/", max_size=200).map(str.encode))
def test_any_bytes_are_a_mail_or_refused(data: bytes) -> None:
    for reader in (read_mail, read_saved_page):
        try:
            reader(data, "a.eml")
        except CannotRunError as error:
            assert "\n" not in str(error)  # noqa: PT017 - both ways out are right
