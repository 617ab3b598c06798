"""Word by word: how much of one statement stands in another, in the same language or across two.

Two statements speak of the same when the words that carry one of them have counterparts in the other. A
counterpart is the same word, a spelling of it, the same name in the other script, or a word whose vector is
near (the shipped encoder has Arabic and English in one space). Each word counts by how rare it is among the
passages of the corpus, so that names and figures weigh more than what every report says.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from math import log
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from verify.corpus import Background
from verify.facets import skeleton
from verify.lexicon import carrying, senses, without_clitics
from verify.models import Vectors

Matrix = NDArray[np.float32]

NEAR = 0.35
"""Cosine of two words below which they are no counterparts; from there to 1 the match grows evenly."""
SPELLING = 0.75
"""Similarity of spelling (Levenshtein ratio) from which two words of a script are forms of one word."""
SAME_SOUND = 0.8
"""The same between the consonant skeletons of two words of different scripts."""
SAME_SENSE = 0.85
"""The match of two words of two languages that may mean one thing (``lexicon/world/senses.tsv``)."""
_SHORTEST = 4
_SHORTEST_SKELETON = 3


class WordVectors(Protocol):
    """What can give single words a direction; words that it does not know have a row of zeros."""

    def word_vectors(self, words: Sequence[str]) -> Vectors:
        """One row a word."""
        ...


@dataclass(frozen=True, eq=False)
class Bag:
    """The words of a statement that carry it: folded, articles cut, stop words left out.

    Attributes:
        words: In the order of the text, repetition kept.
        places: Start and end of each in the text they were read from.
        numbers: One a word, the same for the same word in every bag of one ``Words``.
        vectors: One unit row a word, or zeros.
        inner: The same for an Arabic word without the conjunction or preposition that may be written onto it.
        weights: What each word counts.
    """

    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    numbers: NDArray[np.int64]
    vectors: Vectors
    inner: Vectors
    weights: Matrix

    @cached_property
    def skeletons(self) -> tuple[str, ...]:
        """The consonants of each word, in one alphabet."""
        return tuple(map(skeleton, self.words))

    @cached_property
    def by_sense(self) -> dict[int, list[int]]:
        """For each sense the words that may have it, by place in ``words``."""
        found: dict[int, list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            for sense in senses(word):
                found[sense].append(place)
        return found

    @cached_property
    def digits(self) -> NDArray[np.bool_]:
        """Which words have a digit."""
        return np.array([any(c.isdigit() for c in word) for word in self.words], dtype=bool)

    @cached_property
    def long(self) -> NDArray[np.bool_]:
        """Which words are long enough for their spelling to tell."""
        return np.array([len(word) >= _SHORTEST for word in self.words], dtype=bool)

    @cached_property
    def sonorous(self) -> NDArray[np.bool_]:
        """Which words have enough consonants for their sound to tell."""
        return np.array([len(sound) >= _SHORTEST_SKELETON for sound in self.skeletons], dtype=bool)

    @cached_property
    def latin(self) -> NDArray[np.bool_]:
        """Which words are written in Latin letters."""
        return np.array([word.isascii() for word in self.words], dtype=bool)


class Words:
    """Makes statements comparable, against the background of one corpus.

    Args:
        encoder: Where the directions of words come from.
        background: How common each word is among the passages of the corpus.
    """

    def __init__(self, encoder: WordVectors, background: Background) -> None:
        self._encoder = encoder
        self._counts = background.counts
        self._total = max(1, background.size)
        self._numbers: dict[str, int] = {}
        self._directions: Vectors = np.zeros((0, 0), dtype=np.float32)
        self._inner: Vectors = np.zeros((0, 0), dtype=np.float32)
        self._weights: Matrix = np.zeros(0, dtype=np.float32)

    def bag(self, text: str) -> Bag:
        """The words of ``text`` that carry it."""
        found = carrying(text)
        folded = tuple(word for word, _, _ in found)
        self._learn(folded)
        numbers = np.array([self._numbers[word] for word in folded], dtype=np.int64)
        return Bag(
            words=folded,
            places=tuple((start, end) for _, start, end in found),
            numbers=numbers,
            vectors=self._directions[numbers],
            inner=self._inner[numbers],
            weights=self._weights[numbers],
        )

    def learn(self, texts: Sequence[str]) -> None:
        """Look up the directions of all words of ``texts`` at once, which is quicker than bag by bag."""
        self._learn([word for text in dict.fromkeys(texts) for word, _, _ in carrying(text)])

    def _learn(self, folded: Sequence[str]) -> None:
        new = sorted({word for word in folded if word not in self._numbers})
        if not new:
            return
        rows, inner = self._unit_rows(new), self._unit_rows([without_clitics(word) for word in new])
        first, beyond = len(self._numbers), len(self._numbers) + len(new)
        if beyond > len(self._weights):  # twice the room, so that words are moved seldom
            self._directions = _widened(self._directions, (2 * beyond, rows.shape[1]))
            self._inner = _widened(self._inner, (2 * beyond, rows.shape[1]))
            self._weights = _widened(self._weights, (2 * beyond,))
        self._directions[first:beyond], self._inner[first:beyond] = rows, inner
        self._weights[first:beyond] = [self._weight(word) for word in new]
        self._numbers.update(zip(new, range(first, beyond), strict=True))

    def _unit_rows(self, words: Sequence[str]) -> Vectors:
        rows = self._encoder.word_vectors(words)
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return (rows / np.where(lengths == 0, 1, lengths)).astype(np.float32)

    def _weight(self, word: str) -> float:
        return log(1 + self._total / (1 + self._counts.get(word, 0)))


def _widened(values: Matrix, shape: tuple[int, ...]) -> Matrix:
    wide = np.zeros(shape, dtype=values.dtype)
    wide[: len(values)] = values if len(values) else 0
    return wide


def counterparts(left: Bag, right: Bag) -> Matrix:
    """How far each word of ``left`` is the counterpart of each of ``right``: ``(left, right)``, 0 to 1."""
    if not left.words or not right.words:
        return np.zeros((len(left.words), len(right.words)), dtype=np.float32)
    near = np.clip((_cosines(left, right) - NEAR) / (1 - NEAR), 0, 1)
    one_script = left.latin[:, None] == right.latin[None, :]
    long, sonorous = left.long[:, None] & right.long, left.sonorous[:, None] & right.sonorous
    match = np.maximum(
        near,
        np.where(
            one_script,
            np.where(long, _ratios(left.words, right.words, SPELLING), 0),
            np.where(sonorous, _ratios(left.skeletons, right.skeletons, SAME_SOUND), 0),
        ),
    )
    if not one_script.all():
        for row, column in _of_one_sense(left, right):
            if not one_script[row, column] and match[row, column] < SAME_SENSE:
                match[row, column] = SAME_SENSE
    digits = left.digits[:, None] | right.digits[None, :]
    same = left.numbers[:, None] == right.numbers[None, :]
    # Figures are near one another in any vector space; only the same figure is a counterpart.
    return np.where(same, 1, np.where(digits, 0, match)).astype(np.float32)


def _cosines(left: Bag, right: Bag) -> Matrix:
    """Of the words as they stand, or of an Arabic one without what is written onto it: the nearer."""
    found: Matrix = left.vectors @ right.vectors.T
    if not left.latin.all():
        np.maximum(found, left.inner @ right.vectors.T, out=found)
    if not right.latin.all():
        np.maximum(found, left.vectors @ right.inner.T, out=found)
    return found


def _of_one_sense(left: Bag, right: Bag) -> Iterator[tuple[int, int]]:
    ours, theirs = left.by_sense, right.by_sense
    for sense in ours.keys() & theirs.keys():
        yield from product(ours[sense], theirs[sense])


def _ratios(left: Sequence[str], right: Sequence[str], least: float) -> Matrix:
    found = process.cdist(left, right, scorer=fuzz.ratio, score_cutoff=100 * least, dtype=np.float32)
    return (found / 100).astype(np.float32)


def covered(match: Matrix, weights: Matrix) -> float:
    """Which share of the row side, by weight, has counterparts in the column side: 0 to 1.

    Args:
        match: What ``counterparts`` gave, or its transpose.
        weights: Of the words of the rows.
    """
    total = float(weights.sum())
    if not total or not match.shape[1]:
        return 0.0
    return float((weights * match.max(axis=1)).sum()) / total
