"""Attribution to no particular speaker: قيل إن, it is believed that."""

from verify.claims.grammar.cues import CuePhrase
from verify.claims.grammar.reading import Reading, Scene, Side
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.tokens import QUOTE
from verify.claims.voice import Cue, VoiceKind
from verify.text import Span


def read(scene: Scene, at: int, phrase: CuePhrase) -> Reading | None:
    """The attribution to no particular speaker that ``phrase`` makes at the start of a clause."""
    tokens = scene.tokens
    end = at + len(phrase.words)
    if end >= len(tokens) or (at and (not tokens[at - 1].mark or tokens[at - 1].form == QUOTE)):
        return None
    span = Span(tokens[at].start, tokens[end - 1].end)
    cue = Cue(span.of(scene.text), span.start, span.end, phrase.cls)
    # The phrase itself is the speaker's name, since the text gives no other.
    speaker = Speaker(span, span, "", VoiceKind.COLLECTIVE, hidden=True)
    return Reading(cue, Span(span.start, scene.end(end)), speaker, Side.AFTER)
