"""From a document to its claims, each with the voices behind it."""

from verify.claims.attribution import Attributed
from verify.claims.claim import Claim, Modality
from verify.claims.voice import Chain, Cue, CueClass, Voice, VoiceKind

__all__ = ["Attributed", "Chain", "Claim", "Cue", "CueClass", "Modality", "Voice", "VoiceKind"]
