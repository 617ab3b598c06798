"""Text reuse: whether one text was copied from another, whole or in part, verbatim or lightly edited.

Overlap of word n-grams ("shingles", Broder 1997), on folded words, so that vowel marks, case and Arabic
spelling variants do not hide a copy. Reused text keeps long runs of words; independent reporters at one event
do not share them.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from verify.corpus.sketch import RUN
from verify.text import Span, words

SHINGLE = RUN
"""Words in a shingle."""

_MOST_PLACES = 8
"""Places of one shingle in one text that are followed: a line may be repeated a thousand times."""

Shingles = frozenset[tuple[str, ...]]


class Run(NamedTuple):
    """A stretch common to two texts, with its place in each."""

    left: Span
    right: Span


@lru_cache(maxsize=1024)
def shingles(text: str, size: int = SHINGLE) -> Shingles:
    """Every run of ``size`` folded words of ``text``; a shorter text has none."""
    return frozenset(_in_order(text, size))


def containment(left: Shingles, right: Shingles) -> float:
    """The share of the smaller set that is in the other, 0 to 1; 0 if either is empty."""
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0


def held(part: str, whole: str) -> float:
    """The share of the shingles of ``part`` that are in ``whole``, 0 to 1."""
    own = shingles(part)
    return len(own & shingles(whole)) / len(own) if own else 0.0


def runs(left: str, right: str, size: int = SHINGLE) -> tuple[Run, ...]:
    """The stretches common to both texts, in the order of the left one, each as long as possible.

    If a stretch occurs in the right text more than once, the occurrence that extends furthest is taken.
    """
    ours, theirs = words(left), words(right)
    starts: dict[tuple[str, ...], list[int]] = {}
    for place, shingle in enumerate(_in_order(right, size)):
        known = starts.setdefault(shingle, [])
        if len(known) < _MOST_PLACES:
            known.append(place)
    found: list[Run] = []
    behind = 0
    for place, shingle in enumerate(_in_order(left, size)):
        if place < behind or shingle not in starts:
            continue
        long, other = max((_length(ours, theirs, place, one), -one) for one in starts[shingle])
        found.append(Run(_stretch(ours, place, long), _stretch(theirs, -other, long)))
        behind = place + long
    return tuple(found)


def _in_order(text: str, size: int) -> Iterator[tuple[str, ...]]:
    folded = [word for word, _, _ in words(text)]
    return (tuple(folded[i : i + size]) for i in range(len(folded) - size + 1))


_Words = tuple[tuple[str, int, int], ...]


def _length(ours: _Words, theirs: _Words, left: int, right: int) -> int:
    """The number of equal words from two places on."""
    most = min(len(ours) - left, len(theirs) - right)
    return next((n for n in range(most) if ours[left + n][0] != theirs[right + n][0]), most)


def _stretch(found: _Words, start: int, length: int) -> Span:
    return Span(found[start][1], found[start + length - 1][2])
