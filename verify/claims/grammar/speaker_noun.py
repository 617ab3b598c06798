"""Nouns that describe a speaker."""

from typing import NamedTuple

from verify.claims.grammar.speaker import Speaker
from verify.claims.voice import VoiceKind
from verify.lexicon import read_table
from verify.text import bare, fold, remembered


class SpeakerNoun(NamedTuple):
    """The kind of speaker that a noun describes, with the flags of ``speaker_nouns.tsv``."""

    kind: VoiceKind
    flags: frozenset[str]

    def is_(self, flag: str) -> bool:
        """Whether it has ``flag``."""
        return flag in self.flags


# In letters. Nothing is cut from the beginning or end of a shorter word.
_SHORTEST = 4


@remembered()
def _nouns() -> dict[str, tuple[SpeakerNoun, ...]]:
    found: dict[str, tuple[SpeakerNoun, ...]] = {}
    for kind, forms, flags in read_table("speaker_nouns"):
        noun = SpeakerNoun(VoiceKind(kind), frozenset(flags.split()))
        for form in map(fold, forms.split()):
            found[form] = (*found.get(form, ()), noun)
    return found


def known_to_speak(speaker: Speaker) -> bool:
    """Whether a speaker is certain to be one: by name, as a pronoun, or by a noun for those who speak."""
    return speaker.proper or speaker.pronoun or bool(readings(speaker.head))


@remembered(1 << 15)
def readings(form: str) -> tuple[SpeakerNoun, ...]:
    """All speaker nouns that a folded word may be, without its clitics."""
    nouns = _nouns()
    for cut in _cuts(form):
        if cut in nouns:
            return nouns[cut]
    return ()


def _cuts(form: str) -> tuple[str, ...]:
    cut = bare(form)
    more = tuple(cut[1:] for first in "لبوف" if cut[:1] == first and len(cut) > _SHORTEST)
    stems = (form, cut, *more)
    endings = ("'s", "ها", "هم", "ه")
    owned = tuple(
        one[: -len(end)] for one in stems for end in endings if one.endswith(end) and len(one) > _SHORTEST
    )
    # A noun in ة is written with ت before a possessive ending.
    return (*stems, *owned, *(one[:-1] + "ه" for one in owned if one.endswith("ت")))
