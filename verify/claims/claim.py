"""A claim: a span of a document that asserts one checkable thing."""

from dataclasses import dataclass
from enum import StrEnum

from verify.claims.attribution.scope import Doubt
from verify.claims.voice import Chain
from verify.facets import Facet
from verify.text import Language, Span


class Modality(StrEnum):
    """How a claim is put forward; only an asserted claim says that it is so."""

    ASSERTED = "asserted"
    REQUESTED = "requested"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    FORECAST = "forecast"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable assertion, without its attribution where that can be cut away.

    Attributes:
        id: ``c1``, ``c2`` … in the order of the document.
        text: Exactly the slice ``[start, end)`` of the document's text.
        start: First character.
        end: One past the last character.
        sentence: The sentence around it.
        language: The document's language.
        chain: Its voices.
        modality: How it is put forward.
        facets: Its checkable details; offsets count characters of the document's text.
        doubt: That it may have another chain; ``None`` where the text leaves nothing open.
        confidence: The probability that its chain is right, 0 to 1; ``None`` if only the rules found it.
    """

    id: str
    text: str
    start: int
    end: int
    sentence: Span
    language: Language
    chain: Chain
    modality: Modality
    facets: tuple[Facet, ...]
    doubt: Doubt | None = None
    confidence: float | None = None

    @property
    def span(self) -> Span:
        """Its span in the document."""
        return Span(self.start, self.end)
