"""Vectors for texts of any kind, also those that an encoder cannot place."""

from collections.abc import Callable, Sequence

import numpy as np

from verify.models import EmptyTextError, Vectors


def embed(encode: Callable[[Sequence[str]], Vectors], texts: Sequence[str], *, dimension: int) -> Vectors:
    """One row a text: of unit length, or all zero where the encoder knows nothing of the text.

    The similarity of such a text to any other is 0.
    """
    if not texts:
        return np.zeros((0, dimension), np.float32)
    try:
        return np.ascontiguousarray(encode(texts), dtype=np.float32)
    except EmptyTextError:
        if len(texts) == 1:
            return np.zeros((1, dimension), np.float32)
        return np.concatenate([embed(encode, [text], dimension=dimension) for text in texts])
