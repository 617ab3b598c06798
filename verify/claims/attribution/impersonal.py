"""What somebody says, nobody says who: قيل إن, it is believed that."""

from verify.claims.grammar.cues import CuePhrase
from verify.claims.grammar.reading import Reading, Scene, Side
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.tokens import QUOTE
from verify.claims.voice import Cue, VoiceKind
from verify.text import Span


def read(scene: Scene, at: int, phrase: CuePhrase) -> Reading | None:
    """The attribution to nobody in particular that ``phrase`` makes at the head of a clause."""
    tokens = scene.tokens
    end = at + len(phrase.words)
    if end >= len(tokens) or (at and (not tokens[at - 1].mark or tokens[at - 1].form == QUOTE)):
        return None
    span = Span(tokens[at].start, tokens[end - 1].end)
    cue = Cue(span.of(scene.text), span.start, span.end, phrase.cls)
    # His name is the phrase itself: that is all the text gives.
    speaker = Speaker(span, span, "", VoiceKind.COLLECTIVE, hidden=True)
    return Reading(cue, Span(span.start, scene.end(end)), speaker, Side.AFTER)
