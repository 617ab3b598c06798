"""The items of a feed: RSS (2.0, and its content module for whole texts) and Atom (RFC 4287)."""

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from email.utils import parsedate_to_datetime
from html import escape
from io import BytesIO
from typing import Any
from xml.sax import SAXException

from verify.documents import Document
from verify.documents.read import read_bytes
from verify.text import CannotRunError

MOST_ITEMS = 500
"""The most items of a feed that are taken, first ones first; a feed has some dozens."""

_HEAD = 4096
"""Bytes in which a feed is recognised."""
_LARGEST = 10_000_000
"""Bytes of a feed, at most."""
_ROOTS = frozenset({b"rss", b"feed", b"rdf:rdf"})
_TAG = re.compile(rb"<([a-z][\w:]*)", re.IGNORECASE)
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Item:
    """One report in a feed.

    Attributes:
        title: Its title in the feed.
        outlet: The title of the feed, or of the feed named as the item's source.
        published: The day of its date, in the time zone as written; the day of an update if it has no other.
        language: The feed's language code.
        link: The address of the whole report.
        content: The whole text if the feed has it, else empty.
        suffix: The suffix for a file with that content: ``.html`` or ``.txt``.
    """

    title: str
    outlet: str
    published: date | None
    language: str
    link: str
    content: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Feed:
    """The items of a feed in order, and a line on each that was left out."""

    items: tuple[Item, ...]
    faults: tuple[str, ...]


def is_feed(data: bytes) -> bool:
    """Whether ``data`` begins like a feed, whatever its name."""
    head = _COMMENT.sub(b"", data[:_HEAD].removeprefix(codecs.BOM_UTF8).lstrip())
    tag = _TAG.search(head) if head.startswith(b"<") else None
    return tag is not None and tag[1].lower() in _ROOTS


def read_feed(data: bytes, address: str) -> Feed:
    """The items of the feed in ``data``.

    Args:
        data: Its bytes.
        address: The feed's address, the base of relative links.

    Raises:
        CannotRunError: It has no items, or is larger than 10 MB.
    """
    import feedparser  # noqa: PLC0415 - needed for feeds only

    if len(data) > _LARGEST:
        raise CannotRunError(
            f"the feed is larger than {_LARGEST / 1e6:g} MB", where=address, remedy="split it"
        )
    # Given a name or an address, feedparser would open it; from a stream it only reads. Markup in the texts
    # is left: they are read like pages, of which only the words are taken.
    found = feedparser.parse(
        BytesIO(data),
        response_headers={"content-location": address},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not found.entries:
        raise CannotRunError(
            "no items were found in this feed", where=address, remedy="check the address or the file"
        )
    faults = []
    if isinstance(found.get("bozo_exception"), SAXException):
        faults.append("the feed is no sound XML, and items may be missing")
    if len(found.entries) > MOST_ITEMS:
        faults.append(f"of its {len(found.entries)} items only the first {MOST_ITEMS} are taken")
    return Feed(tuple(_item(entry, found.feed) for entry in found.entries[:MOST_ITEMS]), tuple(faults))


def complete(document: Document, item: Item) -> Document:
    """A page fetched for ``item``, completed with the feed's metadata where its own is missing."""
    return replace(
        document,
        title=document.title or item.title,
        outlet=document.outlet or item.outlet,
        published=document.published or item.published,
    )


def read_item(item: Item, path: str) -> Document:
    """The document of an item with its whole text; the feed's metadata takes precedence over the text's own.

    Raises:
        CannotRunError: It holds no text.
    """
    text = _as_page(item) if item.suffix == ".html" else item.content
    document = read_bytes(text.encode("utf-8", "replace"), name=path, suffix=item.suffix)
    return replace(
        document,
        title=item.title or document.title,
        outlet=item.outlet or document.outlet,
        published=item.published or document.published,
        url=item.link,
    )


def _as_page(item: Item) -> str:
    language = f' lang="{escape(item.language)}"' if item.language else ""
    title = escape(item.title)
    return (
        f"<!DOCTYPE html><html{language}><head><title>{title}</title></head><body>"
        f"<article><h1>{title}</h1>{item.content}</article></body></html>"
    )


def _item(entry: Mapping[str, Any], feed: Mapping[str, Any]) -> Item:
    content, suffix = _content(entry)
    source = entry.get("source") or {}
    return Item(
        title=_plain(entry.get("title")),
        outlet=_plain(source.get("title") or feed.get("title")),
        published=_day(entry, "published") or _day(entry, "updated"),
        language=_plain(feed.get("language")),
        link=_plain(entry.get("link")),
        content=content,
        suffix=suffix,
    )


def _content(entry: Mapping[str, Any]) -> tuple[str, str]:
    """The whole text of an item and its format; a summary does not count."""
    for content in entry.get("content") or ():
        value = str(content.get("value") or "")
        if value.strip():
            return value, ".txt" if content.get("type") == "text/plain" else ".html"
    return "", ""


def _plain(value: object) -> str:
    """A line of text without markup, also where the feed escaped it twice."""
    from lxml.html import fromstring  # noqa: PLC0415 - as above

    line = " ".join(value.split()) if isinstance(value, str) else ""
    return " ".join(str(fromstring(f"<p>{line}</p>").text_content()).split()) if "<" in line else line


def _day(entry: Mapping[str, Any], name: str) -> date | None:
    """The day of a date in RFC 822 or RFC 3339 format, in the time zone as written."""
    text = str(entry[name]).strip() if name in entry else ""
    try:
        iso = _ISO_DAY.match(text)
        return date.fromisoformat(iso.group()) if iso else parsedate_to_datetime(text).date()
    except (ValueError, IndexError, TypeError, OverflowError):  # whatever strangers write as a date
        return None
