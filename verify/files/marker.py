"""The marker of a folder made by this package; only there are files replaced and removed.

A folder without it belongs to someone else, whatever it holds, and nothing is written there.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path

from verify.files.regular import NoRegularFileError, read_regular
from verify.files.whole import make_way, write

MARKER = "verify-index.json"
"""The name of the marker's file."""

VERSION = 1
"""The version of the contents and format of a marked folder."""

_FORMAT = "verify/index-folder"
_CONTENT = (
    f'{{"format": "{_FORMAT}", "version": {VERSION}, "note": '
    '"verify made this folder and rewrites what it put here; keep nothing of yours in it"}\n'
).encode()


class ForeignFolderError(OSError):
    """A folder that this package did not make, or that a later version made; the message says which."""


def is_marked(folder: Path) -> bool:
    """Whether this package, in any version, made ``folder``."""
    try:
        return _version(folder) is not None
    except OSError:
        return False


def refuse_foreign(folder: Path, *, known: Callable[[Path], bool]) -> None:
    """Accept a folder that may be written to: ours, empty, or absent.

    Args:
        folder: The folder.
        known: Whether an unmarked folder is ours nevertheless, judged by its contents.

    Raises:
        ForeignFolderError: It is not ours.
        OSError: It cannot be read, or is not a folder.
    """
    try:
        names = os.listdir(folder)  # noqa: PTH208 - names are all that is asked for
    except FileNotFoundError:
        return
    version = _version(folder)
    if version == VERSION or not names or known(folder):
        return
    if version is not None:
        message = f"it holds an index of format {version!r}, and this is a version that knows {VERSION}"
        raise ForeignFolderError(message)
    if names != [MARKER] or not _cut_off(folder):
        message = "it is not empty, and holds no index that verify made"
        raise ForeignFolderError(message)


def mark(folder: Path, *, known: Callable[[Path], bool]) -> None:
    """Make ``folder`` if needed, and put the marker in it.

    Raises:
        OSError: It is not ours, or cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    refuse_foreign(folder, known=known)
    if _version(folder) == VERSION:
        return
    place = folder / MARKER
    if set(os.listdir(folder)) <= {MARKER} and _cut_off(folder):  # noqa: PTH208
        _complete(place)
    else:
        make_way(place)
        write(place, _CONTENT)


def _complete(place: Path) -> None:
    """Write the whole marker over a partial one; two processes may do so at once, with the same bytes."""
    flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(place, flags, 0o666), "wb") as file:
        file.write(_CONTENT)
        file.flush()
        os.fsync(file.fileno())


def _cut_off(folder: Path) -> bool:
    """Whether the marker is missing or incomplete because its writer was stopped."""
    try:
        return _CONTENT.startswith(read_regular(folder / MARKER, len(_CONTENT) + 1))
    except FileNotFoundError:
        return True
    except NoRegularFileError:
        return False


def _version(folder: Path) -> object:
    """The version in the marker; ``None`` where there is no marker or it was altered."""
    try:
        told = json.loads(read_regular(folder / MARKER, 4096))
    except (FileNotFoundError, NoRegularFileError, ValueError, RecursionError):
        return None
    return (
        told.get("version", "unknown") if isinstance(told, dict) and told.get("format") == _FORMAT else None
    )
