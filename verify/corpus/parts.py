"""The parts of a segment as bytes and back: lines of text, and numbers one after another without any header.

What is read was sealed by a digest, yet may have been made by anybody: all that the search relies on is
counted and measured before it is used. No format here can carry code.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from verify.corpus import codes_part, lists_part
from verify.corpus.background import Background
from verify.corpus.checking import require
from verify.corpus.coded import Anew, Coded
from verify.corpus.dense import FLAT, Dense
from verify.corpus.entry import Entry
from verify.corpus.lexical import Lexical, Postings
from verify.corpus.lines import Lines
from verify.corpus.order import starts_of
from verify.corpus.packed import Packed
from verify.corpus.passages import Views
from verify.corpus.record import dumps, loads
from verify.corpus.segment import Segment, Vectored, View
from verify.corpus.sketches import Sketches
from verify.corpus.stretch import Stretch
from verify.corpus.texts import Texts
from verify.corpus.translation import Vocabulary
from verify.models import LoadedEncoder
from verify.text import Language

Chunks = Iterable[bytes | memoryview]
"""What a part holds, piece by piece: vectors may be many."""

_ROWS = 1 << 16  # vectors in one piece
_NEAR = 1e-2  # how far from 1 the square of a unit vector's length may be
_FLOATS, _COUNTS, _SMALL = np.dtype("<f4"), np.dtype("<i8"), np.dtype("<i4")
_NATURAL = np.dtype("<u4")
LAZY = frozenset(
    {
        "reports.z",
        "taken.z",
        *(f"{name}-{end}" for name in Views._fields for end in ("postings.bin", "lists.bin", "codes.bin")),
    }
)
"""Roles of parts of which a search needs little: in a large file each piece is looked at when it is used."""


class Parts(Protocol):
    """The parts of a file by their roles."""

    def take(self, role: str) -> bytes | memoryview:
        """All bytes of a part, known to be right."""

    def stretch(self, role: str) -> Stretch:
        """A part to be read piece by piece."""

    def place(self, role: str) -> tuple[Path, int]:
        """The file, and the first byte of a part in it."""


@dataclass(frozen=True, slots=True)
class About:
    """What a segment says of itself.

    Attributes:
        dimension: Of the vectors.
        languages: How many words there are of each.
        vectors: What ``faiss.index_factory`` calls the vectors of each view.
    """

    dimension: int
    languages: tuple[tuple[Language, int], ...]
    vectors: tuple[str, ...]


def written(segment: Segment, dimension: int) -> Iterator[tuple[str, Chunks]]:
    """What each part of ``segment`` holds, by its role."""
    words = segment.vocabulary
    languages = tuple((language, len(own.words)) for language, own in words.parts)
    about = About(dimension, languages, tuple(view.vectors.name for view in segment.views))
    yield "about.json", [dumps(About, about)]
    yield "entries.jsonl", [dumps(Entry, entry) + b"\n" for entry in segment.entries]
    for name, packed in (("reports", segment.reports), ("taken", segment.taken)):
        yield f"{name}.z", [packed.data.read(0, len(packed.data))]
        yield f"{name}.i64", [packed.ends.astype(_COUNTS).tobytes()]
    yield "sketches.u32", [segment.sketches.numbers.astype(_NATURAL).tobytes()]
    yield "sketches.i32", [segment.sketches.owners.astype(_SMALL).tobytes()]
    yield "words.txt", [_lines(words.in_order())]
    yield "sounds.txt", [_lines(words.sounds_in_order())]
    yield "words.i32", [words.spread.astype(_SMALL).tobytes()]
    yield "words.f32", [words.vectors(dimension).astype(_FLOATS).tobytes()]
    yield "background.txt", [_lines(segment.background.counts)]
    yield "background.i64", [np.array([*segment.background.counts.values()], _COUNTS).tobytes()]
    for name, view in zip(Views._fields, segment.views, strict=True):
        yield from _view(name, view)


def _view(name: str, view: View) -> Iterator[tuple[str, Chunks]]:
    postings = view.lexical.postings
    yield f"{name}.txt", [view.lexical.terms.data]
    yield f"{name}-postings.bin", [postings.data.read(0, len(postings.data))]
    yield f"{name}-ends.i64", [postings.ends.astype(_COUNTS).tobytes()]
    yield f"{name}-spread.i32", [postings.spread.astype(_SMALL).tobytes()]
    yield f"{name}-lengths.i32", [view.lexical.lengths.astype(_SMALL).tobytes()]
    if isinstance(view.vectors, Coded):
        yield from codes_part.written(name, view.vectors)
    elif view.vectors.trained is None:
        yield f"{name}.f32", _pieces(view.vectors)
    else:
        yield from lists_part.written(name, view.vectors)


def read(parts: Parts, encoder: LoadedEncoder) -> Segment:
    """The segment that is made of ``parts``.

    Raises:
        ValueError: They do not belong together, or hold what no index holds.
    """
    about = loads(About, bytes(parts.take("about.json")))
    require(about.dimension == encoder.dimension, "vectors of another dimension")
    require(len(about.vectors) == len(Views._fields), "another number of views")
    entries = tuple(loads(Entry, line) for line in bytes(parts.take("entries.jsonl")).splitlines())
    require(all(entry.passages >= 0 for entry in entries), "a report with less than no passages")
    starts = starts_of([entry.passages for entry in entries])
    size = int(starts[-1])
    reports, taken = (_packed(parts, name, len(entries)) for name in ("reports", "taken"))
    texts = Texts(reports, taken, starts) if encoder.swift else None
    vectors = (
        _vectors_of(parts, name, size, about, texts.anew(encoder, view) if texts else None)
        for view, name in enumerate(Views._fields)
    )
    return Segment(
        entries=entries,
        reports=reports,
        taken=taken,
        sketches=_sketches(parts, len(entries)),
        views=Views(
            *(
                View(one, _lexical(parts, name, size))
                for one, name in zip(vectors, Views._fields, strict=True)
            )
        ),
        vocabulary=_vocabulary(parts, about, size),
        background=_background(parts, size),
    )


def _packed(parts: Parts, name: str, size: int) -> Packed:
    data, ends = parts.stretch(f"{name}.z"), numbers(parts.take(f"{name}.i64"), _COUNTS)
    require(len(ends) == size, f"another number of {name} than entries")
    _require_ends(ends, len(data))
    return Packed(data, ends)


def _sketches(parts: Parts, size: int) -> Sketches:
    found, owners = numbers(parts.take("sketches.u32"), _NATURAL), numbers(parts.take("sketches.i32"), _SMALL)
    require(len(found) == len(owners), "numbers and owners of sketches of other lengths")
    require(bool((found[1:] >= found[:-1]).all()), "sketches that are not in order")
    require(bool(((owners >= 0) & (owners < size)).all()), "a sketch of a report that there is not")
    return Sketches(found, owners, size)


def _vocabulary(parts: Parts, about: About, size: int) -> Vocabulary:
    words, sounds = _words(parts.take("words.txt")), _words(parts.take("sounds.txt"), empty=True)
    spread = numbers(parts.take("words.i32"), _SMALL)
    require(all(words), "an empty word")
    require(min((count for _, count in about.languages), default=1) > 0, "a language without words")
    require(sum(count for _, count in about.languages) == len(words), "words of no language")
    sounds = sounds if words else ()
    require(len(words) == len(sounds) == len(spread), "words and sounds of other lengths")
    require(bool(((spread >= 1) & (spread <= size)).all()), "a word in more passages than there are")
    vectors = _vectors(parts.take("words.f32"), len(words), about.dimension)
    return Vocabulary.stored(about.languages, words, sounds, vectors, spread)


def _background(parts: Parts, size: int) -> Background:
    words, counts = _words(parts.take("background.txt")), numbers(parts.take("background.i64"), _COUNTS)
    require(len(words) == len(counts), "words and counts of other lengths")
    require(bool(((counts >= 1) & (counts <= size)).all()), "a word in more passages than there are")
    return Background(dict(zip(words, counts.tolist(), strict=True)), size)


def _lexical(parts: Parts, name: str, size: int) -> Lexical:
    terms = Lines.of(bytes(parts.take(f"{name}.txt")))
    require(terms.data.endswith(b"\n") or not terms.data, "a term that is cut off")
    data = parts.stretch(f"{name}-postings.bin")
    ends = numbers(parts.take(f"{name}-ends.i64"), _COUNTS)
    spread, lengths = (numbers(parts.take(f"{name}-{end}.i32"), _SMALL) for end in ("spread", "lengths"))
    require(len(terms) == len(ends) == len(spread), "terms and postings of other lengths")
    _require_ends(ends, len(data))
    require(bool(((spread >= 1) & (spread <= size)).all()), "a term in more passages than there are")
    require(len(lengths) == size and bool((lengths >= 0).all()), "another number of lengths than passages")
    return Lexical(terms, Postings(data, ends, spread), lengths)


def _vectors_of(parts: Parts, name: str, size: int, about: About, anew: Anew | None) -> Vectored:
    """The vectors of one view, of the kind that the segment says; codes where they can be made ``anew``."""
    kind = about.vectors[Views._fields.index(name)]
    if kind == FLAT:
        return Dense.of(_vectors(parts.take(f"{name}.f32"), size, about.dimension))
    if anew:
        return codes_part.read(parts, name, size, about.dimension, anew)
    return lists_part.read(parts, name, size, about.dimension, kind)


def _require_ends(ends: NDArray[Any], size: int) -> None:
    require(bool((np.diff(ends, prepend=0) >= 0).all()), "things that overlap")
    require((int(ends[-1]) if len(ends) else 0) == size, "things of other lengths")


def _vectors(data: bytes | memoryview, rows: int, dimension: int) -> NDArray[np.float32]:
    found = numbers(data, _FLOATS)
    require(len(found) == rows * dimension, "another number of vectors than rows")
    found = found.reshape(rows, dimension)
    with np.errstate(all="ignore"):
        lengths = np.einsum("ij,ij->i", found, found)
        fine = (lengths == 0) | (abs(lengths - 1) < _NEAR)
    require(bool(fine.all()), "a vector that is not of unit length")
    return found


def numbers(data: bytes | memoryview, kind: "np.dtype[Any]") -> NDArray[Any]:
    """Numbers one after another."""
    return np.frombuffer(data, kind)


def _pieces(vectors: Dense) -> Iterator[bytes]:
    for start in range(0, len(vectors), _ROWS):
        piece = vectors.vectors(start, min(start + _ROWS, len(vectors)))
        yield piece.astype(_FLOATS, copy=False).tobytes()


def _lines(words: Iterable[str]) -> bytes:
    return "\n".join(words).encode("utf-8", "surrogatepass")


def _words(data: bytes | memoryview, *, empty: bool = False) -> Sequence[str]:
    text = bytes(data).decode("utf-8", "surrogatepass")
    return text.split("\n") if text or empty else ()
