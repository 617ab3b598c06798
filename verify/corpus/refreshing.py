"""Bringing an index up to date: what is known is taken over, what is new goes into a segment of its own."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from verify.corpus.entry import Entry, File, digest
from verify.corpus.index import Index
from verify.corpus.order import Place
from verify.corpus.packed import pack
from verify.corpus.passages import Extractor
from verify.corpus.reading_in import part, taken_out
from verify.corpus.record import dumps
from verify.corpus.segment import Part, Scale, Segment, built, part_of
from verify.corpus.settling import settled
from verify.documents import Document, Look, Source
from verify.forked import each
from verify.models import LoadedEncoder
from verify.text import Notice

Progress = Callable[[int, int], None]
"""Called with how many reports are done and how many there are."""

_FULL = 1 << 16
"""Passages after which a segment is closed and the next begun: more need not be held ready at a time."""


def refresh(
    seen: Look,
    encoder: LoadedEncoder,
    extract: Extractor,
    *,
    old: Index | None = None,
    scale: Scale = Scale(),  # noqa: B008 - frozen
    progress: Progress | None = None,
) -> Index:
    """The index of the reports that were ``seen``; what ``old`` knows of unchanged ones is taken over.

    Up to ``scale.segments`` passages the answer is the same, to the byte, with any ``old`` that the same
    encoder and the same rules made: each report is encoded by itself, so that its vectors do not depend on
    its neighbours.

    Args:
        seen: The corpus; files that were not read must be known to ``old``.
        encoder: Makes the vectors.
        extract: Takes the claims out of a report.
        old: The index of the corpus before.
        scale: From which sizes on an index is kept otherwise.
        progress: Told after each report.
    """
    old = old or Index((), (), encoder.dimension)
    known = {_key(entry): place for entry, place in zip(old.entries, old.order.places, strict=True)}
    before = _of_files(old)
    keyed = [(one, _key(one)) for source in seen.sources for one in _reports(source, before)]
    new = [one for one, key in keyed if isinstance(one, Document) and key not in known]
    found = each(lambda report: taken_out(report, extract), new, name=lambda report: report.path)
    added = _Added(len(old.segments), encoder, scale)
    places: list[Place] = []
    for done, (one, key) in enumerate(keyed, 1):
        if key not in known and isinstance(one, Document):
            places.append(added.put(part(one, next(found), encoder)))
        elif isinstance(one, Document) and (moved := _moved(one, old, known[key])):
            places.append(added.put(moved))
        else:
            places.append(known[key])
        if progress:
            progress(done, len(keyed))
    files = tuple(_files(seen.sources, before, places))
    if files == old.files:
        return old
    return settled(Index((*old.segments, *added.segments()), files, encoder.dimension), encoder, scale)


def _key(one: Document | Entry) -> tuple[str, str]:
    return one.path, one.sha256 if isinstance(one, Entry) else digest(one)


class _OfFile(NamedTuple):
    """A file and the reports in it."""

    file: File
    entries: tuple[Entry, ...]


def _of_files(old: Index) -> dict[str, _OfFile]:
    ends = accumulate((len(file.reports) for file in old.files), initial=0)
    return {
        file.name: _OfFile(file, old.entries[start:stop])
        for file, (start, stop) in zip(old.files, pairwise(ends), strict=True)
    }


def _reports(source: Source, before: Mapping[str, _OfFile]) -> Iterator[Document | Entry]:
    """The reports of a file: those that were read, or else the entries of those known."""
    if source.found is None:
        yield from before[source.name].entries
    else:
        yield from (one for one in source.found if isinstance(one, Document))


def _files(
    sources: Sequence[Source], before: Mapping[str, _OfFile], places: Sequence[Place]
) -> Iterator[File]:
    start = 0
    for source in sources:
        if source.found is None:
            file = before[source.name].file
            start += len(file.reports)
            yield file
            continue
        told = tuple(one for one in source.found if isinstance(one, Notice))
        stop = start + len(source.found) - len(told)
        yield File(source.name, tuple(places[start:stop]), source.stamp, told)
        start = stop


def _moved(report: Document, old: Index, place: Place) -> Part | None:
    """A report that is known, on another line of its file; ``None`` where it is as it was."""
    segment = old.segments[place.segment]
    known = segment.entries[place.number]
    entry = Entry.of(report, known.passages, known.notices)
    if entry == known:
        return None
    return part_of(segment, place.number)._replace(entry=entry, report=pack(dumps(Document, report)))


class _Added:
    """The segments of what is new, filled one after another."""

    def __init__(self, first: int, encoder: LoadedEncoder, scale: Scale) -> None:
        self._first = first
        self._encoder = encoder
        self._scale = scale
        self._parts: list[Part] = []
        self._rows = 0
        self._closed: list[Segment] = []

    def put(self, part: Part) -> Place:
        """Take a report in, and say where it will be."""
        if self._rows >= _FULL:
            self._close()
        self._parts.append(part)
        self._rows += part.entry.passages
        return Place(self._first + len(self._closed), len(self._parts) - 1)

    def segments(self) -> tuple[Segment, ...]:
        """All of them."""
        if self._parts:
            self._close()
        return tuple(self._closed)

    def _close(self) -> None:
        self._closed.append(built(self._parts, self._encoder, scale=self._scale))
        self._parts, self._rows = [], 0
