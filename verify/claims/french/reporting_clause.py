"""French reporting clauses: « X a déclaré que … », and inverted ones: « …, a déclaré X »."""

from verify.claims.french import complement, subject_phrase, verb_group
from verify.claims.french.subject_phrase import Subject
from verify.claims.french.verb_group import VerbGroup
from verify.claims.grammar.cues import CueWord
from verify.claims.grammar.reading import Reading, Scene, Side
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import known_to_speak
from verify.claims.grammar.tokens import COMMA, DASH, QUOTE
from verify.claims.grammar.word_roles import role
from verify.claims.voice import VoiceKind
from verify.text import Span

_APART = frozenset({COMMA, QUOTE, DASH})


def read(scene: Scene, at: int, word: CueWord) -> Reading | None:
    """The attribution made by the verb at token ``at``; ``None`` if it makes none."""
    group = verb_group.before(scene, at)
    if group is None:
        return None
    if group.pronoun is not None:
        return _pronoun_after(scene, at, word, group, group.pronoun)
    content = complement.content(scene, group.end, word)
    opens = scene.tokens[group.start - 1] if group.start else None
    apart = opens is None or (opens.mark and opens.form in _APART)
    turned = _turned(scene, at, word, group) if apart and content is None and word.takes("aside") else None
    if turned is not None:
        return turned
    if group.start and scene.tokens[group.start - 1].form in role("coordinator") and content is not None:
        start = scene.tokens[group.start - 1].start
        return Reading(scene.cue(at, word), Span(start, scene.end(content)), None, Side.AFTER, again=True)
    subject = subject_phrase.before(scene, group.start)
    if subject is None or not _can_speak(subject.speaker, told=content is not None):
        return None
    return _forward(scene, at, word, subject, content, group)


def _can_speak(speaker: Speaker, *, told: bool) -> bool:
    """Whether a subject can speak: a known kind of speaker, or any subject before « que » or a quotation."""
    return speaker.head not in role("no-subject") and (known_to_speak(speaker) or told)


def _forward(
    scene: Scene, at: int, word: CueWord, subject: Subject, content: int | None, group: VerbGroup
) -> Reading | None:
    tokens = scene.tokens
    begin = tokens[subject.start].start
    nested = subject.start > 0 and tokens[subject.start - 1].form in role("that")
    if content is not None:
        return Reading(
            scene.cue(at, word), Span(begin, scene.end(content)), subject.speaker, Side.AFTER,
            nested=nested, relative=subject.relative,
            addressee=complement.addressee(scene, group.end, content),
        )  # fmt: skip
    if nested or not known_to_speak(subject.speaker) or not complement.has_object(scene, group.end, word):
        return None
    start = tokens[group.start].start if subject.relative else begin
    return Reading(
        scene.cue(at, word), Span(start, start), subject.speaker, Side.WHOLE, relative=subject.relative
    )


def _turned(scene: Scene, at: int, word: CueWord, group: VerbGroup) -> Reading | None:
    """A subject after the verb: « …, a indiqué le maire à l'agence X »."""
    if not group.start and not scene.after_quotation:
        return None
    subject = subject_phrase.after(scene, group.end)
    if subject is None or subject.speaker.pronoun or not _can_speak(subject.speaker, told=False):
        return None
    phrase = Span(scene.tokens[group.start].start, _aside_end(scene, subject.start))
    told = complement.addressee(scene, group.end, len(scene.between(scene.span.start, phrase.end)))
    return Reading(scene.cue(at, word), phrase, subject.speaker, Side.BEFORE, addressee=told)


def _pronoun_after(scene: Scene, at: int, word: CueWord, group: VerbGroup, pronoun: int) -> Reading | None:
    """« …, a-t-il ajouté », « …, affirme-t-elle »; without content before it, this is a question."""
    if not (group.start or scene.after_quotation) or not word.takes("aside"):
        return None
    token = scene.tokens[pronoun]
    name = Span(token.start, token.end)
    speaker = Speaker(name, name, token.form, VoiceKind.PERSON, definite=True, pronoun=True)
    phrase = Span(scene.tokens[group.start].start, _aside_end(scene, group.end))
    told = complement.addressee(scene, group.end, len(scene.between(scene.span.start, phrase.end)))
    return Reading(scene.cue(at, word), phrase, speaker, Side.BEFORE, addressee=told)


def _aside_end(scene: Scene, begin: int) -> int:
    """The end of an attribution after its content: a stop, a quotation, or the end of the sentence."""
    for token in scene.tokens[begin:]:
        if token.mark and not token.quoted and token.form not in {COMMA, "(", ")"}:
            return token.start
    return scene.span.end
