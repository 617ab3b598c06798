"""Who says it: a voice, and the cue that introduces it."""

from dataclasses import dataclass
from enum import StrEnum

from verify.text import Span


class VoiceKind(StrEnum):
    """What sort of speaker a voice is."""

    OUTLET = "outlet"
    AGENCY = "agency"
    PERSON = "person"
    ORGANISATION = "organisation"
    COLLECTIVE = "collective"
    DOCUMENT = "document"


OUTLETS = frozenset({VoiceKind.OUTLET, VoiceKind.AGENCY})
"""Those who publish: they carry what others say."""
PARTIES = frozenset({VoiceKind.PERSON, VoiceKind.ORGANISATION, VoiceKind.COLLECTIVE})
"""Those who have something to say themselves."""


class CueClass(StrEnum):
    """What a cue says about the speaker's stand, beyond that he speaks."""

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
        name: As the text writes it (after resolving "the newspaper", "he" to what they stand for).
        canonical: The name under which every spelling of it is known; ``name`` where nothing better is known.
        kind: What sort of speaker.
        anonymous: Whether the text withholds who it is ("two officials").
        cue: What introduces it here; ``None`` for the document's outlet and for inherited voices.
        inherited: Whether it is carried over from an earlier sentence.
        phrase: The noun phrase that names it here, title and apposition included; of one that a model has
            read, the place where it is named in full; ``None`` for others without a cue.
        read: Whether a model has read that it speaks here: then there is no cue.
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
"""Who stands behind a claim, from the document's outlet inwards to the original voice."""
