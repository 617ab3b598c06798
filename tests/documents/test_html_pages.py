from datetime import date
from pathlib import Path

import pytest

from verify.documents import BlockKind, read
from verify.documents.read import read_bytes
from verify.text import CannotRunError, Language

PAGES = Path(__file__).parent / "golden" / "pages"


def test_an_english_page() -> None:
    found = read(str(PAGES / "budget.en.html"))
    assert found.title == "City council passes transport budget"
    assert (found.outlet, found.byline) == ("The Harbour Post", "Jane Roe")
    assert (found.published, found.language) == (date(2024, 5, 3), Language.ENGLISH)
    assert found.url == "https://harbourpost.example/transport-budget"
    assert found.notices == ()
    body = [span.of(found.text) for span in found.body()]
    assert body[0].startswith("The city council on Friday")
    assert body[1].startswith('"We’ll buy 25')
    assert len(body) == 3
    assert "Sport" not in found.text
    assert [block.kind for block in found.blocks[3:]] == [BlockKind.BOILERPLATE] * 2


def test_an_arabic_page() -> None:
    found = read(str(PAGES / "budget.ar.html"))
    assert (found.title, found.outlet) == ("مجلس المدينة يقر موازنة النقل", "صدى المدينة")
    assert (found.published, found.language) == (date(2024, 5, 3), Language.ARABIC)
    kinds = [block.kind.value for block in found.blocks]
    assert kinds == ["body", "body", "body", "source", "boilerplate"]
    assert found.text.startswith("أقر مجلس المدينة")


def page(content: str) -> bytes:
    head = "<!DOCTYPE html><html><head><title>T</title></head><body><article>"
    return f"{head}<p>Some text of an article.</p>{content}</article></body></html>".encode()


def test_a_date_stands_in_the_text_when_no_metadata_has_it() -> None:
    found = read_bytes(page("<p>Published: May 3, 2024</p>"), name="a.html", suffix=".html")
    assert found.published == date(2024, 5, 3)


OWN = '<time datetime="2022-06-07">7 June 2022</time>'
OTHER = '<time datetime="2019-03-02">2 March 2019</time>'
PROSE = "<p>The harbour master said that the quay would stay shut.</p><p>Two ships left before noon.</p>"


@pytest.mark.parametrize(
    ("body", "published"),
    [
        (
            f"<div class='sidebar'><ul><li>{OTHER} Old</li></ul></div><article><h1>T</h1>{PROSE}</article>",
            None,
        ),
        (f"<article><h1>T</h1>{PROSE}<div class='comment-list'>{OTHER}</div></article>", None),
        (
            f"<article><h1>T</h1>{PROSE}<article><footer>{OTHER}</footer><p>Thanks.</p></article></article>",
            None,
        ),
        (f"<article><h1>T</h1>{PROSE}</article><div id='disqus_thread'>{OTHER}</div>", None),
        (f"<article><h1>T</h1>{PROSE}</article><section class='related-posts'>{OTHER}</section>", None),
        (f"<article><h1>T</h1>{PROSE}<p>The old quay sank on {OTHER} in a storm.</p></article>", None),
        (f"<article><h1>T</h1>{PROSE}<p>The quay of old sank on 2019-03-02 in a storm.</p></article>", None),
        (f"<div id='latest-news'>{OTHER}</div><article><h1>T</h1>{OWN}{PROSE}</article>", date(2022, 6, 7)),
        (
            f"<div class='has-sidebar comments-open'><article><h1>T</h1>{OWN}{PROSE}</article></div>",
            date(2022, 6, 7),
        ),
        (f"<article><h1>T</h1>{PROSE}<footer>Published {OWN}</footer></article>", date(2022, 6, 7)),
        (f"<div class='aside'>{OTHER}</div><div><h2>T</h2>{OWN}{PROSE}</div>", date(2022, 6, 7)),
    ],
)
def test_the_day_is_the_articles_own(body: str, published: date | None) -> None:
    data = f"<html lang=en><head><title>T</title></head><body>{body}</body></html>".encode()
    assert read_bytes(data, name="a.html", suffix=".html").published == published


DAY = "<div class='post-date'>الثلاثاء 7 يونيو 2022</div>"


@pytest.mark.parametrize(
    ("body", "published"),
    [
        (f"<h1>T</h1><div class='update-date'>7 يونيو 2022</div>{PROSE}", None),
        (f"<h1>T</h1><div class='event-date'>7 يونيو 2022</div>{PROSE}", None),
        (f"<h1>T</h1><div class='date'>افتتح الرصيف في 7 يونيو 2022</div>{PROSE}", None),
        (f"<h1>T</h1>{PROSE}<div class='card'><b class='date'>2 مارس 2019</b> Old</div>{DAY}", None),
        (f"<header><div class='date'>2 مارس 2019</div></header><h1>T</h1>{PROSE}", None),
        (f"<div class='related'><div class='date'>2 مارس 2019</div></div><h1>T</h1>{PROSE}", None),
        (f"<h1>T</h1>{DAY}{PROSE}", date(2022, 6, 7)),
        (
            f"<header><h1>T</h1><span class='entry-time'>7 يونيو 2022, 14:00</span></header>{PROSE}",
            date(2022, 6, 7),
        ),
        (
            f"<div class='related'><div class='date'>2 مارس 2019</div></div><h1>T</h1>{DAY}{PROSE}",
            date(2022, 6, 7),
        ),
    ],
)
def test_an_element_of_time_tells_the_day_if_it_holds_nothing_else(body: str, published: date | None) -> None:
    data = f"<html lang=ar><head><title>T</title></head><body>{body}</body></html>".encode()
    assert read_bytes(data, name="a.html", suffix=".html").published == published


def test_a_short_page_keeps_its_paragraphs_apart() -> None:
    data = f"<html><head><title>T</title></head><body><article><h1>T</h1>{OWN}{PROSE}</article></body></html>"
    text = read_bytes(data.encode(), name="a.html", suffix=".html").text
    assert text.startswith("The harbour master said")


def test_the_clock_does_not_decide_about_a_date() -> None:
    data = page("").replace(
        b"<title>", b'<meta property="article:published_time" content="2119-05-03"><title>'
    )
    assert read_bytes(data, name="a.html", suffix=".html").published == date(2119, 5, 3)


@pytest.mark.parametrize("reference", ["&#27;[31m", "&#x1b;[31m", "\x1b[31m", "\x00"])
def test_control_characters_cost_neither_the_page_nor_the_terminal(reference: str) -> None:
    data = page(f"<p>The mayor {reference} said on Friday that it was over.</p>")
    if "\0" in reference:
        with pytest.raises(CannotRunError, match="binary"):
            read_bytes(data, name="a.html", suffix=".html")
        return
    text = read_bytes(data, name="a.html", suffix=".html").text
    assert "\x1b" not in text
    assert "The mayor \ufffd[31m said" in text


def test_hidden_writing_direction_is_left_out() -> None:
    data = page("<p>The mayor &#x202e;said on Friday that it was over.</p>")
    text = read_bytes(data, name="a.html", suffix=".html").text
    assert "The mayor said on Friday" in text


@pytest.mark.parametrize(
    "markup",
    ["<div>" * 20_000, "<a " + 'x="y" ' * 50_000, "<" * 100_000, "<!--" * 50_000, "<table><tr>" * 5_000],
)
def test_broken_markup_ends_in_a_page_or_a_reason(markup: str) -> None:
    try:
        read_bytes(page(markup), name="a.html", suffix=".html")
    except CannotRunError as error:
        assert "a.html" in str(error)  # noqa: PT017 - both ways out are right


STORY = "<p>The central bank kept its rate at 4 percent on Wednesday, its governor said.</p>"
LINKED = (
    "<li><a href='/1'>A lost painting has turned up in a barn.</a> Who should own it?</li>"
    "<li><a href='/2'>Few trades pay this well</a>, but most people have never heard of them.</li>"
)


@pytest.mark.parametrize(
    ("items", "kept"),
    [
        ("<li>Rates stay at 4 percent.</li><li>Bonds worth 20 billion euros are bought.</li>", True),
        (LINKED, False),
    ],
)
def test_a_list_of_links_at_the_end_leads_elsewhere(items: str, kept: bool) -> None:  # noqa: FBT001
    data = f"<html><body><article>{STORY}<ul>{items}</ul></article></body></html>"
    text = read_bytes(data.encode(), name="a.html", suffix=".html").text
    assert text.startswith("The central bank")
    assert ("\n" in text) is kept


def test_what_stands_after_a_list_of_links_keeps_it() -> None:
    after = "<p>The bank will meet again on 3 June, and two of its members will have left it by then.</p>"
    data = f"<html><body><article>{STORY}<ul>{LINKED}</ul>{after}</article></body></html>"
    text = read_bytes(data.encode(), name="a.html", suffix=".html").text
    assert "Few trades pay this well" in text
    assert text.endswith("by then.")


def test_a_piece_of_a_page_is_read_as_the_page_would_be() -> None:
    story = (
        "Lena Moss spent nine years in Leeds before the call came. She worked in a shop.\n\n"
        "Her father ran a small harbour near York. The film has earned 28 million pounds since it opened in "
        "May, and a second one is planned for next year."
    )
    inside = f"<div id='article-body'>\n\n{story}\n</div>"
    piece = read_bytes(inside.encode(), name="a.html", suffix=".html")
    whole = read_bytes(f"<html><body>{inside}</body></html>".encode(), name="a.html", suffix=".html")
    assert piece.text == whole.text
    assert piece.text.startswith("Lena Moss")
