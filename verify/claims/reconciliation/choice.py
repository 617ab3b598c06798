"""The probability of each candidate chain of a claim, given the rules and the reader.

Logistic regression; ``choice.json`` names each feature and its weight. ``training/chains`` fits it on
articles that the reader was not trained on.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log

from verify.claims.reconciliation.ground import Ground
from verify.claims.voice import Chain

READER = "reader"
"""The key in ``choice.json`` for a chain that no rule gives."""
DEEPEST = 3
"""Greater depths count as this depth."""
_LEAST, _MOST = 0.001, 0.999
"""Bounds of a probability before it is turned into log odds."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A candidate chain of a claim.

    Attributes:
        chain: The chain, beginning with the document's outlet.
        depth: The number of its voices without the outlet and the source the document is credited to.
        read: The probability that the reader gives it, 0 to 1.
        ground: The ground on which the rules give it; ``None`` if they do not.
    """

    chain: Chain
    depth: int
    read: float
    ground: Ground | None

    @property
    def odds(self) -> float:
        """The reader's probability as log odds."""
        likely = min(_MOST, max(_LEAST, self.read))
        return log(likely / (1 - likely))


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each feature.

    Attributes:
        constant: The intercept.
        read: The weight of the reader's log odds, by ground; ``None`` for a chain that no rule gives. A chain
            to which a rule points directly needs the reader less than one that is merely carried on.
        depth: The weight of each depth, from 0.
        ground: The weight of each ground.
    """

    constant: float
    read: Mapping[Ground | None, float]
    depth: Sequence[float]
    ground: Mapping[Ground, float]

    def confidence(self, candidate: Candidate) -> float:
        """The probability that a chain is right, 0 to 1; rounded, so that no float tips a decision."""
        total = self.constant + self.depth[min(DEEPEST, candidate.depth)]
        total += self.read[candidate.ground] * candidate.odds
        if candidate.ground is not None:
            total += self.ground[candidate.ground]
        return round(1 / (1 + exp(-total)), 3)


def weights_of(stored: Mapping[str, object]) -> Weights:
    """Weights from their stored form."""
    read, depth, ground = stored["read"], stored["depth"], stored["ground"]
    assert isinstance(read, Mapping)  # noqa: S101 - our own file
    assert isinstance(depth, Mapping)  # noqa: S101 - our own file
    assert isinstance(ground, Mapping)  # noqa: S101 - our own file
    return Weights(
        constant=float(str(stored["constant"])),
        read={None: float(read[READER]), **{one: float(read[one.value]) for one in Ground}},
        depth=[float(depth[str(number)]) for number in range(DEEPEST + 1)],
        ground={one: float(ground[one.value]) for one in Ground},
    )


@cache
def shipped_choice() -> Weights:
    """The weights in ``choice.json``."""
    return weights_of(
        json.loads((files("verify.claims.reconciliation") / "choice.json").read_text(encoding="utf-8"))
    )
