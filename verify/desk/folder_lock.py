"""One desk per folder: a second would give each check to two processes."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from verify.text import CannotRunError


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Lock ``folder`` for this process; the system releases the lock however the process ends.

    The lock is that of a small SQLite file, which works alike on every system.

    Raises:
        CannotRunError: Another process holds it.
    """
    with closing(sqlite3.connect(folder / "desk.lock", timeout=0, isolation_level=None)) as held:
        try:
            held.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as fault:
            raise CannotRunError(
                "another desk keeps its checks here", where=str(folder), remedy="end it, or name --data"
            ) from fault
        yield
