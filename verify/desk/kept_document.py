"""A report as it was read when it became evidence or was found; it stays when the corpus changes."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise

from verify.desk.database import Database
from verify.documents import Document
from verify.text import Language


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """A report.

    Attributes:
        path: Its path in its corpus.
        title: Its title as read; empty if unknown, like the following.
        outlet: Its publisher.
        published: Its day, as in ``2024-03-16``.
        language: Its language.
        url: Its address.
        text: Its text, to which the offsets of passages refer.
    """

    path: str
    title: str
    outlet: str
    published: str
    language: Language
    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a line: its text, whether it is in the marked passage, and whether that begins there."""

    text: str
    marked: bool
    first: bool


def kept(document: Document) -> str:
    """A document as JSON text in ASCII; same document, same text."""
    return json.dumps(
        {
            "path": document.path,
            "title": document.title,
            "outlet": document.outlet,
            "published": document.published.isoformat() if document.published else "",
            "language": document.language.value,
            "url": document.url,
            "text": document.text,
        }
    )


def digest_of(content: str) -> str:
    """The key of a stored document: SHA-256 of its JSON text, in hexadecimal."""
    return sha256(content.encode("ascii")).hexdigest()


def keep(database: Database, contents: list[str]) -> list[str]:
    """Store documents; returns their digests."""
    digests = [digest_of(content) for content in contents]
    with database.writing() as file:
        put(file, zip(digests, contents, strict=True))
    return digests


def put(file: sqlite3.Connection, documents: Iterable[tuple[str, str]]) -> None:
    """Store documents with their digests in an open transaction; existing ones stay."""
    file.executemany("INSERT OR IGNORE INTO documents (digest, content) VALUES (?, ?)", documents)


def find(database: Database, digest: str) -> KeptDocument | None:
    """The document with this digest; ``None`` if there is none."""
    with database.reading() as file:
        row = file.execute("SELECT content FROM documents WHERE digest = ?", (digest,)).fetchone()
    if row is None:
        return None
    told = json.loads(row["content"])
    return KeptDocument(**told | {"language": Language(told["language"])})


def lines(text: str, starts: int, ends: int) -> list[list[Stretch]]:
    """The non-blank lines of ``text``, divided where the passage ``starts`` and ``ends``."""
    found, place = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(_stretches(line, place, starts, ends))
        place += len(line) + 1
    return found


def _stretches(line: str, place: int, starts: int, ends: int) -> list[Stretch]:
    within = (min(max(cut - place, 0), len(line)) for cut in (starts, ends))
    cuts = sorted({0, *within, len(line)})
    return [
        Stretch(line[left:right], starts <= place + left < ends, place + left == starts)
        for left, right in pairwise(cuts)
    ]
