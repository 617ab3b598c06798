"""The bytes of a response: unpacked piece by piece, and never more than the limit."""

import zlib
from collections.abc import Iterable

from verify.text import CannotRunError

_GZIP = 31
"""zlib's ``wbits`` for a stream with gzip's header and trailer (RFC 1952)."""


def body(pieces: Iterable[bytes], coding: str, *, most: int, where: str) -> bytes:
    """All of ``pieces``, unpacked.

    Args:
        pieces: The bytes as they arrive.
        coding: The content coding: empty, ``identity`` or ``gzip`` (RFC 9110, 8.4.1).
        most: The limit in bytes, unpacked.
        where: The address, for messages.

    Raises:
        CannotRunError: There is more, the coding is another one, or unpacking fails.
    """
    if coding in {"gzip", "x-gzip"}:
        pieces = _unpacked(pieces, most, where)
    elif coding not in {"", "identity"}:
        raise CannotRunError(
            "it uses a compression that was not requested", where=where, remedy="save the page"
        )
    found = bytearray()
    for piece in pieces:
        found += piece
        if len(found) > most:
            raise CannotRunError(
                f"it is larger than {most / 1e6:g} MB",
                where=where,
                remedy="give the article's text as a file",
            )
    return bytes(found)


def _unpacked(pieces: Iterable[bytes], most: int, where: str) -> Iterable[bytes]:
    """The unpacked bytes of ``pieces``; a decompression bomb is unpacked only to just past the limit."""
    unpacking = zlib.decompressobj(_GZIP)
    broken = CannotRunError("its gzip data is damaged", where=where, remedy="try again, or save the page")
    for piece in pieces:
        if unpacking.eof:
            raise broken
        try:
            yield unpacking.decompress(piece, most + 1)
        except zlib.error as fault:
            raise broken from fault
    if not unpacking.eof or unpacking.unused_data:
        raise broken
