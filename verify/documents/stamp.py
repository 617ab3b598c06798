"""By what a file is known again without reading it."""

import os
from collections.abc import Callable
from typing import NamedTuple

Clock = Callable[[], int]
"""The time in nanoseconds since 1970, as ``time.time_ns`` tells it."""

SETTLED = 2 * 10**9
"""Nanoseconds after which a file's times say that it has not been written to since.

Two seconds are the coarsest steps in which a file system in use counts (FAT); within them a second writing
leaves the times as they are. Git calls such files racy and reads them again, as is done here (git,
Documentation/technical/racy-git.txt).
"""


class Stamp(NamedTuple):
    """What the system says of a file; while none of it moves, the file holds the same bytes.

    Attributes:
        size: Its bytes.
        modified: When it was last written, in nanoseconds since 1970. Any program can set that.
        changed: When its content, rights or times were last altered, which no program can set. Where a system
            does not tell (Windows), when it was made.
        inode: Its number on its file system; another file that was put in its place has another one.
    """

    size: int
    modified: int
    changed: int
    inode: int


def stamp(status: os.stat_result) -> Stamp:
    """The stamp of a file with this status."""
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def is_settled(one: Stamp, now: int) -> bool:
    """Whether a file with this stamp, taken at ``now`` or later, cannot be written to and keep its stamp.

    A file whose times lie in the future never is.
    """
    return max(one.modified, one.changed) < now - SETTLED
