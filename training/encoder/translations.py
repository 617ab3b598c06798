"""Which Arabic word an English one becomes, learnt from sentence pairs; English text put into Arabic by it.

IBM Model 1 (Brown et al. 1993): how often an English word is the origin of an Arabic one, by expectation and
maximisation over all pairs of words that stand in one pair of texts. A static encoder does not see the order
of words, so a text put over word by word teaches it as a translation would: that wins back for Arabic what
there is only in English.
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
_LEAST = 0.05
"""A translation less likely than that is left out."""
_MOST = 4
"""Translations of a word that are drawn from."""
_NOTHING = 1e-4
"""What is left for a word that comes from none of the other side."""
_LONGEST = 60
_UNTRANSLATED = "و"
"""Stands for a text of which no word is known: the encoder knows no piece of it."""


@dataclass(frozen=True, slots=True)
class Translations:
    """The likeliest Arabic words of each English one, with their chances."""

    of: dict[str, list[tuple[str, float]]]

    @classmethod
    def learnt(cls, pairs: Sequence[Pair]) -> "Translations":
        """From pairs of texts, sentences and dictionary entries alike."""
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
        """Each of ``texts`` put over word by word; of several translations one is drawn by its chance."""
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
    """Every pair of words that stand together, once; and where they do.

    Attributes:
        english: Number of the English word of each cell.
        arabic: Of the Arabic word.
        meetings: The cell of each meeting of two words in one pair of texts.
        targets: Which meetings are of one Arabic word in one pair of texts, by number.
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
        """Of each cell, the chance that its English word becomes its Arabic one."""
        chances = np.full(len(self.english), 1e-3)
        for _ in range(_ROUNDS):
            now = chances[self.meetings]
            share = now / (np.bincount(self.targets, now)[self.targets] + _NOTHING)
            counts = np.bincount(self.meetings, share, len(chances))
            # One more in the total: what was seen once is not sure.
            chances = counts / (np.bincount(self.english, counts)[self.english] + 1)
        return chances
