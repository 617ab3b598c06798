"""A part of an index file that is not read at once: its pieces are held against their digests when used."""

from collections.abc import Callable
from hashlib import sha256

from verify.corpus.broken import BrokenIndexError

BLOCK = 1 << 16
"""Bytes that have one digest."""
_DIGEST = 16


class Blocks:
    """The digests of the blocks of bytes that come in pieces."""

    def __init__(self) -> None:
        self._digests = bytearray()
        self._seen = sha256()
        self._filled = 0

    def update(self, data: bytes | memoryview) -> None:
        """Take the next piece in."""
        view = memoryview(data).cast("B")
        while len(view):
            piece = view[: BLOCK - self._filled]
            self._seen.update(piece)
            self._filled += len(piece)
            view = view[len(piece) :]
            if self._filled == BLOCK:
                self._close()

    def digests(self) -> bytes:
        """The digests, one after another."""
        if self._filled:
            self._close()
        return bytes(self._digests)

    @staticmethod
    def size(length: int) -> int:
        """Bytes of the digests of so many bytes."""
        return -(-length // BLOCK) * _DIGEST

    def _close(self) -> None:
        self._digests += self._seen.digest()[:_DIGEST]
        self._seen, self._filled = sha256(), 0


class Stretch:
    """Bytes that are somewhere, in memory or in a mapped file.

    Args:
        data: All of them.
        digests: What ``Blocks`` gave for them; empty where they are known to be right.
    """

    def __init__(self, data: bytes | memoryview, digests: bytes = b"") -> None:
        self.data = memoryview(data)
        self._digests = digests
        self._right: set[int] = set()

    def __len__(self) -> int:
        return len(self.data)

    def read(self, start: int, stop: int) -> memoryview:
        """The bytes ``[start, stop)``.

        Raises:
            BrokenIndexError: They are not what was written.
        """
        if self._digests:
            for block in range(start // BLOCK, -(-stop // BLOCK)):
                if block not in self._right:
                    self._look(block)
        return self.data[start:stop]

    def _look(self, block: int) -> None:
        data = self.data[block * BLOCK : (block + 1) * BLOCK]
        if sha256(data).digest()[:_DIGEST] != self._digests[block * _DIGEST : (block + 1) * _DIGEST]:
            raise BrokenIndexError("the index was cut off or altered")
        self._right.add(block)


Guard = Callable[[int, int], object]
"""Called with the bytes ``[start, stop)`` before they are used."""
