"""How much of its sentence is searched together with a claim."""

from typing import Protocol

from verify.claims.claim import Claim
from verify.text import Span

WIDEST = 500
"""Characters on either side of a claim that are searched with it; nearly every sentence is shorter."""


class Placed(Protocol):
    """The place of a claim: its characters and those of its sentence."""

    @property
    def start(self) -> int: ...  # noqa: D102  described above

    @property
    def end(self) -> int: ...  # noqa: D102  described above

    @property
    def sentence(self) -> Span: ...  # noqa: D102  described above


def surroundings(claim: Placed, text: str) -> Span:
    """The sentence around ``claim`` in ``text``, at most ``WIDEST`` characters on either side.

    It is cut at a blank if there is one.
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
    """Whether the sentence of ``claim`` is longer than what is searched with the claim."""
    return max(claim.start - claim.sentence.start, claim.sentence.end - claim.end) > WIDEST
