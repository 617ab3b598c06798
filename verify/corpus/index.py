"""Everything remembered of a corpus, and bringing it up to date report by report."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from verify.claims import Claim
from verify.corpus.background import Background
from verify.corpus.dense import Dense
from verify.corpus.embedding import embed
from verify.corpus.lexical import Lexical
from verify.corpus.lines import Lines
from verify.corpus.passages import Extractor, Views, views
from verify.corpus.ranking import Mask
from verify.corpus.record import dumps
from verify.corpus.terms import stemmed, terms
from verify.corpus.translation import Vocabulary
from verify.corpus.transliteration import Sounds
from verify.documents import Document
from verify.forked import each
from verify.models import LoadedEncoder, Vectors
from verify.text import Language, Notice

Progress = Callable[[int, int], None]
"""Called with how many reports are done and how many there are."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index knows of one report.

    Attributes:
        path: Of the report.
        sha256: Digest of the report as read: with the same digest it has the same passages.
        language: Of the report.
        passages: How many it has; they follow one another in the order of the entries.
        notices: What taking out its claims had to tell.
    """

    path: str
    sha256: str
    language: Language
    passages: int
    notices: tuple[Notice, ...] = ()


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
        entries: One a report.
        claims: The passages' claims as ``record`` writes them.
        views: The claims by themselves and in their context.
        vocabulary: The words among the terms, ready to be translated.
        background: How common the words of the claims are.
    """

    entries: tuple[Entry, ...]
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
    claims: bytes
    views: Views[_PartView]


def digest(report: Document) -> str:
    """Digest of all that decides a report's passages: not of its file, whose reading may have changed.

    The line it stands on decides none of them: a line put in above leaves the index as it is.
    """
    return sha256(dumps(Document, replace(report, line=0))).hexdigest()


def refresh(
    reports: Sequence[Document],
    encoder: LoadedEncoder,
    extract: Extractor,
    *,
    old: Index | None = None,
    progress: Progress | None = None,
) -> Index:
    """The index of ``reports``; what ``old`` knows of unchanged ones is taken over.

    The answer is the same, to the byte, with any ``old`` that the same encoder and the same rules made: each
    report is encoded by itself, so that its vectors do not depend on its neighbours.
    """
    known = _parts(old) if old else {}
    digests = [digest(report) for report in reports]
    new = [report for report, key in zip(reports, digests, strict=True) if (report.path, key) not in known]
    taken_out = each(lambda report: _taken_out(report, extract), new, name=lambda report: report.path)
    parts = []
    for done, (report, key) in enumerate(zip(reports, digests, strict=True), 1):
        cut = known.get((report.path, key))
        parts.append(cut() if cut else _part(report, key, next(taken_out), encoder))
        if progress:
            progress(done, len(reports))
    if old and [part.entry for part in parts] == list(old.entries):
        return old
    return _joined(parts, encoder)


def _parts(old: Index) -> dict[tuple[str, str], Callable[[], _Part]]:
    """How to cut each report's rows out of an index."""

    def cutter(entry: Entry, start: int, stop: int) -> Callable[[], _Part]:
        def cut(view: View) -> _PartView:
            return _PartView(view.terms.run(start, stop), view.vectors.vectors(start, stop))

        return lambda: _Part(entry, old.claims.run(start, stop), Views(*map(cut, old.views)))

    rows = zip(old.entries, pairwise(old.starts()), strict=True)
    return {(entry.path, entry.sha256): cutter(entry, start, stop) for entry, (start, stop) in rows}


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


def _part(report: Document, key: str, found: _TakenOut, encoder: LoadedEncoder) -> _Part:
    texts = found.texts.claim
    cut = tuple(replace(notice, path=report.path) for notice in encoder.shortened(texts)) if texts else ()
    vectors = (embed(encoder.encode, view, dimension=encoder.dimension) for view in found.texts)
    return _Part(
        Entry(report.path, key, report.language, len(texts), (*found.notices, *cut)),
        found.claims,
        Views(*map(_PartView, found.terms, vectors)),
    )


def _line(row: Sequence[str]) -> bytes:
    return ("\t".join(row) + "\n").encode("utf-8", "surrogatepass")


def _joined(parts: Sequence[_Part], encoder: LoadedEncoder) -> Index:
    def view(rows: Sequence[_PartView]) -> View:
        lines = Lines.of(b"".join([row.terms for row in rows]))
        vectors = np.concatenate(
            [np.zeros((0, encoder.dimension), np.float32), *(row.vectors for row in rows)]
        )
        return View(lines, Dense.of(vectors), Lexical.of(map(stemmed, _rows(lines))))

    found = Views(view([part.views.claim for part in parts]), view([part.views.context for part in parts]))
    return Index(
        entries=tuple(part.entry for part in parts),
        claims=Lines.of(b"".join([part.claims for part in parts])),
        views=found,
        vocabulary=Vocabulary.of(_rows(found.context.terms), encoder),
        background=Background.of_terms(_rows(found.claim.terms)),
    )


def _rows(lines: Lines) -> Iterator[list[str]]:
    for number in range(len(lines)):
        line = lines[number].decode("utf-8", "surrogatepass")
        yield line.split("\t") if line else []
