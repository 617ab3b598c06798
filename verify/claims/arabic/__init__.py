"""How Arabic reports speech: where the source stands, what it says, and whom it tells."""

from collections.abc import Sequence

from verify.claims.arabic import clause_subject, cue_word, speaker_phrase
from verify.claims.grammar.clause_grammar import ClauseGrammar
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.tokens import Token

__all__ = ["GRAMMAR"]


def _speaker(_text: str, found: Sequence[Token]) -> Speaker | None:
    return speaker_phrase.speaker(found)


GRAMMAR = ClauseGrammar(clause=cue_word.read, subject=clause_subject.clause_subject, speaker=_speaker)
