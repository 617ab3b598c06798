"""Whether a statement is a denial, or is reported as denied."""

from functools import lru_cache

from verify.claims import PARTIES, Claim, CueClass, Modality
from verify.lexicon import Phrases, read_table
from verify.models import FACETS, Reading
from verify.text import remembered


def party(claim: Claim) -> bool:
    """Whether someone other than an outlet speaks: a person, an organisation, a group."""
    return len(claim.chain) > 1 and claim.chain[-1].kind in PARTIES


def denies(claim: Claim) -> bool:
    """Whether the content of the claim is reported as denied."""
    cues = (voice.cue for voice in claim.chain)
    return claim.modality is Modality.DENIED or any(cue and cue.cls is CueClass.DENY for cue in cues)


def disputes(claim: Claim) -> bool:
    """Whether the claim is a denial, by its modality or verb or because it calls something untrue."""
    return denies(claim) or calls_untrue(claim.text)


def of_the_denial(reading: Reading, passage: Claim) -> Reading:
    """The reading of a claim that is a denial, turned to apply to the denial.

    The reader sees the claim in the sentence that denies it, and takes it for the denial. It answers *denies*
    both for a passage that affirms the thing, which contradicts the denial, and for one that denies it too,
    which supports the denial. Whether the passage is a denial tells them apart.
    """
    said = reading.relations
    shared = disputes(passage)
    told = said._replace(
        supports=round(said.supports + (said.denies if shared else 0), 4),
        conflicts=round(said.conflicts + (0 if shared else said.denies), 4),
        denies=0.0,
    )
    return Reading(told, tuple(float(name == "polarity") for name in FACETS))


@lru_cache(maxsize=4096)
def calls_untrue(text: str) -> bool:
    """Whether the text calls a report untrue («لا أساس له من الصحة», "fabricated")."""
    return next(_denials().find(text), None) is not None


@remembered()
def _denials() -> Phrases[str]:
    return Phrases((row[0], row[0]) for row in read_table("denials"))
