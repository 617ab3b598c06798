"""How far what a speaker said reaches in his sentence, and how sure that is.

"The port shut and two ships left, according to officials": they may have told of the ships alone. "He said
that the port shut, and two ships left": the second may be the reporter's own. Grammar leaves both open.
"""

from enum import StrEnum
from typing import NamedTuple

from verify.claims.grammar.tokens import tokens
from verify.claims.grammar.word_roles import openers
from verify.claims.voice import Chain
from verify.text import Span


class Reach(StrEnum):
    """What of a stretch is surely the speaker's."""

    WHOLE = "whole"
    LAST = "last"
    FIRST = "first"


SURE = {Reach.LAST: 0.69, Reach.FIRST: 0.66}
"""How often the other clauses are the speaker's, too: counted in labelled news, docs/measurements.md."""


class Doubt(NamedTuple):
    """That a claim may not be its speaker's.

    Attributes:
        confidence: The chance, 0 to 1, that it is.
        chain: Who else stands behind it.
    """

    confidence: float
    chain: Chain


def doubt(text: str, pieces: list[Span], at: int, reach: Reach, around: Chain) -> Doubt | None:
    """The doubt about piece ``at`` of a stretch; ``None`` where nothing is open.

    Args:
        text: The document's text.
        pieces: The claims of the stretch.
        at: Which of them.
        reach: What of the stretch is surely the speaker's.
        around: The chain of what is not.
    """
    sure = at == (len(pieces) - 1 if reach is Reach.LAST else 0)
    if reach is Reach.WHOLE or not around or sure:
        return None
    before = tokens(text, Span(pieces[0].start, pieces[at].start))
    if before and (before[-1].form in openers() or sum(token.form == '"' for token in before) % 2):
        return None  # another "that", or still within the quotation
    return Doubt(SURE[reach], around)
