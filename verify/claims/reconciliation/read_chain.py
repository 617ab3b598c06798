"""Claims as read by a model of the whole article; the model itself is supplied from outside."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from verify.claims.reconciliation.ground import Ground
from verify.claims.voice import VoiceKind
from verify.documents import Document
from verify.text import Span


class RuledClaim(NamedTuple):
    """A claim as the rules see it: the input of a reader.

    Attributes:
        span: The span of the claim.
        sentence: The sentence that contains it.
        cues: The cues of its speakers.
        names: The names of its speakers beside these cues.
        voices: The names of all its voices except the document's outlet, the original voice first.
        ground: The ground for its chain.
    """

    span: Span
    sentence: Span
    cues: tuple[Span, ...]
    names: tuple[Span, ...]
    voices: tuple[str, ...]
    ground: Ground


class ReadVoice(NamedTuple):
    """A voice where the text first names it in full, and the apparent kind of speaker."""

    span: Span
    kind: VoiceKind


class ReadChain(NamedTuple):
    """A candidate chain of a claim.

    Attributes:
        voices: The voices inside the document's outlet, outermost first; empty if the outlet itself speaks.
        probability: The probability of the whole chain, 0 to 1.
    """

    voices: tuple[ReadVoice, ...]
    probability: float


class ReadPart(NamedTuple):
    """A part of a claim: one statement, or words that belong to none, such as a frame."""

    span: Span
    stated: bool


class ReadClaim(NamedTuple):
    """A claim as the model reads it.

    Attributes:
        chains: Its likeliest chains, likeliest first; none if it was not read.
        parts: The parts that it consists of, in order; none if it was not read.
    """

    chains: tuple[ReadChain, ...]
    parts: tuple[ReadPart, ...] = ()


UNREAD = ReadClaim(())
"""Stands for a claim that was not read."""


class ChainReader(Protocol):
    """A model that reads an article and gives the chains and parts of its claims."""

    def read(self, document: Document, claims: Sequence[RuledClaim]) -> tuple[ReadClaim, ...]:
        """Each claim as the model reads it.

        Args:
            document: The article.
            claims: Its claims, with what the rules found.
        """
        ...
