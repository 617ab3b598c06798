"""Names that the rules cut short and the reader reads in full.

A rule ends a name where it is sure of it: "a person", "a steward", «نادي نهضة». The reader was trained on
full names and often sees where one really ends: "a person who has read it", «نادي نهضة بني سيدال». Where
both begin a name at the same place, its end is the one that most of the reader's answers give, but never an
earlier one than the rules'.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from verify.claims.grammar.speaker_noun import readings
from verify.claims.reconciliation.known_voices import NEAR
from verify.claims.reconciliation.read_chain import ReadVoice
from verify.claims.voice import Chain, Voice, VoiceKind
from verify.lexicon import canonical
from verify.text import Span, words

_WITHIN = frozenset(' ،,«»"“”(')
"""Characters that may follow the rules' name where the name continues."""

FullNames = Mapping[str, str]
"""The full name of a voice, by the name that the rules give it."""


def full_names(text: str, voices: Sequence[Voice], read: Iterable[ReadVoice]) -> FullNames:
    """The names among ``voices`` that the reader continues; none runs over the cue of a voice.

    Args:
        text: The text of the document.
        voices: The voices that the rules found.
        read: The voices of the reader's likeliest chains, one for each time that it gives them.
    """
    cues = [Span(voice.cue.start, voice.cue.end) for voice in voices if voice.cue]
    starts: dict[int, Counter[int]] = defaultdict(Counter)
    for one in read:
        starts[one.span.start][one.span.end] += 1
    found: dict[str, str] = {}
    for name in {voice.name for voice in voices if not _is_personal(voice)}:
        at = text.find(name)
        ends: Counter[int] = Counter()
        for start, some in starts.items():
            if at >= 0 and abs(start - at) <= NEAR:
                ends.update({end: count for end, count in some.items() if _continues(text, at, name, end)})
        end = max(ends, key=lambda one: (ends[one], -one), default=0)
        if end > at + len(name) and not any(cue.overlaps(Span(at, end)) for cue in cues):
            found[name] = " ".join(Span(at, end).of(text).split())
    return found


def _is_personal(voice: Voice) -> bool:
    """Whether it is a personal name, whose end the rules know: another may follow, as in «وصف زيد عمرا»."""
    if voice.kind is not VoiceKind.PERSON:
        return False
    return not any(readings(word) or voice.name[start].islower() for word, start, _ in words(voice.name))


def _continues(text: str, at: int, name: str, end: int) -> bool:
    """Whether a name that ends at ``end`` is the rules' name, or goes on in its line with whole words."""
    over = at + len(name)
    return end == over or (end > over and text[over] in _WITHIN and "\n" not in text[over:end])


def in_full(chain: Chain, names: FullNames) -> Chain:
    """``chain`` with its voices under their full names."""
    return tuple(_in_full(voice, names) for voice in chain)


def _in_full(voice: Voice, names: FullNames) -> Voice:
    full = names.get(voice.name)
    if full is None:
        return voice
    known = voice.canonical if voice.canonical != voice.name else canonical(full)
    return replace(voice, name=full, canonical=known)
