"""From probabilities to one relation: what facets rule out, and the probability that each relation needs.

What can be checked overrules the weights. The table, each line tested by itself:

==========  =========================================================================================
relation    is ruled out where
==========  =========================================================================================
updates     the report is not known to be later than the article: only a later report has a newer value
conflicts   all compared details agree, a number or a date among them, and no word contradicts
supports,   the claim asserts the event and the passage has it only as a condition, plan, wish or
refines     forecast; or the claim is a denial and the passage affirms
==========  =========================================================================================

A passage that affirms what a denial denies, and would support that denial, *conflicts* with it. A passage
that would support a claim, but reports that someone denies it, *denies* the claim. A negation and a report
of a denial agree. Two statements that are alike but for a number, a date or who did it to whom *conflict*;
if the later one has the higher count of something that only grows, it *updates* the other.

Each alarm needs a probability of its own (``LEAST``), less if only a figure differs (``LEAST_SHOWN``).
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from verify.corpus import Passage
from verify.documents import Document
from verify.facets import Agreement
from verify.judge.change import growth, later
from verify.judge.finding import Relation
from verify.judge.observed import Observed, only_a_figure_differs, otherwise_alike
from verify.judge.signs import FIGURES
from verify.judge.standing import Standing
from verify.judge.verdict import ASSERTING

LEAST = {
    Relation.CONFLICTS: 0.4,
    Relation.DENIES: 0.5,
    Relation.UPDATES: 0.35,
}
"""Probability that a relation calling for attention needs: a false alarm costs more than a miss.

Chosen on events, stories and clusters of our own (docs/measurements.md).
"""
LEAST_SHOWN = 0.25
"""The same for *conflicts* where only a number or a date differs: anybody can check that in the quotes. It
does not hold where another alarm is likelier."""
ASSERTED = 0.55
"""Probability that *supports* and *refines* need together; chosen in the same way."""


class Decided(NamedTuple):
    """A relation and its probability."""

    relation: Relation
    share: float


def decide(shares: Mapping[Relation, float], article: Document, passage: Passage, seen: Observed) -> Decided:
    """The relation of ``passage`` to the claim."""
    ruled_out = set(_ruled_out(article, passage, seen))
    shares = _turned(_contradicted(shares, article, passage, seen), seen.standing)
    likely = [Decided(relation, shares[relation]) for relation in LEAST if relation not in ruled_out]
    shown = only_a_figure_differs(seen) and max(likely, key=_by_share).relation is Relation.CONFLICTS
    least = LEAST | {Relation.CONFLICTS: LEAST_SHOWN} if shown else LEAST
    alarms = [one for one in likely if one.share >= least[one.relation]]
    asserted = round(sum(shares[relation] for relation in ASSERTING if relation not in ruled_out), 4)
    best = max(alarms, key=_by_share, default=None)
    if best and (best.share >= asserted or asserted < ASSERTED):
        return best
    if asserted >= ASSERTED:
        return Decided(max(sorted(ASSERTING), key=lambda one: shares[one]), asserted)
    silenced = sum(shares[relation] for relation in ASSERTING & ruled_out)
    return Decided(Relation.RELATED, round(shares[Relation.RELATED] + silenced, 4))


def _by_share(one: Decided) -> float:
    return one.share


def _contradicted(
    shares: Mapping[Relation, float], article: Document, passage: Passage, seen: Observed
) -> Mapping[Relation, float]:
    """``shares`` where two statements are alike but for an exact detail: neither asserts the other."""
    grown = growth(article, passage.report, seen.measured.details)
    if not otherwise_alike(seen) or grown < 0:
        return shares
    moved = {*ASSERTING, Relation.CONFLICTS}
    against = Relation.UPDATES if grown else Relation.CONFLICTS
    whole = round(sum(shares[relation] for relation in moved | {against}), 4)
    return {**shares, **dict.fromkeys(moved, 0.0), against: whole}


def _turned(shares: Mapping[Relation, float], standing: Standing) -> Mapping[Relation, float]:
    """``shares`` turned by denials: affirming contradicts a denial, and denying too supports it."""
    against = {Standing.AFFIRMS: Relation.CONFLICTS, Standing.DENIED: Relation.DENIES}.get(standing)
    if against is not None:
        moved = round(shares[against] + sum(shares[relation] for relation in ASSERTING), 4)
        return {**shares, **dict.fromkeys(ASSERTING, 0.0), against: moved}
    if standing is Standing.BOTH_DENY:
        together = round(shares[Relation.SUPPORTS] + shares[Relation.DENIES], 4)
        return {**shares, Relation.DENIES: 0.0, Relation.SUPPORTS: together}
    return shares


def _ruled_out(article: Document, passage: Passage, seen: Observed) -> Iterator[Relation]:
    if not later(passage.report, article):
        yield Relation.UPDATES
    if seen.standing is Standing.UNSAID:
        yield from ASSERTING
    answers = {detail.comparison.agreement for detail in seen.measured.details}
    figures = any(detail.comparison.kind in FIGURES for detail in seen.measured.details)
    against = seen.edits or seen.clash or seen.standing is Standing.AFFIRMS
    if answers == {Agreement.AGREES} and figures and not against:
        yield Relation.CONFLICTS
