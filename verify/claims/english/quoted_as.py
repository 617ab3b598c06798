"""Speakers quoted by another: "the paper quoted two pilots as saying", "he was quoted by X as saying"."""

from collections.abc import Sequence

from verify.claims.english import speaker_phrase, subject_phrase
from verify.claims.grammar.reading import Reading, Scene, Side
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.tokens import COMMA, QUOTE, Token
from verify.claims.grammar.word_roles import role
from verify.claims.voice import CueClass
from verify.text import Span

_REACH = 26
"""Tokens between the verb and "as saying"."""


def read(scene: Scene, at: int) -> Reading | None:
    """The attribution made by a verb of quoting at token ``at``; ``None`` without "as saying"."""
    if scene.tokens[at].form not in role("quotes"):
        return None
    saying = _saying(scene.tokens, at)
    if saying is None:
        return None
    passive = at > 0 and scene.tokens[at - 1].form in role("be")
    subject = subject_phrase.before(scene, _group(scene, at - passive))
    inner = _first_part(scene, at + 1, saying)
    if subject is None or (inner is None and not passive):
        return None
    speaker = _through(scene, at, saying, subject.speaker) if passive or inner is None else None
    if speaker is None and inner is not None:
        speaker = inner.through(subject.speaker)
    content = saying + 2
    if subject.held and _ends(scene.tokens[content : content + 2]):
        side, end = Side.BEFORE, scene.tokens[saying + 1].end
    else:
        content += [token.form for token in scene.tokens[content : content + 1]] == ["that"]
        if content >= len(scene.tokens):
            return None
        side, end = Side.AFTER, scene.end(content)
    phrase = Span(scene.tokens[subject.start].start, end)
    return Reading(scene.cue(at, CueClass.RELAY), phrase, speaker, side)


def _ends(following: Sequence[Token]) -> bool:
    """Whether nothing that could be said follows: the end, or a mark that opens no quotation."""
    marks = [token.form for token in following if token.mark]
    return not following or (following[0].mark and QUOTE not in marks and marks[0] != ":")


def _group(scene: Scene, place: int) -> int:
    """``place`` moved back over the adverbs of the verb: "other papers later quoted"."""
    while place > 1 and scene.tokens[place - 1].form in role("auxiliary"):
        place -= 1
    return place


def _saying(tokens: Sequence[Token], at: int) -> int | None:
    """The place of "as saying" in the same clause."""
    for place in range(at + 1, min(len(tokens) - 1, at + _REACH)):
        if tokens[place].mark and tokens[place].form != COMMA:
            return None
        if tokens[place].form == "as" and tokens[place + 1].form in role("saying"):
            return place
    return None


def _first_part(scene: Scene, start: int, end: int) -> Speaker | None:
    """The speaker described up to the first comma: "two pilots, both of the national carrier,"."""
    stop = next((place for place in range(start, end) if scene.tokens[place].mark), end)
    return speaker_phrase.speaker(scene.text, scene.tokens[start:stop]) if stop > start else None


def _through(scene: Scene, at: int, saying: int, speaker: Speaker) -> Speaker:
    """``speaker``, relayed by whoever the speaker "was quoted by", if anyone."""
    by = scene.tokens[at + 1].form == "by"
    outer = _first_part(scene, at + 2, saying) if by and saying > at + 2 else None
    return speaker if outer is None else speaker.through(outer)
