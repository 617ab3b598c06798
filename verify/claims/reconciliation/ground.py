"""On what ground the rules say who stands behind a claim: what that is worth differs."""

from enum import StrEnum

from verify.claims.attribution.attribute import Attributed
from verify.text import Span

_QUOTES = frozenset("\"“„«”»'‘’")


class Ground(StrEnum):
    """What of the text gives a chain."""

    FRAME = "frame"
    """The sentence names the speaker, and the verb or phrase that makes him speak."""
    QUOTATION = "quotation"
    """It is a quotation, and the speaker stands at it."""
    ANTECEDENT = "antecedent"
    """The sentence has the cue, and points back to the speaker: "she added", «الصحيفة ذاتها»."""
    CARRIED = "carried"
    """The account of an earlier sentence goes on."""
    CREDIT = "credit"
    """The document is credited to an agency, and nobody else is named."""
    NOTHING = "nothing"
    """Nobody is named: the outlet speaks."""
    AROUND = "around"
    """The sentence leaves open whether its speaker says it, and this is who says it otherwise."""


def ground(text: str, claim: Span, said: Attributed, home: int) -> Ground:
    """What gives the chain of a claim.

    Args:
        text: Of the document.
        claim: Where it stands.
        said: The stretch that it is of.
        home: How many voices stand before every claim: the outlet, and whom the document is credited to.
    """
    if len(said.chain) <= home:
        return Ground.NOTHING if len(said.chain) == 1 else Ground.CREDIT
    voice = said.chain[-1]
    if voice.inherited or voice.cue is None:
        return Ground.CARRIED
    cue = Span(voice.cue.start, voice.cue.end)
    around = text[max(0, claim.start - 1) : claim.start + 1]
    if not said.sentence.overlaps(cue) or not _QUOTES.isdisjoint(around):
        return Ground.QUOTATION
    return Ground.FRAME if voice.name in said.sentence.of(text) else Ground.ANTECEDENT
