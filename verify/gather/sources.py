"""The contents of a source: the reports of a file, folder, address, feed or dump, not yet read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from verify.documents import Document
from verify.documents.folder import read_archive, read_folder
from verify.documents.json_lines import read_json_lines
from verify.documents.read import FORMATS, read_bytes
from verify.documents.source import bytes_of
from verify.documents.unreadable_name import check_name
from verify.gather.address import is_address
from verify.gather.feed import Item, complete, is_feed, read_feed, read_item
from verify.gather.fetching import FEED, Fetch
from verify.gather.page import read_page
from verify.text import CannotRunError, Notice

_FEED_SUFFIXES = (FEED, ".rss", ".atom", ".rdf")
_DUMP, _ARCHIVE = ".jsonl", ".zip"
_NOT_READ = frozenset({"N108", "N109", "N118"})
"""Notices of reading on a report, a file or a folder that was not read."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A report that may be added.

    Attributes:
        name: Its name in messages.
        source: Where it came from, as written in its front matter.
        link: Its address, if known before it is read.
        read: Reads it, or raises ``CannotRunError``.
    """

    name: str
    source: str
    link: str
    read: Callable[[], Document]


@dataclass(frozen=True, slots=True)
class Fault:
    """A part of a source that could not be read, and why."""

    name: str
    why: str


def candidates(source: str, fetch: Fetch) -> Iterator[Candidate | Fault | Notice]:
    """The reports of ``source``, the faults in it, and notices.

    Args:
        source: A path or an address.
        fetch: Fetches an address.
    """
    try:
        yield from _of_address(source, fetch) if is_address(source) else _of_path(source, fetch)
    except CannotRunError as fault:
        yield Fault(source, fault.what)


def _of_address(address: str, fetch: Fetch) -> Iterator[Candidate | Fault]:
    fetched = fetch(address)
    if fetched.suffix == FEED or is_feed(fetched.data):
        yield from _of_feed(fetched.data, address, fetched.address, fetch)
    else:
        yield Candidate(address, address, "", lambda: read_page(fetched))


def _of_path(path: str, fetch: Fetch) -> Iterator[Candidate | Fault | Notice]:
    where = Path(path)
    suffix = where.suffix.lower()
    if where.is_dir():
        yield from _told(*read_folder(where), before=f"{path.rstrip('/')}/")
    elif suffix == _DUMP:
        yield from _told(*read_json_lines(bytes_of(path), name=path), before="")
    elif suffix == _ARCHIVE:
        yield from _told(*read_archive(bytes_of(path), path), before=f"{path}/")
    elif suffix in _FEED_SUFFIXES:
        yield from _of_feed(bytes_of(path), path, "", fetch)
    else:
        check_name(path, FORMATS)
        yield Candidate(path, path, "", lambda: read_bytes(bytes_of(path), name=path, suffix=suffix))


def _told(
    documents: tuple[Document, ...], notices: tuple[Notice, ...], *, before: str
) -> Iterator[Candidate | Fault | Notice]:
    """Documents read together, and the notices on the others."""
    for notice in notices:
        if notice.id in _NOT_READ:
            yield Fault(f"{before}{notice.path}", notice.text)
        else:
            yield notice
    for document in documents:
        name = f"{before}{document.path}"
        yield Candidate(name, name, document.url, lambda document=document: document)  # type: ignore[misc]


def _of_feed(data: bytes, source: str, address: str, fetch: Fetch) -> Iterator[Candidate | Fault]:
    feed = read_feed(data, address or source)
    yield from (Fault(source, fault) for fault in feed.faults)
    for number, item in enumerate(feed.items, 1):
        name = item.link or f"{source}#{number}"
        if item.content:
            yield Candidate(name, source, item.link, lambda item=item, name=name: read_item(item, name))  # type: ignore[misc]
        elif is_address(item.link):
            yield Candidate(name, source, item.link, lambda item=item: _fetched(item, fetch))  # type: ignore[misc]
        else:
            yield Fault(name, "the item has neither a text nor the address of one")


def _fetched(item: Item, fetch: Fetch) -> Document:
    return complete(read_page(fetch(item.link)), item)
