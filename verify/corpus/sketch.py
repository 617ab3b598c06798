"""A text's sketch: a few numbers by which the texts that share much with it are found among all others.

Every run of five folded words is made into a number, and those are kept that fall into the lowest eighth of
all numbers. Which they are depends on the run alone, so what two texts share is sampled in both: as great a
share of the smaller sketch as of the smaller text stands in the other (Broder 1997 calls these *mod m*
sketches and takes them for containment; the lowest so many of each text, which are as many for a brief as for
a book, tell resemblance only, and miss the brief that was cut out of the book).
"""

from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from verify.text import words

RUN = 5
"""Words in a run: longer than any set phrase of either language's newsrooms, shorter than a clause."""
ONE_IN = 8
FEWEST = 8
"""Numbers of a short text, which keeps its lowest ones whatever they are."""

Sketch = NDArray[np.uint32]
"""The numbers of one text, rising, each once."""

_LOWEST = (1 << 32) // ONE_IN
_FACTORS = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5, 0xD6E8FEB86659FD93],
    np.uint64,
)
"""One for each word of a run: odd, so that no bit of a word is lost, and unlike, so that order counts."""


def sketch(text: str) -> Sketch:
    """The sketch of ``text``; a text of fewer than five words has an empty one."""
    found = np.unique(_runs(text))
    kept = found[found < _LOWEST]
    return kept if len(kept) >= FEWEST else found[:FEWEST]


def _runs(text: str) -> NDArray[np.uint32]:
    """A number for each run of words."""
    numbers = np.array([_number(word) for word, _, _ in words(text)], np.uint64)
    size = max(len(numbers) - RUN + 1, 0)
    mixed = np.zeros(size, np.uint64)
    for place, factor in enumerate(_FACTORS):
        mixed += numbers[place : place + size] * factor
    mixed ^= mixed >> np.uint64(29)
    mixed *= _FACTORS[0]
    return (mixed >> np.uint64(32)).astype(np.uint32)


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))
