"""The one file in which a desk keeps all: SQLite, written ahead, so that a kill or a power cut loses nothing.

Every call opens a connection of its own and closes it: web threads and the process that judges share nothing
but the file.
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
_PATIENCE = 30.0
"""Seconds to wait for another that is writing."""
_SECRET = 32


@dataclass(frozen=True, slots=True)
class Database:
    """A desk's file.

    Attributes:
        path: Where it lies.
    """

    path: Path

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection on which single statements are carried out at once."""
        with closing(sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)) as connection:
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = FULL")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection on which all or nothing is carried out."""
        with self.reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def secret(self) -> bytes:
        """What the tokens of forms are made with; the same for as long as the file is kept."""
        with self.reading() as connection:
            value: bytes = connection.execute("SELECT value FROM secret").fetchone()["value"]
            return value


def open_database(folder: Path) -> Database:
    """The file in ``folder``; both are made where they are missing, readable by this user alone.

    Raises:
        CannotRunError: The folder cannot be written to, or the file is none of ours or of a later version.
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
