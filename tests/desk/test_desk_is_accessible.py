"""No page of the desk breaks anything of WCAG 2.2 AA."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.axe import HAS_AXE, WHY_NOT, violations
from tests.browser.tab import BROWSER, Tab
from tests.desk.material import ARABIC, ENGLISH, long_article
from tests.desk.own_desk import Own, running

pytestmark = [
    pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine"),
    pytest.mark.skipif(not HAS_AXE, reason=WHY_NOT),
]
PASSAGE = "document.querySelector('a[href^=\"/documents\"]')"
PAGES = (
    "",
    "checks",
    "checks/1",
    "checks/2",
    "search",
    "search?text=flood",
    "search?text=...",
    "enter",
    "none",
)


@pytest.fixture(scope="module")
def own(place: Path, page: Tab, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Own]:
    """A desk that has checked an article in each language, and is busy with one that takes long."""
    with running(place / "reports", tmp_path_factory.mktemp("looked at") / "data") as one:
        page.go(f"{one.address}checks")
        assert violations(page) == []  # while nothing is kept
        visitor = one.visitor()
        for article in (ARABIC, ENGLISH):
            visitor.wait(visitor.ask(article))
        visitor.ask(long_article(claims=200))
        yield one


def in_all_lights(page: Tab) -> list[str]:
    """What axe finds in the page that is open, light and dark, wide and narrow, all that folds open."""
    page.run("for (const one of document.querySelectorAll('details')) one.open = true")
    found = []
    for theme, width in (("light", 1280), ("dark", 1280), ("light", 360), ("dark", 360)):
        page.theme(theme)
        page.wide(width)
        found += violations(page)
    return found


@pytest.mark.parametrize("path", PAGES)
def test_no_violation(own: Own, page: Tab, path: str) -> None:
    page.go(f"{own.address}{path}")
    assert in_all_lights(page) == []


def test_none_while_a_check_runs(own: Own, page: Tab) -> None:
    page.go(f"{own.address}checks/3?still=1")
    assert page.run("Boolean(document.querySelector('progress'))")
    assert in_all_lights(page) == []


def test_none_in_a_document_with_a_passage(own: Own, page: Tab) -> None:
    page.go(f"{own.address}search?text=قتل الفيضان")
    page.go(page.run(f"{PASSAGE}.href"))
    page.until("document.querySelector('mark.passage')")
    assert in_all_lights(page) == []


def test_none_where_a_token_is_refused(own: Own, page: Tab) -> None:
    page.go(f"{own.address}enter")
    page.run("document.querySelector('#access').value = 'wrong'")
    page.run("document.querySelector('button.first').click()")
    page.until("document.querySelector('.fault')")
    page.until("document.activeElement.id === 'access'")  # focus comes a moment after the page
    assert in_all_lights(page) == []


def test_none_where_a_form_is_refused(own: Own, page: Tab) -> None:
    page.go(own.address)
    page.run("document.querySelector('button.first').click()")
    page.until("document.querySelector('.fault')")
    assert in_all_lights(page) == []
