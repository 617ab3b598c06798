"""How what a passage says stands to a claim, by the way in which each is put forward."""

from enum import Enum

from verify.claims import Claim, Modality
from verify.facets import FacetKind
from verify.facets.events.polarity import PolarityValue
from verify.judge.dispute import denies, disputes

_NOT_YET_SO = frozenset({Modality.CONDITIONAL, Modality.FORECAST, Modality.REQUESTED})
_SAID = frozenset({Modality.ASSERTED, Modality.DENIED})
_OPEN = frozenset({Modality.POSSIBLE, Modality.CONDITIONAL})


class Standing(Enum):
    """What two ways of putting something forward allow."""

    OPEN = "open"
    """They rule nothing out."""
    UNSAID = "unsaid"
    """The claim says that the thing is so, is not, or will be; the passage has it less surely.

    As a condition, plan or wish, or, where the claim foretells it, as what may be: "will sell", "may sell".
    """
    BOTH_DENY = "both deny"
    """One negates the thing, and of the other it is reported that somebody denies it."""
    AFFIRMS = "affirms"
    """The claim is a denial, and the passage says something without denying or negating anything."""
    DENIED = "denied"
    """The claim says that the thing is so, and of the passage it is reported that somebody denies it."""


def standing(claim: Claim, passage: Claim) -> Standing:
    """How ``passage`` stands to ``claim``."""
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
