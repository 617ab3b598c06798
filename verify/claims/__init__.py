"""From a document to its claims, each with the voices behind it."""

from verify.claims.attribution import Attributed
from verify.claims.checkable import checkable
from verify.claims.claim import Claim, Modality
from verify.claims.extract import Extraction, extract
from verify.claims.modality import modality
from verify.claims.notices import no_claim
from verify.claims.read_chain import ChainReader, ReadChain, ReadVoice, RuledClaim
from verify.claims.scope import Doubt
from verify.claims.searchable import searchable
from verify.claims.source_lines import SourceLine, source_lines
from verify.claims.split import split
from verify.claims.surroundings import surroundings
from verify.claims.voice import OUTLETS, PARTIES, Chain, Cue, CueClass, Voice, VoiceKind

__all__ = [
    "OUTLETS",
    "PARTIES",
    "Attributed",
    "Chain",
    "ChainReader",
    "Claim",
    "Cue",
    "CueClass",
    "Doubt",
    "Extraction",
    "Modality",
    "ReadChain",
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
