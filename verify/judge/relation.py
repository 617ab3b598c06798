"""How a passage that speaks to a claim stands to it: an order of questions, the first answer wins.

1. Is one of the two a denial and the other not? *denies*.
2. Does a detail differ while the rest agrees? *updates* where a later report brings a newer value; *related*
   where the passage is the older and the value only grows; else *conflicts*.
3. Was the claim a plan, a condition or a forecast, and does a later report tell how it went? *updates*.
4. Is what the passage says put forward as the claim is? *supports*, or *refines* where it says the same less
   exactly or covers a part of it; else *related*.
"""

from dataclasses import dataclass

from verify.claims import Claim, CueClass, Modality
from verify.corpus import Passage
from verify.documents import Document
from verify.facets import Agreement, FacetKind
from verify.judge.change import newer, overtaken, tells_how_it_went
from verify.judge.details import Detail
from verify.judge.finding import Relation

OPEN = frozenset({Modality.POSSIBLE, Modality.CONDITIONAL, Modality.FORECAST})
"""Ways of putting a claim forward that leave open whether the thing comes about."""


@dataclass(frozen=True, slots=True)
class Fit:
    """What was measured of a claim and a passage.

    Attributes:
        resemblance: Probability, 0 to 1, that the passage speaks to the claim.
        covered: Share of the claim's words, by weight, with a counterpart in the passage.
        details: Facet by facet, silence left out.
        rests: For each of ``details``, how well the two agree apart from it, 0 to 1.
    """

    resemblance: float
    covered: float
    details: tuple[Detail, ...]
    rests: tuple[float, ...]

    def differing(self, limits: "Limits") -> tuple[Detail, ...]:
        """The details that differ while the rest agrees."""
        return tuple(
            detail
            for detail, rest in zip(self.details, self.rests, strict=True)
            if detail.comparison.agreement is Agreement.DIFFERS
            and rest >= limits.rest(detail.comparison.kind)
        )


@dataclass(frozen=True, slots=True)
class Limits:
    """From which value on a judgement is made; set on the labelled stories, see docs/measurements.md.

    Attributes:
        speaks: Resemblance from which a passage speaks to the claim.
        disputes: The same for a denial, which is worded further from what it denies.
        rest_of_figures: Agreement of the rest from which a differing number, date or outcome is a conflict.
        rest_of_names: The same for a person, organisation or place, of which a text has many.
        whole: Share of the claim covered from which support is not only a refinement.
    """

    speaks: float = 0.3
    disputes: float = 0.2
    rest_of_figures: float = 0.4
    rest_of_names: float = 0.5
    whole: float = 0.6

    def rest(self, kind: FacetKind) -> float:
        """How well the rest must agree for a difference of this kind to be a conflict."""
        named = {FacetKind.PERSON, FacetKind.ORGANISATION, FacetKind.PLACE}
        return self.rest_of_names if kind in named else self.rest_of_figures


def relation(claim: Claim, article: Document, passage: Passage, fit: Fit, limits: Limits) -> Relation:
    """How ``passage`` stands to ``claim``, which stands in ``article``."""
    if denies(passage.claim) and not denies(claim):
        return Relation.DENIES if fit.resemblance >= limits.disputes else Relation.RELATED
    if fit.resemblance < limits.speaks:
        return Relation.RELATED
    differing = fit.differing(limits)
    if differing:
        return _difference(article, passage, differing)
    open_still = claim.modality in OPEN and passage.claim.modality not in OPEN
    if open_still and tells_how_it_went(article, passage):
        return Relation.UPDATES
    if passage.claim.modality in OPEN and claim.modality not in OPEN:
        return Relation.RELATED  # "may close" does not support "closed"
    if denies(claim) != denies(passage.claim):
        return Relation.RELATED
    return Relation.SUPPORTS if fit.covered >= limits.whole else Relation.REFINES


def denies(claim: Claim) -> bool:
    """Whether what the claim says is reported as denied."""
    cues = (voice.cue for voice in claim.chain)
    return claim.modality is Modality.DENIED or any(cue and cue.cls is CueClass.DENY for cue in cues)


def _difference(article: Document, passage: Passage, differing: tuple[Detail, ...]) -> Relation:
    if all(newer(article, passage, detail) for detail in differing):
        return Relation.UPDATES
    if all(overtaken(article, passage, detail) for detail in differing):
        return Relation.RELATED
    return Relation.CONFLICTS
