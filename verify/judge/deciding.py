"""From likelihoods to one relation: what the facets rule out, and how sure each relation must be to be said.

What can be checked overrules what was weighed. The table, each line tested by itself:

==========  =========================================================================================
relation    is ruled out where
==========  =========================================================================================
updates     the report is not known to be later than the article: only what is later brings a newer value
conflicts   all that the two compare agrees, a number or a date among it, no word stands against it, and
            the reader is not certain
==========  =========================================================================================

And what can be checked says so where the reader does not: a number that plainly differs, in a passage that
fits the claim by its words, is a *conflict* or an *update*, whichever is likelier, unless the claim is a
denial. The reader hardly tells one figure from another. What a later report would support is an *update*
where it has a word of change ("has risen to") and no figure of the two agrees.
"""

from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

from verify.corpus import Passage
from verify.documents import Document
from verify.facets import Agreement, FacetKind
from verify.judge.change import changes, later
from verify.judge.finding import Relation
from verify.judge.observed import Observed, plainly_differing
from verify.judge.verdict import ASSERTING

LEAST = {
    Relation.CONFLICTS: 0.5,
    Relation.DENIES: 0.4,
    Relation.UPDATES: 0.3,
}
"""How likely a relation that asks for attention must be: a wrong alarm costs more than a miss."""
SPEAKS = 0.25
"""Resemblance from which a passage whose number differs is taken to speak of the same thing."""
BEHIND = -0.1
"""How much less it may resemble this claim than the one of the article that it resembles most."""
NOT_EXCLUDED = 0.003
"""How likely the weights must at least take a difference that a number shows."""
ASSERTED = 0.45
"""How likely it must be that the passage supports or refines."""
CERTAIN = 0.9
"""How likely the reader must take a conflict for it to stand against figures that agree."""
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
    shown = _shown_by_a_number(shares, ruled_out, seen)
    if shown:
        return shown
    if asserted >= ASSERTED and Relation.UPDATES not in ruled_out and _shown_by_a_word(shares, passage, seen):
        return Decided(Relation.UPDATES, asserted)  # so likely does it speak to the claim
    if asserted >= ASSERTED:
        return Decided(max(sorted(ASSERTING), key=lambda one: shares[one]), asserted)
    return Decided(Relation.RELATED, shares[Relation.RELATED])


def _shown_by_a_number(
    shares: Mapping[Relation, float], ruled_out: Container[Relation], seen: Observed
) -> Decided | None:
    """A conflict or an update that rests on a number, though the weights would not say so."""
    measured = seen.measured
    fits = measured.resemblance >= SPEAKS and seen.words_lead >= BEHIND
    numbers = any(one.comparison.kind is FacetKind.NUMBER for one in plainly_differing(seen))
    if seen.of_denial or not fits or not numbers:
        return None
    open_ones = [one for one in (Relation.CONFLICTS, Relation.UPDATES) if one not in ruled_out]
    best = max(open_ones, key=lambda one: shares[one], default=Relation.RELATED)
    if best is Relation.RELATED or shares[best] < NOT_EXCLUDED:
        return None
    return Decided(best, max(LEAST[best], shares[best]))


def _shown_by_a_word(shares: Mapping[Relation, float], passage: Passage, seen: Observed) -> bool:
    """Whether the passage has a word of change, and no number or date that the claim has too."""
    same = any(
        detail.comparison.agreement is Agreement.AGREES and detail.comparison.kind in _FIGURES
        for detail in seen.measured.details
    )
    return not same and shares[Relation.UPDATES] >= NOT_EXCLUDED and changes(passage)


def _ruled_out(article: Document, passage: Passage, seen: Observed) -> Iterator[Relation]:
    if not later(passage.report, article):
        yield Relation.UPDATES
    answers = {detail.comparison.agreement for detail in seen.measured.details}
    figures = any(detail.comparison.kind in _FIGURES for detail in seen.measured.details)
    unsure = seen.reading.relations.conflicts < CERTAIN
    if answers == {Agreement.AGREES} and figures and unsure and not seen.edits and not seen.clash:
        yield Relation.CONFLICTS
