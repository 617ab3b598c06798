"""The likeliest chains of voices, from the inside out: the original voice, then who tells what it says."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from verify.models.article_window import Stretch, Window

MOST_VOICES: Final = 4
LONGEST_NAME: Final = 40
"""Pieces."""
_AT_ONCE = 4
"""Chains that are followed for a claim."""
_UNLIKELY = 0.002

Ask = Callable[[NDArray[np.int64], NDArray[np.int64]], NDArray[np.float64]]
"""Logits, a row a question, for claims and the voices found last: nobody, then each piece of the window."""


class Pointed(NamedTuple):
    """A chain as pieces of a window.

    Attributes:
        voices: The original one first.
        probability: Of all its steps together.
    """

    voices: tuple[Stretch, ...]
    probability: float


class _Open(NamedTuple):
    claim: int
    voices: tuple[Stretch, ...]
    probability: float


def search(
    ask: Ask,
    ends: NDArray[np.float64],
    window: Window,
    claims: Sequence[Stretch],
    stops: Sequence[int],
) -> list[tuple[Pointed, ...]]:
    """The likeliest chains of each claim, the likeliest first.

    Args:
        ask: Who says this? Who tells what this voice says?
        ends: For each piece, as the first of a name, how well each piece would end it.
        window: What is read.
        claims: Of it, in pieces.
        stops: For each piece, as the first of a name, one past the last piece that may end it.
    """
    closed: list[list[Pointed]] = [[] for _ in claims]
    following = [_Open(number, (), 1.0) for number in range(len(claims))]
    while following:
        last = np.array([one.voices[-1] if one.voices else (0, 0) for one in following], dtype=np.int64)
        of = np.array([claims[one.claim] for one in following], dtype=np.int64)
        shares = _shares(ask(of, last), following, window)
        grown: list[list[_Open]] = [[] for _ in claims]
        for one, row in zip(following, shares, strict=True):
            if (nobody := one.probability * float(row[0])) > _UNLIKELY:
                closed[one.claim].append(Pointed(one.voices, nobody))
            for begin in np.argsort(-row[1:], kind="stable")[:_AT_ONCE]:
                if (grows := one.probability * float(row[1 + begin])) > _UNLIKELY:
                    voice = (int(begin), _end(ends[begin], int(begin), stops[begin]))
                    grown[one.claim].append(_Open(one.claim, (*one.voices, voice), grows))
        following = []
        for some in grown:
            for one in sorted(some, key=_likely)[:_AT_ONCE]:
                if len(one.voices) < MOST_VOICES:
                    following.append(one)
                else:
                    closed[one.claim].append(Pointed(one.voices, one.probability))
    rounded = [[one._replace(probability=round(one.probability, 4)) for one in some] for some in closed]
    return [tuple(sorted(some, key=_likely)) for some in rounded]


def _likely(one: _Open | Pointed) -> tuple[float, tuple[Stretch, ...]]:
    return -one.probability, one.voices


def _shares(logits: NDArray[np.float64], following: Sequence[_Open], window: Window) -> NDArray[np.float64]:
    """Probabilities; no voice begins outside of the text, or where one of the chain has begun."""
    logits = np.array(logits, dtype=np.float64)
    logits[:, 1 : 1 + window.first] = -np.inf
    logits[:, len(window.ids) :] = -np.inf
    for number, one in enumerate(following):
        logits[number, [1 + begin for begin, _ in one.voices]] = -np.inf
    grown = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: NDArray[np.float64] = grown / grown.sum(axis=1, keepdims=True)
    return shares


def _end(row: NDArray[np.float64], begin: int, stop: int) -> int:
    stop = max(begin + 1, min(begin + LONGEST_NAME, stop))
    return begin + 1 + int(np.argmax(row[begin:stop]))
