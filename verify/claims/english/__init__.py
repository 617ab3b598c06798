"""Reported speech in English: where the source, the content and the addressee stand."""

from verify.claims.english import (
    clause_subject,
    cue_noun,
    cue_word,
    finite_verb,
    interview,
    quoted_as,
    speaker_label,
    speaker_phrase,
)
from verify.claims.grammar.clause_grammar import ClauseGrammar

__all__ = ["GRAMMAR"]

GRAMMAR = ClauseGrammar(
    clause=cue_word.read,
    subject=clause_subject.clause_subject,
    opening=clause_subject.opening_subject,
    speaker=speaker_phrase.speaker,
    finite=finite_verb.carries_sentence,
    noun=cue_noun.read,
    quoting=quoted_as.read,
    label=speaker_label.read,
    turns=speaker_label.goes_on,
    told=interview.told,
)
