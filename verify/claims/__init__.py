"""From a document to its claims, each with its chain of voices."""

from verify.claims.attribution.attribute import Attributed
from verify.claims.attribution.scope import Doubt
from verify.claims.attribution.source_lines import SourceLine, source_lines
from verify.claims.claim import Claim, Modality
from verify.claims.clauses.checkable import checkable
from verify.claims.clauses.modality import modality
from verify.claims.clauses.split import split
from verify.claims.extract import Extraction, extract
from verify.claims.notices import no_claim
from verify.claims.reconciliation.read_chain import (
    UNREAD,
    ChainReader,
    ReadChain,
    ReadClaim,
    ReadPart,
    ReadVoice,
    RuledClaim,
)
from verify.claims.searchable import searchable
from verify.claims.surroundings import Placed, surroundings
from verify.claims.voice import OUTLETS, PARTIES, Chain, Cue, CueClass, Voice, VoiceKind

__all__ = [
    "OUTLETS",
    "PARTIES",
    "UNREAD",
    "Attributed",
    "Chain",
    "ChainReader",
    "Claim",
    "Cue",
    "CueClass",
    "Doubt",
    "Extraction",
    "Modality",
    "Placed",
    "ReadChain",
    "ReadClaim",
    "ReadPart",
    "ReadVoice",
    "RuledClaim",
    "SourceLine",
    "Voice",
    "VoiceKind",
    "checkable",
    "extract",
    "modality",
    "no_claim",
    "searchable",
    "source_lines",
    "split",
    "surroundings",
]
