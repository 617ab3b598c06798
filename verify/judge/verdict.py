"""The algebra by which relations and origins add up to a status.

The strongest relation decides, in the order *conflicts*, *denies*, *updates*; where none of them is
present, support decides, and by how many origins it is known to come from::

    any conflicts                          conflicting
    else any denies                        denied
    else any updates                       superseded
    else any supports or refines           corroborated   at_least >= 2
                                           single-origin  at_least == 1
    else                                   unmatched

A status is as sure as the surest passage of the relation that decides it; where that is not sure, the
status is likely, and a person reads that passage first.

*Related* passages count for nothing. The order is fixed so that adding a report can only raise the
attention a claim asks for, never lower it.
"""

from collections.abc import Iterable

from verify.judge.finding import Evidence, Finding, Relation, Status

_DECISIVE = (
    (Relation.CONFLICTS, Status.CONFLICTING),
    (Relation.DENIES, Status.DENIED),
    (Relation.UPDATES, Status.SUPERSEDED),
)
SURE = 0.7
"""How likely a relation must be to count as sure.

On the labelled stories 36 of 36 claims were rightly said to be conflicting where the likeliest conflict was
at least so likely, and 18 of 27 where it was less.
"""
ASSERTING = frozenset({Relation.SUPPORTS, Relation.REFINES})
"""The relations by which a report asserts the claim itself; only these bring origins."""


def status(relations: Iterable[Relation], *, at_least: int) -> Status:
    """The status of a claim.

    Args:
        relations: One for each report that speaks to the claim.
        at_least: How many independent origins certainly assert it, the article's own included.
    """
    present = frozenset(relations)
    for relation, decided in _DECISIVE:
        if relation in present:
            return decided
    if not present & ASSERTING:
        return Status.UNMATCHED
    return Status.CORROBORATED if at_least >= 2 else Status.SINGLE_ORIGIN  # noqa: PLR2004 - two is the meaning


def asserting(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The reports that assert the claim, in the order of the evidence: the witnesses from number 1 on."""
    return tuple(one for one in evidence if one.relation in ASSERTING)


def read_first(finding: Finding) -> Evidence | None:
    """The passage on which the status rests, where it is not sure that it stands so to the claim."""
    decisive = {decided: frozenset({relation}) for relation, decided in _DECISIVE}
    deciding = decisive.get(finding.status, ASSERTING)
    resting = [one for one in finding.evidence if one.relation in deciding]
    first = max(resting, key=lambda one: one.score, default=None)
    return first if first is not None and first.score < SURE else None
