"""Many byte strings, each packed by itself, so that one is had without unpacking the others."""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from verify.corpus.stretch import Stretch

_LARGEST = 1 << 28
"""Bytes of one string: more than any report and what is taken out of it."""
_LEVEL = 6


def pack(data: bytes) -> bytes:
    """``data`` in fewer bytes (RFC 1950)."""
    return zlib.compress(data, _LEVEL)


def unpack(packed: bytes | memoryview) -> bytes:
    """What was packed.

    Raises:
        ValueError: It was not packed here, or is larger than anything that is.
    """
    opened = zlib.decompressobj()
    try:
        data = opened.decompress(packed, _LARGEST)
    except zlib.error as fault:
        raise ValueError(str(fault)) from fault
    if not opened.eof or opened.unused_data:
        message = "packed data that does not end where it should"
        raise ValueError(message)
    return data


@dataclass(frozen=True, slots=True, eq=False)
class Packed:
    """Packed strings one after another: each costs its bytes and eight more.

    Attributes:
        data: All of them.
        ends: Where each ends.
    """

    data: Stretch
    ends: NDArray[np.int64]

    @classmethod
    def of(cls, strings: Iterable[bytes]) -> "Packed":
        """Strings that ``pack`` gave."""
        kept: Sequence[bytes] = tuple(strings)
        return cls(Stretch(b"".join(kept)), np.fromiter(accumulate(map(len, kept)), np.int64, len(kept)))

    def __len__(self) -> int:
        return len(self.ends)

    def packed(self, number: int) -> bytes:
        """One of them as it is kept."""
        start = int(self.ends[number - 1]) if number else 0
        return bytes(self.data.read(start, int(self.ends[number])))

    def __getitem__(self, number: int) -> bytes:
        return unpack(self.packed(number))
