"""Writing a file so that every reader finds either the old one or the new one, complete.

The data is written to another name beside the file, flushed to disk, and put in place by one rename. A full
disk, a kill or a power cut before the rename leaves the old file; after the rename the new one is there. If
the power fails before the disk has recorded the rename, the complete old file is there.
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
    """A new file at ``path``, open for writing; it is removed afterwards unless it was renamed.

    Raises:
        OSError: It cannot be made, or something exists there.
    """
    with path.open("xb") as file:
        try:
            yield file
        finally:
            path.unlink(missing_ok=True)


def put_in_place(file: BinaryIO, path: Path, place: Path) -> None:
    """Close ``file`` at ``path`` and rename it to ``place``, once all of it is on disk.

    Raises:
        OSError: That failed; what was at ``place`` is unchanged.
    """
    file.flush()
    os.fsync(file.fileno())
    file.close()
    path.replace(place)
    _note(place.parent)


def write(path: Path, data: bytes) -> None:
    """Replace the file at ``path`` by ``data``; if ``path`` is a link, replace the file it leads to.

    The file keeps its permissions, and its owner where that is allowed. A pipe, a terminal or anything else
    that is not an ordinary file is written to directly.

    Raises:
        OSError: It cannot be written; what was there before is unchanged.
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
    """Write ``data`` to ``path``, where nothing may exist yet: no file is ever replaced.

    On a file system without hard links, a kill in the middle can leave an empty file of this name.

    Raises:
        FileExistsError: Something exists there, be it only a broken link.
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
            path.open("xb").close()  # claims the name
            put_in_place(file, aside, path)
        _note(path.parent)


def make_way(place: Path) -> str:
    """Rename whatever is at ``place`` and is not an ordinary file, since it may not be ours to remove.

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
    """Whether ``path`` is written to directly; true of a folder too, for which writing then fails."""
    if Path(os.path.abspath(path)).parent in {Path("/dev"), Path("/dev/fd")}:  # noqa: PTH100 - not resolved
        return True  # /dev/stdout names an open stream, even where that is a file
    return old is not None and not stat.S_ISREG(old.st_mode)


def _keep_rights(aside: Path, place: Path, old: os.stat_result) -> None:
    if hasattr(os, "chown"):
        with suppress(OSError):  # only privileged users may change the owner
            os.chown(aside, old.st_uid, old.st_gid)
    shutil.copymode(place, aside)


def _note(folder: Path) -> None:
    """Have the disk record a rename; where this cannot be requested, the system does it in its own time."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
