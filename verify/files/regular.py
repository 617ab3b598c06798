"""Reading a path only if it is an ordinary file."""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)


class NoRegularFileError(OSError):
    """A folder, a link, a pipe or a device is where one of our files should be."""

    def __init__(self, path: Path) -> None:
        super().__init__(errno.EINVAL, "it is no ordinary file", str(path))


def open_regular(path: Path) -> BinaryIO:
    """The file at ``path``, open for reading; links are not followed, and pipes are not waited for.

    Raises:
        NoRegularFileError: It is not an ordinary file.
        OSError: It does not exist or cannot be opened.
    """
    try:
        file = os.fdopen(os.open(path, _FLAGS), "rb")
    except IsADirectoryError as fault:
        raise NoRegularFileError(path) from fault
    except OSError as fault:
        if fault.errno in {errno.ELOOP, errno.EMLINK, errno.ENXIO}:  # a link, a socket
            raise NoRegularFileError(path) from fault
        raise
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise NoRegularFileError(path)
    return file


def read_regular(path: Path, limit: int = -1) -> bytes:
    """The bytes of the file at ``path``, at most ``limit`` of them.

    Raises:
        OSError: As for ``open_regular``.
    """
    with open_regular(path) as file:
        return file.read(limit)
