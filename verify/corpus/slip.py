"""Which names in an index folder are ours to remove.

A writer notes each name before it makes it, and each name that its index puts out of use, in a slip of its
own beside the parts. Whoever writes later removes what slips name and the manifest does not. What stands in
no slip was never written here, and stays: whatever it is called and however old it is.
"""

import os
import re
import secrets
import stat
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from verify.files import read_regular

GRACE = 3600.0
"""Seconds before what no manifest names is removed: another process may read it, or be about to name it."""

_LONGEST = 1 << 20
_HEAD = b"verify/slip@1\n"
_SLIP = re.compile(r"\.writing-[0-9a-f]{16}")
_OURS = re.compile(r"(?:\.passing-)?[0-9a-f]{16}-[a-z0-9.-]+")
# Only such names are ever noted: a slip cannot name a marker, a manifest, or a place outside the folder.


@dataclass(frozen=True, slots=True)
class Slip:
    """The slip of one writer.

    Attributes:
        directory: The index folder.
        token: What tells this writer's names from those of others.
        file: Where it notes them.
    """

    directory: Path
    token: str
    file: BinaryIO

    def note(self, *names: str) -> None:
        """Write names down before anything is done with them; a name that no writer makes is left out.

        Raises:
            OSError: There is no room.
        """
        self.file.write("".join(f"{name}\n" for name in names if _OURS.fullmatch(name)).encode())
        self.file.flush()

    def passing(self, role: str) -> Path:
        """A name under which to write a file, noted.

        Raises:
            OSError: There is no room.
        """
        name = f".passing-{self.token}-{role}"
        self.note(name)
        return self.directory / name


@contextmanager
def slip(directory: Path) -> Iterator[Slip]:
    """A new slip in ``directory``; ``sweep`` removes it in its time.

    Raises:
        OSError: It cannot be written.
    """
    token = secrets.token_hex(8)
    with (directory / f".writing-{token}").open("xb") as file:
        file.write(_HEAD)
        file.flush()
        yield Slip(directory, token, file)


def sweep(directory: Path, named: Collection[str], *, own: Slip) -> None:
    """Remove what slips name and the index does not; what cannot be removed stays, harmless.

    Args:
        directory: The index folder.
        named: The files of the index that has just been put in place.
        own: The slip of who put it there: done, so it need not grow old first.
    """
    for name in os.listdir(directory):  # noqa: PTH208 - names are all that is asked for
        if _SLIP.fullmatch(name):
            with suppress(OSError):
                _clear(directory / name, named, done=name == f".writing-{own.token}")


def _clear(place: Path, named: Collection[str], *, done: bool) -> None:
    data = read_regular(place, _LONGEST)
    if not data.startswith(_HEAD) and not _HEAD.startswith(data):  # begun, and stopped at once
        return
    lines = data.splitlines(keepends=True)
    out_of_use = [place.with_name(name) for name in map(_name, lines[1:]) if name and name not in named]
    for path in filter(_is_file, out_of_use):
        with suppress(OSError):
            if _is_old(path):
                path.unlink()
    if (done or _is_old(place)) and not any(map(_is_file, out_of_use)):
        place.unlink()


def _name(line: bytes) -> str:
    """The name on a line; none where the writer was stopped in the middle of it, or where it is not ours."""
    name = line[:-1].decode("ascii", "replace")
    return name if line.endswith(b"\n") and _OURS.fullmatch(name) else ""


def _is_file(path: Path) -> bool:
    """Whether a file stands there; a folder or a link under a name of ours is somebody else's."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except FileNotFoundError:
        return False


def _is_old(path: Path) -> bool:
    return time.time() - path.lstat().st_mtime > GRACE
