"""Words of one language for words of the other, out of the corpus' own vocabulary.

Whatever encoder places both languages in one space places their words there too: the nearest Arabic words
to "moon" are a dictionary entry that needs no dictionary, and holds no word that no report uses. A claim's
vector is a mean and blurs. Word by word, with rare words counting more, evidence in the other language is
found more often than by the vector of the whole (benchmarks/retrieval.py).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from verify.corpus.dense import Dense
from verify.corpus.embedding import embed
from verify.corpus.ranking import Mask
from verify.corpus.terms import without_language
from verify.facets import skeleton
from verify.lexicon.stem import stem
from verify.models import LoadedEncoder, Vectors
from verify.text import Language, bare, detect

NEAREST = 3
"""Translations kept for a word: more add noise without finding more."""

LEAST = 0.3
"""The least cosine of a translation; each counts as much as its cosine."""

_ASKED = 4 * NEAREST  # a noun's forms are near one another, and count once


class Words(NamedTuple):
    """The words of one language, sorted.

    Attributes:
        words: Each once.
        vectors: Of each by itself.
        sounds: The consonants of each (see ``skeleton``).
    """

    words: tuple[str, ...]
    vectors: Dense
    sounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of passages by language.

    Attributes:
        parts: One a language.
        spread: In how many passages each word stands, in the order of ``in_order``.
    """

    parts: tuple[tuple[Language, Words], ...]
    spread: NDArray[np.int32]

    @classmethod
    def of(cls, rows: Iterable[Sequence[str]], encoder: LoadedEncoder) -> "Vocabulary":
        """The words among the terms of ``rows``.

        All are encoded in one order: were it only the new ones of a refresh, their vectors could depend on
        what came before.
        """
        seen: Counter[str] = Counter()
        for row in rows:
            seen.update(set(row))
        words = known_words(seen)
        vectors = embed(encoder.encode, words, dimension=encoder.dimension)
        return cls.known(words, vectors, [seen[word] for word in words])

    @classmethod
    def known(
        cls, words: Sequence[str], vectors: Vectors, spread: Sequence[int] | None = None
    ) -> "Vocabulary":
        """Words in the order of ``in_order`` with their vectors, each in so many passages, or else in one."""
        parts, start = [], 0
        for language, group in groupby(words, key=detect):
            own = tuple(group)
            sounds = tuple(skeleton(bare(word)) for word in own)
            parts.append((language, Words(own, Dense.of(vectors[start : start + len(own)]), sounds)))
            start += len(own)
        return cls(tuple(parts), np.array([1] * len(words) if spread is None else spread, np.int32))

    @classmethod
    def stored(
        cls,
        languages: Sequence[tuple[Language, int]],
        words: Sequence[str],
        sounds: Sequence[str],
        vectors: Vectors,
        spread: NDArray[np.int32],
    ) -> "Vocabulary":
        """Words in the order of ``in_order``, with all that is known of them; so many of each language."""
        parts, start = [], 0
        for language, count in languages:
            own = slice(start, start + count)
            parts.append((language, Words(tuple(words[own]), Dense.of(vectors[own]), tuple(sounds[own]))))
            start += count
        return cls(tuple(parts), spread)

    def in_order(self) -> Iterator[str]:
        """All words, language by language."""
        return chain.from_iterable(part.words for _, part in self.parts)

    def sounds_in_order(self) -> Iterator[str]:
        """The consonants of all words."""
        return chain.from_iterable(part.sounds for _, part in self.parts)

    def vectors(self, dimension: int) -> Vectors:
        """The vectors of ``in_order``."""
        rows = [part.vectors.vectors(0, len(part.words)) for _, part in self.parts]
        return np.concatenate([np.zeros((0, dimension), np.float32), *rows])


@dataclass(frozen=True, slots=True)
class Living:
    """A vocabulary, and which of its words stand in a passage that is still there; ``None`` where all do."""

    vocabulary: Vocabulary
    alive: Mask | None = None

    def parts(self) -> Iterator[tuple[Language, Words, Mask | None]]:
        """The words of each language, and which of them live."""
        start = 0
        for language, words in self.vocabulary.parts:
            stop = start + len(words.words)
            yield language, words, None if self.alive is None else self.alive[start:stop]
            start = stop


def after(vocabulary: Vocabulary, gone: Iterable[Sequence[str]]) -> Living:
    """A vocabulary after the rows ``gone`` were taken away."""
    lost: Counter[str] = Counter()
    for row in gone:
        lost.update(set(row))
    if not lost:
        return Living(vocabulary)
    left = vocabulary.spread - np.array([lost[word] for word in vocabulary.in_order()], np.int32)
    return Living(vocabulary, left > 0)


def translations(
    living: Sequence[Living], words: Sequence[str], vectors: Vectors
) -> list[list[tuple[str, float]]]:
    """For each of ``words`` the nearest stems of other languages, each with its weight, at most 1.

    Args:
        living: The words of a corpus; one may stand in several.
        words: Folded words.
        vectors: Theirs, one a row.
    """
    near: list[dict[Language, dict[str, float]]] = [defaultdict(dict) for _ in words]
    for language, own, alive in chain.from_iterable(one.parts() for one in living):
        foreign = [number for number, word in enumerate(words) if detect(word) is not language]
        found = own.vectors.search(vectors[foreign], _ASKED, allowed=alive)
        for number, ranked in zip(foreign, found, strict=True):
            pairs = zip(ranked.rows.tolist(), ranked.scores.tolist(), strict=True)
            near[number][language].update({own.words[row]: score for row, score in pairs})
    return [
        [one for language in sorted(of_word) for one in _first(_nearest(of_word[language]))]
        for of_word in near
    ]


def _nearest(near: Mapping[str, float]) -> list[tuple[str, float]]:
    order = sorted(near.items(), key=lambda item: (-item[1], item[0]))[:_ASKED]
    return [(stem(word), score) for word, score in order]


def known_words(seen: Iterable[str]) -> list[str]:
    """Of terms the words whose language is known, language by language."""
    fine = (term for term in seen if len(term) > 1 and not without_language(term))
    return sorted((word for word in fine if detect(word) is not Language.UNKNOWN), key=_place)


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
