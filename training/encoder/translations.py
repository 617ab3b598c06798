"""Translations of English words into Arabic, learnt from sentence pairs; English text glossed by them.

IBM Model 1 (Brown et al. 1993): how often an English word is the origin of an Arabic one, by expectation
maximisation over all pairs of words in one pair of texts. A static encoder does not see the order of words,
so a word-by-word gloss teaches it as a translation would: this gives Arabic what exists only in English.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from texts import Pair

from verify.corpus.terms import terms, without_language
from verify.text import bare

_ROUNDS = 5
"""Iterations."""
_LEAST = 0.05
"""Translations with a lower probability are left out."""
_MOST = 4
"""Translations of a word that are drawn from."""
_NOTHING = 1e-4
"""The probability left for a word that comes from none on the other side."""
_LONGEST = 60
"""Words of a text; the rest is not used."""
_UNTRANSLATED = "و"
"""Stands for a text without a known word: the encoder has no piece for it."""


@dataclass(frozen=True, slots=True)
class Translations:
    """The likeliest Arabic words of each English one, with their probabilities."""

    of: dict[str, list[tuple[str, float]]]

    @classmethod
    def learnt(cls, pairs: Sequence[Pair]) -> "Translations":
        """Learns from pairs of texts, sentences and dictionary entries alike."""
        english, arabic = (_numbered([side(pair) for pair in pairs]) for side in (_english, _arabic))
        cells = _Cells.of(english, arabic)
        chances = cells.chances()
        of: dict[str, list[tuple[str, float]]] = {}
        kept = np.flatnonzero(chances >= _LEAST)
        for cell in kept[np.argsort(-chances[kept], kind="stable")].tolist():
            entry = of.setdefault(english.words[cells.english[cell]], [])
            if len(entry) < _MOST:
                entry.append((arabic.words[cells.arabic[cell]], float(chances[cell])))
        return cls(of)

    def glosses(self, texts: Sequence[str], *, seed: int) -> list[str]:
        """Each of ``texts`` glossed word by word; of several translations one is drawn by its probability."""
        rng = random.Random(seed)
        return [" ".join(self._put_over(text, rng)) or _UNTRANSLATED for text in texts]

    def _put_over(self, text: str, rng: random.Random) -> list[str]:
        found = []
        for word in terms(text):
            known = self.of.get(bare(word), [])
            if without_language(word):
                found.append(word)
            elif known:
                found += rng.choices([one for one, _ in known], [chance for _, chance in known])
        return found


@dataclass(frozen=True, slots=True)
class _Numbered:
    words: list[str]
    rows: list[NDArray[np.int64]]


def _english(pair: Pair) -> str:
    return pair.english


def _arabic(pair: Pair) -> str:
    return pair.arabic


def _numbered(texts: Sequence[str]) -> _Numbered:
    rows = [sorted({bare(word) for word in terms(text) if not without_language(word)}) for text in texts]
    words = sorted(set().union(*rows))
    numbers = {word: number for number, word in enumerate(words)}
    return _Numbered(words, [np.array([numbers[word] for word in row[:_LONGEST]], np.int64) for row in rows])


@dataclass(frozen=True, slots=True)
class _Cells:
    """Each pair of words that occurs together, once; and where it does.

    Attributes:
        english: The number of the English word of each cell.
        arabic: The number of its Arabic word.
        meetings: The cell of each co-occurrence of two words in one pair of texts.
        targets: For each co-occurrence, the number of its Arabic word in its pair of texts.
    """

    english: NDArray[np.int64]
    arabic: NDArray[np.int64]
    meetings: NDArray[np.int64]
    targets: NDArray[np.int64]

    @classmethod
    def of(cls, english: _Numbered, arabic: _Numbered) -> "_Cells":
        sizes = list(zip(english.rows, arabic.rows, strict=True))
        left = np.concatenate([np.repeat(one, len(other)) for one, other in sizes])
        right = np.concatenate([np.tile(other, len(one)) for one, other in sizes])
        pair = np.repeat(np.arange(len(sizes)), [len(one) * len(other) for one, other in sizes])
        keys, meetings = np.unique(left * len(arabic.words) + right, return_inverse=True)
        _, targets = np.unique(pair * len(arabic.words) + right, return_inverse=True)
        return cls(keys // len(arabic.words), keys % len(arabic.words), meetings, targets)

    def chances(self) -> NDArray[np.float64]:
        """For each cell, the probability that its English word becomes its Arabic one."""
        chances = np.full(len(self.english), 1e-3)
        for _ in range(_ROUNDS):
            now = chances[self.meetings]
            share = now / (np.bincount(self.targets, now)[self.targets] + _NOTHING)
            counts = np.bincount(self.meetings, share, len(chances))
            # One is added to the total, since a single observation is uncertain.
            chances = counts / (np.bincount(self.english, counts)[self.english] + 1)
        return chances
