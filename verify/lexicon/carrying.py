"""The words of a text that carry it: all but the stop words."""

from functools import cache, lru_cache

from verify.lexicon.load import read_table
from verify.text import bare, words


@lru_cache(maxsize=4096)
def carrying(text: str) -> tuple[tuple[str, int, int], ...]:
    """The words of ``text`` that are not stop words: folded and bare, with their place."""
    return tuple((bare(word), start, end) for word, start, end in words(text) if carries(word))


@lru_cache(maxsize=1 << 15)
def carries(word: str) -> bool:
    """Whether a folded word is none of the words that every text has."""
    return word not in _stop_words() and bare(word) not in _stop_words()


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("stop_words"))
