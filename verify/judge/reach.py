"""Whether more passages might have addressed a claim than were judged."""

from collections.abc import Sequence

from verify.corpus import Hit
from verify.judge.finding import Finding, Relation
from verify.text import Notice


def cut_short(
    path: str, findings: Sequence[Finding], hits: Sequence[Sequence[Hit]], *, nearest: int
) -> tuple[Notice, ...]:
    """A notice if, for some claims, even the last passage judged still addressed the claim.

    Args:
        path: The article's path.
        findings: One per claim.
        hits: The passages judged for each, most alike first.
        nearest: How many were requested; if fewer were found, there are no more.
    """
    short = [
        finding.claim.id
        for finding, near in zip(findings, hits, strict=True)
        if len(near) == nearest and _speaks(finding, near[-1])
    ]
    if not short:
        return ()
    named = ", ".join(short)
    told = (
        f"even the least alike of {nearest} passages spoke to {named}: more may; judge more of them with -k"
    )
    return (Notice("N301", told, path),)


def _speaks(finding: Finding, hit: Hit) -> bool:
    return any(
        one.passage == hit.passage and one.relation is not Relation.RELATED for one in finding.evidence
    )
