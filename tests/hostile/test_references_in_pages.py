"""No number of a character, written into a page, costs the page."""

import pytest

from verify.documents.read import read_bytes

PAGE = (
    "<html><head><title>Prices {0} rise</title></head><body><article>"
    "<p>Oil prices rose on Sunday in the port of Kesh, the minister said {0} to reporters there.</p>"
    "<p>The ships left the harbour on Monday and reached the coast on Tuesday evening with grain.</p>"
    "</article></body></html>"
)
CODES = (0, 8, 27, 127, 0xD800, 0xDFFF, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0x110000, 10**9, 10**5000)
FORMS = ("&#{0};", "&#{0}", "&#x{1};", "&#X{1} ", "&#000{0};", "&amp;#{0};", "&amp;amp;#{0};")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("code", CODES, ids=range(len(CODES)))
def test_a_page_with_any_number_is_read(form: str, code: int) -> None:
    digits = "1" + "0" * 5000 if code == 10**5000 else str(code)
    page = PAGE.format(form.format(digits, f"{code:x}"))
    text = read_bytes(page.encode(), name="a.html", suffix=".html").text
    assert "the minister said" in text
    assert text.endswith("Tuesday evening with grain.")


@pytest.mark.parametrize("character", ["\ufffe", "\uffff", "\x01", "\x9f", "\U0001fffe", "\U0010ffff"])
def test_a_page_with_any_character_is_read(character: str) -> None:
    text = read_bytes(PAGE.format(character).encode(), name="a.html", suffix=".html").text
    assert text.endswith("Tuesday evening with grain.")


@pytest.mark.parametrize(
    ("written", "read"), [("&#1632;", "٠"), ("&#146;", "’"), ("&#x41;", "A"), ("&#133;", "…")]
)
def test_what_can_be_read_is_read(written: str, read: str) -> None:
    assert f"said {read} to" in read_bytes(PAGE.format(written).encode(), name="a.html", suffix=".html").text
