"""The subject of a sentence, for the participle that reports its words: "The union walked out, saying …"."""

from verify.claims.arabic import definite_phrase, subject_end
from verify.claims.english import capital_phrase
from verify.claims.grammar.phrase_word import role
from verify.claims.grammar.reading import Scene
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import readings
from verify.claims.grammar.tokens import COMMA
from verify.text import arabic_letters

_LONGEST = 14


def actor(scene: Scene, at: int) -> Speaker | None:
    """The subject of the clause before token ``at``; ``None`` when no speaker can be made out."""
    tokens = scene.tokens
    if arabic_letters(tokens[0].form):
        return _verb_first(scene, at)
    for place in range(min(at, _LONGEST)):
        token = tokens[place]
        if token.form in role("finite") or (place and token.form.endswith("ed")):
            found = tokens[_past_adverbial(scene, place) : place]
            if not found or found[0].form in role("place") or found[0].form in role("subordinate"):
                return None
            return capital_phrase.speaker(scene.text, found)
    return None


def _past_adverbial(scene: Scene, verb: int) -> int:
    """Where the subject begins after "On Monday, however,"."""
    tokens = scene.tokens
    if tokens[0].form not in role("place") | role("time"):
        return 0
    commas = [at for at in range(verb) if tokens[at].mark and tokens[at].form == COMMA]
    return commas[-1] + 1 if commas else 0


def _verb_first(scene: Scene, at: int) -> Speaker | None:
    tokens = scene.tokens
    for place in range(1, min(at, _LONGEST)):
        token = tokens[place]
        if token.mark and token.form == COMMA and place > 2:  # noqa: PLR2004 - an adverbial may come first
            return None
        if not token.mark and readings(token.form) and tokens[place - 1].form not in role("inside"):
            rest = tokens[place:at]
            return definite_phrase.speaker(rest[: subject_end.length(rest)])
    return None
