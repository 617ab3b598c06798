"""Who stands behind a claim by a model that reads the whole article; the model itself comes from outside."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from verify.claims.voice import VoiceKind
from verify.documents import Document
from verify.text import Span


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

    def read(self, document: Document, claims: Sequence[Span]) -> tuple[tuple[ReadChain, ...], ...]:
        """For each claim its likeliest chains, the likeliest first; none for a claim that was not read.

        Args:
            document: The article.
            claims: Where its claims stand.
        """
        ...
