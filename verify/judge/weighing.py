"""The probability of each relation, by weights that can be read.

Multinomial logistic regression, fitted by ``training/judgement`` on labelled events and stories.
``weights.json`` names each feature and its weight for and against each relation.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from math import exp

from verify.judge.finding import Relation
from verify.judge.signs import Signs


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each feature.

    Attributes:
        constants: The intercept of each relation.
        signs: For each relation the weight of each feature, in the order of ``Signs.values``.
    """

    constants: Mapping[Relation, float]
    signs: Mapping[Relation, tuple[float, ...]]

    def shares(self, signs: Signs) -> dict[Relation, float]:
        """The probability of each relation; together 1. Rounded, so that no float tips a decision."""
        values = signs.values()
        totals = {
            relation: constant + sum(w * v for w, v in zip(self.signs[relation], values, strict=True))
            for relation, constant in self.constants.items()
        }
        most = max(totals.values())
        grown = {relation: exp(total - most) for relation, total in totals.items()}
        whole = sum(grown.values())
        return {relation: round(one / whole, 4) for relation, one in grown.items()}


@cache
def shipped_weights() -> Weights:
    """The weights in ``weights.json``."""
    stored = json.loads((files("verify.judge") / "weights.json").read_text(encoding="utf-8"))
    names = [field.name for field in fields(Signs)]
    return Weights(
        constants={Relation(name): float(row["constant"]) for name, row in stored.items()},
        signs={Relation(name): tuple(float(row[sign]) for sign in names) for name, row in stored.items()},
    )
