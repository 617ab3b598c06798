"""The chain reader's network: an article is read once, and each claim asks it inwards out who says it.

"Who says this?" points at the original voice; "who tells what that voice says?" at the next one outwards,
until nobody does: then it is the article's own outlet. One small head asks both, of the claim and of the
voice found last, and points at the piece where the voice is first named and at the one where its name ends.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from training.chains.examples import Stretch, Window
from training.partly_frozen import PartlyFrozen

LONGEST_NAME = 40
"""Pieces."""
MOST_VOICES = 4
_BUCKETS = 48


class Asked(NamedTuple):
    """A claim, or a claim and the voice found last, of one of a batch's windows."""

    window: int
    claim: Stretch
    last: Stretch | None


class ChainNetwork(PartlyFrozen):
    """Points at voices.

    Args:
        backbone: What ``training/backbone`` wrote.
        frozen: How many layers, from below, are not trained; word pieces never are.
        dropout: Of layers and head.
    """

    def __init__(self, backbone: Path, *, frozen: int = 3, dropout: float = 0.1) -> None:
        super().__init__()
        config = BertConfig.from_pretrained(
            backbone, hidden_dropout_prob=dropout, attention_probs_dropout_prob=dropout
        )
        self.backbone = BertModel.from_pretrained(backbone, config=config, add_pooling_layer=False)
        self.freeze([self.backbone.embeddings, *self.backbone.encoder.layer[:frozen]])
        width = config.hidden_size
        self.nobody_yet = nn.Parameter(torch.zeros(2 * width))
        self.ask = nn.Sequential(
            nn.Linear(4 * width, 2 * width), nn.GELU(), nn.Dropout(dropout), nn.Linear(2 * width, width)
        )
        self.start = nn.Linear(width, width)
        self.outlet = nn.Linear(width, 1)
        self.ends = nn.Sequential(nn.Linear(2 * width, width), nn.GELU(), nn.Linear(width, width))
        self.end = nn.Linear(width, width)
        self.away = nn.Embedding(_BUCKETS, 1)
        nn.init.zeros_(self.away.weight)

    def read(self, some: Sequence[Window], pad: int = 1) -> tuple[Tensor, Tensor]:
        """The states of all pieces, ``(windows, longest, width)``, and 1 where there is a piece."""
        longest = max(len(one.ids) for one in some)
        ids = torch.tensor([[*one.ids, *[pad] * (longest - len(one.ids))] for one in some])
        mask = torch.tensor([[1] * len(one.ids) + [0] * (longest - len(one.ids)) for one in some])
        states: Tensor = self.backbone(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        return states, mask

    def questions(self, states: Tensor, asked: Sequence[Asked]) -> Tensor:
        """One row a question, ``(questions, width)``."""
        claims = torch.stack([_of(states[one.window], one.claim) for one in asked])
        last = torch.stack(
            [_of(states[one.window], one.last) if one.last else self.nobody_yet for one in asked]
        )
        found: Tensor = self.ask(torch.cat([claims, last], dim=1))
        return found

    def starts(self, states: Tensor, mask: Tensor, asked: Sequence[Asked], questions: Tensor) -> Tensor:
        """Logits of where a voice is named, ``(questions, 1 + longest)``; the first is the outlet's own."""
        where = torch.tensor([one.window for one in asked])
        keys = self.start(states)
        scale = keys.shape[-1] ** -0.5
        logits = torch.einsum("qw,qtw->qt", questions, keys[where]) * scale
        begins = torch.tensor([(one.last or one.claim)[0] for one in asked])
        logits = logits + self.away(_bucket(torch.arange(keys.shape[1])[None] - begins[:, None]))[..., 0]
        logits = logits.masked_fill(mask[where] == 0, float("-inf"))
        return torch.cat([self.outlet(questions), logits], dim=1)

    def stops(
        self, states: Tensor, mask: Tensor, asked: Sequence[Asked], questions: Tensor, begins: Sequence[int]
    ) -> Tensor:
        """Logits of where the name ends that begins at a piece, ``(questions, longest)``: its last piece."""
        where = torch.tensor([one.window for one in asked])
        first = torch.tensor(list(begins))
        query = self.ends(torch.cat([questions, states[where, first]], dim=1))
        logits = torch.einsum("qw,qtw->qt", query, self.end(states)[where]) * query.shape[-1] ** -0.5
        place = torch.arange(states.shape[1])[None]
        inside = (place >= first[:, None]) & (place < first[:, None] + LONGEST_NAME) & (mask[where] == 1)
        return logits.masked_fill(~inside, float("-inf"))


def _of(states: Tensor, stretch: Stretch) -> Tensor:
    """The first piece of a stretch, and the mean of all."""
    inside = states[stretch[0] : stretch[1]]
    return torch.cat([inside[0], inside.mean(dim=0)])


def _bucket(distance: Tensor) -> Tensor:
    """Distances in pieces, finely near by and coarsely far off, each way."""
    half = _BUCKETS // 2
    size = torch.log2(distance.abs().float() + 1).mul(2.5).long().clamp(max=half - 1)
    return torch.where(distance < 0, size, size + half)
