"""Reported speech in French: where the source, the content and the addressee stand."""

from verify.claims.french import clause_subject, cue_word, speaker_phrase, verb_group
from verify.claims.grammar.clause_grammar import ClauseGrammar

__all__ = ["GRAMMAR"]

GRAMMAR = ClauseGrammar(
    clause=cue_word.read,
    subject=clause_subject.clause_subject,
    speaker=speaker_phrase.speaker,
    apposed_end=speaker_phrase.apposed_end,
    finite=verb_group.carries_sentence,
    learnt=False,
)
