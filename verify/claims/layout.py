"""From the attributions of a sentence to stretches of content, each with its chain."""

from dataclasses import replace

from verify.claims.antecedent import Memory
from verify.claims.find import phrase_at
from verify.claims.phrase_word import role
from verify.claims.reading import Reading, Scene, Side
from verify.claims.speaker import Speaker
from verify.claims.tokens import QUOTE
from verify.claims.voice import Chain, Cue, CueClass, Voice, VoiceKind
from verify.text import Span, fold

LEAD = 2
"""A paper that is retold from one of the first sentences on is the frame of the whole document."""

Part = tuple[Span, Chain]
_OUTLETS = frozenset({VoiceKind.OUTLET, VoiceKind.AGENCY})


def lay(scene: Scene, readings: tuple[Reading, ...], memory: Memory, *, lead: bool) -> list[Part]:
    """The contents of the sentence with their chains; ``memory`` learns who spoke."""
    base = _base(scene, memory)
    readings = _without_revealers(scene, readings)
    if readings and base is memory.frame and _own_story(scene, readings, memory):
        base = memory.frame = (memory.outlet,)
    elif readings and len(base) > 1 and _stranger(scene, readings, memory):
        base = (memory.outlet,)
    parts: list[Part] = []
    current, pos = base, scene.span.start
    for reading in readings:
        before = Span(pos, max(pos, reading.phrase.start))
        chain = _chain(scene, reading, memory, base, current)
        if reading.side is Side.BEFORE:
            if not _asserts(scene, before):
                current, pos = chain, before.start
                continue
            _emit(scene, parts, before, chain)
            current = chain if _goes_on(scene, reading.phrase.end) else base
        else:
            if _asserts(scene, before):
                _emit(scene, parts, before, current)
            current = chain
            if reading.leading and chain[-1].kind in _OUTLETS:
                base = chain
        pos = max(pos, reading.phrase.end)
        _frame(memory, reading, chain, lead=lead)
    _emit(scene, parts, Span(pos, scene.span.end), current)
    _topic(scene, memory)
    return parts


def _base(scene: Scene, memory: Memory) -> Chain:
    first = phrase_at(scene, 0) if scene.tokens else None
    if first is not None and first.grammar == "background":
        memory.frame = (memory.outlet,)
        return memory.frame
    if first is not None and first.grammar == "elaboration" and len(memory.last) > len(memory.frame):
        return tuple(replace(voice, cue=None, inherited=True) if at else voice for at, voice in enumerate(memory.last))
    return tuple(replace(voice, cue=None, inherited=True) if at else voice for at, voice in enumerate(memory.frame))


def _without_revealers(scene: Scene, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Who had the story first is told by the outlet, and says nothing here."""
    places = [
        token.start
        for at, token in enumerate(scene.tokens)
        if not token.mark and (phrase := phrase_at(scene, at)) is not None and phrase.grammar == "revealer"
    ]
    return tuple(one for one in readings if not any(-12 <= place - one.cue.end <= 12 or one.cue.start <= place < one.cue.end for place in places))  # noqa: PLR2004


def _own_story(scene: Scene, readings: tuple[Reading, ...], memory: Memory) -> bool:
    """Whether a speaker talks to this very outlet: the retold story is over."""
    return any(one.hearer is not None and _same_outlet(one.hearer.name.of(scene.text), memory.outlet.name) for one in readings)


def _same_outlet(name: str, own: str) -> bool:
    said, mine = fold(name).replace('"', "").split(), fold(own).replace('"', "").split()
    return bool(said) and set(said) <= set(mine) | {"the"} or name in {"us", "لنا"}


def _stranger(scene: Scene, readings: tuple[Reading, ...], memory: Memory) -> bool:
    """Whether the sentence names a source of its own at its end, unknown to the retold story."""
    first = readings[0]
    if first.side is not Side.BEFORE or first.speaker is None or first.speaker.pronoun or first.speaker.kind in _OUTLETS:
        return False
    heads = {fold(one.head) for one in memory.spoken}
    return not first.speaker.definite and fold(first.speaker.head) not in heads


def _chain(scene: Scene, reading: Reading, memory: Memory, base: Chain, current: Chain) -> Chain:
    if reading.speaker is None:
        last = memory.last or base
        chain = (*last[:-1], replace(last[-1], cue=reading.cue, inherited=False)) if len(last) > 1 else base
        memory.last = chain
        return chain
    levels: list[Voice] = []
    for outer in reading.speaker.outer:
        levels.append(memory.resolve(outer, scene.text, reading.cue)[0])
    voice, around = memory.resolve(reading.speaker, scene.text, reading.cue)
    if reading.hearer is not None and not _same_outlet(reading.hearer.name.of(scene.text), memory.outlet.name):
        hearer = memory.resolve(reading.hearer, scene.text, reading.cue)[0]
        if hearer.kind in _OUTLETS:
            levels.insert(0, hearer)
    under = current if reading.nested or (reading.side is Side.BEFORE and len(current) > 1) else base
    if around and not levels and len(under) == 1:
        levels = list(around)
    chain = _joined(under, (*levels, voice), memory)
    memory.note(chain, reading.speaker.head)
    return chain


def _joined(under: Chain, levels: tuple[Voice, ...], memory: Memory) -> Chain:
    """``levels`` inside ``under``: no voice twice, the document's own outlet only in front."""
    chain = list(under)
    for voice in levels:
        if _same_outlet(voice.name, memory.outlet.name) and voice.kind in _OUTLETS:
            continue
        known = next((at for at, one in enumerate(chain) if at and one.canonical == voice.canonical), None)
        if known is not None:
            chain[known] = voice
            del chain[known + 1 :]
            continue
        if voice.kind in _OUTLETS and len(chain) > 1 and chain[-1].kind in _OUTLETS and chain[-1].inherited:
            chain.pop()
        chain.append(voice)
    return tuple(chain)


def _frame(memory: Memory, reading: Reading, chain: Chain, *, lead: bool) -> None:
    if lead and reading.side is Side.AFTER and len(chain) > 1 and chain[1].kind in _OUTLETS:
        memory.frame = chain[:2]


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether what follows the phrase belongs to the clause before it."""
    following = [token for token in scene.tokens if token.start >= at and not token.mark][:2]
    return bool(following) and (following[0].form in role("subordinate") or following[0].form == "and")


def _asserts(scene: Scene, part: Span) -> bool:
    """Whether a stretch before an attribution says something by itself."""
    found = [token for token in scene.tokens if part.start <= token.start < part.end and not token.mark]
    if len(found) < 3:  # noqa: PLR2004
        return False
    form = found[0].form
    if form[0] > "z":
        return not (form.lstrip("وف") in role("adjunct") | role("inside") or form in {"اما", "واما"}) or len(found) > 8  # noqa: PLR2004
    return any(token.form in role("finite") or token.form.endswith("ed") or token.quoted for token in found)


def _emit(scene: Scene, parts: list[Part], part: Span, chain: Chain) -> None:
    trimmed = _trim(scene, part)
    if trimmed is not None:
        parts.append((trimmed, chain))


def _trim(scene: Scene, part: Span) -> Span | None:
    inside = [token for token in scene.tokens if part.start <= token.start and token.end <= part.end]
    while inside and inside[0].mark and not (inside[0].form == QUOTE and _closes(inside)):
        inside.pop(0)
    while inside and inside[-1].mark and not (inside[-1].form == QUOTE and sum(one.form == QUOTE for one in inside) % 2 == 0):
        inside.pop()
    if sum(not token.mark for token in inside) < 2:  # noqa: PLR2004
        return None
    return Span(inside[0].start, inside[-1].end)


def _closes(inside: list) -> bool:
    return sum(token.form == QUOTE for token in inside) % 2 == 0


def _topic(scene: Scene, memory: Memory) -> None:
    """The person a sentence begins with, for the "she" of the next."""
    memory.topic = ""
    words = scene.tokens[:3]
    if not words or words[0].mark or not scene.raw(0)[0].isupper():
        return
    full = memory.surnames.get(words[0].form)
    if full is None and len(words) > 1 and not words[1].mark:
        pair = f"{scene.raw(0)} {scene.raw(1)}"
        full = next((name for name in memory.surnames.values() if name.startswith(pair)), None)
    if full is not None:
        memory.topic = full



