"""The stamp by which an unchanged file is recognised without reading it."""

import os
from collections.abc import Callable
from typing import NamedTuple

Clock = Callable[[], int]
"""Gives the time in nanoseconds since 1970, like ``time.time_ns``."""

SETTLED = 2 * 10**9
"""Nanoseconds after which a file's times prove that it has not been written to since.

Two seconds is the coarsest resolution of a file system in use (FAT); a second write within them leaves the
times unchanged. Git calls such files racy and reads them again, as is done here (git,
Documentation/technical/racy-git.txt).
"""


class Stamp(NamedTuple):
    """A file's status; while none of it changes, the file holds the same bytes.

    Attributes:
        size: Its size in bytes.
        modified: When it was last written, in nanoseconds since 1970. Any program can set this.
        changed: When its content, permissions or times were last altered, which no program can set. On
            systems without it (Windows), when it was created.
        inode: Its number on its file system; a file put in its place has another.
    """

    size: int
    modified: int
    changed: int
    inode: int


def stamp(status: os.stat_result) -> Stamp:
    """The stamp of a file with this status."""
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def is_settled(one: Stamp, now: int) -> bool:
    """Whether a file with this stamp, taken at ``now`` or later, cannot be written to and keep the stamp.

    A file whose times are in the future is never settled.
    """
    return max(one.modified, one.changed) < now - SETTLED
