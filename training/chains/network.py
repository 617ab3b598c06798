"""The network of the chain reader: an article is read once, and each claim asks for its voices, inside out.

"Who says this?" points to the original voice; "who relays that voice?" to the next one outwards, until there
is none: then it is the article's own outlet. One small head answers both, given the claim and the voice found
last, and points to the piece where the voice is first named. The end of a name that begins at a piece, and
its kind of speaker, do not depend on the question.

What the rules find (``verify/models/chain_hints.py``) is added above the lower layers, as a tag per piece,
and at the head, as the voice they name. Both are initialised to zero, and are sometimes omitted in training.
"""

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from training.chains.examples import KINDS
from training.partly_frozen import PartlyFrozen
from verify.models.article_window import LONGEST
from verify.models.chain_hints import GROUNDS, NO_HINT, Tag
from verify.models.statements import Part

_BUCKETS = 48
"""Buckets of distances between pieces."""


class Reading(PartlyFrozen):
    """The reading of a window: states of its pieces, and for each as the first of a name its end and kind.

    Args:
        backbone: The output of ``training/backbone``.
        frozen: The number of lower layers that are not trained; word pieces never are.
        dropout: The dropout of layers and head.
    """

    def __init__(self, backbone: Path, *, frozen: int = 3, dropout: float = 0.1) -> None:
        super().__init__()
        config = BertConfig.from_pretrained(
            backbone,
            hidden_dropout_prob=dropout,
            attention_probs_dropout_prob=0.0,
            attn_implementation="eager",
        )
        self.backbone = BertModel.from_pretrained(backbone, config=config, add_pooling_layer=False)
        self.freeze([self.backbone.embeddings, *self.backbone.encoder.layer[:frozen]])
        self.frozen = frozen
        width = config.hidden_size
        self.tag = nn.Embedding(len(Tag), width)
        nn.init.zeros_(self.tag.weight)
        self.begin = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Linear(width, width))
        self.end = nn.Linear(width, width)
        self.kind = nn.Linear(width, len(KINDS))
        self.part = nn.Linear(width, len(Part))

    def forward(self, ids: Tensor, tags: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Of pieces: states ``(windows, longest, width)``, ends ``(…, longest)``, and kinds and parts.

        Args:
            ids: Pieces, ``(windows, longest)``.
            tags: What the rules take each piece for.
            mask: 1 for a piece, 0 for padding.
        """
        wide = torch.zeros_like(mask, dtype=torch.float32).masked_fill(
            mask == 0, torch.finfo(torch.float32).min
        )[:, None, None, :]
        states: Tensor = self.backbone.embeddings(input_ids=ids, token_type_ids=torch.zeros_like(ids))
        for number, layer in enumerate(self.backbone.encoder.layer):
            if number == self.frozen:
                states = states + self.tag(tags)
            found = layer(states, wide)
            states = found[0] if isinstance(found, tuple) else found
        states = states.float()
        scale = states.shape[-1] ** -0.5
        ends = torch.matmul(self.begin(states), self.end(states).transpose(1, 2)) * scale
        return states, ends, self.kind(states), self.part(states)


class Asking(nn.Module):
    """Points, for each question on a window, to where a voice is first named.

    Args:
        width: The width of a state.
        dropout: The dropout within the question.
    """

    bucket: Tensor

    def __init__(self, width: int, *, dropout: float = 0.1) -> None:
        super().__init__()
        self.nobody_yet = nn.Parameter(torch.zeros(1, 2 * width))
        self.ask = nn.Sequential(
            nn.Linear(4 * width, 2 * width), nn.GELU(), nn.Dropout(dropout), nn.Linear(2 * width, width)
        )
        self.hinted = nn.Linear(2 * width, 2 * width, bias=False)
        self.ground = nn.Embedding(1 + len(GROUNDS), 2 * width)
        self.trust = nn.Embedding(1 + len(GROUNDS), 1)
        self.belief = nn.Linear(width, 1, bias=False)
        for part in (self.hinted, self.ground, self.trust, self.belief):
            nn.init.zeros_(part.weight)
        self.start = nn.Linear(width, width)
        self.outlet = nn.Linear(width, 1)
        self.away = nn.Embedding(_BUCKETS, 1)
        nn.init.zeros_(self.away.weight)
        self.register_buffer("bucket", _buckets(), persistent=False)

    def forward(
        self, states: Tensor, claims: Tensor, last: Tensor, hinted: Tensor, grounds: Tensor
    ) -> Tensor:
        """Logits, ``(questions, 1 + pieces)``; the first is that there is no further voice.

        Args:
            states: The states of one window, ``(pieces, width)``.
            claims: The pieces of each question's claim, ``[start, end)``.
            last: The pieces of the voice found last; ``[0, 0)`` if there is none yet.
            hinted: The pieces of the rules' voice; ``[0, 0)`` if they name none.
            grounds: The number of its ground; 0 if the rules have no answer.
        """
        nobody = (last[:, 1:] == 0).to(states.dtype)
        found = _of(states, last) * (1 - nobody) + self.nobody_yet * nobody
        named = _of(states, hinted) * (hinted[:, 1:] > 0).to(states.dtype)
        asked = self.ask[0](torch.cat([_of(states, claims), found], dim=1))
        question = self.ask[1:](asked + self.hinted(named) + self.ground(grounds))
        logits = torch.matmul(question, self.start(states).transpose(0, 1)) * states.shape[-1] ** -0.5
        from_where = torch.where(last[:, 1] == 0, claims[:, 0], last[:, 0])
        place = torch.arange(states.shape[0])
        logits = logits + self.away(self.bucket[place[None] - from_where[:, None] + LONGEST])[..., 0]
        logits = torch.cat([self.outlet(question), logits], dim=1)
        answer = torch.where(hinted[:, 1] > 0, 1 + hinted[:, 0], 0)
        there = (torch.arange(logits.shape[1])[None] == answer[:, None]) & (grounds != NO_HINT)[:, None]
        return logits + there.to(states.dtype) * (self.trust(grounds) + self.belief(question))


class ChainNetwork(nn.Module):
    """Both parts."""

    def __init__(self, backbone: Path, *, frozen: int = 3, dropout: float = 0.1) -> None:
        super().__init__()
        self.reading = Reading(backbone, frozen=frozen, dropout=dropout)
        self.asking = Asking(self.reading.backbone.config.hidden_size, dropout=dropout)


def batch(
    rows: Sequence[Sequence[int]], tags: Sequence[Sequence[int]], pad: int = 1
) -> tuple[Tensor, Tensor, Tensor]:
    """The pieces of windows, their tags, and a mask of 1 for pieces, padded to the longest."""
    longest = max(map(len, rows))
    ids = torch.tensor([[*one, *[pad] * (longest - len(one))] for one in rows])
    told = torch.tensor([[*one, *[int(Tag.NOTHING)] * (longest - len(one))] for one in tags])
    mask = torch.tensor([[1] * len(one) + [0] * (longest - len(one)) for one in rows])
    return ids, told, mask


def _of(states: Tensor, stretches: Tensor) -> Tensor:
    """The first piece of each range, and the mean of all; ``(ranges, 2 × width)``."""
    place = torch.arange(states.shape[0])[None]
    inside = ((place >= stretches[:, :1]) & (place < stretches[:, 1:])).to(states.dtype)
    mean = torch.matmul(inside, states) / inside.sum(dim=1, keepdim=True).clamp(min=1)
    return torch.cat([states[stretches[:, 0]], mean], dim=1)


def _buckets() -> Tensor:
    """The bucket of each distance from ``-LONGEST`` on: fine for near, coarse for far, in each direction."""
    distance = torch.arange(-LONGEST, LONGEST + 1)
    half = _BUCKETS // 2
    size = torch.log2(distance.abs().double() + 1).mul(2.5).long().clamp(max=half - 1)
    return torch.where(distance < 0, size, size + half)
