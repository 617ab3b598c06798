"""Measuring the relation reader on pairs that it was not trained on."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from training.relation.examples import RELATIONS, Example
from training.relation.network import Network, batch
from verify.models.pairing import Pairing

Probabilities = NDArray[np.float64]


@torch.no_grad()
def probabilities(
    network: Network, examples: Sequence[Example], pairing: Pairing, size: int = 64
) -> Probabilities:
    """One row per example, one column per relation."""
    network.eval()
    rows = [pairing.row(one.asked, one.answer) for one in examples]
    found = np.zeros((len(rows), len(RELATIONS)))
    order = sorted(range(len(rows)), key=lambda i: len(rows[i].ids))
    for start in range(0, len(order), size):
        some = order[start : start + size]
        logits = network(*batch([rows[i] for i in some]))
        found[some] = torch.softmax(logits[:, : len(RELATIONS)].double(), dim=1).numpy()
    return found


def figures(examples: Sequence[Example], found: Probabilities) -> dict[str, float]:
    """AUC of conflicts against supports; where all six labels occur, macro-F1 and conflicts' precision."""
    column = {name: found[:, i] for i, name in enumerate(RELATIONS)}
    disputing = column["conflicts"] + column["denies"] + column["updates"]
    agreeing = column["supports"] + column["refines"]
    against = [_side(one.label) for one in examples]
    chosen = [i for i, side in enumerate(against) if side is not None]
    truth = np.array([against[i] for i in chosen], dtype=bool)
    three = any(one.label in {"entailment", "contradiction"} for one in examples)
    score = (disputing - agreeing) if three else column["conflicts"] - agreeing
    out = {"rows": float(len(examples)), "auc conflicts against supports": auc(score[chosen], truth)}
    if not three:
        labels = np.array([min(one.allowed) for one in examples])
        said = found.argmax(axis=1)
        scores = [_f1(labels == i, said == i) for i in range(len(RELATIONS))]
        out |= {name: scores[i] for i, name in enumerate(RELATIONS)}
        out["macro-F1"] = float(np.mean(scores))
        out |= precision_at(column["conflicts"], labels == RELATIONS.index("conflicts"))
    return {name: round(value, 3) for name, value in out.items()}


def auc(score: NDArray[np.float64], truth: NDArray[np.bool_]) -> float:
    """The probability that a true row scores higher than a false one."""
    if truth.all() or not truth.any():
        return float("nan")
    order = score.argsort(kind="stable")
    ranks = np.empty(len(score))
    ranks[order] = np.arange(1, len(score) + 1)
    for value in np.unique(score):
        same = score == value
        ranks[same] = ranks[same].mean()
    true = int(truth.sum())
    return float((ranks[truth].sum() - true * (true + 1) / 2) / (true * (len(score) - true)))


def precision_at(
    score: NDArray[np.float64], truth: NDArray[np.bool_], recall: float = 0.6
) -> dict[str, float]:
    """The precision at the threshold that reaches this recall."""
    order = (-score).argsort(kind="stable")
    hits = np.cumsum(truth[order])
    first = int(np.searchsorted(hits, recall * truth.sum()))
    return {f"conflicts precision at recall {recall}": float(hits[min(first, len(hits) - 1)] / (first + 1))}


def _side(label: str) -> bool | None:
    if label in {"conflicts", "contradiction"}:
        return True
    return False if label in {"supports", "entailment"} else None


def _f1(truth: NDArray[np.bool_], said: NDArray[np.bool_]) -> float:
    hit = float((truth & said).sum())
    return 2 * hit / max(1.0, float(truth.sum() + said.sum()))
