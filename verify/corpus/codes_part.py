"""Codes of vectors in lists as the parts of a file, and back, without reading the lists themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from verify.corpus.broken import BrokenIndexError
from verify.corpus.checking import require
from verify.corpus.coded import MOST, Anew, Coded, List
from verify.corpus.cutting import FIVE, bytes_of, code_size, name_of, stretches
from verify.corpus.inverted import Trained
from verify.corpus.record import dumps, loads
from verify.corpus.varint import decoded, encoded

if TYPE_CHECKING:
    from verify.corpus.parts import Parts

_FLOATS, _COUNTS = np.dtype("<f4"), np.dtype("<i8")
_VALUES = 16  # of half a byte


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was learnt of a sample, apart from its numbers: see ``Trained``."""

    name: str
    probed: int
    weighed: int
    recall: float
    rows: int


def written(name: str, coded: Coded) -> Iterator[tuple[str, Sequence[bytes]]]:
    """What each part holds, by its role; of each list first the codes, then the gaps between its rows."""
    trained = coded.trained
    lists = [coded.taken(number) for number in range(len(trained.centroids))]
    pieces = [codes.tobytes() + encoded(np.diff(rows, prepend=0))[0].tobytes() for codes, rows in lists]
    yield f"{name}-codes.json", [dumps(Learnt, Learnt(*trained[:5]))]
    yield f"{name}-centroids.f32", [trained.centroids.astype(_FLOATS).tobytes()]
    yield f"{name}-codebook.f32", [trained.codebook.astype(_FLOATS).tobytes()]
    yield f"{name}-turn.f32", [trained.turn.astype(_FLOATS).tobytes()]
    yield f"{name}-sizes.i64", [np.array([len(one.rows) for one in lists], _COUNTS).tobytes()]
    yield f"{name}-codes.i64", [np.cumsum(np.array([*map(len, pieces)], _COUNTS)).tobytes()]
    yield f"{name}-codes.bin", pieces


def read(parts: "Parts", name: str, size: int, dimension: int, anew: Anew) -> Coded:
    """The vectors whose parts have this name.

    Raises:
        ValueError: They do not belong together, or hold what no index holds.
    """
    learnt = loads(Learnt, bytes(parts.take(f"{name}-codes.json")))
    centroids, codebook, turn = (
        np.frombuffer(parts.take(f"{name}-{part}.f32"), _FLOATS) for part in ("centroids", "codebook", "turn")
    )
    sizes, ends = (np.frombuffer(parts.take(f"{name}-{part}.i64"), _COUNTS) for part in ("sizes", "codes"))
    count = len(sizes)
    require(learnt.name == name_of(count, dimension), "vectors of an unknown kind")
    require(1 <= learnt.probed <= count and learnt.rows >= 0, "more lists looked into than there are")
    require(0 <= learnt.weighed <= MOST, "more rows weighed than are ever weighed")
    width = FIVE * stretches(dimension)
    require(len(turn) == width * dimension, "vectors that are turned otherwise")
    require(len(codebook) == _VALUES * width, "a codebook of another size")
    require(len(centroids) == count * width, "centroids of another size")
    numbers = (centroids, codebook, turn)
    require(all(bool(np.isfinite(one).all()) for one in numbers), "a centroid that is nowhere")
    data = parts.stretch(f"{name}-codes.bin")
    code = code_size(dimension)
    starts = np.concatenate([[0], ends[:-1]])
    require(
        bool(((sizes >= 0) & (sizes <= size)).all()) and int(sizes.sum()) == size, "another number of vectors"
    )
    require(
        bool((starts + bytes_of(sizes, code) <= ends).all()) and ends[-1] == len(data),
        "lists of another length",
    )
    told = learnt.name, learnt.probed, learnt.weighed, learnt.recall, learnt.rows
    trained = Trained(*told, centroids.reshape(count, -1), codebook, turn.reshape(dimension, -1))

    def reader(number: int) -> List:
        piece = np.frombuffer(data.read(int(starts[number]), int(ends[number])), np.uint8)
        return taken_list(piece, int(sizes[number]), code, size)

    return Coded.stored(trained, size, anew, reader)


def taken_list(piece: NDArray[np.uint8], count: int, code: int, size: int) -> List:
    """A list out of its bytes: of so many rows, of ``size`` that there are.

    Raises:
        BrokenIndexError: They are none.
    """
    codes = bytes_of(count, code)
    try:
        rows = np.cumsum(decoded(piece[codes:]))
    except ValueError as fault:
        raise BrokenIndexError(f"it holds {fault}") from fault
    if len(rows) != count or (count and (rows[-1] >= size or (np.diff(rows) < 1).any())):
        raise BrokenIndexError("it holds a vector of a passage that there is not")
    return List(piece[:codes].copy(), rows)
