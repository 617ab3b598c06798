"""Everything remembered of a corpus, and bringing it up to date report by report."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from verify.claims import Claim
from verify.corpus.background import Background
from verify.corpus.dense import Dense
from verify.corpus.embedding import embed
from verify.corpus.entry import Entry, File, digest
from verify.corpus.lexical import Lexical
from verify.corpus.lines import Lines
from verify.corpus.packed import Packed, pack
from verify.corpus.passages import Extractor, Views, views
from verify.corpus.ranking import Mask
from verify.corpus.record import dumps
from verify.corpus.terms import stemmed, terms
from verify.corpus.translation import Vocabulary
from verify.corpus.transliteration import Sounds
from verify.documents import Document, Look, Source
from verify.forked import each
from verify.models import LoadedEncoder, Vectors
from verify.text import Language, Notice

Progress = Callable[[int, int], None]
"""Called with how many reports are done and how many there are."""


class View(NamedTuple):
    """All passages, looked at in one way.

    Attributes:
        terms: Of each passage, separated by tabs.
        vectors: Of each passage.
        lexical: The terms, stemmed, ready to be searched.
    """

    terms: Lines
    vectors: Dense
    lexical: Lexical


@dataclass(frozen=True)
class Index:
    """One row a passage, in the order of the reports and of their texts.

    Attributes:
        files: In the order of the corpus.
        entries: One a report, file by file.
        reports: The reports as ``record`` writes them, packed.
        claims: The passages' claims as ``record`` writes them.
        views: The claims by themselves and in their context.
        vocabulary: The words among the terms, ready to be translated.
        background: How common the words of the claims are.
    """

    files: tuple[File, ...]
    entries: tuple[Entry, ...]
    reports: Packed
    claims: Lines
    views: Views[View]
    vocabulary: Vocabulary
    background: Background

    def starts(self) -> list[int]:
        """The first row of each report, and one past the last row of all."""
        return list(accumulate((entry.passages for entry in self.entries), initial=0))

    @cached_property
    def sounds(self) -> Sounds:
        """The words among the terms, ready to be found by their sound."""
        return Sounds.of(self.vocabulary)

    @cached_property
    def owners(self) -> NDArray[np.int32]:
        """The number of the report to which each row belongs."""
        sizes = [entry.passages for entry in self.entries]
        return np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)

    def foreign_to(self, language: Language) -> Mask:
        """Which rows are not in ``language``."""
        foreign: Mask = np.array([entry.language is not language for entry in self.entries], np.bool_)
        return foreign[self.owners]


class _PartView(NamedTuple):
    terms: bytes
    vectors: Vectors


class _Part(NamedTuple):
    """The rows of one report."""

    entry: Entry
    report: bytes
    claims: bytes
    views: Views[_PartView]


def refresh(
    seen: Look,
    encoder: LoadedEncoder,
    extract: Extractor,
    *,
    old: Index | None = None,
    progress: Progress | None = None,
) -> Index:
    """The index of the reports that were ``seen``; what ``old`` knows of unchanged ones is taken over.

    The answer is the same, to the byte, with any ``old`` that the same encoder and the same rules made: each
    report is encoded by itself, so that its vectors do not depend on its neighbours.

    Args:
        seen: The corpus; files that were not read must be known to ``old``.
        encoder: Makes the vectors.
        extract: Takes the claims out of a report.
        old: The index of the corpus before.
        progress: Told after each report.
    """
    known = _parts(old) if old else {}
    before = _of_files(old) if old else {}
    keyed = [(one, _key(one)) for source in seen.sources for one in _reports(source, before)]
    new = [one for one, key in keyed if isinstance(one, Document) and key not in known]
    taken_out = each(lambda report: _taken_out(report, extract), new, name=lambda report: report.path)
    parts: list[_Part] = []
    for done, (one, key) in enumerate(keyed, 1):
        if isinstance(one, Entry):
            parts.append(known[key]())
        elif key in known:
            parts.append(_read_again(one, known[key]()))
        else:
            parts.append(_part(one, next(taken_out), encoder))
        if progress:
            progress(done, len(keyed))
    files = tuple(_file(source, before) for source in seen.sources)
    if old and files == old.files and [part.entry for part in parts] == list(old.entries):
        return old
    return _joined(files, parts, encoder)


def _key(one: Document | Entry) -> tuple[str, str]:
    return one.path, one.sha256 if isinstance(one, Entry) else digest(one)


class _OfFile(NamedTuple):
    """A file and the reports in it."""

    file: File
    entries: tuple[Entry, ...]


def _of_files(old: Index) -> dict[str, _OfFile]:
    ends = accumulate((file.reports for file in old.files), initial=0)
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


def _file(source: Source, before: Mapping[str, _OfFile]) -> File:
    if source.found is None:
        return before[source.name].file
    told = tuple(one for one in source.found if isinstance(one, Notice))
    return File(source.name, len(source.found) - len(told), source.stamp, told)


def _read_again(report: Document, known: _Part) -> _Part:
    """The rows of a report that was read and found to be the same, on another line perhaps."""
    entry = Entry.of(report, known.entry.passages, known.entry.notices)
    return known if entry == known.entry else known._replace(entry=entry, report=_packed(report))


def _packed(report: Document) -> bytes:
    return pack(dumps(Document, report))


def _parts(old: Index) -> dict[tuple[str, str], Callable[[], _Part]]:
    """How to cut each report's rows out of an index."""

    def cutter(number: int, entry: Entry, start: int, stop: int) -> Callable[[], _Part]:
        def cut(view: View) -> _PartView:
            return _PartView(view.terms.run(start, stop), view.vectors.vectors(start, stop))

        return lambda: _Part(
            entry, old.reports.packed(number), old.claims.run(start, stop), Views(*map(cut, old.views))
        )

    rows = zip(old.entries, pairwise(old.starts()), strict=True)
    return {
        (entry.path, entry.sha256): cutter(number, entry, start, stop)
        for number, (entry, (start, stop)) in enumerate(rows)
    }


class _TakenOut(NamedTuple):
    """What a report's text gives before any encoder sees it: texts and terms of its claims, in both views."""

    claims: bytes
    texts: Views[list[str]]
    terms: Views[bytes]
    notices: tuple[Notice, ...]


def _taken_out(report: Document, extract: Extractor) -> _TakenOut:
    claims, notices = extract(report)
    seen = [views(claim, report) for claim in claims]
    texts = Views([one.claim for one in seen], [one.context for one in seen])

    def lines(texts: Sequence[str]) -> bytes:
        return b"".join([_line(terms(text, claim.facets)) for text, claim in zip(texts, claims, strict=True)])

    return _TakenOut(
        b"".join([dumps(Claim, claim) + b"\n" for claim in claims]),
        texts,
        Views(lines(texts.claim), lines(texts.context)),
        notices,
    )


def _part(report: Document, found: _TakenOut, encoder: LoadedEncoder) -> _Part:
    texts = found.texts.claim
    cut = tuple(replace(notice, path=report.path) for notice in encoder.shortened(texts)) if texts else ()
    vectors = (embed(encoder.encode, view, dimension=encoder.dimension) for view in found.texts)
    return _Part(
        Entry.of(report, len(texts), (*found.notices, *cut)),
        _packed(report),
        found.claims,
        Views(*map(_PartView, found.terms, vectors)),
    )


def _line(row: Sequence[str]) -> bytes:
    return ("\t".join(row) + "\n").encode("utf-8", "surrogatepass")


def _joined(files: tuple[File, ...], parts: Sequence[_Part], encoder: LoadedEncoder) -> Index:
    def view(rows: Sequence[_PartView]) -> View:
        lines = Lines.of(b"".join([row.terms for row in rows]))
        vectors = np.concatenate(
            [np.zeros((0, encoder.dimension), np.float32), *(row.vectors for row in rows)]
        )
        return View(lines, Dense.of(vectors), Lexical.of(map(stemmed, _rows(lines))))

    found = Views(view([part.views.claim for part in parts]), view([part.views.context for part in parts]))
    return Index(
        files=files,
        entries=tuple(part.entry for part in parts),
        reports=Packed.of(part.report for part in parts),
        claims=Lines.of(b"".join([part.claims for part in parts])),
        views=found,
        vocabulary=Vocabulary.of(_rows(found.context.terms), encoder),
        background=Background.of_terms(_rows(found.claim.terms)),
    )


def _rows(lines: Lines) -> Iterator[list[str]]:
    for number in range(len(lines)):
        line = lines[number].decode("utf-8", "surrogatepass")
        yield line.split("\t") if line else []
