"""Texts in batches of bounded size: an encoder holds all of a batch in memory at once."""

from collections.abc import Iterator, Sequence

_MOST_TEXTS = 256
_MOST_CHARACTERS = 1 << 17
"""No model makes more than a few pieces of a character, most make one of four."""


def batches(texts: Sequence[str], *, longest: int) -> Iterator[list[str]]:
    """``texts`` in order, cut to ``longest`` characters each, as many at a time as fit."""
    batch: list[str] = []
    size = 0
    for text in texts:
        cut = text[:longest]
        if batch and (len(batch) == _MOST_TEXTS or size + len(cut) > _MOST_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(cut)
        size += len(cut)
    if batch:
        yield batch


def at_once(texts: Sequence[str], most: int) -> int:
    """How many of ``texts``, ``most`` at most, fit into a batch in which all take the room of the longest."""
    return max(1, min(most, _MOST_CHARACTERS // 2 // max(map(len, texts), default=1)))
