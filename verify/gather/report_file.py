"""A report as a file of a corpus: its name, and front matter before its text."""

import unicodedata
from collections.abc import Iterator
from hashlib import sha256

import yaml

from verify.documents import Document
from verify.documents.metadata import is_unicode
from verify.documents.read import read_bytes
from verify.text import CannotRunError, Language

LONGEST_NAME = 120
"""Bytes of a name in UTF-8. File systems allow 255, and some count letters taken apart (HFS+), or paths."""

_SUFFIX = ".md"
_LONGEST_OUTLET = 30
_DIGITS = (0, 8, 16, 32, 64)
# Longer ones are not read back as front matter (verify.documents.metadata).
_LONGEST_VALUE = 2000
# Names of devices, whatever comes behind a full stop (Microsoft, "Naming Files, Paths, and Namespaces").
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in "0123456789¹²³")}
)


def names(document: Document) -> Iterator[str]:
    """Names that the file of ``document`` can have, the best first; two texts do not share all of them.

    Day, outlet and title in small letters of any script, parted by hyphens; then the same with more and more
    of the text's digest. None has anything in it that a file system forbids or reads in a way of its own.
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
    """The letters and digits of ``value``, with hyphens for what stands between them."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", value).casefold())
    return "-".join(filter(None, "".join(map(_sign, folded)).split("-")))


def _sign(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    return character if category[0] in "LMN" else "-"


def _cut(text: str, most: int) -> str:
    """The beginning of ``text`` in at most that many bytes, no letter cut in two."""
    return text.encode("utf-8")[:most].decode("utf-8", "ignore").strip("-")
