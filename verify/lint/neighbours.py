"""Reports that may be on one story: the nearest by content, within the days that a story lasts."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from verify.corpus import Corpus
from verify.documents import Document
from verify.models import Vectors

_BLOCK = 1024
"""Reports compared with all others at a time."""
_LEAST = 0.2
"""Cosine of two reports below which they share nothing but their language."""


def neighbours(corpus: Corpus, *, most: int, days: int) -> Iterator[tuple[int, ...]]:
    """For each report of ``corpus`` the numbers of the nearest others, nearest first.

    Every report is compared with every other: for 20,000 this takes a few seconds. An approximate search
    would save those and could miss a story.

    Args:
        corpus: The corpus; the vector of a report is the mean of its passages in their context.
        most: The number of neighbours kept.
        days: Reports published further apart are on different stories; an undated one may be of any day.
    """
    vectors = _report_vectors(corpus)
    dates = _ordinals(corpus.reports)
    for start in range(0, len(vectors), _BLOCK):
        likeness = np.round(vectors[start : start + _BLOCK] @ vectors.T, 5)
        gaps = np.abs(dates[start : start + _BLOCK, None] - dates[None, :])
        likeness[gaps > days] = -1  # comparing with an unknown day is false
        for offset, row in enumerate(likeness):
            row[start + offset] = -1
            yield _best(row, most)


def _best(likeness: NDArray[np.float32], most: int) -> tuple[int, ...]:
    near = np.flatnonzero(likeness >= _LEAST)
    if len(near) > most:
        worst = np.partition(likeness[near], len(near) - most)[len(near) - most]
        near = near[likeness[near] >= worst]
    order = np.lexsort((near, -likeness[near]))[:most]
    return tuple(near[order].tolist())


def _report_vectors(corpus: Corpus) -> Vectors:
    dense = corpus.index.views.context.vectors
    rows = [
        dense.vectors(start, stop).mean(axis=0)
        if stop > start
        else np.zeros(corpus.encoder.dimension, np.float32)
        for start, stop in pairwise(corpus.index.starts())
    ]
    means = np.array(rows, np.float32).reshape(len(rows), corpus.encoder.dimension)
    lengths = np.linalg.norm(means, axis=1, keepdims=True)
    found: Vectors = (means / np.where(lengths == 0, 1, lengths)).astype(np.float32)
    return found


def _ordinals(reports: Sequence[Document]) -> NDArray[np.float64]:
    return np.array([report.published.toordinal() if report.published else np.nan for report in reports])
