"""One form for all forms of a word; used only for finding."""

from itertools import groupby
from typing import NamedTuple

from verify.lexicon.load import tables
from verify.text import Language, detect, remembered


class _Affix(NamedTuple):
    step: str
    at_start: bool
    letters: str
    instead: str
    left: int

    def cut(self, word: str) -> str | None:
        rest = word.removeprefix(self.letters) if self.at_start else word.removesuffix(self.letters)
        fits = len(rest) == len(word) - len(self.letters) and len(rest) >= self.left
        return rest + self.instead if fits else None


@remembered(1 << 17)
def stem(word: str) -> str:
    """A folded word without the affixes of its script's language (``affixes.tsv``).

    ``reports``, ``reported`` and ``reporting`` are ``report``; ``والمحادثات`` and ``محادثات`` are ``محادث``.
    """
    for step in _steps().get(detect(word), ()):
        word = next((cut for affix in step if (cut := affix.cut(word)) is not None), word)
    return word


@remembered()
def _steps() -> dict[Language, tuple[tuple[_Affix, ...], ...]]:
    """For each language its steps in order, each with the longest affix first."""
    return {
        language: _ordered(
            [
                _Affix(step, place == "start", letters, instead, int(left))
                for step, place, letters, instead, left in rows
            ]
        )
        for language, rows in tables("affixes")
    }


def _ordered(affixes: list[_Affix]) -> tuple[tuple[_Affix, ...], ...]:
    affixes = sorted(affixes, key=lambda affix: (affix.step, -len(affix.letters)))
    return tuple(tuple(group) for _, group in groupby(affixes, key=lambda affix: affix.step))
