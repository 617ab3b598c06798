"""What a page holds beside its article: a program's day and a menu's words say nothing about the article."""

from datetime import date

import pytest

from verify.documents.read import read_bytes

STORY = "<p>The mayor of Halden opened the bridge and thanked the workers who had built it in a year.</p>" * 4
DATA = """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Bridge", "datePublished": "2015-02-23", "author": {"@type": "Person", "name": "Mira Berg"}}
</script>"""


def told(head: str = "", menu: str = "") -> tuple[date | None, str]:
    page = (
        f"<html><head><title>Bridge</title>{head}</head><body>{menu}<article>{STORY}</article></body></html>"
    )
    found = read_bytes(page.encode(), name="bridge.html", suffix=".html")
    return found.published, found.byline


@pytest.mark.parametrize(
    "head",
    [
        "<script>\n// Updated 2015.02.04 by Adam Lund\nvar a = 1;\n</script>",
        "<script>var day = '2015-02-04';</script>",
        "<style>/* 2015-02-04 */</style>",
        "<!-- Updated 2015-02-04 by Adam Lund -->",
    ],
)
def test_no_day_is_read_from_a_program(head: str) -> None:
    assert told(head) == (None, "")
    assert told(head + DATA) == (date(2015, 2, 23), "Mira Berg")


@pytest.mark.parametrize("words", ["Username", "Sign in", "  Log\nin "])
def test_no_menu_word_is_an_author(words: str) -> None:
    assert told(menu=f'<div><span class="username author">{words}</span></div>') == (None, "")


def test_a_name_beside_a_menu_word_is_the_author() -> None:
    menu = '<span class="author">Sign in</span><p class="author">Mira Berg</p>'
    assert told(menu=menu) == (None, "Mira Berg")
