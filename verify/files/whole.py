"""Writing a file so that whoever reads it finds the old one or the new one, whole.

What is written goes under another name beside the file, is flushed to the disk, and takes its place by one
rename. A full disk, a kill or a power cut before the rename leaves the old file; after it there is the new
one. A rename that the disk has not noted when the power goes is undone: then the old file is there, whole.
"""

import errno
import os
import secrets
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def passing(path: Path) -> Iterator[BinaryIO]:
    """A new file at ``path``, open for writing; gone afterwards unless it was renamed.

    Raises:
        OSError: It cannot be made, or something stands there already.
    """
    with path.open("xb") as file:
        try:
            yield file
        finally:
            path.unlink(missing_ok=True)


def put_in_place(file: BinaryIO, path: Path, place: Path) -> None:
    """Close ``file`` at ``path`` and give it the name ``place``, once all of it is on the disk.

    Raises:
        OSError: It cannot be; what stood there still stands.
    """
    file.flush()
    os.fsync(file.fileno())
    file.close()
    path.replace(place)
    _note(place.parent)


def write(path: Path, data: bytes) -> None:
    """Put ``data`` in the place of what is at ``path``; where that is a link, of the file that it names.

    The file keeps its rights, and its owner where that is allowed. What is no ordinary file, a pipe or a
    terminal, is written to as it is.

    Raises:
        OSError: It cannot be written; what was there before still stands, whole.
        ValueError: This cannot be the name of a file.
    """
    old = _status(path)
    if _is_stream(path, old):
        path.write_bytes(data)
        return
    place = Path(os.path.realpath(path))
    if old is not None and not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))
    aside = place.with_name(f".verify-{secrets.token_hex(8)}.passing")
    with passing(aside) as file:
        file.write(data)
        if old is not None:
            _keep_rights(aside, place, old)
        put_in_place(file, aside, place)


def write_new(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path``, where nothing may stand: no file is ever replaced.

    Where the file system has no hard links, a kill in the middle can leave an empty file of this name.

    Raises:
        FileExistsError: Something stands there already, be it a link that leads to nothing.
        OSError: It cannot be written.
    """
    aside = path.with_name(f".verify-{secrets.token_hex(8)}.passing")
    with passing(aside) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
        try:
            os.link(aside, path)
        except FileExistsError:
            raise
        except OSError:
            path.open("xb").close()  # the name is ours from here on
            put_in_place(file, aside, path)
        _note(path.parent)


def make_way(place: Path) -> str:
    """Rename whatever stands at ``place`` and is no ordinary file, which nobody can say is ours to remove.

    Returns:
        Its new name beside ``place``; empty where nothing was in the way.

    Raises:
        OSError: It cannot be renamed.
    """
    with suppress(FileNotFoundError):
        if not stat.S_ISREG(place.lstat().st_mode):
            aside = place.with_name(f"{place.name}.aside-{secrets.token_hex(4)}")
            place.rename(aside)
            return aside.name
    return ""


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _is_stream(path: Path, old: os.stat_result | None) -> bool:
    """Whether ``path`` is written to as it is: a folder, too, which then says so itself."""
    if Path(os.path.abspath(path)).parent in {Path("/dev"), Path("/dev/fd")}:  # noqa: PTH100 - not resolved
        return True  # /dev/stdout is a name for what is open already, be it a file
    return old is not None and not stat.S_ISREG(old.st_mode)


def _keep_rights(aside: Path, place: Path, old: os.stat_result) -> None:
    if hasattr(os, "chown"):
        with suppress(OSError):  # only some may give a file away
            os.chown(aside, old.st_uid, old.st_gid)
    shutil.copymode(place, aside)


def _note(folder: Path) -> None:
    """Have the disk note a rename; where that cannot be asked for, the system does it in its own time."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
