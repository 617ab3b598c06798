"""Reading the bytes of a file, or saying in one line why that fails."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from verify.documents.stamp import Clock, Stamp, is_settled, stamp
from verify.text import CannotRunError

LARGEST = 64 * 1024 * 1024
"""Bytes of the largest file that is read, on disk or in an archive."""
_PIECE = 1 << 16
"""Bytes read at a time."""
_KINDS = {
    stat.S_IFDIR: ("this is a folder", "name a file in it"),
    stat.S_IFIFO: ("this is a pipe", "save what comes out of it, or hand it to '-'"),
    stat.S_IFSOCK: ("this is a socket", "name a file"),
    stat.S_IFCHR: ("this is a device", "name a file"),
    stat.S_IFBLK: ("this is a device", "name a file"),
}
# Reading from a pipe without a writer would block; a file, also one behind a link, never blocks.
_WITHOUT_WAITING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_BYTES = getattr(os, "O_BINARY", 0)


def bytes_of(path: str | Path, *, stdin: BinaryIO | None = None) -> bytes:
    """All bytes of the file at ``path``, or of ``stdin`` if given.

    Raises:
        CannotRunError: There is no such file, it is not a file (a folder, pipe, socket or device), it cannot
            be opened, or it is larger than 64 MB.
    """
    if stdin is not None:
        return _within_limit(stdin.read(LARGEST + 1), str(path))
    with _opened(path) as handle:
        return _within_limit(_all_of(handle), str(path))


def stamped_bytes_of(path: str | Path, clock: Clock) -> tuple[bytes, Stamp | None]:
    """All bytes of the file at ``path``, and its stamp; ``None`` where the stamp may outlast the bytes.

    The stamp is taken before the bytes are read: a change in between alters it, and the next look notices.

    Raises:
        CannotRunError: As for ``bytes_of``.
    """
    with _opened(path) as handle:
        now = clock()
        known = stamp(os.fstat(handle))
        data = _within_limit(_all_of(handle), str(path))
        return data, known if is_settled(known, now) else None


@contextmanager
def _opened(path: str | Path) -> Iterator[int]:
    """A descriptor of the regular file at ``path``."""
    where = str(path)
    try:
        _refuse_other_than_file(Path(path).stat().st_mode, where)  # opening a device can have effects
        handle = os.open(path, _WITHOUT_WAITING | _BYTES)
        try:
            _refuse_other_than_file(os.fstat(handle).st_mode, where)  # the path may name another file by now
            yield handle
        finally:
            os.close(handle)
    except FileNotFoundError as error:
        raise CannotRunError("there is no such file", where=where, remedy="check the name") from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "this cannot be the name of a file"
        raise CannotRunError(why, where=where, remedy="name a file that can be read") from error


def _refuse_other_than_file(mode: int, where: str) -> None:
    if not stat.S_ISREG(mode):
        what, remedy = _KINDS.get(stat.S_IFMT(mode), ("this is not a file", "name a file"))
        raise CannotRunError(what, where=where, remedy=remedy)


def _all_of(handle: int) -> bytes:
    """All bytes of a file, but only one piece past the limit; its stated size can be wrong."""
    found = bytearray()
    while len(found) <= LARGEST and (piece := os.read(handle, _PIECE)):
        found += piece
    return bytes(found)


def _within_limit(data: bytes, where: str) -> bytes:
    if len(data) > LARGEST:
        raise CannotRunError(f"larger than {LARGEST >> 20} MB", where=where, remedy="give the text alone")
    return data
