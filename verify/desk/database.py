"""The one file of a desk: SQLite with a write-ahead log, so that a kill or a power cut loses nothing.

Every call opens a connection of its own and closes it: web threads and the judging process share nothing but
the file.
"""

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from verify.text import CannotRunError

_VERSION = 1
"""The version of the file's schema."""
_PATIENCE = 30.0
"""Seconds to wait for another connection that is writing."""
_SECRET = 32
"""Random bytes of the secret."""


@dataclass(frozen=True, slots=True)
class Database:
    """A desk's file.

    Attributes:
        path: Its path.
    """

    path: Path

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection on which each statement takes effect at once."""
        with closing(sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)) as connection:
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = FULL")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection whose statements take effect together or not at all."""
        with self.reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def secret(self) -> bytes:
        """The secret of the form tokens; the same as long as the file exists."""
        with self.reading() as connection:
            value: bytes = connection.execute("SELECT value FROM secret").fetchone()["value"]
            return value


def open_database(folder: Path) -> Database:
    """The file in ``folder``; both are created if missing, readable by this user only.

    Raises:
        CannotRunError: The folder cannot be written to, or the file is not ours or of a later version.
    """
    made = Database(folder / "desk.sqlite")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        made.path.touch(mode=0o600)
        with made.reading() as connection:
            connection.execute("PRAGMA journal_mode = WAL")
        _prepare(made)
    except (OSError, sqlite3.Error) as fault:
        why = getattr(fault, "strerror", None) or str(fault)
        raise CannotRunError(
            f"checks cannot be kept here: {why}", where=str(folder), remedy="name another folder with --data"
        ) from fault
    return made


def _prepare(made: Database) -> None:
    with made.writing() as connection:
        found = connection.execute("PRAGMA user_version").fetchone()[0]
        if found == 0:
            for statement in _statements():
                connection.execute(statement)
            connection.execute("INSERT INTO secret VALUES (?)", (secrets.token_bytes(_SECRET),))
            connection.execute(f"PRAGMA user_version = {_VERSION}")
        elif found != _VERSION:
            raise CannotRunError(
                "it was written by a later version of verify",
                where=str(made.path),
                remedy="install that version, or name another folder with --data",
            )


def _statements() -> list[str]:
    text = (files("verify.desk") / "schema.sql").read_text(encoding="utf-8")
    lines = (line.split("--", maxsplit=1)[0] for line in text.splitlines())
    return [one for one in "\n".join(lines).split(";") if one.strip()]
