"""Learning the piece vectors: from the teacher's, and by contrasting a text with others of its batch."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from bags import Bags
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import cross_entropy, embedding_bag, normalize

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Stream:
    """One kind of training text, and its share in a step.

    Attributes:
        english: Bags of the English texts, one for each segmentation.
        arabic: Bags of the Arabic texts, likewise; empty if there are none.
        teacher: The teacher's unit vectors of the English texts.
        chances: The probability of each row; they sum to one.
        batch: Rows per step.
        weight: The weight of its loss.
        near: For each row, others of similar meaning, or none: a share of each batch is drawn from these, so
            that texts are not distinguished by their subject alone.
    """

    english: tuple[Bags, ...]
    arabic: tuple[Bags, ...]
    teacher: Matrix
    chances: NDArray[np.float64]
    batch: int
    weight: float = 1.0
    near: NDArray[np.int32] | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a run.

    Attributes:
        steps: The number of steps, over which the rate falls to zero.
        rate: Adam's initial learning rate.
        temperature: The temperature of the contrastive loss.
        dropped: Share of pieces hidden in each text.
        cosine: The weight of agreement with the teacher, relative to the contrastive loss.
        hard: Share of a batch drawn from the neighbours of the rest.
        seed: The random seed.
        silent: Pieces without meaning, whose rows stay zero: the unknown piece, the lone space.
    """

    steps: int = 800
    rate: float = 2e-2
    temperature: float = 0.06
    dropped: float = 0.15
    cosine: float = 1.5
    hard: float = 0.3
    seed: int = 7
    silent: tuple[int, ...] = (0,)


class Rows:
    """A table of which each step touches few rows: Adam that updates only those (Kingma and Ba 2015)."""

    def __init__(self, table: Matrix) -> None:
        self.table = torch.from_numpy(table)
        self._first = torch.zeros_like(self.table)
        self._second = torch.zeros_like(self.table)
        self._touched = torch.zeros(len(table))

    def move(self, rows: Tensor, gradient: Tensor, rate: float) -> None:
        """One step along ``gradient``, with bias correction by how often each row was updated."""
        self._touched[rows] += 1
        times = self._touched[rows][:, None]
        first = self._first[rows].mul_(0.9).add_(gradient, alpha=0.1)
        second = self._second[rows].mul_(0.999).addcmul_(gradient, gradient, value=0.001)
        self._first[rows], self._second[rows] = first, second
        step = (first / (1 - 0.9**times)).div_((second / (1 - 0.999**times)).sqrt_().add_(1e-8))
        self.table[rows] -= rate * step


def fit(
    streams: list[Stream], table: Matrix, settings: Settings, report: Callable[[int, float, Matrix], None]
) -> Matrix:
    """``table`` after ``settings.steps``; ``report`` is called at intervals with step, loss and table."""
    rng = np.random.default_rng(settings.seed)
    rows = Rows(table.copy())
    silent = torch.tensor(settings.silent)
    rows.table[silent] = 0.0
    running = 0.0
    for step in range(settings.steps):
        batches = [_draw(stream, rng, settings) for stream in streams]
        ids = np.concatenate([part for batch in batches for part, _ in batch.bags])
        unique, inverse = np.unique(ids, return_inverse=True)
        local = torch.from_numpy(unique.astype(np.int64))
        leaf = rows.table[local].requires_grad_()
        loss = _loss(leaf, torch.from_numpy(inverse), batches, settings)
        loss.backward()
        assert leaf.grad is not None  # noqa: S101  for the type checker
        leaf.grad[torch.isin(local, silent)] = 0.0
        rows.move(local, leaf.grad, settings.rate * (1 - step / settings.steps))
        running = 0.98 * running + 0.02 * loss.item() if step else loss.item()
        if (step + 1) % 500 == 0 or step + 1 == settings.steps:
            report(step + 1, running, rows.table.numpy())
    return rows.table.numpy()


@dataclass(frozen=True, slots=True)
class _Batch:
    bags: list[tuple[NDArray[np.int32], NDArray[np.int64]]]
    teacher: Tensor
    weight: float


def _draw(stream: Stream, rng: np.random.Generator, settings: Settings) -> _Batch:
    chosen = _rows(stream, rng, settings.hard)
    bags = []
    for side in (stream.english, stream.arabic):
        if side:
            ids, starts = side[rng.integers(len(side))].take(chosen)
            if settings.dropped:
                hidden = rng.random(len(ids)) < settings.dropped
                hidden[starts[starts < len(ids)]] = False
                ids = np.where(hidden, 0, ids)
            bags.append((ids, starts))
    return _Batch(bags, torch.from_numpy(stream.teacher[chosen]), stream.weight)


def _rows(stream: Stream, rng: np.random.Generator, hard: float) -> NDArray[np.int64]:
    size = stream.batch if stream.near is None else round(stream.batch * (1 - hard))
    chosen = rng.choice(len(stream.chances), size=size, p=stream.chances)
    if stream.near is None:
        return chosen
    around = stream.near[chosen[rng.integers(size, size=stream.batch - size)]]
    drawn = around[np.arange(len(around)), rng.integers(around.shape[1], size=len(around))]
    return np.concatenate([chosen, drawn])


def neighbours(vectors: Matrix, *, count: int = 8, same: float = 0.95) -> NDArray[np.int32]:
    """The ``count`` rows nearest to each by cosine; those above ``same`` are the same text and left out."""
    found = np.zeros((len(vectors), count), np.int32)
    for start in range(0, len(vectors), 2048):
        cosines = vectors[start : start + 2048] @ vectors.T
        cosines[cosines > same] = -1
        found[start : start + 2048] = np.argpartition(-cosines, count, axis=1)[:, :count]
    return found


def _loss(leaf: Tensor, inverse: Tensor, batches: list[_Batch], settings: Settings) -> Tensor:
    total = torch.zeros(())
    at = 0
    for batch in batches:
        sides = []
        for ids, starts in batch.bags:
            pieces = inverse[at : at + len(ids)]
            at += len(ids)
            mean = embedding_bag(pieces, leaf, torch.from_numpy(starts), mode="mean")
            sides.append(normalize(mean, dim=1))
        sides.append(batch.teacher)
        total = total + batch.weight * _agree(sides, settings)
    return total


def _agree(sides: list[Tensor], settings: Settings) -> Tensor:
    teacher = sides[-1]
    loss = torch.zeros(())
    for i, left in enumerate(sides):
        if left is not teacher:
            loss = loss + settings.cosine * (1 - (left * teacher).sum(1).mean())
        for right in sides[i + 1 :]:
            scores = left @ right.T / settings.temperature
            here = torch.arange(len(scores))
            loss = loss + 0.5 * (cross_entropy(scores, here) + cross_entropy(scores.T, here)) * 0.5
    return loss
