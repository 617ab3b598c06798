"""The complement of a French reporting verb: a clause with « que », a quotation, or an object."""

from verify.claims.french import speaker_phrase
from verify.claims.french.verb_group import carries_sentence
from verify.claims.grammar.cues import CueWord
from verify.claims.grammar.publisher import publisher
from verify.claims.grammar.reading import Scene
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.tokens import COMMA, QUOTE
from verify.claims.grammar.word_roles import role
from verify.claims.voice import OUTLETS

_REACH = 26
"""Tokens after the verb in which the content must begin."""
_LONGEST = 12
"""Tokens of an object or an addressee."""


def content(scene: Scene, begin: int, word: CueWord) -> int | None:
    """The first token of the clause or quotation after the verb; ``None`` if there is none."""
    tokens, colon = scene.tokens, False
    if begin < len(tokens) and tokens[begin].form in role("article") - role("time"):
        return None  # « révèle un document que »
    for place in range(begin, min(len(tokens), begin + _REACH)):
        token = tokens[place]
        if token.mark and token.form == QUOTE:
            return place if colon or place == begin else None
        if token.form in role("that") and word.takes("clause"):
            compared = tokens[place - 1].form in role("compared") and place > begin
            return None if compared else place + 1
        if _ends(scene, place, first=place == begin):
            return None
        colon = colon or (token.mark and token.form == ":")
    return None


def _ends(scene: Scene, at: int, *, first: bool) -> bool:
    """Whether no complement can follow token ``at``: a stop, or another verb."""
    token = scene.tokens[at]
    if token.mark:
        return token.form not in {COMMA, ":"}
    return not token.quoted and not first and carries_sentence(scene.text, [token])


def has_object(scene: Scene, begin: int, word: CueWord) -> bool:
    """Whether an object follows that is a claim itself: « démenti toute rupture »."""
    tokens = scene.tokens
    while begin < len(tokens) and tokens[begin].form in role("time") - role("determiner"):
        begin += 1
    if not word.takes("act") or begin >= len(tokens):
        return False
    following = [token.form for token in tokens[begin : begin + _LONGEST] if not token.mark]
    if word.takes("accused"):
        return any(form in role("charge") for form in following[:4])
    if word.takes("called"):
        return any(form in role("addressing") for form in following)
    if word.takes("asks") and tokens[begin].form in role("addressing"):
        return any(form in role("of") | role("that") for form in following[2:])
    if tokens[begin].mark or tokens[begin].form in role("place") - role("of"):
        return False
    return len(following) > 1


def addressee(scene: Scene, begin: int, end: int) -> Speaker | None:
    """The addressed outlet between two tokens: « a déclaré à l'agence X que »."""
    tokens = scene.tokens
    for place in range(begin, min(end, len(tokens)) - 1):
        if tokens[place].form not in role("addressing") or tokens[place].quoted:
            continue
        stop = next((at for at in range(place + 1, end) if tokens[at].mark), end)
        found = speaker_phrase.speaker(scene.text, tokens[place + 1 : min(stop, place + _LONGEST)])
        if found is not None and (found.kind in OUTLETS or publisher(found.name.of(scene.text)) is not None):
            return found
    return None
