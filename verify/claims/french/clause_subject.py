"""The subject of a French clause, for a reporting participle: « Le maire est sorti, affirmant que »."""

from verify.claims.french import subject_phrase
from verify.claims.french.verb_group import carries_sentence
from verify.claims.grammar.reading import Scene
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.word_roles import role

_LONGEST = 14
"""Tokens from the start of the sentence in which the clause's verb is looked for."""


def clause_subject(scene: Scene, at: int) -> Speaker | None:
    """The subject of the clause before token ``at``; ``None`` if no speaker can be determined."""
    tokens = scene.tokens
    near = range(1, min(at, _LONGEST))
    verb = next((place for place in near if carries_sentence(scene.text, tokens[place : place + 1])), 0)
    while verb > 1 and tokens[verb - 1].form in role("auxiliary") | role("negative"):
        verb -= 1
    found = subject_phrase.before(scene, verb) if verb else None
    return None if found is None else found.speaker
