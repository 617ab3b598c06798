"""What the modalities of a passage and a claim allow as their relation."""

from enum import Enum

from verify.claims import Claim, Modality
from verify.facets import FacetKind
from verify.facets.events.polarity import PolarityValue
from verify.judge.dispute import denies, disputes

_NOT_YET_SO = frozenset({Modality.CONDITIONAL, Modality.FORECAST, Modality.REQUESTED})
_SAID = frozenset({Modality.ASSERTED, Modality.DENIED})
_OPEN = frozenset({Modality.POSSIBLE, Modality.CONDITIONAL})


class Standing(Enum):
    """What two modalities allow."""

    OPEN = "open"
    """They rule nothing out."""
    UNSAID = "unsaid"
    """The claim asserts, negates or predicts the event; the passage is less certain.

    As a condition, plan or wish or, if the claim predicts it, as a possibility: "will sell", "may sell".
    """
    BOTH_DENY = "both deny"
    """One negates the event, and the other reports that someone denies it."""
    AFFIRMS = "affirms"
    """The claim is a denial, and the passage asserts something without denial or negation."""
    DENIED = "denied"
    """The claim asserts the event, and the passage reports that someone denies it."""


def standing(claim: Claim, passage: Claim) -> Standing:
    """What the modalities of ``passage`` and ``claim`` allow."""
    if claim.modality in _SAID and passage.modality in _NOT_YET_SO:
        return Standing.UNSAID
    if claim.modality is Modality.FORECAST and passage.modality in _OPEN:
        return Standing.UNSAID
    if denies(claim):
        plain = passage.modality is Modality.ASSERTED and not disputes(passage) and not _negates(passage)
        return Standing.AFFIRMS if plain else Standing.OPEN
    if denies(passage) and _negates(claim) and not _negates(passage):
        return Standing.BOTH_DENY
    return Standing.DENIED if disputes(passage) and not _negates(claim) else Standing.OPEN


def _negates(claim: Claim) -> bool:
    """Whether it negates its clause ("no talks were held"), and not only a word in it («غير مباشرة»)."""
    return any(
        facet.kind is FacetKind.POLARITY and isinstance(facet.value, PolarityValue) and facet.value.clausal
        for facet in claim.facets
    )
