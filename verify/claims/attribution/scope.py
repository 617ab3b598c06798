"""The scope of an attribution in its sentence, and how certain it is.

"The port shut and two ships left, according to officials": the officials may have mentioned only the ships.
"He said that the port shut, and two ships left": the second clause may be the reporter's. Grammar leaves both
open.
"""

from enum import StrEnum
from typing import NamedTuple

from verify.claims.grammar.tokens import tokens
from verify.claims.grammar.word_roles import openers
from verify.claims.voice import Chain
from verify.text import Span


class Reach(StrEnum):
    """Which part of a span is certainly the speaker's."""

    WHOLE = "whole"
    LAST = "last"
    FIRST = "first"


SURE = {Reach.LAST: 0.69, Reach.FIRST: 0.66}
"""Share of cases in which the other clauses are the speaker's too, in labelled news: docs/measurements.md."""


class Doubt(NamedTuple):
    """The doubt whether a claim is its speaker's.

    Attributes:
        confidence: The probability, 0 to 1, that it is.
        chain: Its chain if it is not.
    """

    confidence: float
    chain: Chain


def doubt(text: str, pieces: list[Span], at: int, reach: Reach, around: Chain) -> Doubt | None:
    """The doubt about piece ``at`` of a span; ``None`` where the attribution is certain.

    Args:
        text: The document's text.
        pieces: The claims of the span.
        at: The index of the claim.
        reach: Which part of the span is certainly the speaker's.
        around: The chain of the rest.
    """
    sure = at == (len(pieces) - 1 if reach is Reach.LAST else 0)
    if reach is Reach.WHOLE or not around or sure:
        return None
    before = tokens(text, Span(pieces[0].start, pieces[at].start))
    if before and (before[-1].form in openers() or sum(token.form == '"' for token in before) % 2):
        return None  # another "that", or still within the quotation
    return Doubt(SURE[reach], around)
