"""Judging the claims of an article: each against the passages found for it, and all together."""

from collections.abc import Sequence

from verify.claims import Claim
from verify.corpus import Hit
from verify.documents import Document
from verify.judge.deciding import decide
from verify.judge.finding import Evidence, Finding, Relation
from verify.judge.means import Means
from verify.judge.observed import Observed, signs
from verify.judge.observing import observe
from verify.judge.origins import count
from verify.judge.pairs import days_after
from verify.judge.quoted import requoted
from verify.judge.reasons import difference, doubt
from verify.judge.verdict import SURE, asserting, status
from verify.judge.witness import Witness
from verify.models import Progress

_STRENGTH = tuple(Relation)


def judge(
    article: Document,
    claims: Sequence[Claim],
    hits: Sequence[Sequence[Hit]],
    means: Means,
    *,
    progress: Progress | None = None,
) -> tuple[Finding, ...]:
    """One finding per claim, in their order.

    Args:
        article: The article that contains the claims.
        claims: All claims of the article: each passage goes to the claim it fits best.
        hits: The passages found for each claim.
        means: The resources for comparing statements.
        progress: Called as pairs are read.
    """
    means.words.learn(
        [*(claim.text for claim in claims), *(h.passage.claim.text for near in hits for h in near)]
    )
    seen = observe(article, claims, hits, means, progress=progress)
    return tuple(
        _finding(article, claim, [_evidence(article, claim, one, means) for one in some], means)
        for claim, some in zip(claims, seen, strict=True)
    )


def _finding(article: Document, claim: Claim, judged: Sequence[Evidence], means: Means) -> Finding:
    evidence = _one_a_report(judged)
    witnesses = [
        Witness(one.passage.report, one.passage.claim, sure=_sure(one)) for one in asserting(evidence)
    ]
    origins = count(Witness(article, claim), witnesses, means.stated, means.printed)
    return Finding(
        claim=claim,
        status=status((one.relation for one in evidence), at_least=origins.at_least),
        origins=origins,
        evidence=evidence,
    )


def _sure(evidence: Evidence) -> bool:
    """Whether a report certainly supports the claim, and its speaker is certain."""
    return evidence.score >= SURE and evidence.passage.claim.doubt is None


def _evidence(article: Document, claim: Claim, seen: Observed, means: Means) -> Evidence:
    hit = seen.measured.hit
    weighed = signs(article, claim, seen)
    decided = decide(means.weights.shares(weighed), article, hit.passage, seen)
    clashes = (*seen.edits, *([seen.clash] if seen.clash else []))
    return Evidence(
        passage=hit.passage,
        relation=decided.relation,
        score=decided.share,
        similarity=hit.similarity,
        reasons=(
            *(detail.comparison for detail in seen.measured.details),
            *clashes,
            *(difference(seen) if decided.relation is Relation.CONFLICTS else ()),
            *doubt(days_after(article, hit.passage.report), weighed),
            *requoted(claim, hit.passage.claim),
        ),
    )


def _one_a_report(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The most certain passage of each report, most certain first."""
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
