"""Vectors in lists as the parts of a file, and back, without reading the lists themselves."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from verify.corpus.checking import require
from verify.corpus.dense import Dense, Lists, room, stored_lists
from verify.corpus.inverted import Trained
from verify.corpus.record import dumps, loads

if TYPE_CHECKING:
    from verify.corpus.parts import Parts

_NAME = re.compile(r"IVF([1-9]\d{0,6}),SQ8")
_FLOATS, _COUNTS = np.dtype("<f4"), np.dtype("<i8")


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was learnt of a sample, apart from its numbers: see ``Trained``."""

    name: str
    probed: int
    recall: float
    rows: int


def written(name: str, dense: Dense) -> Iterator[tuple[str, Sequence[bytes]]]:
    """What each part holds, by its role."""
    trained = dense.trained
    if trained is None:
        return
    lists, pieces = stored_lists(dense)
    yield (
        f"{name}-lists.json",
        [dumps(Learnt, Learnt(trained.name, trained.probed, trained.recall, trained.rows))],
    )
    yield f"{name}-centroids.f32", [trained.centroids.astype(_FLOATS).tobytes()]
    yield f"{name}-ranges.f32", [trained.codebook.astype(_FLOATS).tobytes()]
    yield f"{name}-sizes.i64", [lists.sizes.astype(_COUNTS).tobytes()]
    yield f"{name}-places.i64", [lists.places.astype(_COUNTS).tobytes()]
    yield f"{name}-lists.bin", pieces


def read(parts: "Parts", name: str, size: int, dimension: int, kind: str) -> Dense:
    """The vectors whose parts have this name.

    Raises:
        ValueError: They do not belong together, or hold what no index holds.
    """
    learnt = loads(Learnt, bytes(parts.take(f"{name}-lists.json")))
    found = _NAME.fullmatch(learnt.name)
    require(found is not None and kind == learnt.name, "vectors of an unknown kind")
    count = int(found[1]) if found else 0
    require(1 <= learnt.probed <= count and learnt.rows >= 0, "more lists looked into than there are")
    centroids, ranges = (
        np.frombuffer(parts.take(f"{name}-{part}.f32"), _FLOATS) for part in ("centroids", "ranges")
    )
    require(len(centroids) == count * dimension and len(ranges) == 2 * dimension, "centroids of another size")
    require(bool(np.isfinite(centroids).all() and np.isfinite(ranges).all()), "a centroid that is nowhere")
    sizes, places = (np.frombuffer(parts.take(f"{name}-{part}.i64"), _COUNTS) for part in ("sizes", "places"))
    stretch = parts.stretch(f"{name}-lists.bin")
    _require_lists(sizes, places, count, size)
    bytes_of = room(sizes, dimension)
    require(int(bytes_of.sum()) == len(stretch), "lists of another length")
    offsets = np.cumsum(bytes_of) - bytes_of
    told = learnt.name, learnt.probed, 0, learnt.recall, learnt.rows
    trained = Trained(*told, centroids.reshape(count, -1), ranges)
    path, start = parts.place(f"{name}-lists.bin")
    return Dense.mapped(path, start, trained, Lists(sizes, offsets, places), stretch.read)


def _require_lists(sizes: NDArray[np.int64], places: NDArray[np.int64], count: int, size: int) -> None:
    require(len(sizes) == count and bool(((sizes >= 0) & (sizes <= size)).all()), "another number of lists")
    require(int(sizes.sum()) == size == len(places), "another number of vectors in lists")
    lists, within = places >> 32, places & 0xFFFFFFFF
    require(bool(((lists >= 0) & (lists < count)).all()), "a vector in a list that there is not")
    require(bool((within < sizes[lists]).all()), "a vector beyond the end of its list")
