"""Words of one language for words of the other, out of the corpus' own vocabulary.

Whatever encoder places both languages in one space places their words there too: the nearest Arabic words
to "moon" are a dictionary entry that needs no dictionary, and holds no word that no report uses. A claim's
vector is a mean and blurs. Word by word, with rare words counting more, evidence in the other language is
found more often than by the vector of the whole (benchmarks/retrieval.py).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from typing import NamedTuple

import numpy as np

from verify.corpus.dense import Dense
from verify.corpus.embedding import embed
from verify.corpus.terms import without_language
from verify.lexicon.stem import stem
from verify.models import LoadedEncoder, Vectors
from verify.text import Language, detect

NEAREST = 3
"""Translations kept for a word: more add noise without finding more."""

LEAST = 0.3
"""The least cosine of a translation; each counts as much as its cosine."""

_ASKED = 4 * NEAREST  # a noun's forms are near one another, and count once


class Words(NamedTuple):
    """The words of one language, sorted, and the vector of each by itself."""

    words: tuple[str, ...]
    vectors: Dense


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a corpus by language."""

    parts: tuple[tuple[Language, Words], ...]

    @classmethod
    def of(cls, rows: Iterable[Sequence[str]], encoder: LoadedEncoder) -> "Vocabulary":
        """The words among the terms of ``rows``.

        All are encoded anew, in one order: were it only the new ones, their vectors could depend on what came
        before.
        """
        seen = {term for row in rows for term in row if len(term) > 1 and not without_language(term)}
        words = sorted((word for word in seen if detect(word) is not Language.UNKNOWN), key=_place)
        return cls.known(words, embed(encoder.encode, words, dimension=encoder.dimension))

    @classmethod
    def known(cls, words: Sequence[str], vectors: Vectors) -> "Vocabulary":
        """Words in the order of ``in_order``, with their vectors."""
        parts, start = [], 0
        for language, group in groupby(words, key=detect):
            own = tuple(group)
            parts.append((language, Words(own, Dense.of(vectors[start : start + len(own)]))))
            start += len(own)
        return cls(tuple(parts))

    def in_order(self) -> Iterator[str]:
        """All words, language by language."""
        return chain.from_iterable(part.words for _, part in self.parts)

    def vectors(self, dimension: int) -> Vectors:
        """The vectors of ``in_order``."""
        rows = [part.vectors.vectors(0, len(part.words)) for _, part in self.parts]
        return np.concatenate([np.zeros((0, dimension), np.float32), *rows])

    def translations(self, words: Sequence[str], vectors: Vectors) -> list[list[tuple[str, float]]]:
        """For each of ``words`` the nearest stems of other languages, each with its weight, at most 1.

        Args:
            words: Folded words.
            vectors: Theirs, one a row.
        """
        found: list[list[tuple[str, float]]] = [[] for _ in words]
        for language, (own, dense) in self.parts:
            foreign = [number for number, word in enumerate(words) if detect(word) is not language]
            for number, ranked in zip(foreign, dense.search(vectors[foreign], _ASKED), strict=True):
                near = zip(ranked.rows.tolist(), ranked.scores.tolist(), strict=True)
                found[number] += _first((stem(own[row]), score) for row, score in near)
        return found


def _place(word: str) -> tuple[str, str]:
    return detect(word), word


def _first(near: Iterable[tuple[str, float]]) -> list[tuple[str, float]]:
    """The nearest few, every stem once."""
    kept: dict[str, float] = {}
    for term, score in near:
        if score < LEAST or len(kept) == NEAREST:
            break
        kept.setdefault(term, min(score, 1.0))
    return list(kept.items())
