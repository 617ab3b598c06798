"""Texts in batches of bounded size: an encoder keeps a whole batch in memory."""

from collections.abc import Iterator, Sequence

_MOST_TEXTS = 256
"""Texts of a batch."""
_MOST_CHARACTERS = 1 << 17
"""Characters of a batch. Models make at most a few pieces of a character; most make one of four
characters."""


def batches(texts: Sequence[str], *, longest: int) -> Iterator[list[str]]:
    """``texts`` in order, each cut to ``longest`` characters, in batches of as many as fit."""
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
    """How many of ``texts``, at most ``most``, fit into a batch where each takes the room of the longest."""
    return max(1, min(most, _MOST_CHARACTERS // 2 // max(map(len, texts), default=1)))
