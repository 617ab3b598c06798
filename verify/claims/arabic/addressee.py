"""The outlet addressed in Arabic: قال لوكالة …, في تصريح لـ"…", تحدث إلى "…"."""

from collections.abc import Sequence

from verify.claims.arabic import speaker_phrase
from verify.claims.grammar.publisher import publisher, told
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import readings
from verify.claims.grammar.tokens import QUOTE, Token, surnames
from verify.claims.grammar.word_roles import role
from verify.claims.voice import OUTLETS, VoiceKind
from verify.text import Span


def addressee(inner: Sequence[Token]) -> Speaker | None:
    """The outlet addressed in ``inner``, between a verb and its content; ``None`` if there is none."""
    for at, token in enumerate(inner):
        if token.mark or token.quoted:
            continue
        if (
            token.form in {"ل", "الي", "مع"}
            and at + 1 < len(inner)
            and inner[at + 1].mark
            and inner[at + 1].form == QUOTE
        ):
            return _quoted(inner[at + 2 :])
        if not token.form.startswith("ل"):
            continue
        if at and any(noun.kind is VoiceKind.DOCUMENT for noun in readings(inner[0].form)):
            # A newspaper's report is by it, not addressed to it.
            return None
        kinds = {noun.kind for noun in readings(token.form)}
        if not kinds and (length := told(inner, at)):
            # «للجزيرة» keeps its letters and stands for الجزيرة.
            start = token.start if token.form.startswith("لل") else token.start + 1
            name = Span(start, inner[at + length - 1].end)
            return Speaker(name, name, "", VoiceKind.OUTLET, proper=True)
        if not kinds & OUTLETS or (kinds & {VoiceKind.ORGANISATION} and not kinds & {VoiceKind.AGENCY}):
            continue
        return speaker_phrase.speaker(speaker_phrase.unjoined(inner[at:]))
    return None


def hearer_at(inner: Sequence[Token]) -> int:
    """Where the addressee of a verb of telling begins, after its subject: أبلغ المدير وكالة …, أخبر علي.

    Args:
        inner: The tokens between the verb and the content.

    Returns:
        The index of its first token; the length of ``inner`` if there is none.
    """
    for at, token in enumerate(inner[1:], 1):
        before = inner[at - 1]
        if token.mark or token.quoted or before.mark or before.form in role("inside"):
            continue
        nouns = readings(token.form)
        outlet = speaker_phrase.has_kind(nouns, *OUTLETS) or publisher(token.form) is not None
        styled = any(noun.is_("honorific") for noun in readings(before.form))
        closed = (speaker_phrase.definite(before.form) and not styled) or before.form in surnames()
        if closed and (outlet or (nouns and speaker_phrase.definite(token.form))):
            return at
    return len(inner)


def _quoted(found: Sequence[Token]) -> Speaker | None:
    inside = []
    for token in found:
        if token.mark:
            break
        inside.append(token)
    if not inside:
        return None
    span = Span(inside[0].start, inside[-1].end)
    return Speaker(span, span, "", VoiceKind.OUTLET, proper=True)
