"""Who stands behind a claim by a model that reads the whole article; the model itself comes from outside."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from verify.claims.reconciliation.ground import Ground
from verify.claims.voice import VoiceKind
from verify.documents import Document
from verify.text import Span


class RuledClaim(NamedTuple):
    """A claim as the rules see it: what a reader is asked of, and what it is told beforehand.

    Attributes:
        span: Where the claim stands.
        sentence: The sentence around it.
        cues: The words that make its speakers speak.
        names: Where its speakers are named beside these.
        voices: The names of all behind it but the document's outlet, the original voice first.
        ground: What gives them.
    """

    span: Span
    sentence: Span
    cues: tuple[Span, ...]
    names: tuple[Span, ...]
    voices: tuple[str, ...]
    ground: Ground


class ReadVoice(NamedTuple):
    """A voice where the text names it first in full, and what sort of speaker it seems to be."""

    span: Span
    kind: VoiceKind


class ReadChain(NamedTuple):
    """A chain that may stand behind a claim.

    Attributes:
        voices: Between the document's outlet and the claim, outermost first; none where it speaks itself.
        probability: How likely it is all of that, 0 to 1.
    """

    voices: tuple[ReadVoice, ...]
    probability: float


class ChainReader(Protocol):
    """What reads an article and says who stands behind its claims."""

    def read(self, document: Document, claims: Sequence[RuledClaim]) -> tuple[tuple[ReadChain, ...], ...]:
        """For each claim its likeliest chains, the likeliest first; none for a claim that was not read.

        Args:
            document: The article.
            claims: Its claims, with what the rules say of them.
        """
        ...
