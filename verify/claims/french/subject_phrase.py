"""The subject of a French verb: before it, or after it in an inverted clause."""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from verify.claims.french import speaker_phrase
from verify.claims.french.verb_group import carries_sentence
from verify.claims.grammar.reading import Scene
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.tokens import COMMA, Token
from verify.claims.grammar.word_roles import role

_LONGEST = 24
"""Tokens of a noun phrase."""
_REACH = 40
"""Tokens after the verb."""


class Subject(NamedTuple):
    """A subject.

    Attributes:
        start: The token with which its noun phrase begins.
        end: The token after it.
        speaker: The speaker it names.
        relative: Whether the verb is in a relative clause on it.
    """

    start: int
    end: int
    speaker: Speaker
    relative: bool = False


def before(scene: Scene, end: int) -> Subject | None:
    """The subject before a verb group that begins at token ``end``."""
    tokens = scene.tokens
    relative = end > 1 and tokens[end - 1].form == "qui"
    stop = end - 1 if relative else end
    if relative and tokens[stop - 1].mark:
        stop -= 1
    head = stop
    if stop and tokens[stop - 1].mark:
        # « Le maire, Jean Dupont, a dit »: the phrase begins before the aside.
        if tokens[stop - 1].form != COMMA or relative:
            return None
        head = _comma_before(tokens, stop - 1)
        stop -= 1
    start = _start(scene, head)
    described = start > 1 and tokens[start - 1].form in role("relative")
    if described and carries_sentence(scene.text, tokens[start:stop]):
        # « Un responsable qui a requis l'anonymat a dit »
        stop = head = start - 1
        start = _start(scene, head)
    if start >= head:
        return None
    found = speaker_phrase.speaker(scene.text, tokens[start:stop])
    return None if found is None else Subject(start, stop, found, relative)


def after(scene: Scene, begin: int) -> Subject | None:
    """The subject after its verb, from token ``begin`` on: « …, a déclaré lundi le maire »."""
    tokens = scene.tokens
    start = begin
    while start < len(tokens) and tokens[start].form in role("time") - role("determiner"):
        start += 1
    if start >= len(tokens) or tokens[start].mark:
        return None
    if _placed(scene, start):
        start = _name_after(scene, start)
    end = start
    while end < min(len(tokens), start + _REACH) and not (tokens[end].mark and tokens[end].form != COMMA):
        end += 1
    found = speaker_phrase.speaker(scene.text, tokens[start:end])
    named = takewhile(lambda one: one.form not in role("relative"), tokens[start:end])
    if found is None or carries_sentence(scene.text, [one for one in named if one.end <= found.name.end]):
        return None
    return Subject(start, end, found)


def _comma_before(tokens: Sequence[Token], end: int) -> int:
    return next((at for at in range(end - 1, 0, -1) if tokens[at].mark and tokens[at].form == COMMA), 0)


def _start(scene: Scene, end: int) -> int:
    """The start of the noun phrase before token ``end``: after a mark or a conjunction between clauses."""
    tokens, place = scene.tokens, end
    while place and end - place < _LONGEST and not tokens[place - 1].mark:
        form = tokens[place - 1].form
        clause = form in role("joint") and carries_sentence(scene.text, tokens[:place])
        if clause or form in role("relative") or form in role("subordinate") - role("of"):
            break
        place -= 1
    while place < end and tokens[place].form in (role("time") | role("joint")) - role("determiner"):
        place += 1
    return end if place < end and _placed(scene, place) else place


def _placed(scene: Scene, at: int) -> bool:
    """Whether token ``at`` opens a place or time: « à » does; « a », which folds to the same, does not."""
    return scene.tokens[at].form in role("place") - role("determiner") and scene.raw(at) != "a"


def _name_after(scene: Scene, start: int) -> int:
    """A name after the place of saying: « a dit à la barre (Nadia Ferrat) »."""
    tokens = scene.tokens
    return next(
        (
            at
            for at in range(start + 2, len(tokens) - 1)
            if not tokens[at - 1].mark
            and all(not one.mark and speaker_phrase.capital(scene.text, one) for one in tokens[at : at + 2])
        ),
        len(tokens),
    )
