"""The desk in a real browser, from the pasted article to the marked evidence, in Arabic and English."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.browser import BROWSER, Tab, tab
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
LABELLED = """[...document.querySelectorAll("input:not([type=hidden]), textarea, select")]
  .every((one) => one.labels.length)"""


@pytest.fixture(scope="module")
def own(place: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Own]:
    with running(place / "reports", tmp_path_factory.mktemp("browsed") / "data") as one:
        yield one


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    with tab(tmp_path_factory.mktemp("profile")) as one:
        yield one


def fill(page: Tab, name: str, text: str) -> None:
    page.run(f"document.querySelector({json.dumps(name)}).value = {json.dumps(text)}")


@pytest.mark.parametrize(("article", "direction"), [(ENGLISH, "ltr"), (ARABIC, "rtl")])
def test_from_the_article_to_the_marked_evidence(own: Own, page: Tab, article: str, direction: str) -> None:
    page.go(own.address)
    assert page.run(LABELLED)
    fill(page, "#text", f"{article}\n{HOSTILE}\n")
    assert page.run("getComputedStyle(document.querySelector('#text')).direction") == direction
    page.run("document.querySelector('[name=fast]').click()")
    page.run("document.querySelector('button.first').click()")
    page.until("document.querySelector('details.claim')")
    page.until("document.querySelector('#shown')?.textContent.endsWith('claims shown')")
    assert page.run("getComputedStyle(document.querySelector('h1')).direction") == direction
    assert page.run("document.title").startswith(article.split("\n", maxsplit=1)[0])
    assert page.run(LABELLED)
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


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_stands_out_from_its_ground(own: Own, page: Tab, theme: str) -> None:
    page.theme(theme)
    page.go(own.address)
    for one in ("body", "button.first", ".faint", ".bar a"):
        assert contrast(page, one) >= 4.5, one


def contrast(page: Tab, name: str) -> float:
    """The ratio of WCAG 2 between the colour of an element and the ground below it."""
    ratio: float = page.run(
        """((one) => {
          const lights = (colour) => colour.match(/[\\d.]+/g).slice(0, 3)
            .map((part) => part / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
          const weights = [0.2126, 0.7152, 0.0722];
          const light = (colour) => lights(colour).reduce((sum, part, i) => sum + part * weights[i], 0);
          const clear = (node) => getComputedStyle(node).backgroundColor === "rgba(0, 0, 0, 0)";
          let ground = one;
          while (clear(ground) && ground.parentElement) ground = ground.parentElement;
          const [high, low] = [getComputedStyle(one).color, getComputedStyle(ground).backgroundColor]
            .map(light).sort((a, b) => b - a);
          return (high + 0.05) / (low + 0.05);
        })(document.querySelector(NAME))""".replace("NAME", json.dumps(name))
    )
    return ratio
