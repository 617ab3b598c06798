from datetime import date
from html import escape
from pathlib import Path

import pytest

from tests.gather.made_feed import ATOM, body, item, rss
from verify.gather.feed import MOST_ITEMS, Item, is_feed, read_feed, read_item
from verify.text import CannotRunError

HERE = "https://coast.example/feed"


def only(data: bytes) -> Item:
    (found,) = read_feed(data, HERE).items
    return found


@pytest.mark.parametrize(
    "data",
    [b"", b"<html><rss>", b"<?xml version='1.0'?><svg/>", b"rss", b"<feeder>", b"---\ntitle: <rss>\n---\n"],
)
def test_what_is_no_feed(data: bytes) -> None:
    assert not is_feed(data)


@pytest.mark.parametrize(
    "data",
    [rss(), ATOM.encode(), b"\xef\xbb\xbf<!-- a > b --><rss>", b"<?xml?><!DOCTYPE x><rdf:RDF a='b'>"],
)
def test_what_is_a_feed(data: bytes) -> None:
    assert is_feed(data)


@pytest.mark.parametrize("data", [rss(), b"<rss", b"not a feed", b""])
def test_a_feed_without_items(data: bytes) -> None:
    with pytest.raises(CannotRunError, match="no items"):
        read_feed(data, HERE)


def test_a_feed_is_never_taken_for_the_name_of_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("name").write_bytes(rss(item("Secret")))
    for data in (b"name", str(tmp_path / "name").encode(), b"http://127.0.0.1:1/", b"file:///etc/passwd"):
        with pytest.raises(CannotRunError, match="no items"):
            read_feed(data, HERE)


def test_rss_with_the_whole_text() -> None:
    found = only(rss(item(link="/road?a=1&b=2", content=body(1))))
    assert found == Item(
        title="Floods close the road",
        outlet="Coast Daily",
        published=date(2024, 5, 2),
        language="en",
        link="https://coast.example/road?a=1&b=2",
        content=found.content,
        suffix=".html",
    )
    document = read_item(found, "name")
    assert "town 1" in document.text
    assert "<p>" not in document.text
    assert (document.title, document.outlet) == ("Floods close the road", "Coast Daily")
    assert (document.published, document.url) == (date(2024, 5, 2), found.link)


def test_atom_with_the_whole_text_and_with_a_summary() -> None:
    whole, summary = read_feed(ATOM.format(content=escape(body(1))).encode(), HERE).items
    assert "town 1" in read_item(whole, "name").text
    assert (whole.published, whole.outlet) == (date(2024, 5, 3), "Hill Daily")
    assert (summary.content, summary.link) == ("", "https://hill.example/summary")
    assert summary.published == date(2024, 5, 4)


def test_atom_in_plain_text() -> None:
    plain = ATOM.replace('type="html"', 'type="text"').format(content="The road is closed. 3 &lt; 4 metres.")
    whole, _ = read_feed(plain.encode(), HERE).items
    assert whole.suffix == ".txt"
    assert read_item(whole, "name").text == "The road is closed. 3 < 4 metres."


@pytest.mark.parametrize(
    "day", ["", "yesterday", "2024-13-01", "32 Foo 2024", "Thu, 99 May 2024 00:00:00 +0000"]
)
def test_a_day_that_is_none(day: str) -> None:
    assert only(rss(item(day=day))).published is None


def test_the_outlet_of_an_item_that_comes_from_another_feed() -> None:
    taken = item().replace("<title>", '<source url="https://hill.example/feed">Hill Daily</source><title>')
    assert only(rss(taken)).outlet == "Hill Daily"


def test_markup_in_titles_is_taken_off() -> None:
    assert only(rss(item("Five <b>die</b> in &amp; near Bar"))).title == "Five die in & near Bar"


def test_a_title_that_is_markup_steers_nothing() -> None:
    found = only(rss(item("</title><script>alert(1)</script>", content=body(2))))
    assert "alert" not in read_item(found, "name").text


def test_of_very_many_items_the_first_are_taken_and_it_is_told() -> None:
    found = read_feed(rss(*(item(f"Item {n}") for n in range(MOST_ITEMS + 3))), HERE)
    assert len(found.items) == MOST_ITEMS
    assert found.faults == ("of its 503 items only the first 500 are taken",)


def test_a_feed_that_is_cut_off_gives_what_it_has_and_says_so() -> None:
    found = read_feed(rss(item("First"), item("Second", content=body(1)))[:-80], HERE)
    assert found.items[0].title == "First"
    assert found.faults == ("the feed is no sound XML, and items may be missing",)


@pytest.mark.parametrize("piece", [b"<!-- ", b"<!-- --> ", b"<?", b"<!", b" ", b"<!DOCTYPE a "])
def test_whether_it_is_a_feed_is_found_out_at_once(piece: bytes) -> None:
    assert not is_feed(piece * 100_000)


def test_entities_of_its_own_swell_nothing_and_read_no_file() -> None:
    bomb = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))
    kind = f'<!DOCTYPE rss [<!ENTITY a0 "ha"><!ENTITY file SYSTEM "file:///etc/passwd">{bomb}]>'
    data = rss(item("Floods")).replace(b"<rss", kind.encode() + b"<rss", 1)
    found = read_feed(data.replace(b"Floods", b"Floods &a12; &file;"), HERE)
    assert len(found.items[0].title) < 1000
    assert "root:" not in found.items[0].title
