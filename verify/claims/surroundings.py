"""How much of its sentence a claim is looked for with."""

from verify.claims.claim import Claim
from verify.text import Span

WIDEST = 500
"""Characters on either side of a claim that are searched with it: nearly every sentence is shorter."""


def surroundings(claim: Claim, text: str) -> Span:
    """The sentence around ``claim`` in its document's ``text``, no more of it than ``WIDEST`` on either side.

    Where it is cut, it is cut at a blank if there is one.
    """
    start, end = claim.sentence
    if claim.start - start > WIDEST:
        blank = text.find(" ", claim.start - WIDEST, claim.start)
        start = claim.start - WIDEST if blank < 0 else blank + 1
    if end - claim.end > WIDEST:
        blank = text.rfind(" ", claim.end, claim.end + WIDEST)
        end = claim.end + WIDEST if blank < 0 else blank
    return Span(start, end)


def is_narrowed(claim: Claim) -> bool:
    """Whether ``claim`` has more of a sentence around it than it is looked for with."""
    return max(claim.start - claim.sentence.start, claim.sentence.end - claim.end) > WIDEST
