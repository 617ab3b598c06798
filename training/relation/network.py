"""The network of the relation reader: the backbone, with roles above its lower layers, and a small head."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from training.partly_frozen import PartlyFrozen
from training.relation.examples import FACETS, RELATIONS

ROLES = 4
"""Roles of a piece."""


class Network(PartlyFrozen):
    """Logits of the relations, and of the ground of a conflict, for rows of pieces.

    The roles are added above the ``frozen`` lower layers, which are not trained: their output for a row is
    the same in every epoch, and backpropagation ends above them.
    """

    def __init__(self, backbone: Path, *, frozen: int = 3, layers: int = 12, dropout: float = 0.1) -> None:
        super().__init__()
        config = BertConfig.from_pretrained(
            backbone,
            hidden_dropout_prob=dropout,
            attention_probs_dropout_prob=0.0,
            attn_implementation="eager",
        )
        self.backbone = BertModel.from_pretrained(backbone, config=config, add_pooling_layer=False)
        self.backbone.encoder.layer = self.backbone.encoder.layer[:layers]
        self.frozen = frozen
        width = config.hidden_size
        self.role = nn.Embedding(ROLES, width)
        nn.init.normal_(self.role.weight, std=0.02)
        self.head = nn.Sequential(
            nn.Dropout(dropout),
            nn.Linear(2 * width, width),
            nn.Tanh(),
            nn.Dropout(dropout),
            nn.Linear(width, len(RELATIONS)),
        )
        self.facet = nn.Linear(width, len(FACETS))
        self.freeze([self.backbone.embeddings, *self.backbone.encoder.layer[:frozen]])

    def forward(self, ids: Tensor, roles: Tensor, mask: Tensor) -> Tensor:
        """Logits, ``(rows, relations + facets)``.

        Args:
            ids: Pieces, ``(rows, longest)``.
            roles: The role of each piece.
            mask: 1 for a piece, 0 for padding.
        """
        return self.upper(self.lower(ids, mask), roles, mask)

    def lower(self, ids: Tensor, mask: Tensor) -> Tensor:
        """The output of the frozen layers for rows."""
        wide = _wide(mask)
        states: Tensor = self.backbone.embeddings(input_ids=ids, token_type_ids=torch.zeros_like(ids))
        for layer in self.backbone.encoder.layer[: self.frozen]:
            states = _first(layer(states, wide))
        return states

    def upper(self, states: Tensor, roles: Tensor, mask: Tensor) -> Tensor:
        """Logits, from the output of ``lower``."""
        wide = _wide(mask)
        states = states + self.role(roles)
        for layer in self.backbone.encoder.layer[self.frozen :]:
            states = _first(layer(states, wide))
        weights = mask.to(states.dtype)[..., None]
        mean = (states * weights).sum(1) / weights.sum(1)
        read = self.head[:4](torch.cat([states[:, 0], mean], dim=1))
        return torch.cat([self.head[4](read), self.facet(read)], dim=1)


class Batch(NamedTuple):
    """The rows of a batch, padded to the longest."""

    ids: Tensor
    roles: Tensor
    mask: Tensor


def batch(rows: Sequence[tuple[tuple[int, ...], tuple[int, ...]]], pad: int = 1) -> Batch:
    """Rows as tensors."""
    longest = max(len(ids) for ids, _ in rows)
    filled = [
        (list(ids) + [pad] * (longest - len(ids)), list(r) + [0] * (longest - len(r)), len(ids))
        for ids, r in rows
    ]
    mask = torch.tensor([[1] * size + [0] * (longest - size) for _, _, size in filled])
    return Batch(torch.tensor([ids for ids, _, _ in filled]), torch.tensor([r for _, r, _ in filled]), mask)


def allowed_loss(logits: Tensor, allowed: Tensor) -> Tensor:
    """The negative log of the total probability of the answers that a label allows, one per row.

    Args:
        logits: ``(rows, relations)``.
        allowed: The same shape, true where the label allows the answer.
    """
    every = torch.logsumexp(logits, dim=1)
    right = torch.logsumexp(logits.masked_fill(~allowed, float("-inf")), dim=1)
    return every - right


def loss(logits: Tensor, allowed: Tensor, facets: Tensor) -> Tensor:
    """The mean loss of a batch: of the relations, and of the ground of a conflict where one is labelled.

    Args:
        logits: The network's output.
        allowed: ``(rows, relations)``, true where the label allows the answer.
        facets: For each row the number of the facet, or -1.
    """
    total = allowed_loss(logits[:, : len(RELATIONS)], allowed).mean()
    told = facets >= 0
    if told.any():
        wrong = nn.functional.cross_entropy(logits[told, len(RELATIONS) :], facets[told])
        total = total + FACET_WEIGHT * wrong * told.float().mean()
    return total


FACET_WEIGHT = 0.5
"""The weight of the facets' loss, relative to that of the relations."""


def _wide(mask: Tensor) -> Tensor:
    """A mask to be added to attention scores, in the form that the layers expect."""
    wide = torch.zeros_like(mask, dtype=torch.float32).masked_fill(mask == 0, torch.finfo(torch.float32).min)
    return wide[:, None, None, :]


def _first(given: Tensor | tuple[Tensor, ...]) -> Tensor:
    return given[0] if isinstance(given, tuple) else given
