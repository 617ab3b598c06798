"""The subject of an English clause, for a reporting participle: "The union walked out, saying …"."""

from collections.abc import Sequence

from verify.claims.english import speaker_phrase, subject_phrase
from verify.claims.grammar.reading import Scene
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.tokens import COMMA, Token
from verify.claims.grammar.word_roles import role
from verify.claims.voice import VoiceKind

_LONGEST = 14
"""Tokens from the start of the sentence in which the clause's verb is looked for."""
_SHORTEST = 4
"""Words of a subordinate clause and its comma: "When Doe left,"."""


def clause_subject(scene: Scene, at: int) -> Speaker | None:
    """The subject of the clause before token ``at``; ``None`` if no speaker can be determined."""
    tokens = scene.tokens
    for place in range(min(at, _LONGEST)):
        token = tokens[place]
        if token.form in role("finite") or (place and token.form.endswith("ed")):
            found = _without_adverbs(tokens[_past_adverbial(scene, place) : place])
            if not found or found[0].form in role("place") or found[0].form in role("subordinate"):
                return None
            alone = subject_phrase.contracted(scene, place - 1) if len(found) == 1 else None
            return alone.speaker if alone else speaker_phrase.speaker(scene.text, found)
    return None


def opening_subject(scene: Scene, at: int) -> Speaker | None:
    """The subject, a person, of the subordinate clause before token ``at``: "When Doe came, he"."""
    tokens = scene.tokens
    if at < _SHORTEST or tokens[0].form not in role("temporal") | role("joint") | role("subordinate"):
        return None
    if not tokens[at - 1].mark or any(token.mark for token in tokens[: at - 1]):
        return None
    for place in range(1, at):
        if tokens[place].form in role("finite") or tokens[place].form.endswith("ed"):
            subject = speaker_phrase.speaker(scene.text, tokens[1:place]) if place > 1 else None
            person = subject is not None and subject.proper and subject.kind is VoiceKind.PERSON
            return subject if person else None
    return None


def _without_adverbs(found: Sequence[Token]) -> Sequence[Token]:
    """The subject without adverbs: "The coach however"."""
    end = len(found)
    while end and found[end - 1].form in role("auxiliary"):
        end -= 1
    return found[:end]


def _past_adverbial(scene: Scene, verb: int) -> int:
    """Where the subject begins after "On Monday, however,"."""
    tokens = scene.tokens
    if tokens[0].form not in role("place") | role("time"):
        return 0
    commas = [at for at in range(verb) if tokens[at].mark and tokens[at].form == COMMA]
    return commas[-1] + 1 if commas else 0
