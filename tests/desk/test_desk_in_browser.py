"""The desk in a real browser, from the pasted article to the marked evidence, in Arabic and English."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.tab import BROWSER, Tab
from tests.desk.material import ARABIC, ENGLISH, HOSTILE
from tests.desk.own_desk import Own, running

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
FITS = "document.documentElement.scrollWidth <= innerWidth"
INJECTED = """(() => {
  const script = document.createElement("script");
  script.textContent = "window.taken = 1";
  document.body.append(script);
  return window.taken === undefined;
})()"""


@pytest.fixture(scope="module")
def own(place: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Own]:
    with running(place / "reports", tmp_path_factory.mktemp("browsed") / "data") as one:
        yield one


def fill(page: Tab, name: str, text: str) -> None:
    page.run(f"document.querySelector({json.dumps(name)}).value = {json.dumps(text)}")


@pytest.mark.parametrize(("article", "direction"), [(ENGLISH, "ltr"), (ARABIC, "rtl")])
def test_from_the_article_to_the_marked_evidence(own: Own, page: Tab, article: str, direction: str) -> None:
    page.go(own.address)
    fill(page, "#text", f"{article}\n{HOSTILE}\n")
    assert page.run("getComputedStyle(document.querySelector('#text')).direction") == direction
    page.run("document.querySelector('[name=fast]').click()")
    page.run("document.querySelector('button.first').click()")
    page.until("document.querySelector('details.claim')")
    page.until("document.querySelector('#shown')?.textContent.endsWith('claims shown')")
    assert page.run("getComputedStyle(document.querySelector('h1')).direction") == direction
    assert page.run("document.title").startswith(article.split("\n", maxsplit=1)[0])
    page.run("document.querySelector('#c1-0 summary').click()")
    page.run("document.querySelector('#c1-0 [value=disagree]').click()")
    fill(page, "#c1-0-note", "الرقم قديم")
    page.run("document.querySelector('#c1-0 button').click()")
    page.until("document.querySelector('#c1-0 .mark')")
    assert page.run("location.hash") == "#c1-0"
    assert page.run("document.querySelector('#c1-0').checkVisibility()")
    assert "The reviewer disagrees" in page.run("document.querySelector('#c1-0 .mark').innerText")
    assert page.run("getComputedStyle(document.querySelector('#c1-0 .mark [dir]')).direction") == "rtl"
    page.run("document.querySelector('#c1-0 a[href^=\"/documents\"]').click()")
    page.until("document.querySelector('mark.passage')")
    assert page.run("document.querySelector('#passage').getBoundingClientRect().top < innerHeight")
    assert "17" in page.run("document.querySelector('#passage').textContent")


@pytest.mark.parametrize("path", ["", "checks", "checks/1", "search?text=flood", "none"])
def test_every_page_fits_a_narrow_screen_and_runs_no_script_of_others(own: Own, page: Tab, path: str) -> None:
    page.wide(360)
    page.go(f"{own.address}{path}")
    assert page.run(FITS)
    assert page.run(INJECTED)
    assert page.run("document.querySelector('h1').checkVisibility()")
