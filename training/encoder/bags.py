"""Texts as bags of pieces, each in several segmentations, for drawing batches."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

Ids = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Bags:
    """Piece ids of many texts, concatenated.

    Attributes:
        ids: All ids, text after text.
        starts: Where each text begins in ``ids``; one more than there are texts.
    """

    ids: Ids
    starts: NDArray[np.int64]

    def take(self, rows: NDArray[np.int64]) -> tuple[Ids, NDArray[np.int64]]:
        """The ids of ``rows`` concatenated, and where each row begins."""
        begins, lengths = self.starts[rows], np.diff(self.starts)[rows]
        offsets = np.concatenate([[0], np.cumsum(lengths)])
        index = np.arange(offsets[-1]) + np.repeat(begins - offsets[:-1], lengths)
        return self.ids[index], offsets[:-1]


def bag(tokenizer: Tokenizer, texts: Sequence[str]) -> Bags:
    """``texts`` in the only segmentation of ``tokenizer``."""
    encoded = tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
    ids = [np.asarray(e.ids, dtype=np.int32) for e in encoded]
    starts = np.concatenate([[0], np.cumsum([len(i) for i in ids])])
    return Bags(np.concatenate(ids), starts)


def thinned(tokenizer: Tokenizer, *, share: float, seed: int) -> Tokenizer:
    """``tokenizer`` without a random ``share`` of its longer pieces, ids unchanged.

    Words fall into smaller pieces, so that the pieces of rare words are learnt too: a cheap form of subword
    regularisation (Kudo 2018).
    """
    state = json.loads(tokenizer.to_str())
    rng = np.random.default_rng(seed)
    for piece in state["model"]["vocab"][1:]:
        if len(piece[0].lstrip("▁")) > 2 and rng.random() < share:  # noqa: PLR2004  two letters always stay
            piece[1] = -1e4
    return Tokenizer.from_str(json.dumps(state))
