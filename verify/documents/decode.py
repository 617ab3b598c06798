"""From bytes to text: detecting the encoding, or saying why there is none."""

import codecs
import re
from typing import NamedTuple

from verify.text import CannotRunError

# The encodings of Arabic and English pages before UTF-8.
_LEGACY = ["cp1256", "iso8859_6", "cp1252"]
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NO_CONTROLS = bytes({*range(0x20, 0x100), *b"\t\n\v\f\r\x1b"})
_ON_PAGES = frozenset({"cp1256", "iso8859-6", "cp1252", "iso8859-1", "iso8859-15", "mac-arabic"})
_CHARSET = re.compile(rb"<meta\b[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_-]{3,20})", re.IGNORECASE)
_MARKUP_HEAD = 4096
"""Bytes in which a page's markup must name its encoding."""
_SAMPLE = 1 << 16
"""Bytes from which an encoding is guessed."""
_MOST_CONTROLS = 0.1
"""Share of control characters above which bytes are not text."""


class Decoded(NamedTuple):
    """A text, and the name of its encoding if it was guessed."""

    text: str
    guessed: str = ""


def decode(data: bytes, where: str) -> Decoded:
    """The text that ``data`` encodes, with its line ends kept and a byte order mark removed.

    Args:
        data: The bytes of a file.
        where: Its name in messages.

    Raises:
        CannotRunError: There are no bytes, they are not text, or their encoding cannot be determined.
    """
    if not data.strip():
        raise CannotRunError("the file is empty", where=where, remedy="give a file with text in it")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return Decoded(_strictly(data, encoding, where))
    if _is_binary(data):
        raise CannotRunError("this is not text but binary data", where=where, remedy="give a text file")
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _declared(data) or _guess(data, where)


def _strictly(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise CannotRunError(
            f"it says that it is {encoding.upper()}, but byte {error.start} is not",
            where=where,
            remedy="save it as UTF-8",
        ) from error


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = len(sample.translate(None, delete=_NO_CONTROLS))
    return b"\0" in data or controls > _MOST_CONTROLS * len(sample)


def _declared(data: bytes) -> Decoded | None:
    """The text in the encoding that a page's markup declares, if that is one of those listed here."""
    name = _CHARSET.search(data[:_MARKUP_HEAD])
    try:
        encoding = codecs.lookup(name.group(1).decode("ascii")).name if name else ""
        return Decoded(data.decode(encoding)) if encoding in _ON_PAGES else None
    except (LookupError, UnicodeDecodeError):
        return None


def _guess(data: bytes, where: str) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - seldom needed, slow to import

    best = from_bytes(data[:_SAMPLE], cp_isolation=_LEGACY, enable_fallback=False).best()
    if best is not None:
        try:
            return Decoded(data.decode(best.encoding), best.encoding)
        except UnicodeDecodeError:
            pass
    raise CannotRunError("its encoding cannot be determined", where=where, remedy="save it as UTF-8")
