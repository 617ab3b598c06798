"""Text reuse: whether one text was copied from another, whole or in part, verbatim or lightly edited.

Overlap of word n-grams ("shingles", Broder 1997), on folded words so that marks, case and Arabic spelling
variants do not hide a copy. Reused text keeps long runs of words; two reporters at one event do not.
"""

from functools import lru_cache

from verify.text import words

SHINGLE = 5
"""Words in a shingle: longer than any set phrase of either language's newsrooms, shorter than a clause."""


@lru_cache(maxsize=1024)
def shingles(text: str, size: int = SHINGLE) -> frozenset[tuple[str, ...]]:
    """Every run of ``size`` folded words of ``text``; a shorter text gives none."""
    folded = [word for word, _, _ in words(text)]
    return frozenset(tuple(folded[i : i + size]) for i in range(len(folded) - size + 1))


def containment(left: frozenset[tuple[str, ...]], right: frozenset[tuple[str, ...]]) -> float:
    """Which share of the smaller set is in the other, 0 to 1; 0 where either is empty."""
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0
