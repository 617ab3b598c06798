"""Any number of passages for the index alone: varied sentences of the published stories.

A passage has the words of a sentence, of which two in five are replaced by others from the stories, so that
no two passages are alike and each has neighbours. Its context is the passage before it. Nothing is read or
extracted; made_reports.py measures what that costs.
"""

import random
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from benchmarks.made_reports import sentences_of
from verify.claims import Claim, Modality
from verify.corpus.entry import Entry
from verify.corpus.lines import Lines
from verify.corpus.packed import pack
from verify.corpus.passages import Views, views
from verify.corpus.record import dumps
from verify.corpus.segment import Part
from verify.corpus.sketch import sketch
from verify.corpus.taken import Taken, line, written
from verify.corpus.terms import terms
from verify.documents import Document
from verify.models import LoadedEncoder, Vectors
from verify.text import Language, Span

PER_REPORT = 10
"""Passages of a report."""
_KEPT = 0.6
"""Share of words that stay."""
_ASKED = 10**9  # the number of the first report that is no passage


class Base(NamedTuple):
    """What passages are made from."""

    texts: list[str]
    terms: list[list[str]]
    pool: list[str]
    encoder: LoadedEncoder


class _Told(NamedTuple):
    """A made report."""

    document: Document
    rows: list[list[str]]
    claims: list[Claim]


def base(stories: Path, encoder: LoadedEncoder) -> Base:
    """The sentences of the stories and their terms."""
    texts = sorted(set(sentences_of(stories)))
    rows = [terms(text) for text in texts]
    return Base(texts, rows, sorted({term for row in rows for term in row}), encoder)


def reports(source: Base, passages: int) -> Iterator[Part]:
    """Reports of ten passages each; the same ones every time."""
    for number in range(passages // PER_REPORT):
        yield _part(source, _told(source, number))


def asked(source: Base, count: int) -> Views[list[str]]:
    """Texts like those of the passages, as they are looked for."""
    told = (_told(source, _ASKED + number) for number in range(-(-count // PER_REPORT)))
    found = [views(claim, one.document) for one in told for claim in one.claims][:count]
    return Views([one.claim for one in found], [one.context for one in found])


def _told(source: Base, number: int) -> _Told:
    draw = random.Random(number)
    chosen = [draw.randrange(len(source.texts)) for _ in range(PER_REPORT)]
    rows = [_exchanged(source.terms[one], source.pool, draw) for one in chosen]
    lines = [" ".join(row) for row in rows]
    document = Document(f"{number:07d}.md", "\n".join(lines), lines[0][:60], language=Language.ENGLISH)
    return _Told(document, rows, list(_claims(lines)))


def _claims(lines: list[str]) -> Iterator[Claim]:
    start = before = 0
    for number, text in enumerate(lines, 1):
        end = start + len(text)
        yield Claim(
            f"c{number}", text, start, end, Span(before, end), Language.ENGLISH, (), Modality.ASSERTED, ()
        )
        before, start = start, end + 1


def _part(source: Base, told: _Told) -> Part:
    document, rows = told.document, told.rows
    around = [[*row, *(rows[at - 1] if at else ())] for at, row in enumerate(rows)]
    found = Taken(
        Lines.joined(dumps(Claim, claim) for claim in told.claims), Views(_lines(rows), _lines(around))
    )
    texts = [views(claim, document) for claim in told.claims]
    entry = Entry(document.path, f"{document.path:0>64}", Language.ENGLISH, PER_REPORT)
    drawn = sketch(" ".join(chain.from_iterable(rows)))
    vectors = Views(
        _reader(source, [one.claim for one in texts]), _reader(source, [one.context for one in texts])
    )
    return Part(entry, pack(dumps(Document, document)), pack(written(found)), drawn, vectors)


def _reader(source: Base, texts: list[str]) -> Callable[[], Vectors]:
    return lambda: source.encoder.encode(texts)


def _exchanged(row: list[str], pool: list[str], draw: random.Random) -> list[str]:
    return [term if draw.random() < _KEPT else draw.choice(pool) for term in row]


def _lines(rows: list[list[str]]) -> Lines:
    return Lines.of(b"".join(map(line, rows)))
