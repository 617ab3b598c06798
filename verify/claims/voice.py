"""A voice of a chain, and the cue that introduces it."""

from dataclasses import dataclass
from enum import StrEnum

from verify.text import Span


class VoiceKind(StrEnum):
    """The kind of speaker that a voice is."""

    OUTLET = "outlet"
    AGENCY = "agency"
    PERSON = "person"
    ORGANISATION = "organisation"
    COLLECTIVE = "collective"
    DOCUMENT = "document"


OUTLETS = frozenset({VoiceKind.OUTLET, VoiceKind.AGENCY})
"""Voices that publish, and so relay others."""
PARTIES = frozenset({VoiceKind.PERSON, VoiceKind.ORGANISATION, VoiceKind.COLLECTIVE})
"""Voices that make statements of their own."""


class CueClass(StrEnum):
    """What a cue says about the speaker's stance, apart from speaking."""

    NEUTRAL = "neutral"
    CONTINUATION = "continuation"
    EMPHATIC = "emphatic"
    FACTIVE = "factive"
    CONCEDE = "concede"
    DENY = "deny"
    DOUBT = "doubt"
    OPINION = "opinion"
    FORECAST = "forecast"
    WARN = "warn"
    COMMIT = "commit"
    DIRECTIVE = "directive"
    RELAY = "relay"
    UNNAMED = "unnamed"
    FIRST_REVEALER = "first-revealer"


@dataclass(frozen=True, slots=True)
class Cue:
    """The word or phrase that introduces a voice: ``text`` is the slice ``[start, end)`` of the document."""

    text: str
    start: int
    end: int
    cls: CueClass = CueClass.NEUTRAL


@dataclass(frozen=True, slots=True)
class Voice:
    """One level of a chain.

    Attributes:
        name: As written in the text; "the newspaper" and "he" are replaced by their antecedents.
        canonical: The name shared by all its spellings; ``name`` if no other is known.
        kind: The kind of speaker.
        anonymous: Whether the text withholds the identity ("two officials").
        cue: The cue that introduces it here; ``None`` for the document's outlet and for inherited voices.
        inherited: Whether it is carried over from an earlier sentence.
        phrase: The noun phrase that names it here, with title and apposition; for a voice read by a model,
            where it is named in full; ``None`` for others without a cue.
        read: Whether a model read that it speaks here, without a cue.
    """

    name: str
    canonical: str
    kind: VoiceKind
    anonymous: bool = False
    cue: Cue | None = None
    inherited: bool = False
    phrase: Span | None = None
    read: bool = False


Chain = tuple[Voice, ...]
"""The voices behind a claim, from the document's outlet inwards to the original voice."""
