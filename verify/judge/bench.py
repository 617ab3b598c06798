"""An article prepared for comparison: measuring a claim and a passage without the relation reader."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np

from verify.claims import Claim
from verify.corpus import Hit
from verify.documents import Document
from verify.facets import Agreement, Comparison
from verify.judge.alignment import Bag, Matrix, Words, counterparts, covered
from verify.judge.details import Detail, details, without_peoples
from verify.judge.polarity_clash import polarity_clash
from verify.judge.resemblance import Measures, resemblance
from verify.lexicon import carrying
from verify.text import Span

MOST_AGREEING = 3
"""Agreeing details beyond which more do not count."""
MATCHED = 0.5
"""Match from which a word counts as matched."""


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """A hit and its measurements against one claim.

    Attributes:
        hit: The passage, and how it was found.
        measures: The measures of resemblance.
        resemblance: The probability, 0 to 1, that the passage addresses the claim.
        match: The match of each word of the claim with each of the passage.
        details: The compared details, without silent ones.
    """

    hit: Hit
    measures: Measures
    resemblance: float
    match: Matrix
    details: tuple[Detail, ...]


class Bench:
    """An article prepared for comparison; what is computed for a statement is kept."""

    def __init__(self, article: Document, claims: Sequence[Claim], words: Words) -> None:
        self.article = article
        self._words = words
        self._bags: dict[str, Bag] = {}
        self._sentences = tuple(dict.fromkeys(claim.sentence for claim in claims))
        self._shares: dict[str, tuple[float, ...]] = {}
        texts = [span.of(article.text) for span in self._sentences]
        self._article = words.bag("\n".join(texts))
        self._starts = [0, *accumulate(len(carrying(text)) for text in texts)]

    def measure(self, claim: Claim, hit: Hit) -> Measured:
        """The measurements of ``claim`` and a passage found for it."""
        ours, theirs = self._bag(claim.text), self._bag(hit.passage.claim.text)
        match = counterparts(ours, theirs)
        shares = self._sentence_shares(hit.passage.claim.text)
        own = self._sentences.index(claim.sentence)
        passage = hit.passage.claim
        found = without_peoples(details(claim.facets, passage.facets), claim.text, passage.text)
        agreeing = sum(detail.comparison.agreement is Agreement.AGREES for detail in found)
        measures = Measures(
            one_language=float(claim.language is hit.passage.claim.language),
            similarity=hit.similarity,
            claim_covered=covered(match, ours.weights),
            passage_covered=covered(match.T, theirs.weights),
            sentence_covered=shares[own],
            margin=shares[own] - max((s for i, s in enumerate(shares) if i != own), default=0.0),
            details_agree=min(agreeing, MOST_AGREEING),
        )
        return Measured(hit, measures, resemblance(measures), match, found)

    def clash(self, claim: Claim, measured: Measured) -> Comparison | None:
        """A word that one of the two negates and the other affirms; ``None`` if there is none."""
        passage = measured.hit.passage.claim
        ours, theirs = self._bag(claim.text), self._bag(passage.text)
        return polarity_clash(ours, theirs, measured.match, claim, passage)

    def rests(self, claim: Claim, measured: Measured) -> tuple[float, ...]:
        """For each detail, how well the rest of the two statements agrees, 0 to 1."""
        passage = measured.hit.passage.claim
        return tuple(self._rest(claim, passage, measured.match, detail) for detail in measured.details)

    def unmatched(self, claim: Claim, measured: Measured) -> tuple[str, str]:
        """The words of each that have no counterpart in the other, as written; empty if all have one."""
        passage, match = measured.hit.passage.claim, measured.match
        ours, theirs = self._bag(claim.text), self._bag(passage.text)
        if not match.size:
            return "", ""
        return (
            _stretch(claim.text, ours, match.max(axis=1)),
            _stretch(passage.text, theirs, match.max(axis=0)),
        )

    def _bag(self, text: str) -> Bag:
        if text not in self._bags:
            self._bags[text] = self._words.bag(text)
        return self._bags[text]

    def _sentence_shares(self, passage: str) -> tuple[float, ...]:
        """For each sentence of the article, the share of the passage that it covers."""
        if passage not in self._shares:
            bag = self._bag(passage)
            self._shares[passage] = _shares(counterparts(bag, self._article), bag.weights, self._starts)
        return self._shares[passage]

    def _rest(self, claim: Claim, passage: Claim, match: Matrix, detail: Detail) -> float:
        """How well two statements agree apart from one detail: the mean of both directions."""
        ours, theirs = self._bag(claim.text), self._bag(passage.text)
        rows = _outside(ours, detail.left.span.shifted(-claim.start))
        columns = _outside(theirs, detail.right.span.shifted(-passage.start))
        rest = match[np.ix_(rows, columns)]
        forward, back = covered(rest, ours.weights[rows]), covered(rest.T, theirs.weights[columns])
        return (forward + back) / 2


def _shares(match: Matrix, weights: Matrix, starts: Sequence[int]) -> tuple[float, ...]:
    """For each run of columns, the share of the rows that it covers (see ``covered``).

    Args:
        match: The result of ``counterparts``.
        weights: The weights of the row words.
        starts: The start of each run, and the end of the last.
    """
    total = float(weights.sum())
    filled = [number for number, (start, end) in enumerate(pairwise(starts)) if start < end]
    shares = np.zeros(len(starts) - 1)
    if total and filled:
        best = np.maximum.reduceat(match, [starts[number] for number in filled], axis=1)
        shares[filled] = (weights[:, None] * best).sum(axis=0) / total
    return tuple(shares.tolist())


def _outside(bag: Bag, span: Span) -> list[int]:
    return [i for i, place in enumerate(bag.places) if not span.overlaps(Span(*place))]


def _stretch(text: str, bag: Bag, best: Matrix) -> str:
    """The shortest stretch that contains the words without a counterpart."""
    lone = [place for place, found in zip(bag.places, best, strict=True) if found < MATCHED]
    return text[lone[0][0] : lone[-1][1]] if lone else ""
