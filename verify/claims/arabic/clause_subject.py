"""The subject of an Arabic clause, for a reporting participle: انسحبت النقابة مضيفة أن."""

from verify.claims.arabic import speaker_phrase, subject_end
from verify.claims.grammar.reading import Scene
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import readings
from verify.claims.grammar.tokens import COMMA
from verify.claims.grammar.word_roles import role

_LONGEST = 14
"""Tokens from the start of the sentence in which the clause's verb is looked for."""


def clause_subject(scene: Scene, at: int) -> Speaker | None:
    """The subject of the clause before token ``at``; ``None`` if no speaker can be determined."""
    tokens = scene.tokens
    for place in range(1, min(at, _LONGEST)):
        token = tokens[place]
        if token.mark and token.form == COMMA and place > 2:  # noqa: PLR2004 - an adverbial may come first
            return None
        if place > 1 and tokens[place - 2].form in role("arabic-relative"):
            continue  # «الضجة التي أثارها الاتفاق»: a relative clause, with its own subject
        if not token.mark and readings(token.form) and tokens[place - 1].form not in role("inside"):
            rest = tokens[place:at]
            return speaker_phrase.speaker(rest[: subject_end.length(rest, scene.text)])
    return None
