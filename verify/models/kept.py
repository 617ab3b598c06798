"""Answers of a reader kept from one run to the next, so that what was read once is never read again.

One SQLite file for each reader, under its digest: another reader, or the same one trained anew, starts
another. Each answer has a check beside it, so that a damaged one is not believed. A file that cannot be used
costs time and nothing else: what it held is read again, and one that is damaged is moved aside
(``NAME.aside``) for a new one.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_CHECK = 4
"""Bytes of a digest over key and answer, which stand behind the answer."""
_AT_ONCE = 500
_PATIENCE = 5.0
"""Seconds to wait for another run that is writing."""
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_OTHER_TABLE = frozenset({sqlite3.SQLITE_ERROR})
"""Told by SQLite where the table has other columns."""


@dataclass(frozen=True, slots=True)
class KeptAnswers:
    """What has been answered, by a digest of all that was asked.

    Attributes:
        path: The file; made, with its folder, when there is something to keep.
    """

    path: Path

    def known(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The answers that are kept and sound, by their keys."""
        try:
            if not self.path.is_file():
                return {}
            with closing(self._open()) as file:
                return dict(_rows(file, sorted(set(keys))))
        except sqlite3.Error as error:
            if _code(error) in _DAMAGED:
                self._move_aside()
            return {}
        except OSError:
            return {}

    def keep(self, answers: Mapping[bytes, bytes]) -> None:
        """Keep answers; where that is not possible they are asked for again next time."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._write(answers)
            except sqlite3.Error as error:
                if _code(error) in _DAMAGED | _OTHER_TABLE:
                    self._move_aside()
                    self._write(answers)
        except (sqlite3.Error, OSError):
            return

    def _write(self, answers: Mapping[bytes, bytes]) -> None:
        with closing(self._open()) as file, file:
            file.execute(
                "CREATE TABLE IF NOT EXISTS readings (pair BLOB PRIMARY KEY, figures BLOB) WITHOUT ROWID"
            )
            file.executemany(
                "INSERT OR REPLACE INTO readings (pair, figures) VALUES (?, ?)",
                ((key, one + _check(key, one)) for key, one in sorted(answers.items())),
            )

    def _move_aside(self) -> None:
        with suppress(OSError):
            self.path.replace(self.path.with_name(f"{self.path.name}.aside"))

    def _open(self) -> sqlite3.Connection:
        file = sqlite3.connect(self.path, timeout=_PATIENCE)
        file.text_factory = bytes  # text that a damaged file holds need not be decodable
        return file


def key_of(asked: object) -> bytes:
    """A digest of all that is asked, by its ``repr``."""
    return sha256(repr(asked).encode("utf-8", "surrogatepass")).digest()[:16]


def kept_for(sha256_of_reader: str, folder: Path) -> KeptAnswers:
    """Where a reader's answers are kept in ``folder``."""
    return KeptAnswers(folder / f"{sha256_of_reader[:32]}.sqlite")


def _rows(file: sqlite3.Connection, keys: Sequence[bytes]) -> Iterator[tuple[bytes, bytes]]:
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        marks = ",".join("?" * len(some))
        found: Iterable[tuple[bytes, object]] = file.execute(
            f"SELECT pair, figures FROM readings WHERE pair IN ({marks})",  # noqa: S608 - question marks only
            some,
        )
        for key, kept in found:
            if isinstance(kept, bytes) and kept[-_CHECK:] == _check(key, kept[:-_CHECK]):
                yield key, kept[:-_CHECK]


def _check(key: bytes, answer: bytes) -> bytes:
    return sha256(key + answer).digest()[:_CHECK]


def _code(error: sqlite3.Error) -> int:
    """What SQLite tells of ``error``, without what it adds to some kinds; 0 if it is not SQLite's."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
