"""How likely each chain is that may stand behind a claim, by what rules and the reader say of it.

Logistic regression; ``choice.json`` names every sign and says what it counts. ``training/chains`` fits it
on articles that the reader has not learnt from.
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
"""What stands in ``choice.json`` for a chain that no rule gives."""
DEEPEST = 3
"""Deeper chains count as this deep."""
_LEAST, _MOST = 0.001, 0.999


@dataclass(frozen=True, slots=True)
class Candidate:
    """A chain that may stand behind a claim.

    Attributes:
        chain: The document's outlet first.
        depth: Its voices beside the outlet, and whom the document is credited to.
        read: How likely the reader takes it, 0 to 1.
        ground: What gives it by the rules; ``None`` where they do not.
    """

    chain: Chain
    depth: int
    read: float
    ground: Ground | None

    @property
    def odds(self) -> float:
        """How likely the reader takes it, as log odds."""
        likely = min(_MOST, max(_LEAST, self.read))
        return log(likely / (1 - likely))


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign counts.

    Attributes:
        constant: What every chain has.
        read: By the log odds that the reader gives it, by what gives it by the rules; ``None`` where they do
            not. What a rule points at needs the reader's word less than what it only carries on.
        depth: By its depth, from 0.
        ground: By what gives it.
    """

    constant: float
    read: Mapping[Ground | None, float]
    depth: Sequence[float]
    ground: Mapping[Ground, float]

    def confidence(self, candidate: Candidate) -> float:
        """How likely a chain is right, 0 to 1; rounded, so that no float tips a decision."""
        total = self.constant + self.depth[min(DEEPEST, candidate.depth)]
        total += self.read[candidate.ground] * candidate.odds
        if candidate.ground is not None:
            total += self.ground[candidate.ground]
        return round(1 / (1 + exp(-total)), 3)


def weights_of(stored: Mapping[str, object]) -> Weights:
    """Weights as they are kept."""
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
    """Those of ``choice.json``."""
    return weights_of(
        json.loads((files("verify.claims.reconciliation") / "choice.json").read_text(encoding="utf-8"))
    )
