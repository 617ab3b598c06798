"""Cue nouns in English: "the mayor's claim that"."""

from verify.claims.english import noun_phrase, speaker_phrase
from verify.claims.grammar.cues import CueWord
from verify.claims.grammar.reading import Reading, Scene, Side
from verify.claims.grammar.tokens import Token
from verify.claims.grammar.word_roles import role
from verify.text import Span

_DESCRIBED = 3
"""Tokens before the owner's name."""


def read(scene: Scene, at: int, word: CueWord) -> Reading | None:
    """The attribution of a cue noun between its owner and "that"; ``None`` for any other noun.

    If the noun is the subject of the sentence, nothing shows where the clause ends, and nothing is read.
    """
    tokens = scene.tokens
    owner = next((one for one in range(at - 1, max(-1, at - 3), -1) if _owns(tokens[one])), None)
    if owner is None or at + 2 >= len(tokens) or tokens[at + 1].form != "that" or tokens[at + 2].mark:
        return None
    if tokens[at + 2].form in role("finite") or not noun_phrase.clausal(scene, at + 2, len(tokens)):
        # "The claim that had been filed", "that spring".
        return None
    start = _start(scene, owner)
    if not start or not noun_phrase.clausal(scene, 0, start):
        return None
    speaker = speaker_phrase.speaker(scene.text, [*tokens[start:owner], _bare(tokens[owner])])
    if speaker is None or speaker.pronoun:
        return None
    phrase = Span(tokens[at].end, scene.end(at + 2))
    return Reading(scene.cue(at, word), phrase, speaker, Side.AFTER, nested=True)


def _owns(token: Token) -> bool:
    return token.form.endswith(("'s", "s'"))


def _bare(owner: Token) -> Token:
    cut = 2 if owner.form.endswith("'s") else 1
    return owner._replace(form=owner.form[:-cut], end=owner.end - cut)


def _start(scene: Scene, owner: int) -> int:
    """The first token of the owner's noun phrase: a name, or the article near a common noun."""
    tokens, start = scene.tokens, owner
    if not speaker_phrase.capital(scene.text, tokens[owner]):
        for place in range(owner - 1, max(-1, owner - _DESCRIBED), -1):
            if tokens[place].mark or tokens[place].form in role("place"):
                break
            if tokens[place].form in role("article"):
                return place
    while start and speaker_phrase.capital(scene.text, tokens[start - 1]):
        start -= 1
    return start - 1 if start and tokens[start - 1].form == "the" else start
