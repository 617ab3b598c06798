"""The consonant skeleton of a name, which survives transliteration: its consonants in a few classes.

Vowels, ع, ء, h and w vary with the spelling (السوداني, al-Sudani, Soudani), and j, g, q, k and غ replace one
another by dialect. Measured on Google's transliterated names against names that begin alike
(``benchmarks/names.py``).
"""

import re
import unicodedata
from functools import cache, lru_cache

from rapidfuzz.distance import JaroWinkler, Levenshtein

from verify.lexicon import read_json
from verify.text import fold

_SKELETON, _WHOLE = 0.6, 0.4
"""Weights of the skeleton and of the whole romanised word in the likeness."""


@lru_cache(maxsize=1 << 15)
def skeleton(word: str) -> str:
    """The consonants of a word as class letters, without doubling: "Ghannouchi", «الغنوشي» give ``kns``."""
    rules = read_json("romanisation")
    level = _level(word)
    for group, sound in rules["groups"]:
        level = level.replace(group, sound)
    level = _soft().sub("s", level)
    letters = (_classes()[letter] for letter in level if letter in _classes())
    kept: list[str] = []
    for letter in letters:
        if kept[-1:] != [letter]:
            kept.append(letter)
    return "".join(kept)


def romanised(word: str) -> str:
    """``word`` in plain Latin letters, lower case."""
    latin = read_json("romanisation")["latin"]
    return "".join(latin.get(letter, letter) for letter in _level(word))


@lru_cache(maxsize=1 << 14)
def likeness(left: str, right: str) -> float:
    """The phonetic likeness of two words, 0 to 1; above 0.7 they are more likely one name than two."""
    consonants = Levenshtein.normalized_similarity(skeleton(left), skeleton(right))
    return _SKELETON * consonants + _WHOLE * JaroWinkler.similarity(romanised(left), romanised(right))


def _level(word: str) -> str:
    """``word`` folded, with letters that have a stroke or a tail as plain ones."""
    plain = fold(word).translate({ord("ø"): "o", ord("ł"): "l", ord("ı"): "i", ord("đ"): "d", ord("æ"): "ae"})
    return unicodedata.normalize("NFC", plain)


@cache
def _classes() -> dict[str, str]:
    return {
        member: letter
        for letter, members in read_json("romanisation")["classes"].items()
        for member in members
    }


@cache
def _soft() -> re.Pattern[str]:
    return re.compile(rf"c(?=[{read_json('romanisation')['soft']}])")
