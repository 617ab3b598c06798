"""Web pages: the article's text and metadata, extracted by trafilatura (Barbaresi 2021, ACL demo papers)."""

import logging
import re
from copy import deepcopy
from functools import lru_cache
from html import unescape
from sys import maxunicode
from typing import TYPE_CHECKING

from verify.documents import notices
from verify.documents.attributes import MOST_ATTRIBUTES, without_surplus
from verify.documents.metadata import Metadata, Reading, from_fields
from verify.documents.page_day import page_day
from verify.documents.page_sections import cut_others, cut_prose, teaser_items
from verify.documents.unshown import cut_unshown
from verify.text import CannotRunError, words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# In characters. A page is markup around some kilobytes of text; extraction takes about a second a megabyte.
_LONGEST_PAGE = 5_000_000
_LANGUAGE = re.compile(
    r"<html\b[^>]{0,2000}?\blang\s*=\s*[\"']?([A-Za-z]{2,3}(?:[-_][\w-]{1,20})?)", re.IGNORECASE
)
# The clock must not decide whether a date is possible: the same page must give the same document next year.
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1900-01-01",
    "max_date": "2200-01-01",
}
_FRAME = re.compile(r"<(?:html|body|head)\b", re.IGNORECASE)
_HEAD = 6
"""Lines at the top from which a repeated title or byline is removed."""
_SHORT, _MOST_OF = 600, 0.6
"""Characters of an extracted text below which it is extracted again; share of its words the second text must
have.
"""
# A control character, or any numeric character reference; the extraction also resolves what was escaped
# twice.
_NAMED = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|&(?:amp;)*#(?P<number>[0-9]+|x[0-9a-f]+);?",
    re.IGNORECASE,
)
# What XML, and so the parser, can hold (XML 1.0, 2.2), except controls; anything else would make the page
# unreadable.
_FIT = re.compile(r"[\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT = "\ufffd"
# Digits of the last code point, U+10FFFF; a longer reference names nothing and is slow to read.
_MOST_DIGITS = 7


def read_html(text: str, path: str) -> Reading:
    """The article on a page, one line a paragraph, without menus and comments, and the page's metadata.

    Control characters, which are invalid in a page, become U+FFFD. Only the first hundred attributes of a tag
    are read. Offsets of the document count characters of the extracted text. Lines at the top that repeat the
    title or the byline are left out, and so are lists of links at the end.

    Raises:
        CannotRunError: The page is longer than five million characters, or no article is found on it.
    """
    if len(text) > _LONGEST_PAGE:
        raise CannotRunError(
            f"the page has {len(text)} characters", where=path, remedy="give the article's text"
        )
    # Without a handler its log goes to standard error; what matters is reported as a notice or an error.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415 - slow to import, needed for pages only
    from trafilatura.utils import load_html  # noqa: PLC0415

    page, surplus = without_surplus(_NAMED.sub(lambda found: _fitting(found.group(), found["number"]), text))
    if not _FRAME.search(page):
        page = f"<html><body>{page}</body></html>"  # of a bare fragment the parser keeps only one element
    tree = load_html(page)
    if tree is not None:
        cut_others(tree)
    extracted = _article(page, tree)
    if not extracted:
        raise CannotRunError(
            "no article was found on this page", where=path, remedy="give the article's text"
        )
    teased = teaser_items(tree)
    cut_prose(tree)
    cut_unshown(tree)
    found = extract_metadata(tree, date_config=dict(_DATES))
    language = _LANGUAGE.search(text)
    metadata, told = from_fields(
        {
            "title": found.title,
            "outlet": found.sitename,
            "published": found.date or _day(tree),
            "language": language.group(1) if language else "",
            "url": found.url,
            "byline": found.author,
        },
        path,
    )
    cut = (notices.attributes_left_out(path, surplus, MOST_ATTRIBUTES),) if surplus else ()
    return Reading(_without_head(_without_tail(extracted, teased), metadata), metadata, (*told, *cut))


def _day(tree: "HtmlElement | None") -> str:
    """The day that an element of time holds; empty if there is none."""
    day = page_day(tree) if tree is not None else None
    return day.isoformat() if day is not None else ""


def _article(page: str, own: "HtmlElement | None") -> str:
    """The article's text, one line a paragraph; empty if none is found.

    For a short page the extractor merges headline, date and sidebar into one text. It is then asked again
    with a least size of one character, and that result is taken if it has most of the words.

    Args:
        page: The page.
        own: Its tree without the sections of others; ``None`` if it is not a page.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415 - as above
    from trafilatura.settings import use_config  # noqa: PLC0415

    found = bare_extraction(page, include_comments=False) if own is not None else None
    text = "" if found is None or isinstance(found, dict) else str(found.text or "")
    if not text or len(text) > _SHORT:
        return text
    modest = use_config()
    modest.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    again = bare_extraction(deepcopy(own), include_comments=False, config=modest)
    parted = "" if again is None or isinstance(again, dict) else str(again.text or "")
    return parted if len(words(parted)) > len(words(text)) * _MOST_OF else text


@lru_cache(maxsize=1 << 8)
def _fitting(written: str, number: str | None) -> str:
    """A valid character unchanged; else the letter that old pages mean by ``&#146;``, or U+FFFD."""
    code = _code(number.lower()) if number else ord(written)
    if code <= maxunicode and _FIT.fullmatch(chr(code)):
        return written
    meant = unescape(f"&#{code};") if number else ""
    return meant if meant.isprintable() and meant else _REPLACEMENT


def _code(number: str) -> int:
    base, digits = (16, number[1:]) if number[0] == "x" else (10, number)
    digits = digits.lstrip("0") or "0"
    return int(digits, base) if len(digits) <= _MOST_DIGITS else maxunicode + 1


def _without_head(text: str, metadata: Metadata) -> str:
    lines = text.split("\n")
    repeated = [_folded(metadata.title), _folded(metadata.byline), _folded(f"By {metadata.byline}")]
    head = [line for line in lines[:_HEAD] if not (words(line) and _folded(line) in repeated)]
    return "\n".join(head + lines[_HEAD:])


def _without_tail(text: str, teased: frozenset[tuple[str, ...]]) -> str:
    """``text`` without a closing list of links to other articles."""
    lines = text.split("\n")
    while lines and (_folded(lines[-1]) in teased or not lines[-1].strip()):
        lines.pop()
    return "\n".join(lines)


def _folded(line: str) -> tuple[str, ...]:
    return tuple(word for word, _, _ in words(line))
