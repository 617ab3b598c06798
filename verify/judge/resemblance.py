"""The probability that a passage addresses a claim: a few measures with fitted weights.

The measures are plain (vector similarity, words covered in each direction), except *margin*. A passage often
shares its subject with the whole article; what shows that it addresses this claim is that it fits the claim's
sentence better than any other sentence of the article.

The weights come from ``training/resemblance`` (logistic regression on the labelled stories, see there). The
result is a probability and is shown as the evidence's score.
"""

import json
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from math import exp


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of a claim and a passage, each 0 to 1, but ``similarity`` and ``margin`` -1 to 1.

    Attributes:
        one_language: 1 if both are in the same language, else 0.
        similarity: Cosine of their vectors.
        claim_covered: Share of the claim's words with a counterpart in the passage.
        passage_covered: Share of the passage's words with a counterpart in the claim.
        sentence_covered: Share of the passage's words with a counterpart in the claim's sentence.
        margin: ``sentence_covered`` minus the same for the article's next best sentence.
        details_agree: The number of facets that agree, up to three.
    """

    one_language: float
    similarity: float
    claim_covered: float
    passage_covered: float
    sentence_covered: float
    margin: float
    details_agree: float

    def values(self) -> list[float]:
        """The measures, then all but the first again if both are in one language, then two products.

        The weights have the same order.
        """
        plain = [float(getattr(self, field.name)) for field in fields(self)]
        return [
            *plain,
            *(self.one_language * value for value in plain[1:]),
            self.similarity * self.claim_covered,
            self.claim_covered * self.passage_covered,
        ]


def resemblance(measures: Measures) -> float:
    """The probability, 0 to 1, that a passage with these measures addresses the claim.

    Rounded, so that passages with the same words tie, whatever the order of summation.
    """
    constant, weights = _weights()
    total = constant + sum(w * v for w, v in zip(weights, measures.values(), strict=True))
    return round(1 / (1 + exp(-total)), 6)


@cache
def _weights() -> tuple[float, tuple[float, ...]]:
    stored = json.loads((files("verify.judge") / "resemblance.json").read_text(encoding="utf-8"))
    return float(stored["constant"]), tuple(map(float, stored["weights"]))
