"""From likelihoods to one relation: what the facets rule out, and how sure each relation must be to be said.

What can be checked overrules what was weighed. The table, each line tested by itself:

==========  =========================================================================================
relation    is ruled out where
==========  =========================================================================================
updates     the report is not known to be later than the article: only what is later brings a newer value
conflicts   all that the two compare agrees, a number or a date among it, and no word stands against it
==========  =========================================================================================
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from verify.corpus import Passage
from verify.documents import Document
from verify.facets import Agreement, FacetKind
from verify.judge.change import later
from verify.judge.finding import Relation
from verify.judge.observed import Observed
from verify.judge.verdict import ASSERTING

LEAST = {
    Relation.CONFLICTS: 0.4,
    Relation.DENIES: 0.5,
    Relation.UPDATES: 0.4,
}
"""How likely a relation that asks for attention must be: a wrong alarm costs more than a miss."""
ASSERTED = 0.55
"""How likely it must be that the passage supports or refines."""
_FIGURES = frozenset({FacetKind.NUMBER, FacetKind.DATE})


class Decided(NamedTuple):
    """A relation, and how likely it is."""

    relation: Relation
    share: float


def decide(shares: Mapping[Relation, float], article: Document, passage: Passage, seen: Observed) -> Decided:
    """The relation of ``passage`` to the claim."""
    ruled_out = set(_ruled_out(article, passage, seen))
    alarms = [
        Decided(relation, shares[relation])
        for relation, least in LEAST.items()
        if relation not in ruled_out and shares[relation] >= least
    ]
    asserted = round(sum(shares[relation] for relation in ASSERTING), 4)
    best = max(alarms, key=lambda one: one.share, default=None)
    if best and best.share >= asserted:
        return best
    if asserted >= ASSERTED:
        return Decided(max(sorted(ASSERTING), key=lambda one: shares[one]), asserted)
    return Decided(Relation.RELATED, shares[Relation.RELATED])


def _ruled_out(article: Document, passage: Passage, seen: Observed) -> Iterator[Relation]:
    if not later(passage.report, article):
        yield Relation.UPDATES
    answers = {detail.comparison.agreement for detail in seen.measured.details}
    figures = any(detail.comparison.kind in _FIGURES for detail in seen.measured.details)
    if answers == {Agreement.AGREES} and figures and not seen.edits and not seen.clash:
        yield Relation.CONFLICTS
