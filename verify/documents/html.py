"""Web pages: the article's text and metadata, found by trafilatura (Barbaresi 2021, ACL demo papers)."""

import logging
import re
from html import unescape

from verify.documents.metadata import Metadata, Reading, from_fields
from verify.text import CannotRunError, words

# A page is markup around some kilobytes of text; extraction takes about a second a megabyte.
_LONGEST_PAGE = 5_000_000
_LANGUAGE = re.compile(
    r"<html\b[^>]{0,2000}?\blang\s*=\s*[\"']?([A-Za-z]{2,3}(?:[-_][\w-]{1,20})?)", re.IGNORECASE
)
# The clock must not decide whether a date is possible: the same page gives the same document next year.
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1900-01-01",
    "max_date": "2200-01-01",
}
_HEAD = 6
# What XML, and so the parser, cannot carry, bare or as a reference: one of them would cost the page.
_UNFIT = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]"
    r"|&#0*(?:[0-8]|1[124-9]|2\d|3[01]|12[7-9]|1[34]\d|15\d)(?:;|(?!\d))"
    r"|&#x0*(?:[0-8bcef]|1[0-9a-f]|[789][0-9a-f])(?:;|(?![0-9a-f]))",
    re.IGNORECASE,
)


def read_html(text: str, path: str) -> Reading:
    """The article on a page: one line a paragraph, menus and comments left out, and the page's metadata.

    Control characters, which have no place in a page, become U+FFFD. The offsets of the document count
    characters of the extracted text. Lines at its top that repeat the title or the byline are left out.

    Raises:
        CannotRunError: The page is longer than five million characters, or no article is found on it.
    """
    if len(text) > _LONGEST_PAGE:
        raise CannotRunError(
            f"the page has {len(text)} characters", where=path, remedy="give the article's text"
        )
    # Its log goes to standard error when nobody listens; what matters is told as a notice or an error.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to import, needed for pages only

    page = _UNFIT.sub(_fitting, text)
    found = bare_extraction(page, with_metadata=True, include_comments=False, date_extraction_params=_DATES)
    if found is None or isinstance(found, dict) or not found.text:
        raise CannotRunError("no article is found on this page", where=path, remedy="give the article's text")
    language = _LANGUAGE.search(text)
    metadata, told = from_fields(
        {
            "title": found.title,
            "outlet": found.sitename,
            "published": found.date,
            "language": language.group(1) if language else "",
            "url": found.url,
            "byline": found.author,
        },
        path,
    )
    return Reading(_without_head(found.text, metadata), metadata, told)


def _fitting(match: re.Match[str]) -> str:
    """What stands for a control character: the letter that old pages mean by ``&#146;``, else U+FFFD."""
    char = unescape(match.group())
    return char if char.isprintable() and char else "\ufffd"


def _without_head(text: str, metadata: Metadata) -> str:
    lines = text.split("\n")
    repeated = [_folded(metadata.title), _folded(metadata.byline), _folded(f"By {metadata.byline}")]
    head = [line for line in lines[:_HEAD] if not (words(line) and _folded(line) in repeated)]
    return "\n".join(head + lines[_HEAD:])


def _folded(line: str) -> tuple[str, ...]:
    return tuple(word for word, _, _ in words(line))
