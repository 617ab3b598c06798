"""The page as it is drawn: on paper, in two directions, and with a hostile article."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from tests.browser.tab import BROWSER, Tab
from tests.report.sample_of_every_kind import OF_EVERY_KIND
from tests.report.sample_report import HOSTILE
from verify.report import html_page
from verify.text import Language

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
ENGLISH = OF_EVERY_KIND[Language.ENGLISH]
ORDERS = (
    "<script>document.title = 'taken'</script>"
    "<img src=x onerror=\"document.title = 'taken'\">"
    "<a href=\"javascript:document.title='taken'\">go</a>"
    f"\u202e{HOSTILE}\u2066 "
)
WORD = "x" * 200_000


def pages_of(data: bytes) -> list[str]:
    """The text of each page of a PDF."""
    return [one.get_textpage().get_text_bounded() for one in PdfDocument(data)]


def test_the_summary_is_printed_on_a_page_of_its_own(page: Tab, tmp_path: Path) -> None:
    page.show(html_page.render(ENGLISH), tmp_path)
    first, second, *_ = pages_of(page.printed())
    assert ENGLISH.article.title in first
    assert [one.status.value for one in ENGLISH.findings if one.status.value not in first] == []
    assert "The claims" not in first
    assert "The article" in second


@pytest.mark.parametrize("language", OF_EVERY_KIND)
def test_each_wording_is_drawn_in_its_own_direction(page: Tab, tmp_path: Path, language: Language) -> None:
    page.show(html_page.render(OF_EVERY_KIND[language]), tmp_path)
    page.run("for (const one of document.querySelectorAll('details')) one.open = true")
    first = r"/^\P{L}*\p{Script=Arabic}/u.test(one.textContent)"
    drawn = page.run(
        "[...document.querySelectorAll('q, blockquote')]"
        f".map((one) => [{first}, getComputedStyle(one).direction])"
    )
    assert {(arabic, way) for arabic, way in drawn} == {(True, "rtl"), (False, "ltr")}


@pytest.mark.parametrize("width", [1280, 360])
def test_a_hostile_article_does_nothing_and_moves_nothing(page: Tab, tmp_path: Path, width: int) -> None:
    article = replace(ENGLISH.article, text=f"{ENGLISH.article.text} {ORDERS} {WORD}", title=ORDERS + WORD)
    page.wide(width)
    page.show(html_page.render(replace(ENGLISH, article=article)), tmp_path)
    page.run("for (const one of document.querySelectorAll('details')) one.open = true")
    assert page.run("document.title === 'taken'") is False
    assert page.run("[...document.links].filter((one) => one.protocol === 'javascript:').length") == 0
    assert page.run("document.querySelectorAll('img').length") == 0
    assert page.run("document.documentElement.scrollWidth <= innerWidth") is True
