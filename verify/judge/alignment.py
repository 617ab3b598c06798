"""Word alignment: how much of one statement occurs in another, within one language or across two.

Two statements are about the same thing if the content words of one have counterparts in the other. A
counterpart is the same word, a spelling of it, the same name in the other script, or a word with a near
vector (the shipped encoder has Arabic and English in one space). Each word is weighted by its rarity among
the passages of the corpus, so that names and figures count more than what every report says.
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
"""Cosine of two words below which they are not counterparts; from there to 1 the match grows linearly."""
SPELLING = 0.75
"""Similarity of spelling (Levenshtein ratio) from which two words of one script are forms of one word."""
SAME_SOUND = 0.8
"""The same ratio for the consonant skeletons of two words in different scripts."""
SAME_SENSE = 0.85
"""The match of two words of two languages that may share a sense (``lexicon/world/senses.tsv``)."""
_SHORTEST = 4
"""Letters of a word from which its spelling is compared."""
_SHORTEST_SKELETON = 3
"""Consonants of a word from which its skeleton is compared."""


class WordVectors(Protocol):
    """Anything that gives vectors to single words; unknown words have rows of zeros."""

    def word_vectors(self, words: Sequence[str]) -> Vectors:
        """One row per word."""
        ...


@dataclass(frozen=True, eq=False)
class Bag:
    """The content words of a statement: folded, without articles and stop words.

    Attributes:
        words: In the order of the text, with repetitions.
        places: The start and end of each word in its text.
        numbers: A number per word; within one ``Words``, the same word has the same number in every bag.
        vectors: One unit vector per word, or zeros.
        inner: The same for an Arabic word without a conjunction or preposition written onto it.
        weights: The weight of each word.
    """

    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    numbers: NDArray[np.int64]
    vectors: Vectors
    inner: Vectors
    weights: Matrix

    @cached_property
    def skeletons(self) -> tuple[str, ...]:
        """The consonant skeleton of each word, in one alphabet."""
        return tuple(map(skeleton, self.words))

    @cached_property
    def by_sense(self) -> dict[int, list[int]]:
        """For each sense the indexes of the words that may have it."""
        found: dict[int, list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            for sense in senses(word):
                found[sense].append(place)
        return found

    @cached_property
    def digits(self) -> NDArray[np.bool_]:
        """Which words contain a digit."""
        return np.array([any(c.isdigit() for c in word) for word in self.words], dtype=bool)

    @cached_property
    def long(self) -> NDArray[np.bool_]:
        """Which words are long enough to compare their spelling."""
        return np.array([len(word) >= _SHORTEST for word in self.words], dtype=bool)

    @cached_property
    def sonorous(self) -> NDArray[np.bool_]:
        """Which words have enough consonants to compare their skeletons."""
        return np.array([len(sound) >= _SHORTEST_SKELETON for sound in self.skeletons], dtype=bool)

    @cached_property
    def latin(self) -> NDArray[np.bool_]:
        """Which words are in Latin letters."""
        return np.array([word.isascii() for word in self.words], dtype=bool)


class Words:
    """Makes bags of statements, with the background of one corpus.

    Args:
        encoder: The source of word vectors.
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
        """The content words of ``text``."""
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
        """Look up the vectors of all words of ``texts`` at once, which is faster than bag by bag."""
        self._learn([word for text in dict.fromkeys(texts) for word, _, _ in carrying(text)])

    def _learn(self, folded: Sequence[str]) -> None:
        new = sorted({word for word in folded if word not in self._numbers})
        if not new:
            return
        rows, inner = self._unit_rows(new), self._unit_rows([without_clitics(word) for word in new])
        first, beyond = len(self._numbers), len(self._numbers) + len(new)
        if beyond > len(self._weights):  # doubled, so that rows are seldom copied
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
    """The match of each word of ``left`` with each of ``right``: shape ``(left, right)``, values 0 to 1."""
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
    # Figures are close to one another in any vector space; only the same figure is a counterpart.
    return np.where(same, 1, np.where(digits, 0, match)).astype(np.float32)


def _cosines(left: Bag, right: Bag) -> Matrix:
    """The cosines of the words as written, or without clitics if that is nearer."""
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
    """The share of the row words, by weight, that have counterparts among the column words: 0 to 1.

    Args:
        match: The result of ``counterparts``, or its transpose.
        weights: The weights of the row words.
    """
    total = float(weights.sum())
    if not total or not match.shape[1]:
        return 0.0
    return float((weights * match.max(axis=1)).sum()) / total
