"""A report as a file of a corpus: its name, and the front matter before its text."""

import unicodedata
from collections.abc import Iterator
from hashlib import sha256

import yaml

from verify.documents import Document
from verify.documents.metadata import is_unicode
from verify.documents.read import read_bytes
from verify.text import CannotRunError, Language

LONGEST_NAME = 120
"""Bytes of a file name in UTF-8. File systems allow 255; some count decomposed letters (HFS+), or limit
paths."""

_SUFFIX = ".md"
_LONGEST_OUTLET = 30
"""Bytes of the outlet's part of a name."""
_DIGITS = (0, 8, 16, 32, 64)
"""Hexadecimal digits of the text's digest in a name, in the order in which names are tried."""
# In characters. Longer values are not read back from front matter (verify.documents.metadata).
_LONGEST_VALUE = 2000
# Device names, also with a suffix (Microsoft, "Naming Files, Paths, and Namespaces").
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in "0123456789¹²³")}
)


def names(document: Document) -> Iterator[str]:
    """Possible file names for ``document``, best first; no two texts share all of them.

    Day, outlet and title in lower case of any script, joined by hyphens; then the same with more and more
    digits of the text's digest. No name contains anything that a file system forbids or interprets.
    """
    stem = "-".join(filter(None, (_day(document), _cut(_slug(document.outlet), _LONGEST_OUTLET))))
    stem = "-".join(filter(None, (stem, _slug(document.title)))) or "report"
    digest = sha256(document.text.encode()).hexdigest()
    for digits in _DIGITS:
        end = f"-{digest[:digits]}" if digits else ""
        start = _cut(stem, LONGEST_NAME - len(end) - len(_SUFFIX))
        yield f"{f'report-{start}' if start in _DEVICES else start}{end}{_SUFFIX}"


def content(document: Document, source: str) -> bytes:
    """The file of ``document``: front matter, then its text, of which no character is altered.

    Args:
        document: What is written.
        source: Where it came from.

    Raises:
        CannotRunError: The file would not be read as that text and what is known of it.
    """
    stated = _stated(document)
    fields = stated | ({"source": line} if (line := _line(source)) else {})
    front = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=float("inf"))
    data = f"---\n{front}---\n{document.text}".encode()
    again = read_bytes(data, name=document.path, suffix=_SUFFIX)
    if again.text != document.text or set(again.stated) != set(stated):
        raise CannotRunError(
            "it would not be read back as the same report",
            where=document.path,
            remedy="give it as .md",
        )
    return data


def _stated(document: Document) -> dict[str, object]:
    """The fields of the front matter that the reader knows, in the order in which people write them."""
    language = document.language
    fields: dict[str, object] = {
        "title": _line(document.title),
        "outlet": _line(document.outlet),
        "published": document.published,
        "language": "" if language is Language.UNKNOWN else language.value,
        "url": _line(document.url),
        "byline": _line(document.byline),
        "kind": _line(document.kind),
    }
    return {name: value for name, value in fields.items() if value}


def _line(value: str) -> str:
    """A value as the reader reads it: on one line; nothing where it would not take it."""
    line = " ".join(value.split())
    return line if len(line) <= _LONGEST_VALUE and is_unicode(line) else ""


def _day(document: Document) -> str:
    return document.published.isoformat() if document.published else ""


def _slug(value: str) -> str:
    """The letters and digits of ``value``, with hyphens for everything between them."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", value).casefold())
    return "-".join(filter(None, "".join(map(_sign, folded)).split("-")))


def _sign(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    return character if category[0] in "LMN" else "-"


def _cut(text: str, most: int) -> str:
    """The beginning of ``text`` in at most this many bytes, without splitting a letter."""
    return text.encode("utf-8")[:most].decode("utf-8", "ignore").strip("-")
