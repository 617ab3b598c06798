"""Who says what in a document: content spans with the chain of voices behind each."""

from dataclasses import dataclass

from verify.claims.voice import Chain
from verify.text import Span


@dataclass(frozen=True, slots=True)
class Attributed:
    """A stretch of one sentence for which one chain stands.

    Attributes:
        content: What is asserted, without its attribution.
        sentence: The sentence it stands in; ``sentence`` contains ``content``.
        chain: Its voices, the document's outlet first.
    """

    content: Span
    sentence: Span
    chain: Chain
