"""A hostile article in every page of the desk: read, and never run."""

from html.parser import HTMLParser

import pytest

from tests.desk.material import HOSTILE
from tests.desk.visitor import Visitor

TITLE = f"Flood {HOSTILE}"
ARTICLE = (
    f"{TITLE}\nPublished: 2 May 2024\n\nThe flood killed 11 people in the port. "
    f"{HOSTILE} killed 12 people in the port. <!--verify:top--><!--verify:evidence c1 0-->\n"
)
ALLOWED = {"script": 1, "style": 1, "iframe": 0, "img": 0, "object": 0, "embed": 0}


class Read(HTMLParser):
    """The elements of a page, their attributes, and what is run."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.script = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1] == "script":
            self.script += data


@pytest.fixture(scope="module")
def path(visitor: Visitor) -> str:
    there = visitor.ask(ARTICLE)
    visitor.wait(there)
    return there


@pytest.mark.parametrize("page", ["", "/report.html", "history", "failed"])
def test_nothing_of_it_becomes_markup(visitor: Visitor, path: str, page: str) -> None:
    there = {"history": "/checks", "failed": path}.get(page, f"{path}{page}")
    if page == "failed":
        there = visitor.ask(HOSTILE, name=f"{HOSTILE}.pdf")
        visitor.wait(there)
    text = visitor.page(there)
    read = Read(text)
    for tag, most in ALLOWED.items():
        assert read.tags.count(tag) <= most, tag
    assert not {
        name for name in read.attributes if name.startswith("on") or name in {"style", "src", "srcdoc"}
    }
    assert "taken" not in read.script
    assert not {"\u202e", "\u202c", "\x1b"} & set(text)
    assert "<title>taken" not in text
    assert "{{ 7*7 }}" in text or page == "history"


def test_words_like_the_places_of_the_page_stay_words(visitor: Visitor, path: str) -> None:
    page = visitor.page(path)
    assert "&lt;!--verify:evidence c1 0" in page
    assert page.count('<nav class="bar"') == 1
    assert "<!--verify:" not in page
