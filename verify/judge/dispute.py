"""Whether a statement is itself a denial, or is reported as denied."""

from functools import cache, lru_cache

from verify.claims import PARTIES, Claim, CueClass, Modality
from verify.lexicon import Phrases, read_table
from verify.models import FACETS, Likelihoods, Reading


def party(claim: Claim) -> bool:
    """Whether somebody other than an outlet speaks: a person, an organisation, a group."""
    return len(claim.chain) > 1 and claim.chain[-1].kind in PARTIES


def denies(claim: Claim) -> bool:
    """Whether what the claim says is reported as denied."""
    cues = (voice.cue for voice in claim.chain)
    return claim.modality is Modality.DENIED or any(cue and cue.cls is CueClass.DENY for cue in cues)


def of_the_denial(reading: Reading) -> Reading:
    """What is said of a denial, from what is said of the thing that is denied.

    Who says the thing is so contradicts the denial, by that and nothing else; who says that it is not so, or
    denies it too, supports it.
    """
    said = reading.relations
    turned = Likelihoods(
        supports=round(said.conflicts + said.denies, 4),
        refines=0.0,
        conflicts=round(said.supports + said.refines, 4),
        denies=0.0,
        updates=said.updates,
        related=said.related,
    )
    return Reading(turned, tuple(float(name == "polarity") for name in FACETS))


@lru_cache(maxsize=4096)
def calls_untrue(text: str) -> bool:
    """Whether the text calls a report untrue («لا أساس له من الصحة», "fabricated")."""
    return next(_denials().find(text), None) is not None


@cache
def _denials() -> Phrases[str]:
    return Phrases((row[0], row[1]) for row in read_table("denials"))
