"""The contents of a finding in order and in words, the same in every format for people."""

from collections.abc import Iterable, Iterator, Sequence

from verify.claims import Chain, Claim, Modality
from verify.facets import Agreement, Comparison, FacetKind
from verify.judge import Evidence, Finding, Origins, Relation, Status, read_first
from verify.report.paragraph import safe
from verify.report.report import CorpusFacts, Report

MEANING = {
    Status.CONFLICTING: "a report contradicts it",
    Status.DENIED: "a party is reported as denying it",
    Status.SUPERSEDED: "a later report gives a newer value",
    Status.CORROBORATED: "two or more independent origins assert it",
    Status.SINGLE_ORIGIN: "reports assert it, all from one origin",
    Status.UNMATCHED: "no report addresses it",
}
"""The meaning of each status, in the order in which a reader should look."""
NEEDS_A_LOOK = frozenset({Status.CONFLICTING, Status.DENIED, Status.SUPERSEDED})
"""The statuses for which a person must read both sides."""
FEW = 3
"""Reports of a claim that are shown by default."""
_PUT_FORWARD = {
    Modality.ASSERTED: "",
    Modality.REQUESTED: "stated as a request, not as a fact",
    Modality.POSSIBLE: "stated as a possibility, not as a fact",
    Modality.CONDITIONAL: "stated under a condition, not as a fact",
    Modality.FORECAST: "stated as a forecast, not as a fact",
    Modality.DENIED: "stated as a denial: the speaker says that this is not so",
}
_OF_SEVERAL = {
    Relation.SUPPORTS: "support",
    Relation.REFINES: "refine",
    Relation.CONFLICTS: "conflict",
    Relation.DENIES: "deny",
    Relation.UPDATES: "update",
    Relation.RELATED: "related",
}
_FEW_ASSERTING = 2
"""How many of these assert the claim."""
_AGAINST = frozenset({Relation.CONFLICTS, Relation.DENIES, Relation.UPDATES})
_ORDER = tuple(Relation)
_STATUSES = tuple(Status)


def held_against(corpus: CorpusFacts) -> str:
    """How many reports were searched, of which corpus and period."""
    part = "" if corpus.asked == corpus.reports else f"{corpus.asked} of "
    days = [f"{word} {day}" for word, day in (("since", corpus.since), ("until", corpus.until)) if day]
    told = f"checked against {part}{corpus.reports} reports in {safe(corpus.path)}"
    return ", ".join([told, *([f"only those {' '.join(days)}"] if days else [])])


def as_stated(report: Report) -> Iterator[str]:
    """That a person's statement on origins was followed, if one was."""
    if report.stated:
        yield f"origins joined and kept apart as stated in {safe(report.stated)}"


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """In the order in which a reader should look; within a status certain ones first, then by the article."""
    return sorted(
        findings, key=lambda finding: (_STATUSES.index(finding.status), read_first(finding) is not None)
    )


def put_forward(claim: Claim) -> str:
    """The modality of a claim; empty if it is asserted."""
    return _PUT_FORWARD[claim.modality]


def chain_line(chain: Chain) -> str:
    """A chain in one line without markup, the outlet first."""
    return " <- ".join(voice.name for voice in chain)


def origin_names(origins: Origins) -> list[tuple[str, ...]]:
    """The documents of each origin by their paths; the first of the first is the article."""
    first, *others = origins.groups
    return [("the article", *first[1:]), *others]


def by_stand(evidence: Iterable[Evidence]) -> tuple[list[Evidence], list[Evidence]]:
    """The evidence that addresses the claim, in the order in which to look, and what is only related."""
    every = sorted(
        evidence, key=lambda one: (_ORDER.index(one.relation), -one.score, one.passage.report.path)
    )
    speaking = [one for one in every if one.relation is not Relation.RELATED]
    return speaking, every[len(speaking) :]


def decisive(finding: Finding, speaking: Sequence[Evidence]) -> list[Evidence]:
    """The few that decide: what speaks against the claim, then the most certain support from other origins.

    Args:
        finding: The finding.
        speaking: The evidence that addresses the claim, in the order in which to look.
    """
    against = [one for one in speaking if one.relation in _AGAINST][:FEW]
    origin = {path: number for number, group in enumerate(finding.origins.groups) for path in group}
    asserting: dict[object, Evidence] = {}
    for one in sorted(speaking, key=lambda one: -one.score):
        if one.relation not in _AGAINST:
            asserting.setdefault(origin.get(one.passage.report.path, one), one)
    chosen = [*against, *list(asserting.values())[: min(_FEW_ASSERTING, FEW - len(against))]]
    return [one for one in speaking if one in chosen]


def verb(relation: Relation, count: int) -> str:
    """What ``count`` reports do to a claim: one supports it, two support it."""
    return relation.value if count == 1 else _OF_SEVERAL[relation]


def origins_counted(origins: Origins) -> str:
    """The number of origins, or its range."""
    if origins.at_least == origins.at_most:
        return "1 origin" if origins.at_least == 1 else f"{origins.at_least} origins"
    return f"{origins.at_least} to {origins.at_most} origins"


def deciding(reasons: tuple[Comparison, ...]) -> list[Comparison]:
    """The comparisons that decided: the details that differ or, if none does, those that agree.

    Then the doubts and the quotations.
    """
    quoted = [reason for reason in reasons if reason.kind is FacetKind.QUOTATION]
    agreeing = list(filter(is_agreeing_detail, reasons))
    return [*(differing(reasons) or agreeing), *filter(doubts, reasons), *quoted]


def differing(reasons: Iterable[Comparison]) -> list[Comparison]:
    """The details that differ."""
    return [
        reason
        for reason in reasons
        if reason.kind is not FacetKind.QUOTATION and reason.agreement is Agreement.DIFFERS
    ]


def is_agreeing_detail(reason: Comparison) -> bool:
    """Whether it is a detail on which both wordings agree."""
    return reason.kind is not FacetKind.QUOTATION and reason.agreement is Agreement.AGREES


def doubts(reason: Comparison) -> bool:
    """Whether it is the doubt about a report that is much older than the article."""
    return reason.kind is FacetKind.DATE and reason.agreement is Agreement.SILENT


def answer(reason: Comparison) -> str:
    """The answer of a comparison: the kind of detail and whether it agrees, or how a speaker is quoted."""
    if reason.kind is FacetKind.QUOTATION:
        return f"quoted in {'the same' if reason.agreement is Agreement.AGREES else 'other'} words"
    return f"{reason.kind.value} {reason.agreement.value}"


def saying_more(reason: Comparison) -> str:
    """The sentence of a reason, if it says more than the two wordings."""
    both = {f"{reason.left}, here {reason.right}", f"“{reason.left}”, here “{reason.right}”"}
    return "" if reason.why in both else reason.why


def saying_all(reason: Comparison) -> bool:
    """Whether the sentence of a reason contains both wordings, and more."""
    quoted = (f"“{one}”" in reason.why for one in (reason.left, reason.right))
    return all(quoted) and bool(saying_more(reason))


def reason_line(reason: Comparison) -> str:
    """A reason on one line without markup: the detail, the answer, both wordings, and any addition."""
    wordings = f"claim “{reason.left}”, report “{reason.right}”" if reason.left or reason.right else ""
    more = saying_more(reason)
    said = [more] if saying_all(reason) else [one for one in (wordings, more) if one]
    return f"{answer(reason)}: {', '.join(said)}"
