"""Values as they go over the wire: rows of PostgreSQL's binary COPY, pgvector's vectors, words and counts."""

import struct
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import chain
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from verify.corpus.packed import pack, unpack
from verify.models import Vectors

_HEAD = b"PGCOPY\n\xff\r\n\0" + bytes(8)
_END = b"\xff\xff"
_PIECE = 1 << 20
_INT, _LONG = struct.Struct(">i"), struct.Struct(">q")

Value = bytes | int | UUID


class Long(int):
    """A number of eight bytes; any other has four."""


def digest(*parts: bytes) -> UUID:
    """What stands for a text of any length where PostgreSQL can look it up."""
    seen = sha256()
    for part in parts:
        seen.update(b"%d:" % len(part) + part)
    return UUID(bytes=seen.digest()[:16])


def encoded(text: str) -> bytes:
    """A text as it is kept: any text, lone surrogates and NUL included, which a ``text`` column refuses."""
    return text.encode("utf-8", "surrogatepass")


def decoded(data: bytes) -> str:
    """The text that was ``encoded``."""
    return data.decode("utf-8", "surrogatepass")


def rows(values: Iterable[Sequence[Value]]) -> Iterator[bytes]:
    """Rows of values, in pieces."""
    return framed(b"".join([struct.pack(">h", len(row)), *map(_field, row)]) for row in values)


def vector_rows(places: NDArray[np.int64], vectors: Vectors) -> Iterator[bytes]:
    """Rows of a report's number, a passage's number in it, and its vector.

    Args:
        places: The first two, a row each.
        vectors: The third.
    """
    dimension = vectors.shape[1]
    kind = np.dtype(
        [
            ("fields", ">i2"),
            ("a", ">i4"),
            ("report", ">i8"),
            ("b", ">i4"),
            ("number", ">i4"),
            *_vector(dimension),
        ]
    )
    found: NDArray[Any] = np.zeros(len(vectors), kind)
    found["fields"], found["a"], found["b"] = 3, 8, 4
    found["size"], found["dimension"] = 4 + 4 * dimension, dimension
    found["report"], found["number"], found["vector"] = places[:, 0], places[:, 1], vectors
    return framed([found.tobytes()])


def vector_of(row: Vectors) -> bytes:
    """A vector as pgvector takes it."""
    return struct.pack(">hh", len(row), 0) + row.astype(">f4").tobytes()


def taken_vectors(data: bytes, dimension: int) -> Vectors:
    """The vectors of rows of one column, as ``Session.take`` gives them."""
    kind = np.dtype([("fields", ">i2"), *_vector(dimension)])
    body = data[len(_HEAD) : -len(_END)]
    found = np.frombuffer(body, kind)["vector"]
    return np.ascontiguousarray(found, np.float32).reshape(-1, dimension)


def sent_vectors(data: bytes, dimension: int) -> Vectors:
    """The vectors that ``vector_send`` wrote one after another."""
    kind = np.dtype([("dimension", ">i2"), ("zero", ">i2"), ("vector", ">f4", (dimension,))])
    return np.ascontiguousarray(np.frombuffer(data, kind)["vector"], np.float32).reshape(-1, dimension)


def written(vector: Vectors) -> str:
    """A vector as a statement takes it: nine digits give each number back exactly."""
    return "[" + ",".join(f"{one:.9g}" for one in vector.tolist()) + "]"


def counts(found: Iterable[tuple[str, int]]) -> bytes:
    """Words with numbers, packed."""
    words, numbers = [], []
    for word, number in found:
        words.append(word)
        numbers.append(number)
    return pack(np.array([len(words), *numbers], "<i4").tobytes() + encoded("\n".join(words)))


def counted(data: bytes) -> Iterator[tuple[str, int]]:
    """The words with numbers that were packed."""
    plain = unpack(data)
    size = int(np.frombuffer(plain[:4], "<i4")[0])
    if size:
        numbers = np.frombuffer(plain[4 : 4 + 4 * size], "<i4").tolist()
        yield from zip(decoded(plain[4 + 4 * size :]).split("\n"), numbers, strict=True)


def framed(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Rows with the beginning and the end that COPY wants, in larger pieces."""
    waiting: list[bytes] = []
    size = 0
    for piece in chain([_HEAD], pieces, [_END]):
        waiting.append(piece)
        size += len(piece)
        if size >= _PIECE:
            yield b"".join(waiting)
            waiting, size = [], 0
    yield b"".join(waiting)


def _field(value: Value) -> bytes:
    if isinstance(value, UUID):
        value = value.bytes
    elif isinstance(value, int):
        value = (_LONG if isinstance(value, Long) else _INT).pack(value)
    return _INT.pack(len(value)) + value


def _vector(dimension: int) -> list[Any]:
    return [("size", ">i4"), ("dimension", ">i2"), ("zero", ">i2"), ("vector", ">f4", (dimension,))]


def longs(data: bytes) -> list[int]:
    """Numbers of eight bytes that were kept one after another."""
    found: list[int] = np.frombuffer(data, "<i8").tolist()
    return found


def array(items: Iterable[object]) -> str:
    """Numbers and keys as a statement takes many of them."""
    return f"{{{','.join(map(str, items))}}}"
