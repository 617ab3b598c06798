"""How sure it is that a passage speaks to a claim: a few measures, weighed as learnt from labelled stories.

The measures are plain (similarity of the vectors, words covered one way and the other) but one, *margin*. A
passage often shares its matter with the whole article; what tells whether it speaks to this claim is whether
it fits the claim's sentence better than every other sentence of the article.

The weights come from ``training/resemblance`` (logistic regression on the labelled stories, see there). The
result reads as a probability and is shown as the evidence's score.
"""

import json
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from math import exp


@dataclass(frozen=True, slots=True)
class Measures:
    """What is measured of a claim and a passage, each 0 to 1 but ``similarity`` and ``margin``, -1 to 1.

    Attributes:
        one_language: 1 where both are in the same language, else 0.
        similarity: Cosine of their vectors.
        claim_covered: Share of the claim's words with a counterpart in the passage.
        passage_covered: Share of the passage's words with a counterpart in the claim.
        sentence_covered: Share of the passage's words with a counterpart in the claim's sentence.
        margin: ``sentence_covered`` less the same for the article's sentence that fits next best.
        details_agree: How many facets agree, of up to three.
    """

    one_language: float
    similarity: float
    claim_covered: float
    passage_covered: float
    sentence_covered: float
    margin: float
    details_agree: float

    def values(self) -> list[float]:
        """The measures, then each but the first again where both are in one language, then two products.

        This is the order of the weights.
        """
        plain = [float(getattr(self, field.name)) for field in fields(self)]
        return [
            *plain,
            *(self.one_language * value for value in plain[1:]),
            self.similarity * self.claim_covered,
            self.claim_covered * self.passage_covered,
        ]


def resemblance(measures: Measures) -> float:
    """The probability, 0 to 1, that a passage so measured speaks to the claim.

    Rounded, so that passages with the same words are a tie, whatever the order in which they were summed.
    """
    constant, weights = _weights()
    total = constant + sum(w * v for w, v in zip(weights, measures.values(), strict=True))
    return round(1 / (1 + exp(-total)), 6)


@cache
def _weights() -> tuple[float, tuple[float, ...]]:
    stored = json.loads((files("verify.judge") / "resemblance.json").read_text(encoding="utf-8"))
    return float(stored["constant"]), tuple(map(float, stored["weights"]))
