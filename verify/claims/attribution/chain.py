"""The chain of one attribution: its speaker, those who relay the speaker, and the frame around them."""

from dataclasses import replace

from verify.claims.attribution.antecedent import Memory
from verify.claims.attribution.clause_subject import clause_subject
from verify.claims.attribution.grammars import grammar_of
from verify.claims.attribution.own_outlet import means_own_outlet
from verify.claims.attribution.running_account import outlets_only
from verify.claims.grammar.reading import Reading, Scene, Side
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import known_to_speak
from verify.claims.grammar.word_roles import role
from verify.claims.voice import OUTLETS, Chain, CueClass, Voice, VoiceKind
from verify.text import fold

# These cues decide the modality of a claim.
_STANCES = frozenset({CueClass.DENY, CueClass.FORECAST, CueClass.COMMIT, CueClass.DIRECTIVE})


def chain_of(scene: Scene, reading: Reading, memory: Memory, *, base: Chain, current: Chain) -> Chain:
    """The chain of ``reading``, which ``memory`` then remembers.

    Args:
        scene: The sentence.
        reading: The attribution.
        memory: Who spoke before.
        base: The chain of the sentence's unattributed text.
        current: The chain at this place in the sentence.
    """
    if reading.speaker is None:
        return _again(reading, memory, base)
    levels = [
        memory.resolve(outer, scene.text, reading.cue)[0]
        for outer in reading.speaker.outer
        if not means_own_outlet(outer.name.of(scene.text), memory.outlet.name)
    ]
    own = memory.turn and reading.speaker.pronoun and reading.speaker.head in role("oneself")
    if own or (reading.nested and _himself(reading.speaker, current, base)):
        return _same(reading, current, memory)
    voice, around = memory.resolve(_spelled_out(scene, reading, reading.speaker), scene.text, reading.cue)
    if reading.speaker.pronoun and fold(voice.name) in role("of-a-body") - role("of-a-person"):
        return base  # "it" has no possible antecedent
    told = _told(scene, reading, memory)
    if told is not None:
        levels.insert(0, told)
    inside = reading.nested or (reading.side is Side.BEFORE and len(current) > 1)
    under = current if inside else base
    if around and not levels and len(under) <= len(memory.home) and not reading.turn:
        levels = list(around)
    if (
        voice.kind in OUTLETS
        and reading.side is Side.BEFORE
        and len(current) > 1
        and not outlets_only(current[1:])
    ):
        # "Iran accused Britain, the paper reports": the newspaper is the outer voice.
        levels, voice, under = [voice, *current[len(base) : -1]], current[-1], base
    chain = _joined(under, (*levels, voice), memory)
    memory.note(chain, reading.speaker.head)
    return chain


def _spelled_out(scene: Scene, reading: Reading, speaker: Speaker) -> Speaker:
    """The antecedent of a pronoun within its sentence; ``speaker`` if there is none.

    If the pronoun follows the content, the body in that content: "The firm cut 30 jobs, it said". If it
    precedes, the person in the clause before: "When Doe took office, he promised".
    """
    if not speaker.pronoun:
        return speaker
    at = len(scene.between(scene.span.start, reading.phrase.start))
    if speaker.head in role("of-a-person") and reading.side is not Side.BEFORE:
        named = grammar_of(speaker.head).opening(scene, at)
        return speaker if named is None else replace(named, whole=speaker.whole)
    if not (speaker.head in role("of-a-body") and reading.side is Side.BEFORE):
        return speaker
    subject = clause_subject(scene, at) if at else None
    bodies = OUTLETS | {VoiceKind.ORGANISATION}
    if subject is None or subject.pronoun or subject.kind not in bodies or not known_to_speak(subject):
        return speaker
    first = scene.tokens[0]
    if speaker.head == "they" and subject.name.end == first.end and first.form.endswith("s"):
        # "Governments will have to act, they argue": all governments, not certain ones.
        return speaker
    return replace(subject, whole=speaker.whole)


def _himself(speaker: Speaker, current: Chain, base: Chain) -> bool:
    """Whether a pronoun within a speaker's content refers to that speaker: "The mayor said she believes"."""
    if not speaker.pronoun or len(current) <= len(base):
        return False
    person = current[-1].kind is VoiceKind.PERSON
    return speaker.head in role("of-a-person" if person else "of-a-body")


def _same(reading: Reading, current: Chain, memory: Memory) -> Chain:
    """``current`` with its cue, unless the inner verb says more about the speaker's stance."""
    if reading.cue.cls in _STANCES:
        current = (*current[:-1], replace(current[-1], cue=reading.cue))
    memory.last = current
    return current


def _own_paper(speaker: Speaker, memory: Memory, text: str) -> bool:
    """Whether "the paper" must be the document's own outlet, since no other was named."""
    if speaker.kind not in OUTLETS or not speaker.definite or speaker.proper or memory.outlet_before():
        return False
    return not memory.outlet_near(speaker.name.start, text)


def _again(reading: Reading, memory: Memory, base: Chain) -> Chain:
    last = memory.who_goes_on(fold(reading.cue.text)) or base
    chain = (
        (*last[:-1], replace(last[-1], cue=reading.cue, inherited=False, phrase=None))
        if len(last) > 1
        else base
    )
    memory.last = chain
    return chain


def _told(scene: Scene, reading: Reading, memory: Memory) -> Voice | None:
    """The addressed outlet, if it is not the document's own."""
    if (
        reading.addressee is None
        or _own_paper(reading.addressee, memory, scene.text)
        or means_own_outlet(reading.addressee.name.of(scene.text), memory.outlet.name)
    ):
        return None
    told = memory.resolve(reading.addressee, scene.text, reading.cue)[0]
    return told if told.kind in OUTLETS else None


def _joined(under: Chain, levels: tuple[Voice, ...], memory: Memory) -> Chain:
    """``levels`` inside ``under``: no voice occurs twice, and the document's own outlet only first."""
    chain = list(under)
    for voice in levels:
        if voice.kind in OUTLETS and (means_own_outlet(voice.name, memory.outlet.name)):
            continue
        known = next((at for at, one in enumerate(chain) if at and one.canonical == voice.canonical), None)
        if known is not None:
            chain[known] = voice
            del chain[known + 1 :]
            continue
        # Another newspaper replaces the one whose story was being retold, but not the source of the whole
        # text.
        if (
            voice.kind in OUTLETS
            and len(chain) > len(memory.home)
            and chain[-1].kind in OUTLETS
            and chain[-1].inherited
        ):
            chain.pop()
        chain.append(voice)
    return tuple(chain)
