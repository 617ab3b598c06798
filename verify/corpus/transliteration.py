"""Names of one script for names of the other, out of the corpus' own vocabulary, by their sound.

A name that nobody translates has no neighbour among the vectors: what is left of it in the other script is
its consonants. Any word may be a name, since Arabic has no capitals; what is none seldom sounds like a word
of the other language, and where it does, other words decide (benchmarks/name_retrieval.py; retrieval.py shows
no harm).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, compress
from typing import NamedTuple

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from verify.corpus.translation import Living
from verify.facets import alike, skeleton
from verify.lexicon.stem import stem
from verify.text import Language, bare, detect

NEAREST = 3
"""Words kept for a name: its spellings."""

LEAST = 0.75
"""How alike two words must sound, 0 to 1; each counts as much as that."""

_CONSONANTS = 3  # fewer are shared by too many words
_SAME_SKELETON = 0.7


class Names(NamedTuple):
    """Words of one language and the consonants of each."""

    language: Language
    words: tuple[str, ...]
    skeletons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sounds:
    """The words of a corpus by language that have consonants enough to be told by them."""

    parts: tuple[Names, ...]

    @classmethod
    def of(cls, living: Iterable[Living]) -> "Sounds":
        """The words that live."""
        found: dict[Language, dict[str, str]] = defaultdict(dict)
        for language, words, alive in chain.from_iterable(one.parts() for one in living):
            pairs = zip(words.words, words.sounds, strict=True)
            found[language].update(pairs if alive is None else compress(pairs, alive.tolist()))
        return cls(tuple(_names(language, found[language]) for language in sorted(found)))

    def transliterations(self, words: Sequence[str]) -> list[list[tuple[str, float]]]:
        """For each of ``words`` the stems of other languages that sound most like it, each with its weight.

        Args:
            words: Folded words.
        """
        return [self._most_alike(word, detect(word), skeleton(bare(word))) for word in words]

    def _most_alike(self, word: str, language: Language, sound: str) -> list[tuple[str, float]]:
        if len(sound) < _CONSONANTS:
            return []
        own = bare(word)
        near = (
            (-alike(own, bare(other)), other)
            for names in self.parts
            if names.language is not language
            for other in _near(sound, names)
        )
        return [(stem(other), -score) for score, other in sorted(near)[:NEAREST] if -score >= LEAST]


def _names(language: Language, sounds: Mapping[str, str]) -> Names:
    kept = [(word, sound) for word, sound in sounds.items() if len(sound) >= _CONSONANTS]
    return Names(language, tuple(word for word, _ in kept), tuple(sound for _, sound in kept))


def _near(sound: str, names: Names) -> Iterator[str]:
    likeness = process.cdist(
        [sound], names.skeletons, scorer=Levenshtein.normalized_similarity, score_cutoff=_SAME_SKELETON
    )
    return (names.words[row] for row in np.flatnonzero(likeness).tolist())
