"""All attributions in a sentence, left to right."""

from dataclasses import replace

from verify.claims.attribution import according_to, impersonal
from verify.claims.attribution.clause_subject import clause_subject
from verify.claims.attribution.grammars import GRAMMARS, grammars
from verify.claims.grammar.cues import CuePhrase, CueWord, cue_nouns, cue_phrases, cue_words, verb
from verify.claims.grammar.reading import Reading, Scene, Side
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import known_to_speak
from verify.claims.voice import CueClass
from verify.text import arabic_letters, fold


def readings_in(scene: Scene) -> tuple[Reading, ...]:
    """The attributions of the sentence, in order, with phrases that do not overlap."""
    labelled = next(filter(None, (one.label(scene) for one in grammars())), None)
    if labelled is not None and labelled.side is Side.BEFORE:
        return (labelled,)
    out = [] if labelled is None else [labelled]
    past = scene.span.start if labelled is None else labelled.phrase.end
    for at, token in enumerate(scene.tokens):
        if token.mark or token.quoted or token.start < past:
            continue
        found = _read(scene, at)
        before = out[-1] if out else None
        if found is None or found.phrase.start < past or (before is None and _unspoken(scene, at, found)):
            continue
        inner = (
            before is not None and before.side is Side.AFTER and found.phrase.start - before.phrase.end <= 1
        )
        if inner and found.side is Side.WHOLE:
            # "The union claims the driver warned them": the union reports what the driver did.
            continue
        out.append(
            replace(
                _completed(scene, at, found, before),
                addressee=found.addressee or _told(scene, found),
                nested=_nested(found, before) or (inner and found.speaker is not None),
            )
        )
        past = max(found.phrase.end, found.cue.end)
    return tuple(one for at, one in enumerate(out) if not _only_told(one, out[at + 1 :]))


def _told(scene: Scene, found: Reading) -> Speaker | None:
    return next(filter(None, (one.told(scene, found) for one in grammars())), None)


def _only_told(reading: Reading, following: list[Reading]) -> bool:
    """Whether the speaker at the sentence's end reports an act: "Guards ordered him to stop, Reed said"."""
    word = verb(fold(reading.cue.text), cue_words())
    deed = word is not None and word.takes("deed") and reading.side is Side.WHOLE
    return deed and any(one.side is Side.BEFORE for one in following[-1:])


def phrase_at(scene: Scene, at: int) -> CuePhrase | None:
    """The longest phrase of ``cue_phrases.tsv`` that begins at token ``at``."""
    form = scene.tokens[at].form
    if form == "فحسب" and at:
        # "Only", not "and according to".
        return None
    starts = cue_phrases()
    for first in (form, form[1:]) if form[:1] in {"و", "ف"} else (form,):
        for phrase in starts.get(first, ()):
            rest = phrase.words[1:]
            forms = tuple(token.form for token in scene.tokens[at + 1 : at + 1 + len(rest)])
            if forms == rest:
                return phrase
    return None


def _nested(found: Reading, before: Reading | None) -> bool:
    """Whether ``found`` is inside another's content; a speaker who rejects a claim does not relay it."""
    return found.nested and not (before is not None and before.side is Side.WHOLE)


def _unspoken(scene: Scene, at: int, found: Reading) -> bool:
    """Whether the subject before a participle cannot speak: "The road closed, blaming"."""
    if not found.again or found.phrase.end > found.cue.start or arabic_letters(scene.tokens[at].form):
        return False
    speaker = clause_subject(scene, at)
    return speaker is None or not known_to_speak(speaker)


def _completed(scene: Scene, at: int, found: Reading, before: Reading | None) -> Reading:
    """``found`` with a speaker that another part of the sentence gives it."""
    near = before is not None and before.side is Side.BEFORE and found.phrase.start - before.phrase.end <= 2  # noqa: PLR2004
    if found.relative and near and found.speaker is not None and found.speaker.part is None:
        return replace(found, speaker=None, again=True)
    if found.again and before is None and at > 1 and found.side is not Side.BEFORE:
        return replace(found, speaker=clause_subject(scene, at))
    return found


def _read(scene: Scene, at: int) -> Reading | None:
    phrase = phrase_at(scene, at)
    if phrase is not None and phrase.grammar in {"preposition", "clause", "relay"}:
        found = according_to.read(scene, at, phrase)
        if found is not None:
            return found
    if phrase is not None and phrase.grammar == "unnamed" and not _tells_on(scene, at, phrase):
        return impersonal.read(scene, at, phrase) or _named_after_all(scene, at)
    noun = cue_nouns().get(scene.tokens[at].form)
    if noun is not None and (told := GRAMMARS[noun.language].noun(scene, at, noun)) is not None:
        return told
    quoting = next(filter(None, (one.quoting(scene, at) for one in grammars())), None)
    if quoting is not None:
        return quoting
    word = verb(scene.tokens[at].form, cue_words())
    return None if word is None else _verb(scene, at, word)


def _tells_on(scene: Scene, at: int, phrase: CuePhrase) -> bool:
    """Whether an apparent passive after و has the previous speaker: «وذكر أن», but not «وقيل إن»."""
    form = scene.tokens[at].form
    word = verb(form, cue_words())
    return form != phrase.words[0] and word is not None and word.cls is CueClass.NEUTRAL


def _named_after_all(scene: Scene, at: int) -> Reading | None:
    """An apparent passive whose subject precedes it: «الموقع ذكر أن»."""
    word = verb(scene.tokens[at].form, cue_words())
    found = None if word is None else _verb(scene, at, word)
    return found if found is not None and found.speaker is not None else None


def _verb(scene: Scene, at: int, word: CueWord) -> Reading | None:
    return GRAMMARS[word.language].clause(scene, at, word, clause_subject)
