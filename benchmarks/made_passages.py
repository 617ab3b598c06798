"""Any number of passages for the index alone: varied sentences of the published stories.

A passage has the vector and the words of a sentence. Noise half as long as the vector is added to it, and two
words in five are replaced by others from the stories, so that no two passages are alike and each has
neighbours. Nothing is read or extracted; made_reports.py measures what that costs.
"""

import json
import random
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.made_reports import sentences_of
from verify.corpus.entry import Entry
from verify.corpus.lines import Lines
from verify.corpus.packed import pack
from verify.corpus.passages import Views
from verify.corpus.segment import Part, new_part
from verify.corpus.sketch import sketch
from verify.corpus.taken import Taken, line
from verify.corpus.terms import terms
from verify.models import LoadedEncoder, Vectors
from verify.text import Language

PER_REPORT = 10
"""Passages of a report."""
_NOISE = 0.5
"""Length of the noise, relative to the vector."""
_KEPT = 0.6
"""Share of words that stay."""


class Base(NamedTuple):
    """What passages are made from."""

    texts: list[str]
    terms: list[list[str]]
    vectors: Vectors
    pool: list[str]


def base(stories: Path, encoder: LoadedEncoder) -> Base:
    """The sentences of the stories, with terms and vectors."""
    texts = sorted(set(sentences_of(stories)))
    rows = [terms(text) for text in texts]
    return Base(texts, rows, encoder.encode(texts), sorted({term for row in rows for term in row}))


def reports(source: Base, passages: int) -> Iterator[Part]:
    """Reports of ten passages each; the same ones every time."""
    for number in range(passages // PER_REPORT):
        yield _report(source, number)


def varied(vectors: Vectors, seed: int) -> Vectors:
    """Unit vectors near these."""
    noise = np.random.default_rng(seed).standard_normal(vectors.shape)
    moved = vectors + _NOISE * noise / np.linalg.norm(noise, axis=1, keepdims=True)
    return np.asarray(moved / np.linalg.norm(moved, axis=1, keepdims=True), np.float32)


def _report(source: Base, number: int) -> Part:
    draw = random.Random(number)
    chosen = [draw.randrange(len(source.texts)) for _ in range(PER_REPORT)]
    rows = [_exchanged(source.terms[one], source.pool, draw) for one in chosen]
    around = [[*row, *rows[at - 1]] for at, row in enumerate(rows)]
    claims = [json.dumps({"text": " ".join(row)}, ensure_ascii=False).encode() for row in rows]
    found = Taken(Lines.joined(claims), Views(_lines(rows), _lines(around)))
    vectors = varied(source.vectors[chosen], number)
    context = vectors + np.roll(vectors, 1, axis=0)
    context /= np.linalg.norm(context, axis=1, keepdims=True)
    entry = Entry(f"{number:07d}.md", f"{number:064x}", Language.ENGLISH, PER_REPORT)
    drawn = sketch(" ".join(chain.from_iterable(rows)))
    return new_part(entry, pack(b"\n".join(claims)), found, drawn, Views(vectors, context.astype(np.float32)))


def _exchanged(row: list[str], pool: list[str], draw: random.Random) -> list[str]:
    return [term if draw.random() < _KEPT else draw.choice(pool) for term in row]


def _lines(rows: list[list[str]]) -> Lines:
    return Lines.of(b"".join(map(line, rows)))
