"""The ground on which the rules give a chain; grounds differ in reliability."""

from enum import StrEnum

from verify.claims.attribution.attribute import Attributed
from verify.text import Span

_QUOTES = frozenset("\"“„«”»'‘’")


class Ground(StrEnum):
    """The evidence in the text for a chain."""

    FRAME = "frame"
    """The sentence names the speaker and has the cue."""
    QUOTATION = "quotation"
    """It is a quotation, and the speaker is named beside it."""
    ANTECEDENT = "antecedent"
    """The sentence has the cue, and refers back to the speaker: "she added", «الصحيفة ذاتها»."""
    CARRIED = "carried"
    """The account of an earlier sentence continues."""
    CREDIT = "credit"
    """The document is credited to an agency, and no one else is named."""
    NOTHING = "nothing"
    """No one is named: the outlet speaks."""
    AROUND = "around"
    """The sentence leaves open whether its speaker says it; this is the chain if not."""


def ground(text: str, claim: Span, said: Attributed, home: int) -> Ground:
    """The ground for the chain of a claim.

    Args:
        text: The text of the document.
        claim: The span of the claim.
        said: The span of content that it belongs to.
        home: The number of outermost voices of all claims: the outlet, and the source the document is
            credited to.
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
