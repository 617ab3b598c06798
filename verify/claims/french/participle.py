"""A speaker who continues in a French participle: « …, affirmant que »."""

from verify.claims.french import complement
from verify.claims.grammar.cues import CueWord
from verify.claims.grammar.reading import Reading, Scene, Side
from verify.claims.grammar.word_roles import role
from verify.text import Span


def read(scene: Scene, at: int, word: CueWord) -> Reading | None:
    """The attribution made by the form in -ant at token ``at``; ``None`` if it makes none."""
    tokens = scene.tokens
    first = at
    while first and tokens[first - 1].form in role("coordinator"):
        first -= 1  # « en affirmant », « et en ajoutant »
    if not first or not (tokens[first - 1].mark or first < at):
        return None
    content = complement.content(scene, at + 1, word)
    if content is None:
        return None
    phrase = Span(tokens[first].start, scene.end(content))
    return Reading(scene.cue(at, word), phrase, None, Side.AFTER, again=True)
