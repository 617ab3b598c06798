"""The parts of an index as bytes and back: lines of text, and numbers one after another without any header.

What is read was sealed by a digest, yet may have been made by anybody: all that the search relies on is
counted and measured before it is used. No format here can carry code.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from verify.corpus.background import Background
from verify.corpus.dense import Dense
from verify.corpus.entry import Entry, File
from verify.corpus.index import Index, View
from verify.corpus.lexical import Lexical, Postings
from verify.corpus.lines import Lines
from verify.corpus.packed import Packed
from verify.corpus.passages import Views
from verify.corpus.translation import Vocabulary

Chunks = Iterable[bytes]
"""What a part holds, piece by piece: vectors may be many."""

_ROWS = 1 << 16  # vectors in one piece
_NEAR = 1e-2  # how far from 1 the square of a unit vector's length may be
_FLOATS, _COUNTS = np.dtype("<f4"), np.dtype("<i8")
_POSTINGS: tuple[tuple[str, "np.dtype[Any]"], ...] = (
    ("starts.i64", _COUNTS),
    ("rows.i32", np.dtype("<i4")),
    ("weights.f32", _FLOATS),
)


def written(index: Index, dimension: int) -> dict[str, Chunks]:
    """What each part of ``index`` holds, by its role."""
    counts = np.array([*index.background.counts.values()], _COUNTS)
    found: dict[str, Chunks] = {
        "reports.z": [index.reports.data],
        "reports.i64": [index.reports.ends.astype(_COUNTS).tobytes()],
        "claims.jsonl": [index.claims.data],
        "words.txt": [_lines(index.vocabulary.in_order())],
        "words.f32": [index.vocabulary.vectors(dimension).astype(_FLOATS).tobytes()],
        "background.txt": [_lines(index.background.counts)],
        "background.i64": [counts.tobytes()],
    }
    for name, view in zip(Views._fields, index.views, strict=True):
        found[f"{name}.tsv"] = [view.terms.data]
        found[f"{name}.f32"] = _pieces(view.vectors)
        found[f"{name}.txt"] = [_lines(view.lexical.numbers)]
        arrays: tuple[NDArray[Any], ...] = view.lexical.postings
        for (field, kind), array in zip(_POSTINGS, arrays, strict=True):
            found[f"{name}-{field}"] = [array.astype(kind).tobytes()]
    return found


def read(
    take: Callable[[str], bytes], files: tuple[File, ...], entries: tuple[Entry, ...], dimension: int
) -> Index:
    """The index whose parts ``take`` gives by their roles.

    Raises:
        ValueError: They do not belong together, or hold what no index holds.
    """
    _check(all(entry.passages >= 0 for entry in entries), "a report with less than no passages")
    size = sum(entry.passages for entry in entries)
    vocabulary = _words(take("words.txt"))
    _check(all(vocabulary), "an empty word")
    _check(all(file.reports >= 0 for file in files), "a file with less than no reports")
    _check(sum(file.reports for file in files) == len(entries), "another number of reports than entries")
    return Index(
        files=files,
        entries=entries,
        reports=_packed(take, len(entries)),
        claims=_rows(take("claims.jsonl"), size),
        views=Views(*(_view(take, name, size, dimension) for name in Views._fields)),
        vocabulary=Vocabulary.known(vocabulary, _vectors(take("words.f32"), len(vocabulary), dimension)),
        background=_background(take, size),
    )


def _packed(take: Callable[[str], bytes], size: int) -> Packed:
    data, ends = take("reports.z"), _numbers(take("reports.i64"), _COUNTS)
    _check(len(ends) == size, "another number of reports than entries")
    _check(bool((np.diff(ends, prepend=0) >= 0).all()), "reports that overlap")
    _check((int(ends[-1]) if size else 0) == len(data), "reports of other lengths")
    return Packed(data, ends)


def _background(take: Callable[[str], bytes], size: int) -> Background:
    words, counts = _words(take("background.txt")), _numbers(take("background.i64"), _COUNTS)
    _check(len(words) == len(counts), "words and counts of other lengths")
    _check(bool(((counts >= 1) & (counts <= size)).all()), "a word in more passages than there are")
    return Background(dict(zip(words, counts.tolist(), strict=True)), size)


def _view(take: Callable[[str], bytes], name: str, size: int, dimension: int) -> View:
    terms = _rows(take(f"{name}.tsv"), size)
    _check(not any(gap in b"\n" + terms.data for gap in (b"\t\t", b"\t\n", b"\n\t")), "an empty term")
    terms.data.decode("utf-8", "surrogatepass")
    vectors = Dense.of(_vectors(take(f"{name}.f32"), size, dimension))
    words = _words(take(f"{name}.txt"))
    starts, rows, weights = (_numbers(take(f"{name}-{field}"), kind) for field, kind in _POSTINGS)
    numbers = {term: number for number, term in enumerate(words)}
    _check(len(numbers) == len(words) == len(starts) - 1, "terms and postings of other lengths")
    _check(starts[0] == 0 and starts[-1] == len(rows) == len(weights), "postings of other lengths")
    _check(bool((np.diff(starts) >= 0).all()), "postings that overlap")
    _check(bool(((rows >= 0) & (rows < size)).all()), "a posting outside the index")
    _check(bool(((weights > 0) & (weights < np.inf)).all()), "a weight that is none")
    return View(terms, vectors, Lexical(numbers, Postings(starts, rows, weights), size))


def _rows(data: bytes, size: int) -> Lines:
    lines = Lines.of(data)
    _check(len(lines) == size and (data.endswith(b"\n") or not data), "another number of lines than passages")
    return lines


def _vectors(data: bytes, rows: int, dimension: int) -> NDArray[np.float32]:
    numbers = _numbers(data, _FLOATS)
    _check(len(numbers) == rows * dimension, "another number of vectors than rows")
    found = numbers.reshape(rows, dimension)
    with np.errstate(all="ignore"):
        lengths = np.einsum("ij,ij->i", found, found)
        fine = (lengths == 0) | (abs(lengths - 1) < _NEAR)
    _check(bool(fine.all()), "a vector that is not of unit length")
    return found


def _numbers(data: bytes, kind: "np.dtype[Any]") -> NDArray[Any]:
    return np.frombuffer(data, kind)


def _pieces(vectors: Dense) -> Iterator[bytes]:
    for start in range(0, len(vectors), _ROWS):
        piece = vectors.vectors(start, min(start + _ROWS, len(vectors)))
        yield piece.astype(_FLOATS, copy=False).tobytes()


def _lines(words: Iterable[str]) -> bytes:
    return "\n".join(words).encode("utf-8", "surrogatepass")


def _words(data: bytes) -> tuple[str, ...]:
    text = data.decode("utf-8", "surrogatepass")
    return tuple(text.split("\n")) if text else ()


def _check(fine: bool, otherwise: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not fine:
        message = f"it holds {otherwise}"
        raise ValueError(message)
