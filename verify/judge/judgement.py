"""Judging the claims of an article: each against the passages found for it, and all of them together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np

from verify.claims import Claim
from verify.corpus import Hit
from verify.documents import Document
from verify.facets import Agreement
from verify.judge.alignment import Bag, Matrix, Words, counterparts, covered
from verify.judge.copy_edit import edits
from verify.judge.details import Detail, details
from verify.judge.finding import Evidence, Finding, Relation
from verify.judge.origins import count
from verify.judge.polarity_clash import polarity_clash
from verify.judge.quoted import requoted
from verify.judge.relation import Fit, Limits, relation
from verify.judge.resemblance import Measures, resemblance
from verify.judge.verdict import ASSERTING, status
from verify.judge.witness import Witness
from verify.lexicon import carrying
from verify.text import Span

MOST_AGREEING = 3
_STRENGTH = tuple(Relation)


def judge(
    article: Document,
    claims: Sequence[Claim],
    hits: Sequence[Sequence[Hit]],
    words: Words,
    *,
    limits: Limits | None = None,
) -> tuple[Finding, ...]:
    """One finding a claim, in their order.

    Args:
        article: Where the claims stand.
        claims: All claims of the article: a passage is given to the one it fits best.
        hits: For each claim the passages found for it.
        words: Makes statements comparable, against the background of the corpus.
        limits: From which values on judgements are made.
    """
    words.learn([*(claim.text for claim in claims), *(h.passage.claim.text for near in hits for h in near)])
    bench = Bench(article, claims, words)
    measured = [[bench.measure(claim, hit) for hit in near] for claim, near in zip(claims, hits, strict=True)]
    best = _best_of_each(one for near in measured for one in near)
    chosen = limits or Limits()
    findings = []
    for claim, near in zip(claims, measured, strict=True):
        speaking = [one for one in near if one.resemblance >= chosen.disputes]
        fits = [bench.fit(claim, one, best[_key(one.hit)]) for one in speaking]
        judged = [
            _evidence(article, claim, one.hit, fit, chosen) for one, fit in zip(speaking, fits, strict=True)
        ]
        findings.append(_finding(article, claim, judged, chosen))
    return tuple(findings)


def _key(hit: Hit) -> tuple[str, int]:
    return hit.passage.report.path, hit.passage.claim.start


def _best_of_each(measured: Iterable["Measured"]) -> dict[tuple[str, int], float]:
    """For each passage, how much it resembles the claim that it resembles most."""
    best: dict[tuple[str, int], float] = defaultdict(float)
    for one in measured:
        best[_key(one.hit)] = max(best[_key(one.hit)], one.resemblance)
    return best


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """A hit with what was measured of it against one claim.

    Attributes:
        hit: The passage, and how it was found.
        measures: What tells whether it speaks to the claim.
        resemblance: The probability, 0 to 1, that it does.
        match: How far each word of the claim is the counterpart of each of the passage.
        details: Facet by facet, silence left out.
    """

    hit: Hit
    measures: Measures
    resemblance: float
    match: Matrix
    details: tuple[Detail, ...]


class Bench:
    """An article laid out for comparison; what was computed for a statement is kept."""

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
        """What can be measured of ``claim`` and a passage found for it."""
        ours, theirs = self._bag(claim.text), self._bag(hit.passage.claim.text)
        match = counterparts(ours, theirs)
        shares = self._sentence_shares(hit.passage.claim.text)
        own = self._sentences.index(claim.sentence)
        found = details(claim.facets, hit.passage.claim.facets)
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

    def fit(self, claim: Claim, measured: Measured, best: float) -> Fit:
        """All that decides how a hit stands to ``claim``: costly, so only for one that speaks to it.

        Args:
            claim: The claim against which it was measured.
            measured: What ``measure`` gave.
            best: How much the passage resembles the claim that it resembles most.
        """
        passage, match = measured.hit.passage.claim, measured.match
        ours, theirs = self._bag(claim.text), self._bag(passage.text)
        return Fit(
            resemblance=measured.resemblance,
            covered=measured.measures.claim_covered,
            details=measured.details,
            rests=tuple(self._rest(claim, passage, match, detail) for detail in measured.details),
            edits=edits(claim, passage),
            polarity=polarity_clash(ours, theirs, match, claim.facets, passage.facets),
            lead=measured.resemblance - best,
            across=claim.language is not passage.language,
        )

    def _bag(self, text: str) -> Bag:
        if text not in self._bags:
            self._bags[text] = self._words.bag(text)
        return self._bags[text]

    def _sentence_shares(self, passage: str) -> tuple[float, ...]:
        """For each sentence of the article, how much of the passage it covers."""
        if passage not in self._shares:
            bag = self._bag(passage)
            self._shares[passage] = _shares(counterparts(bag, self._article), bag.weights, self._starts)
        return self._shares[passage]

    def _rest(self, claim: Claim, passage: Claim, match: Matrix, detail: Detail) -> float:
        """How well two statements agree apart from one detail: the mean of both ways."""
        ours, theirs = self._bag(claim.text), self._bag(passage.text)
        rows = _outside(ours, detail.left.span.shifted(-claim.start))
        columns = _outside(theirs, detail.right.span.shifted(-passage.start))
        rest = match[np.ix_(rows, columns)]
        forward, back = covered(rest, ours.weights[rows]), covered(rest.T, theirs.weights[columns])
        return (forward + back) / 2


def _shares(match: Matrix, weights: Matrix, starts: Sequence[int]) -> tuple[float, ...]:
    """For each stretch of columns, how much of the rows it covers (see ``covered``).

    Args:
        match: What ``counterparts`` gave.
        weights: Of the words of the rows.
        starts: Where the stretches begin, and where the last ends.
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


def _finding(article: Document, claim: Claim, judged: Sequence[Evidence], limits: Limits) -> Finding:
    evidence = _one_a_report(judged)
    asserting = [
        Witness(one.passage.report, one.passage.claim, sure=_sure(one, limits))
        for one in evidence
        if one.relation in ASSERTING
    ]
    origins = count(Witness(article, claim), asserting)
    return Finding(
        claim=claim,
        status=status((one.relation for one in evidence), at_least=origins.at_least),
        origins=origins,
        evidence=evidence,
    )


def _sure(evidence: Evidence, limits: Limits) -> bool:
    """Whether a report surely supports the claim, and it is clear who says so in it."""
    return evidence.score >= limits.sure and evidence.passage.claim.doubt is None


def _evidence(article: Document, claim: Claim, hit: Hit, fit: Fit, limits: Limits) -> Evidence:
    clashes = (*fit.edits, *([fit.polarity] if fit.polarity else []))
    return Evidence(
        passage=hit.passage,
        relation=relation(claim, article, hit.passage, fit, limits),
        score=fit.resemblance,
        similarity=hit.similarity,
        reasons=(
            *(detail.comparison for detail in fit.details),
            *clashes,
            *requoted(claim, hit.passage.claim),
        ),
    )


def _one_a_report(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The passage of each report that speaks most surely, one of each report, the surest first."""
    best: dict[str, Evidence] = {}
    for one in sorted(evidence, key=_surest_first):
        best.setdefault(one.passage.report.path, one)
    return tuple(sorted(best.values(), key=_surest_first))


def _surest_first(one: Evidence) -> tuple[bool, float, int, str, int]:
    decides = one.relation is not Relation.RELATED
    return (
        not decides,
        -one.score,
        _STRENGTH.index(one.relation),
        one.passage.report.path,
        one.passage.claim.start,
    )
