"""Reported speech in Arabic: where the source, the content and the addressee stand."""

from collections.abc import Sequence

from verify.claims.arabic import clause_subject, cue_word, speaker_phrase
from verify.claims.grammar.clause_grammar import ClauseGrammar
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.tokens import Token
from verify.claims.grammar.verb_forms import CLAUSE_VERBS, verbs
from verify.text import Language

__all__ = ["GRAMMAR"]


def _speaker(_text: str, found: Sequence[Token]) -> Speaker | None:
    return speaker_phrase.speaker(found)


def _finite(_text: str, found: Sequence[Token]) -> bool:
    return any(verbs(Language.ARABIC).read(one.form) in CLAUSE_VERBS for one in found)


GRAMMAR = ClauseGrammar(
    clause=cue_word.read,
    subject=clause_subject.clause_subject,
    speaker=_speaker,
    finite=_finite,
    apposed_end=speaker_phrase.apposed_end,
)
