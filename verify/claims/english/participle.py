"""A speaker who continues in an English participle: ", adding that", ", promising to", "a letter saying"."""

from verify.claims.english import complement, noun_phrase, reporting_clause, speaker_phrase, speech_act
from verify.claims.grammar.cues import CueWord
from verify.claims.grammar.reading import Reading, Scene, Side
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import readings
from verify.claims.grammar.word_roles import role
from verify.claims.voice import VoiceKind
from verify.text import Span

_NEAR = 8
"""Tokens before the participle, or in which a quotation must begin."""


def read(scene: Scene, at: int, word: CueWord) -> Reading | None:
    """The attribution made by the participle at token ``at``; ``None`` if it makes none."""
    tokens = scene.tokens
    if not at:
        return None
    first = at - 1 if at > 1 and tokens[at - 1].form in role("auxiliary") else at
    before = tokens[first - 1]
    joined = before.form in role("coordinator")
    if not (before.mark or joined or _document(before.form) or _sent(scene, first)):
        return reporting_clause.speaking_now(scene, at, word)
    if joined and at > 1 and tokens[at - 2].form.endswith("ing"):
        # "Teaching and learning that".
        return None
    content = _content(scene, at, word)
    if content is not None:
        phrase = Span(tokens[first - joined].start, scene.end(content))
    elif not joined and not _noun(scene, at) and speech_act.has_object(scene, at, word):
        phrase = Span(tokens[at].start, tokens[at].start)
    else:
        return None
    voiced = None if before.mark or joined or _sent(scene, first) else _written(scene, at)
    return Reading(scene.cue(at, word), phrase, voiced, Side.AFTER, again=voiced is None)


def _noun(scene: Scene, at: int) -> bool:
    """Whether the word is part of a subject: ", warning signs were put up"."""
    return any(token.form in role("now") for token in scene.tokens[at + 1 : at + 4])


def _document(form: str) -> bool:
    """Whether the word is a document that holds content: "issued a statement calling"."""
    return any(noun.kind is VoiceKind.DOCUMENT for noun in readings(form))


def _sent(scene: Scene, at: int) -> bool:
    """Whether a document was issued a few words before: "sent a letter to the board urging"."""
    near = scene.tokens[max(0, at - _NEAR) : at]
    place = next((place for place in range(len(near) - 1, -1, -1) if _document(near[place].form)), None)
    if place is None or any(token.mark or token.form in role("finite") for token in near[place:]):
        return False
    return any(token.form in role("puts-out") for token in near[:place])


def _written(scene: Scene, at: int) -> Speaker | None:
    """The document as speaker, unless the sentence names its issuer: "issued a letter saying"."""
    start = noun_phrase.left_end(scene, at)
    phrase = next(
        (one for one in range(at - 1, start, -1) if scene.tokens[one].form in role("article")), start
    )
    if phrase and scene.tokens[phrase - 1].form in role("puts-out"):
        return None
    return speaker_phrase.speaker(scene.text, scene.tokens[phrase:at])


def _content(scene: Scene, at: int, word: CueWord) -> int | None:
    """The first token of the content after the participle; ``None`` without a clause or quotation."""
    tokens = scene.tokens
    if not word.takes("clause"):
        return None
    begin = complement.past_addressee(scene, at + 1) if word.takes("tell") else at + 1
    if begin >= len(tokens):
        return None
    if tokens[begin].mark:
        return begin if complement.quotation_next(tokens, begin) else None
    if tokens[begin].form == "that":
        return begin + 1
    if not word.takes("zero") or not noun_phrase.names_something(scene, begin):
        return None
    quoted = any(token.quoted for token in tokens[begin : begin + _NEAR])
    return begin if quoted or noun_phrase.clausal(scene, begin, len(tokens)) else None
