"""Reading one file: its bytes, its encoding, its format, then the document."""

import re
import sys
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from verify.documents import notices
from verify.documents.assemble import assemble
from verify.documents.decode import Decoded, decode
from verify.documents.document import Document
from verify.documents.html import read_html
from verify.documents.mail import read_mail, read_saved_page
from verify.documents.markdown import read_markdown
from verify.documents.metadata import Reading
from verify.documents.pdf import read_pdf
from verify.documents.plain import read_plain
from verify.documents.source import bytes_of
from verify.documents.unreadable_name import check_name
from verify.documents.word import read_docx

_TEXTS: dict[str, Callable[[str, str], Reading]] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
}
FILES: dict[str, Callable[[bytes, str], Reading]] = {
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".eml": read_mail,
    ".mhtml": read_saved_page,
    ".mht": read_saved_page,
}
"""Readers of files that are not text, by suffix."""
FORMATS = (*_TEXTS, *FILES)
"""Suffixes of the files that are read, in lower case."""
_BEGINNINGS = ((b"%PDF-", ".pdf"), (b"PK\x03\x04", ".docx"))
"""First bytes of files that are not text."""
_MARKUP = re.compile(r"\s*(?:<!--|<!doctype\s+html|<html|<head|<body|<\?xml)", re.IGNORECASE)


def read(path: str, *, stdin: BinaryIO | None = None) -> Document:
    """The document in a file.

    Its text is what the file holds, decoded: line ends are kept, front matter is removed, and of a page only
    the article's text remains. ``.txt`` is plain text, ``.md`` Markdown, ``.html`` and ``.htm`` a page; a PDF
    or Word file, a mail, or a page saved by a browser (``.pdf``, ``.docx``, ``.eml``, ``.mhtml``) gives the
    text that a person reads in it.

    Args:
        path: The file, or ``-`` for standard input, whose format is recognised by its first bytes.
        stdin: What to read for ``-``; the process's own standard input when absent.

    Raises:
        CannotRunError: The file is missing, a folder, empty, not text, in an unknown encoding, of another
            format, too large, or holds no text.
    """
    if path == "-":
        document = read_bytes(
            bytes_of("standard input", stdin=stdin or sys.stdin.buffer), name="-", where="standard input"
        )
    else:
        check_name(path, FORMATS)
        document = read_bytes(bytes_of(path), name=path, suffix=Path(path).suffix.lower())
    return as_article(document)


def as_article(document: Document) -> Document:
    """``document``, with a notice that relative dates stay unresolved if it has no day of publication."""
    if document.published is None:
        return replace(document, notices=(*document.notices, notices.date_missing(document.path)))
    return document


def read_bytes(data: bytes, *, name: str, suffix: str = "", where: str = "") -> Document:
    """The document that ``data`` holds.

    Args:
        data: The bytes of a file.
        name: The document's path.
        suffix: Its format; recognised by how the text begins if empty.
        where: Its name in messages; ``name`` if empty.

    Raises:
        CannotRunError: As for ``read``.
    """
    kind = suffix or next((kind for beginning, kind in _BEGINNINGS if data.startswith(beginning)), "")
    if kind in FILES:
        reading = FILES[kind](data, where or name)
    else:
        decoded = decode(data, where or name)
        reader = _TEXTS[kind] if kind else _sniffed(decoded.text)
        reading = _told(reader(decoded.text, name), decoded, name)
    return assemble(reading, path=name, sha256=sha256(data).hexdigest(), where=where)


def _sniffed(text: str) -> Callable[[str, str], Reading]:
    if _MARKUP.match(text):
        return read_html
    return read_markdown if text.startswith(("---\n", "---\r\n", "# ")) else read_plain


def _told(reading: Reading, decoded: Decoded, path: str) -> Reading:
    if not decoded.guessed:
        return reading
    return replace(reading, notices=(notices.encoding_guessed(path, decoded.guessed), *reading.notices))
