"""Readings kept from one run to the next, so that a pair that was read once is never read again.

One SQLite file for each reader, under its digest: another reader, or the same one trained anew, starts
another. A pair is known by a digest of all that was read of it, and each answer has a check beside it, so
that a damaged one is not believed. A file that cannot be used costs time and nothing else: the pairs are read
again, and one that is damaged is moved aside (``NAME.aside``) for a new one.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from struct import Struct

from verify.models.pairing import Answer, Asked
from verify.models.reading import FACETS, Likelihoods, LoadedReader, Progress, Reading

_RELATIONS = len(Likelihoods._fields)
_FORMS = {form.size: form for form in (Struct(f"<{_RELATIONS}H"), Struct(f"<{_RELATIONS + len(FACETS)}H"))}
"""By their size: the figures of a reader that does not tell facets, and of one that does."""
_CHECK = 4
"""Bytes of a digest over pair and figures, which stand behind the figures."""
_SCALE = 10_000
_AT_ONCE = 500
_PIECE = 256
"""Pairs that are read before they are kept: an interrupted run loses no more."""
_PATIENCE = 5.0
"""Seconds to wait for another run that is writing."""
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_OTHER_TABLE = frozenset({sqlite3.SQLITE_ERROR})
"""Told by SQLite where the table has other columns."""

Pair = tuple[Asked, Answer]


@dataclass(frozen=True, slots=True)
class RememberingReader:
    """A reader whose answers are kept.

    Attributes:
        inner: What reads a pair that is not known yet.
        path: The file.
    """

    inner: LoadedReader
    path: Path

    @property
    def name(self) -> str:
        """That of the reader within."""
        return self.inner.name

    @property
    def sha256(self) -> str:
        """That of the reader within."""
        return self.inner.sha256

    def read(self, pairs: Sequence[Pair], *, progress: Progress | None = None) -> tuple[Reading, ...]:
        """See ``LoadedReader``; only pairs that are not known are read, and kept piece by piece."""
        keys = [_key(pair) for pair in pairs]
        every = self._known(keys)
        new = {key: pair for key, pair in zip(keys, pairs, strict=True) if key not in every}
        order = list(new)
        for start in range(0, len(order), _PIECE):
            some = order[start : start + _PIECE]
            told = _further(progress, start, len(order)) if progress else None
            read = dict(zip(some, self.inner.read([new[key] for key in some], progress=told), strict=True))
            self._keep(read)
            every.update(read)
        return tuple(every[key] for key in keys)

    def _known(self, keys: Sequence[bytes]) -> dict[bytes, Reading]:
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

    def _keep(self, read: Mapping[bytes, Reading]) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._write(read)
            except sqlite3.Error as error:
                if _code(error) in _DAMAGED | _OTHER_TABLE:
                    self._move_aside()
                    self._write(read)
        except (sqlite3.Error, OSError):
            return  # what is not kept is read again next time

    def _write(self, read: Mapping[bytes, Reading]) -> None:
        with closing(self._open()) as file, file:
            file.execute(
                "CREATE TABLE IF NOT EXISTS readings (pair BLOB PRIMARY KEY, figures BLOB) WITHOUT ROWID"
            )
            file.executemany(
                "INSERT OR REPLACE INTO readings (pair, figures) VALUES (?, ?)",
                ((key, _packed(key, one)) for key, one in sorted(read.items())),
            )

    def _move_aside(self) -> None:
        with suppress(OSError):
            self.path.replace(self.path.with_name(f"{self.path.name}.aside"))

    def _open(self) -> sqlite3.Connection:
        file = sqlite3.connect(self.path, timeout=_PATIENCE)
        file.text_factory = bytes  # text that a damaged file holds need not be decodable
        return file


def remembering(reader: LoadedReader, folder: Path) -> RememberingReader:
    """``reader`` with its answers kept in ``folder``, which is made when there is something to keep."""
    return RememberingReader(reader, folder / f"{reader.sha256[:32]}.sqlite")


def _rows(file: sqlite3.Connection, keys: Sequence[bytes]) -> Iterator[tuple[bytes, Reading]]:
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        marks = ",".join("?" * len(some))
        found: Iterable[tuple[bytes, bytes]] = file.execute(
            f"SELECT pair, figures FROM readings WHERE pair IN ({marks})",  # noqa: S608 - question marks only
            some,
        )
        yield from ((key, _unpacked(kept)) for key, kept in found if _sound(key, kept))


def _sound(key: bytes, kept: object) -> bool:
    if not isinstance(kept, bytes) or len(kept) - _CHECK not in _FORMS:
        return False
    return kept[-_CHECK:] == _check(key, kept[:-_CHECK])


def _check(key: bytes, figures: bytes) -> bytes:
    return sha256(key + figures).digest()[:_CHECK]


def _packed(key: bytes, reading: Reading) -> bytes:
    values = [round(one * _SCALE) for one in (*reading.relations, *reading.facets)]
    figures = Struct(f"<{len(values)}H").pack(*values)
    return figures + _check(key, figures)


def _unpacked(kept: bytes) -> Reading:
    figures = kept[:-_CHECK]
    values = [one / _SCALE for one in _FORMS[len(figures)].unpack(figures)]
    return Reading(Likelihoods(*values[:_RELATIONS]), tuple(values[_RELATIONS:]))


def _further(progress: Progress, before: int, of: int) -> Progress:
    return lambda done, _: progress(before + done, of)


def _code(error: sqlite3.Error) -> int:
    """What SQLite tells of ``error``, without what it adds to some kinds; 0 if it is not SQLite's."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _key(pair: Pair) -> bytes:
    asked, answer = pair
    parts = (
        asked.sentence, asked.start, asked.end, answer.sentence, answer.before, answer.title, answer.days,
    )  # fmt: skip
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).digest()[:16]
