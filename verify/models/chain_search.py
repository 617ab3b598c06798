"""Beam search for chains of voices, from the inside out: the original voice, then whoever relays it."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from verify.models.article_window import Stretch, Window
from verify.models.chain_hints import NOBODY, Hint

MOST_VOICES: Final = 4
"""Voices of a chain that are looked for."""
LONGEST_NAME: Final = 40
"""Pieces of a name."""
_AT_ONCE = 4
"""Width of the beam: chains that are followed for a claim."""
_UNLIKELY = 0.002
"""Probability below which a chain is no longer followed."""


class Questions(NamedTuple):
    """Questions on a window, one per row.

    Attributes:
        claims: The pieces of each claim.
        last: The pieces of the voice found last; ``NOBODY`` if there is none yet.
        hinted: The pieces of the rules' voice.
        grounds: The number of its ground; ``NO_HINT`` if the rules have no answer.
    """

    claims: NDArray[np.int64]
    last: NDArray[np.int64]
    hinted: NDArray[np.int64]
    grounds: NDArray[np.int64]


Ask = Callable[[Questions], NDArray[np.float64]]
"""Logits, one row per question: no further voice, then each piece of the window."""


class Told(NamedTuple):
    """A claim in pieces of a window, and the rules' hint for it."""

    claim: Stretch
    hint: Hint


class Pointed(NamedTuple):
    """A chain as pieces of a window.

    Attributes:
        voices: The pieces of each voice, the original first.
        probability: The product over all steps.
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
    claims: Sequence[Told],
    stops: Sequence[int],
) -> list[tuple[Pointed, ...]]:
    """The likeliest chains of each claim, likeliest first.

    Args:
        ask: Answers who says a claim, and who relays a voice.
        ends: For each piece as the first of a name, how well each piece would end it.
        window: The window.
        claims: Its claims.
        stops: For each piece as the first of a name, one past the last piece that may end it.
    """
    closed: list[list[Pointed]] = [[] for _ in claims]
    following = [_Open(number, (), 1.0) for number in range(len(claims))]
    while following:
        shares = _shares(ask(_questions(claims, following)), following, window)
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


def _questions(claims: Sequence[Told], following: Sequence[_Open]) -> Questions:
    last = [one.voices[-1] if one.voices else NOBODY for one in following]
    hinted, grounds = zip(*(claims[one.claim].hint.after(one.voices) for one in following), strict=True)
    of = [claims[one.claim].claim for one in following]
    return Questions(*(np.array(some, dtype=np.int64) for some in (of, last, hinted, grounds)))


def _likely(one: _Open | Pointed) -> tuple[float, tuple[Stretch, ...]]:
    return -one.probability, one.voices


def _shares(logits: NDArray[np.float64], following: Sequence[_Open], window: Window) -> NDArray[np.float64]:
    """Probabilities; no voice begins outside of the text, or where a voice of the chain has begun."""
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
