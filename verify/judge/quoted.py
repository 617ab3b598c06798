"""Whether two statements quote one speaker, and with the same words."""

from collections.abc import Iterator

from verify.claims import Claim, VoiceKind
from verify.facets import Agreement, Comparison, FacetKind, compare
from verify.judge.witness import one_speaker

_PARTIES = frozenset({VoiceKind.PERSON, VoiceKind.ORGANISATION})


def quoted_speaker(claim: Claim) -> str | None:
    """The canonical name of the speaker who is quoted; ``None`` if the text does not name one."""
    voice = claim.chain[-1]
    named = len(claim.chain) > 1 and not voice.anonymous and voice.kind in _PARTIES
    return voice.canonical if named else None


def requoted(claim: Claim, passage: Claim) -> Iterator[Comparison]:
    """Quotations of the claim's speaker in a same-language passage, compared with the claim's words.

    A quotation in other words is no conflict: at most one of the two has the speaker's exact words.
    """
    ours, theirs = quoted_speaker(claim), quoted_speaker(passage)
    if claim.language is not passage.language or not (ours and theirs and one_speaker(ours, theirs)):
        return
    for left in claim.facets:
        for right in passage.facets:
            if left.kind is right.kind is FacetKind.QUOTATION:
                answer = compare(left, right)
                if answer.agreement is not Agreement.SILENT:
                    yield answer
