"""Getting at the bytes of a file, or saying in one line why not."""

import os
from pathlib import Path
from typing import BinaryIO

from verify.text import CannotRunError

_LARGEST = 64 * 1024 * 1024


def shown(path: str | Path) -> str:
    """A path as text that can be printed: bytes of a file name that are no UTF-8 are replaced."""
    return os.fsencode(path).decode("utf-8", "replace")


def bytes_of(path: str | Path, *, stdin: BinaryIO | None = None) -> bytes:
    """All bytes of the file at ``path``, or of ``stdin`` where that is given.

    Raises:
        CannotRunError: There is no such file, it is a folder, cannot be opened, or is larger than 64 MB.
    """
    where = shown(path)
    if stdin is not None:
        return _within_limit(stdin.read(_LARGEST + 1), where)
    try:
        with Path(path).open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            # Room is made for as many bytes as are asked for; only what has no size, a pipe, needs the limit.
            return _within_limit(file.read() if 0 < size <= _LARGEST else file.read(_LARGEST + 1), where)
    except IsADirectoryError as error:
        raise CannotRunError("this is a folder", where=where, remedy="name a file in it") from error
    except FileNotFoundError as error:
        raise CannotRunError("there is no such file", where=where, remedy="check the name") from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "this cannot be the name of a file"
        raise CannotRunError(why, where=where, remedy="name a file that can be read") from error


def _within_limit(data: bytes, where: str) -> bytes:
    if len(data) > _LARGEST:
        raise CannotRunError(f"larger than {_LARGEST >> 20} MB", where=where, remedy="give the text alone")
    return data
