"""The addressed outlet named after the verb: "accused them, in an interview with The Times"."""

from verify.claims.english import speaker_phrase
from verify.claims.grammar.publisher import publisher
from verify.claims.grammar.reading import Reading, Scene
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.tokens import COMMA
from verify.claims.grammar.word_roles import role
from verify.claims.voice import OUTLETS

_LONGEST = 12
"""Tokens after the interview in which the outlet is named."""


def told(scene: Scene, reading: Reading) -> Speaker | None:
    """The outlet that interviewed the speaker of ``reading``; ``None`` if none is named."""
    tokens = scene.between(reading.cue.end, scene.span.end)
    for at, token in enumerate(tokens[:-2]):
        if token.quoted or token.form not in role("interview") or tokens[at + 1].form not in {"with", "to"}:
            continue
        rest = tokens[at + 2 : at + 2 + _LONGEST]
        end = next((place for place, one in enumerate(rest) if one.mark and one.form == COMMA), len(rest))
        found = speaker_phrase.speaker(scene.text, rest[:end])
        if found is not None and (found.kind in OUTLETS or publisher(found.name.of(scene.text)) is not None):
            return found
    return None
