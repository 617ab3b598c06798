"""Answers of a reader kept between runs, so that nothing is read twice.

There is one SQLite file per reader, under its digest: another or a retrained reader starts a new one. Each
answer has a checksum, so that a damaged answer is not used. A file that cannot be used only costs time: its
contents are computed again, and a damaged file is moved aside (``NAME.aside``) for a new one.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_CHECK = 4
"""Bytes of a digest over key and answer, stored after the answer."""
_AT_ONCE = 500
"""Keys of one query, within SQLite's limit on parameters (999 before 3.32)."""
_PATIENCE = 5.0
"""Seconds to wait while another run writes."""
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_OTHER_TABLE = frozenset({sqlite3.SQLITE_ERROR})
"""SQLite's error for a table with other columns."""


@dataclass(frozen=True, slots=True)
class KeptAnswers:
    """Answers by a digest of everything that was asked.

    Attributes:
        path: The file; it and its folder are created when there is something to keep.
    """

    path: Path

    def known(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The kept and undamaged answers, by key."""
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
        """Keep answers; where that fails they are computed again next time."""
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
        file.text_factory = bytes  # text in a damaged file may not be decodable
        return file


def key_of(asked: object) -> bytes:
    """A digest of everything asked, by its ``repr``."""
    return sha256(repr(asked).encode("utf-8", "surrogatepass")).digest()[:16]


def kept_for(sha256_of_reader: str, folder: Path) -> KeptAnswers:
    """The kept answers of a reader in ``folder``."""
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
    """SQLite's primary error code of ``error``; 0 if it is not SQLite's."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
