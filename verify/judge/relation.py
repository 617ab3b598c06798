"""How a passage that speaks to a claim stands to it: an order of questions, the first answer wins.

1. Does somebody deny it: by a verb of denial, by calling it untrue, or by negating it himself? *denies*.
2. Does a detail differ while the rest agrees? *updates* where a later report brings a newer value; *related*
   where the passage is the older and the value only grows, or one tells of a day after the other came out;
   else *conflicts*. The same for a name put for another in a copy, and for what the report itself negates.
3. Was the claim a plan, a condition or a forecast, and does a later report tell how it went? *updates*.
4. Is what the passage says put forward as the claim is? *supports*, or *refines* where it says the same less
   exactly or covers a part of it; else *related*.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from verify.claims import PARTIES, Claim, CueClass, Modality
from verify.corpus import Passage
from verify.documents import Document
from verify.facets import Agreement, Comparison, FacetKind
from verify.judge.change import after_the_other, another_time, changes, changes_in, later, newer, overtaken
from verify.judge.details import Detail, acts, far_apart, tells_roles
from verify.judge.finding import Relation
from verify.lexicon import Phrases, read_table

OPEN = frozenset({Modality.POSSIBLE, Modality.CONDITIONAL, Modality.FORECAST})
"""Ways of putting a claim forward that leave open whether the thing comes about."""
NOT_SAID_TO_BE = OPEN | {Modality.REQUESTED}
"""Ways of putting a claim forward that do not say that the thing is so."""


@dataclass(frozen=True, slots=True)
class Fit:
    """What was measured of a claim and a passage.

    Attributes:
        resemblance: Probability, 0 to 1, that the passage speaks to the claim.
        covered: Share of the claim's words, by weight, with a counterpart in the passage.
        details: Facet by facet, silence left out.
        rests: For each of ``details``, how well the two agree apart from it, 0 to 1.
        edits: What was exchanged or substituted in what is otherwise a copy.
        polarity: What one of the two negates and the other affirms.
        lead: How much less the passage resembles this claim than the one it resembles most; 0 or below.
        across: Whether the two are in two languages.
    """

    resemblance: float
    covered: float
    details: tuple[Detail, ...]
    rests: tuple[float, ...]
    edits: tuple[Comparison, ...] = ()
    polarity: Comparison | None = None
    lead: float = 0.0
    across: bool = False

    @property
    def same_figure(self) -> bool:
        """Whether a number or a date agrees: the passage then tells the same, not what became of it."""
        return any(
            detail.comparison.agreement is Agreement.AGREES
            and detail.comparison.kind in {FacetKind.NUMBER, FacetKind.DATE}
            for detail in self.details
        )

    def differing(self, limits: "Limits") -> tuple[Detail, ...]:
        """The details that differ while the rest agrees.

        Where another detail of the same kind agrees, the two tell of the same figures, and one that is left
        over is more often another figure than another value: the rest must then agree well.
        """
        agreed = {d.comparison.kind for d in self.details if d.comparison.agreement is Agreement.AGREES}
        return tuple(
            detail
            for detail, rest in zip(self.details, self.rests, strict=True)
            if detail.comparison.agreement is Agreement.DIFFERS
            and rest >= limits.rest(detail, beside=detail.comparison.kind in agreed, across=self.across)
        )


@dataclass(frozen=True, slots=True)
class Limits:
    """From which value on a judgement is made; set on the labelled stories, see docs/measurements.md.

    Attributes:
        speaks: Resemblance from which a passage speaks to the claim.
        sure: Resemblance from which a report that supports the claim may bring it a certain origin.
        disputes: The same as ``speaks`` for a denial, which is worded further from what it denies.
        rest_of_figures: Agreement of the rest from which a differing number, date or outcome is a conflict.
        rest_across: The same where the two are in two languages: there more words find a counterpart.
        rest_of_roles: The same for parties of one deed that changed places.
        rest_of_names: The same for a person, organisation or place, of which a text has many.
        rest_beside: The same where another detail of the kind agrees, and for a detail that may well be
            another thing: a country that acts, a date far from the other.
        behind: How far a denial may resemble another claim more than this one and still be of this one, too.
        whole: Share of the claim covered from which support is not only a refinement.
    """

    speaks: float = 0.25
    sure: float = 0.7
    disputes: float = 0.2
    rest_of_figures: float = 0.15
    rest_across: float = 0.2
    rest_of_roles: float = 0.3
    rest_of_names: float = 0.5
    rest_beside: float = 0.6
    behind: float = 0.1
    whole: float = 0.6

    def rest(self, detail: Detail, *, beside: bool, across: bool) -> float:
        """How well the rest must agree for a difference to be a conflict.

        Args:
            detail: The detail that differs.
            beside: Whether another detail of the kind agrees.
            across: Whether the two are in two languages.
        """
        kind = detail.comparison.kind
        if tells_roles(detail):
            return self.rest_of_roles
        if beside or acts(detail) or far_apart(detail):
            return self.rest_beside
        named = {FacetKind.PERSON, FacetKind.ORGANISATION, FacetKind.PLACE}
        if kind in named:
            return self.rest_of_names
        return self.rest_across if across else self.rest_of_figures


def relation(claim: Claim, article: Document, passage: Passage, fit: Fit, limits: Limits) -> Relation:
    """How ``passage`` stands to ``claim``, which stands in ``article``."""
    if another_time(article, passage):
        return Relation.RELATED
    if _disputed(claim, passage, fit):
        meant = fit.resemblance >= limits.disputes and fit.lead >= -limits.behind
        return Relation.DENIES if meant else Relation.RELATED
    if fit.resemblance < limits.speaks:
        return Relation.RELATED
    differing = fit.differing(limits)
    if differing:
        return _difference(claim, article, passage, differing)
    if fit.edits or fit.polarity:
        return Relation.CONFLICTS
    return _agreement(claim, article, passage, fit, limits)


def _disputed(claim: Claim, passage: Passage, fit: Fit) -> bool:
    if denies(claim) or calls_untrue(claim.text):
        return False
    if denies(passage.claim) or calls_untrue(passage.claim.text):
        return True
    return fit.polarity is not None and party(passage.claim)


def _agreement(claim: Claim, article: Document, passage: Passage, fit: Fit, limits: Limits) -> Relation:
    if later(passage.report, article) and not fit.same_figure:
        if claim.modality in OPEN and passage.claim.modality not in OPEN:
            return Relation.UPDATES  # it tells how what was still to come went
        if changes(passage) and not changes_in(claim.sentence.of(article.text)):
            return Relation.UPDATES
    if passage.claim.modality in NOT_SAID_TO_BE and claim.modality not in NOT_SAID_TO_BE:
        return Relation.RELATED  # "may close" does not support "closed"
    if denies(claim) != denies(passage.claim):
        return Relation.RELATED
    return Relation.SUPPORTS if fit.covered >= limits.whole else Relation.REFINES


def party(claim: Claim) -> bool:
    """Whether somebody other than an outlet speaks: a person, an organisation, a group."""
    return len(claim.chain) > 1 and claim.chain[-1].kind in PARTIES


@lru_cache(maxsize=4096)
def calls_untrue(text: str) -> bool:
    """Whether the text calls a report untrue («لا أساس له من الصحة», "fabricated")."""
    return next(_denials().find(text), None) is not None


@cache
def _denials() -> Phrases[str]:
    return Phrases((row[0], row[1]) for row in read_table("denials"))


def denies(claim: Claim) -> bool:
    """Whether what the claim says is reported as denied."""
    cues = (voice.cue for voice in claim.chain)
    return claim.modality is Modality.DENIED or any(cue and cue.cls is CueClass.DENY for cue in cues)


def _difference(claim: Claim, article: Document, passage: Passage, differing: tuple[Detail, ...]) -> Relation:
    if claim.modality in OPEN and later(passage.report, article):
        return Relation.UPDATES
    if all(newer(article, passage, detail) for detail in differing):
        return Relation.UPDATES
    if all(overtaken(article, passage, detail) for detail in differing):
        return Relation.RELATED
    dated = any(detail.comparison.kind is FacetKind.DATE for detail in differing)
    if not dated and after_the_other(claim, article, passage):
        return Relation.RELATED
    return Relation.CONFLICTS
