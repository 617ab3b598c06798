"""The running frame: the chain of a sentence before any attribution in it."""

from collections.abc import Sequence
from dataclasses import replace

from verify.claims.attribution.antecedent import Memory
from verify.claims.attribution.cue_search import phrase_at
from verify.claims.attribution.own_outlet import means_own_outlet
from verify.claims.grammar.reading import Reading, Scene, Side
from verify.claims.grammar.word_roles import role
from verify.claims.voice import OUTLETS, Chain, Voice

_NEAR = 24
"""Characters before a reading's cue; half as many after it, and half as many tokens after a refusal."""
_SHORTEST = 4
"""Characters; a shorter name is not looked for."""


def outlets_only(chain: Sequence[Voice]) -> bool:
    """Whether all voices of ``chain`` are outlets or agencies."""
    return all(voice.kind in OUTLETS for voice in chain)


def opening_chain(
    scene: Scene, readings: tuple[Reading, ...], memory: Memory
) -> tuple[Chain, tuple[Reading, ...]]:
    """The chain of the sentence's unattributed text, and the readings that count."""
    own = memory.home
    places = _revealers(scene)
    kept = tuple(one for one in readings if not any(_beside(one, place) for place in places))
    first = phrase_at(scene, 0) if scene.tokens else None
    if first is not None and first.grammar == "background":
        memory.frame = own
        return own, tuple(one for one in kept if one.cue.start > scene.tokens[len(first.words) - 1].start)
    if places and not _relative(scene, places[0]):
        return own, kept
    if first is not None and first.grammar == "elaboration" and len(memory.last) > len(memory.frame):
        return inherited(memory.last), kept
    if any(_told_here(scene, one, memory) for one in kept):
        memory.frame = own
        return own, kept
    return (own if _apart(scene, kept, memory) else inherited(memory.frame)), kept


def _apart(scene: Scene, kept: Sequence[Reading], memory: Memory) -> bool:
    """Whether the sentence is not part of the retold story, although nothing marks its end."""
    if kept:
        return len(memory.frame) > 1 and _stranger(kept[0], memory)
    return _declined(scene) or _written_about(scene, memory)


def _declined(scene: Scene) -> bool:
    """Whether someone refused to speak, to the document's own outlet: "declined to comment"."""
    forms = [token.form for token in scene.tokens if not token.mark]
    forms[:1] = [forms[0][1:] if forms[0][0] in "وف" else forms[0]] if forms else []
    refused = next((at for at, form in enumerate(forms) if form in role("refuses")), len(forms))
    return any(form in role("comment-noun") for form in forms[refused + 1 : refused + _NEAR // 2])


def _written_about(scene: Scene, memory: Memory) -> bool:
    """Whether the sentence is about the own outlet, or about the newspaper whose story it retells."""
    named = {memory.outlet.name, *(voice.name for voice in memory.frame[len(memory.home) :])}
    said = scene.span.of(scene.text)
    return any(len(name) > _SHORTEST and name in said for name in named)


def inherited(chain: Chain) -> Chain:
    """``chain`` as it applies to a sentence that does not name its voices again."""
    return tuple(
        replace(voice, cue=None, inherited=True, phrase=None) if at else voice
        for at, voice in enumerate(chain)
    )


def _revealers(scene: Scene) -> list[tuple[int, int]]:
    """Where the sentence says who reported the story first: character and token."""
    found = []
    for at, token in enumerate(scene.tokens):
        if not token.mark and not token.quoted:
            phrase = phrase_at(scene, at)
            if phrase is not None and phrase.grammar == "revealer":
                found.append((token.start, at))
    return found


def _beside(reading: Reading, place: tuple[int, int]) -> bool:
    """Whether the verb of a reading belongs to such a mention: "the first to report"."""
    return reading.cue.start - _NEAR <= place[0] <= reading.cue.end + _NEAR // 2


def _relative(scene: Scene, place: tuple[int, int]) -> bool:
    """Whether the mention is an aside about something in the sentence: الذي كشفت عنه لأول مرة."""
    before = scene.tokens[max(0, place[1] - 5) : place[1]]
    return any(token.form in role("relative") for token in before)


def _told_here(scene: Scene, reading: Reading, memory: Memory) -> bool:
    """Whether a speaker addresses the document's own outlet, so that the retold story is over."""
    return reading.addressee is not None and means_own_outlet(
        reading.addressee.name.of(scene.text), memory.outlet.name
    )


def _stranger(first: Reading, memory: Memory) -> bool:
    """Whether a sentence ends on a source that the retold story does not have."""
    speaker = first.speaker
    if first.side is not Side.BEFORE or speaker is None or speaker.pronoun or speaker.kind in OUTLETS:
        return False
    return not speaker.definite and not speaker.outer and not memory.has_spoken(speaker.head)
