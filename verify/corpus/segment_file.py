"""A segment in a file: its parts one after another, each with its digest.

A small file is read and looked at as a whole when it is opened. A large one is mapped: of most parts all is
looked at, of those of which a search needs little each block when it is used (see ``stretch``).
"""

import mmap
import os
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from verify.corpus.parts import LAZY, Chunks
from verify.corpus.segment import Stored
from verify.corpus.stretch import Blocks, Stretch

_ALIGNED = 64
"""Bytes at a multiple of which each part begins: numbers can then be used where they lie."""


def append(file: BinaryIO, roles: Iterable[tuple[str, Chunks]]) -> tuple[Stored, ...]:
    """Write parts to ``file``, those that are read piece by piece with the digests of their blocks behind.

    Raises:
        OSError: They cannot be written.
    """
    return tuple(stored for role, chunks in roles for stored in _with_blocks(file, role, chunks))


def _with_blocks(file: BinaryIO, role: str, chunks: Chunks) -> Iterator[Stored]:
    blocks = Blocks()
    yield _append(file, role, chunks, blocks)
    if role in LAZY:
        yield _append(file, f"{role}.blocks", [blocks.digests()], None)


def _append(file: BinaryIO, role: str, chunks: Chunks, blocks: Blocks | None) -> Stored:
    file.write(bytes(-file.tell() % _ALIGNED))
    start, seen = file.tell(), sha256()
    for chunk in chunks:
        file.write(chunk)
        seen.update(chunk)
        if blocks is not None:
            blocks.update(chunk)
    return Stored(role, start, file.tell() - start, seen.hexdigest())


class SegmentFile:
    """The parts of a file that was opened.

    Args:
        file: Open for reading.
        path: Where it lies.
        parts: What is in it.
        whole: Bytes up to which all of it is looked at.

    Raises:
        ValueError: It is looked at, and there is something else in it.
    """

    def __init__(self, file: BinaryIO, path: Path, parts: Iterable[Stored], *, whole: int) -> None:
        self._path = path
        self._parts: Mapping[str, Stored] = {part.role: part for part in parts}
        size = os.fstat(file.fileno()).st_size
        self._mapped = size > whole
        self._data = memoryview(
            mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if self._mapped else file.read()
        )
        if not self._mapped:
            self._require_nothing_between()

    def _require_nothing_between(self) -> None:
        at = 0
        for part in self._parts.values():
            if any(self._data[at : part.start]):
                message = "something between its parts"
                raise ValueError(message)
            at = part.start + part.size
        if at != len(self._data):
            message = "something behind its parts"
            raise ValueError(message)

    def take(self, role: str) -> memoryview:
        """All bytes of a part.

        Raises:
            ValueError: There is no such part, or it was truncated or altered.
        """
        data = self._bytes(role)
        if sha256(data).hexdigest() != self._parts[role].sha256:
            message = f"its {role} was cut off or altered"
            raise ValueError(message)
        return data

    def stretch(self, role: str) -> Stretch:
        """A part to be read piece by piece.

        Raises:
            ValueError: There is no such part; in a small file also, it was truncated or altered.
        """
        if not self._mapped:
            self.take(f"{role}.blocks")
            return Stretch(self.take(role))
        data, digests = self._bytes(role), bytes(self.take(f"{role}.blocks"))
        if len(digests) != Blocks.size(len(data)):
            message = f"another number of digests than blocks of its {role}"
            raise ValueError(message)
        return Stretch(data, digests)

    def place(self, role: str) -> tuple[Path, int]:
        """The file, and the first byte of a part in it."""
        return self._path, self._parts[role].start

    def _bytes(self, role: str) -> memoryview:
        part = self._parts.get(role)
        if part is None or not 0 <= part.start <= part.start + part.size <= len(self._data):
            message = f"it holds no {role}"
            raise ValueError(message)
        return self._data[part.start : part.start + part.size]
