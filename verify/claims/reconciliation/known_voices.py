"""Chains read by a model, converted to chains of voices."""

from collections.abc import Iterable
from dataclasses import replace

from verify.claims.attribution.grammars import grammar_of
from verify.claims.attribution.own_outlet import means_own_outlet
from verify.claims.grammar.publisher import publisher
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import readings
from verify.claims.grammar.tokens import tokens
from verify.claims.reconciliation.read_chain import ReadChain, ReadVoice
from verify.claims.reconciliation.same_voice import same_voice
from verify.claims.voice import Chain, Voice, VoiceKind
from verify.lexicon import canonical
from verify.text import Span, arabic_letters, words

NEAR = 4
"""Characters, an article and its space: names whose starts differ by no more are one, wherever they end."""
_WRITTEN_ONTO = frozenset({"و", "ف", "ب", "ل"})


class KnownVoices:
    """The voices of a document, to which the voices that a model reads are matched.

    Args:
        text: The text of the document.
        home: The outermost voices of all claims: its outlet, and the source it is credited to.
        chains: The chains that the rules found.
    """

    def __init__(self, text: str, home: Chain, chains: Iterable[Chain]) -> None:
        self._text = text
        self._home = home
        self._known = list({(v.canonical, v.kind): v for chain in chains for v in chain[1:]}.values())
        self._places = {text.find(voice.name): voice for voice in reversed(self._known)}
        self._made: dict[ReadVoice, Voice] = {}

    def chain(self, read: ReadChain, sentence: Span, beside: Chain) -> Chain:
        """A read chain as voices, beginning with the outlet.

        Args:
            read: The chain that the model gives.
            sentence: The sentence that contains the claim.
            beside: The rules' chain of the claim; a voice of it keeps its cue.
        """
        found = list(self._home)
        for one in read.voices:
            voice = self._voice(one)
            if means_own_outlet(voice.name, self._home[0].name):
                continue
            cued = next((other for other in beside[1:] if same_voice(other, voice)), None)
            known = next((at for at, other in enumerate(found) if same_voice(other, voice)), None)
            if known is None:
                away = not sentence.contains(one.span)
                found.append(cued or replace(voice, inherited=away, phrase=_unjoined(self._text, one.span)))
        return tuple(found)

    def _voice(self, read: ReadVoice) -> Voice:
        if read not in self._made:
            self._made[read] = self._new(read)
        return self._made[read]

    def _new(self, read: ReadVoice) -> Voice:
        start, name = read.span.start, " ".join(_unjoined(self._text, read.span).of(self._text).split())
        plain = Voice(name, canonical(name), read.kind, read=True)
        there = next((one for at, one in self._places.items() if at >= 0 and abs(at - start) <= NEAR), None)
        if there is not None:
            return replace(there, cue=None, inherited=False, phrase=None, read=True)
        known = next((one for one in self._known if same_voice(one, plain)), None)
        if known is not None:
            spelled = known.canonical if known.canonical != known.name else plain.canonical
            return replace(plain, canonical=spelled, kind=known.kind, anonymous=known.anonymous)
        told = publisher(name)
        if told is not None:
            return replace(plain, canonical=told[0], kind=told[1])
        speaker = _speaker(self._text, read.span)
        if speaker is None or not readings(speaker.head):
            return plain
        return replace(plain, kind=_kind(speaker, read.kind), anonymous=speaker.hidden and not speaker.proper)


def _unjoined(text: str, span: Span) -> Span:
    """A name without a conjunction or preposition written onto it, if the rest is a speaker noun.

    >>> text = "وفقا لمسؤول في البلدية"
    >>> _unjoined(text, Span(5, len(text))).of(text)
    'مسؤول في البلدية'
    """
    first = words(span.of(text))[:1]
    form, at, _ = first[0] if first else ("", 0, 0)
    joined = form[:1] in _WRITTEN_ONTO and not form.startswith("لل") and bool(readings(form[1:]))
    return Span(span.start + at + 1, span.end) if joined else span


def _speaker(text: str, span: Span) -> Speaker | None:
    """A name as read by the grammar of noun phrases."""
    found = tokens(text, span)
    if not any(not token.mark for token in found):
        return None
    told = next((token.form for token in found if arabic_letters(token.form)), found[0].form)
    return grammar_of(told).speaker(text, found)


def _kind(speaker: Speaker, read: VoiceKind) -> VoiceKind:
    """The kind of speaker in the lexicon, if it gives only one."""
    kinds = {noun.kind for noun in readings(speaker.head)}
    return next(iter(kinds)) if len(kinds) == 1 else read
