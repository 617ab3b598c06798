"""A part of an index that is written once: some reports, and all that is remembered of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from verify.corpus import taken
from verify.corpus.background import Background
from verify.corpus.broken import BrokenIndexError
from verify.corpus.coded import FEWEST, Anew, Coded
from verify.corpus.dense import Dense
from verify.corpus.entry import Entry
from verify.corpus.inverted import Trained
from verify.corpus.lexical import Lexical
from verify.corpus.order import starts_of
from verify.corpus.packed import Packed, pack, unpack
from verify.corpus.passages import Views
from verify.corpus.sketch import Sketch
from verify.corpus.sketches import Sketches
from verify.corpus.taken import Taken
from verify.corpus.terms import stemmed
from verify.corpus.texts import Texts
from verify.corpus.translation import Vocabulary
from verify.models import LoadedEncoder, Vectors


class Scale(NamedTuple):
    """From which sizes on an index is kept otherwise.

    Attributes:
        lists: Passages of a segment from which its vectors are kept in lists (see ``Dense``).
        segments: Passages of a corpus up to which it is one segment, made anew whenever a report changes: so
            small indexes are the same to the byte however they came about.
        whole: Bytes of a segment's file up to which all of it is looked at when it is opened.
    """

    lists: int = 1 << 17
    segments: int = 1 << 14
    whole: int = 1 << 26


@dataclass(frozen=True, slots=True)
class Stored:
    """A stretch of a file: ``size`` bytes from ``start`` on."""

    role: str
    start: int
    size: int
    sha256: str


class Origin(NamedTuple):
    """Where a segment is kept: a folder, and the stretches of a file in it."""

    directory: Path
    parts: tuple[Stored, ...]


Vectored = Dense | Coded
"""Vectors ready to be searched, as they are or as codes."""


class View(NamedTuple):
    """The passages of a segment, looked at in one way.

    Attributes:
        vectors: Of each passage.
        lexical: The stemmed terms of each.
    """

    vectors: Vectored
    lexical: Lexical


@dataclass(frozen=True)
class Segment:
    """Some reports of a corpus: one row a passage, in the order of the reports and of their texts.

    Attributes:
        entries: One a report.
        reports: The reports as ``record`` writes them, packed.
        taken: What was taken out of each, packed.
        sketches: By which reports that share much of their text are found.
        views: The claims by themselves and in their context.
        vocabulary: The words among the terms in context.
        background: How common the words of the claims are.
        origin: Where it is kept; ``None`` where it was just made.
    """

    entries: tuple[Entry, ...]
    reports: Packed
    taken: Packed
    sketches: Sketches
    views: Views[View]
    vocabulary: Vocabulary
    background: Background
    origin: Origin | None = None

    def __len__(self) -> int:
        return int(self.starts[-1])

    @cached_property
    def sizes(self) -> NDArray[np.int64]:
        """How many rows each report has."""
        return np.array([entry.passages for entry in self.entries], np.int64)

    @cached_property
    def starts(self) -> NDArray[np.int64]:
        """The first row of each report, and one past the last row of all."""
        return starts_of(self.sizes)

    def taken_out(self, number: int) -> Taken:
        """What was taken out of a report.

        Raises:
            BrokenIndexError: What the index holds is nothing that was.
        """
        return opened(self.taken.packed(number), self.entries[number])


def opened(packed: bytes, entry: Entry) -> Taken:
    """What was taken out of a report, unpacked.

    Raises:
        BrokenIndexError: It is nothing that was.
    """
    try:
        return taken.read(unpack(packed), entry.passages)
    except ValueError as fault:
        raise BrokenIndexError(
            "what the index holds of it is no claim of this report", where=entry.path
        ) from fault


class Part(NamedTuple):
    """One report, on its way into a segment.

    Attributes:
        entry: Of the report.
        report: As ``record`` writes it, packed.
        taken: What was taken out of it, packed.
        sketch: Of its text.
        vectors: Of its passages.
    """

    entry: Entry
    report: bytes
    taken: bytes
    sketch: Sketch
    vectors: Views[Callable[[], Vectors]]


def part_of(segment: Segment, number: int) -> Part:
    """A report of a segment, on its way into another."""
    rows = np.arange(segment.starts[number], segment.starts[number + 1])

    def reader(view: View) -> Callable[[], Vectors]:
        return lambda: view.vectors.rows(rows)

    return Part(
        segment.entries[number],
        segment.reports.packed(number),
        segment.taken.packed(number),
        segment.sketches.sketch(number),
        Views(*map(reader, segment.views)),
    )


def built(
    parts: Sequence[Part],
    encoder: LoadedEncoder,
    *,
    scale: Scale,
    like: Views[Trained | None] = Views(None, None),  # noqa: B008 - frozen
) -> Segment:
    """The segment of some reports.

    Args:
        parts: The reports.
        encoder: Makes the vectors of their words.
        scale: From which size on vectors are kept in lists.
        like: What was learnt of most of these vectors before, where they are.
    """
    reports, found = (Packed.of(one) for one in (map(_report, parts), map(_taken, parts)))
    rows = [_Rows(parts, view, encoder.dimension) for view in range(len(Views._fields))]
    again = Texts(reports, found, rows[0].starts) if encoder.swift else None
    anew = [again.anew(encoder, view) if again else None for view in range(len(rows))]
    kept = Views(
        *(one.kept(scale, made, trained) for one, made, trained in zip(rows, anew, like, strict=True))
    )
    return Segment(
        entries=tuple(part.entry for part in parts),
        reports=reports,
        taken=found,
        sketches=Sketches.of(part.sketch for part in parts),
        views=Views(*map(View, kept, terms_of(parts))),
        vocabulary=Vocabulary.of(rows_of(parts, 1), encoder),
        background=Background.of_terms(rows_of(parts, 0)),
    )


def _report(part: Part) -> bytes:
    return part.report


def _taken(part: Part) -> bytes:
    return part.taken


def terms_of(parts: Sequence[Part]) -> Views[Lexical]:
    """The stemmed terms of some reports, ready to be searched."""
    forms: dict[str, str] = {}
    return Views(
        Lexical.of(_stemmed(rows_of(parts, 0), forms)),
        Lexical.of(_stemmed(rows_of(parts, 1), forms)),
    )


def rows_of(parts: Iterable[Part], view: int) -> Iterator[list[str]]:
    """The terms of the passages of some reports in one view."""
    for part in parts:
        yield from opened(part.taken, part.entry).rows(view)


def _stemmed(rows: Iterable[list[str]], forms: dict[str, str]) -> Iterator[list[str]]:
    """The same with each word in one form, which is looked for once."""
    for row in rows:
        new = [term for term in row if term not in forms]
        forms.update(zip(new, stemmed(new), strict=True))
        yield [forms[term] for term in row]


class _Rows:
    """The vectors of reports, one after another."""

    def __init__(self, parts: Sequence[Part], view: int, dimension: int) -> None:
        self._vectors = [part.vectors[view] for part in parts]
        self.starts = starts_of([part.entry.passages for part in parts])
        self._dimension = dimension

    def read(self, start: int, stop: int) -> Vectors:
        """The rows ``[start, stop)``."""
        first = int(np.searchsorted(self.starts, start, side="right")) - 1
        last = int(np.searchsorted(self.starts, stop, side="left"))
        found = [np.zeros((0, self._dimension), np.float32), *(one() for one in self._vectors[first:last])]
        skipped = start - int(self.starts[first])
        rows: Vectors = np.concatenate(found)[skipped : skipped + stop - start]
        return rows

    def kept(self, scale: Scale, anew: Anew | None, like: Trained | None) -> Vectored:
        """Them all, ready to be searched; many as codes where they can be made ``anew``."""
        rows = int(self.starts[-1])
        if anew and rows >= max(scale.lists, FEWEST):
            return Coded.of(rows, self._dimension, self.read, anew, like=like)
        if anew or rows < scale.lists:
            return Dense.flat(rows, self._dimension, self.read)
        return Dense.in_lists(rows, self._dimension, self.read, like=like)


def new_part(entry: Entry, report: bytes, found: Taken, drawn: Sketch, vectors: Views[Vectors]) -> Part:
    """A report that was read."""

    def reader(rows: Vectors) -> Callable[[], Vectors]:
        return lambda: rows

    return Part(entry, report, pack(taken.written(found)), drawn, Views(*map(reader, vectors)))
