"""One ranking out of several channels, and what each channel counts."""

from collections.abc import Mapping
from typing import NamedTuple

from verify.corpus.ranking import Ranked

K = 60
"""How little the very first ranks count more than the next (Cormack, Clarke & Büttcher, SIGIR 2009)."""


class Channel(NamedTuple):
    """What a channel counts.

    Attributes:
        weight: What its first row gets.
        by_score: Whether the others get a share by their score, or else by their rank. Cosines lie close
            together and mean little by themselves; a rare name that two texts share scores far above all
            else, and a rank would hide that (Bruch, Gai & Ingber, "An Analysis of Fusion Functions", 2023).
    """

    weight: float
    by_score: bool


CHANNELS = {
    "claim": Channel(1, by_score=False),
    "claim-words": Channel(1, by_score=True),
    "claim-translation": Channel(1, by_score=True),
    "context": Channel(0.5, by_score=False),
    "context-words": Channel(2.5, by_score=True),
    "context-translation": Channel(2, by_score=True),
    "report": Channel(5, by_score=False),
}
"""Chosen on the labelled stories and on names in two scripts (benchmarks/retrieval.py, name_retrieval.py)."""


class Fused(NamedTuple):
    """A row with its fused score and its rank in each channel that found it, from 1."""

    row: int
    score: float
    channels: tuple[tuple[str, int], ...]


def fuse(channels: Mapping[str, Ranked]) -> tuple[Fused, ...]:
    """The rows of all channels, each with the sum of what the channels give it.

    Best first; of equal scores the lower row is first.

    Args:
        channels: By name, as in ``CHANNELS``.
    """
    given: dict[int, list[tuple[str, int, float]]] = {}
    for name, ranked in channels.items():
        for rank, (row, score) in enumerate(
            zip(ranked.rows.tolist(), ranked.scores.tolist(), strict=True), 1
        ):
            share = score / float(ranked.scores[0]) if CHANNELS[name].by_score else by_rank(rank)
            given.setdefault(row, []).append((name, rank, CHANNELS[name].weight * share))
    fused = (
        Fused(row, sum(gift for *_, gift in parts), tuple((name, rank) for name, rank, _ in parts))
        for row, parts in given.items()
    )
    return tuple(sorted(fused, key=best_first))


def by_rank(rank: int) -> float:
    """What a rank, from 1, is worth, at most 1: the summand of reciprocal rank fusion, times ``K + 1``."""
    return (K + 1) / (K + rank)


def best_first(one: Fused) -> tuple[float, int]:
    """The key by which fused rows are put in order."""
    return -one.score, one.row
