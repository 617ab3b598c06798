"""Who "he", "the paper", المسؤول نفسه and a bare surname stand for: the voices named so far."""

import re
from dataclasses import dataclass, field, replace

from verify.claims.phrase_word import role
from verify.claims.publisher import publisher
from verify.claims.speaker import Speaker
from verify.claims.speaker_noun import readings
from verify.claims.voice import Chain, Cue, Voice, VoiceKind
from verify.text import bare, fold

_OUTLETS = frozenset({VoiceKind.OUTLET, VoiceKind.AGENCY})
_PEOPLE = frozenset({VoiceKind.PERSON})
_BODIES = frozenset({VoiceKind.ORGANISATION, VoiceKind.OUTLET, VoiceKind.AGENCY, VoiceKind.DOCUMENT})
_GROUPS = frozenset({VoiceKind.COLLECTIVE, VoiceKind.ORGANISATION})
_PRONOUNS = {"it": _BODIES, "they": _GROUPS}
_FULL_NAME = re.compile(r"\b[A-Z][\w’'-]+(?: (?:al-|el-|de |van |von |bin )?[A-Z][\w’'-]+){1,2}\b")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A chain as it stood, with the noun that said what its innermost voice is."""

    chain: Chain
    head: str


@dataclass(slots=True)
class Memory:
    """What a document has said about its speakers up to here.

    Attributes:
        outlet: The document's own voice.
        frame: The chain that an unattributed sentence has: the outlet, and the paper whose report is being retold.
        last: The latest chain with a speaker, if any.
        spoken: All of them in order.
    """

    outlet: Voice
    frame: Chain
    last: Chain = ()
    spoken: list[Spoken] = field(default_factory=list)
    surnames: dict[str, str] = field(default_factory=dict)
    topic: str = ""
    mentioned: str = ""
    speaking: Chain = ()

    def learn_names(self, text: str) -> None:
        """Remembers the full names of ``text`` under their last part."""
        for match in _FULL_NAME.finditer(text):
            parts = fold(match.group()).split()
            if not any(_no_name(part) for part in parts):
                self.surnames.setdefault(parts[-1], match.group())

    def note(self, chain: Chain, head: str) -> None:
        """Remembers that ``chain`` has spoken."""
        self.last = chain
        self.spoken.append(Spoken(chain, head))
        name = chain[-1].name
        if chain[-1].kind is VoiceKind.PERSON and " " in name:
            self.surnames.setdefault(fold(name.split()[-1]), name)

    def resolve(self, speaker: Speaker, text: str, cue: Cue) -> tuple[Voice, Chain]:
        """The voice that ``speaker`` is, and the levels around the one it was named as before."""
        found = self._earlier(speaker, text)
        if found is not None:
            voice = found.chain[-1]
            written = speaker.name.of(text)
            keep = (
                voice.anonymous
                and not speaker.pronoun
                and speaker.kind in {VoiceKind.PERSON, VoiceKind.COLLECTIVE}
            )
            named = replace(voice, cue=cue, inherited=False)
            if keep:
                named = replace(named, name=written, canonical=written, kind=speaker.kind)
            return named, found.chain[1:-1]
        return self._fresh(speaker, text, cue), ()

    def _fresh(self, speaker: Speaker, text: str, cue: Cue) -> Voice:
        name = _written(speaker.name.of(text))
        if speaker.pronoun and speaker.head in {"he", "she"} and (self.topic or self.mentioned):
            name = self.topic or self.mentioned
            return Voice(name, name, VoiceKind.PERSON, cue=cue)
        full = self.surnames.get(fold(name), name) if " " not in name else name
        kind = VoiceKind.PERSON if full != name and not speaker.head else speaker.kind
        known = publisher(name) if kind in _OUTLETS or (speaker.proper and kind is not VoiceKind.PERSON) else None
        if known is not None:
            return Voice(name, known[0], known[1], cue=cue)
        anonymous = speaker.hidden and not speaker.proper
        if speaker.part is not None:
            name = full = f"{speaker.part.of(text)} {name}"
        return Voice(name, full, kind, anonymous=anonymous, cue=cue)

    def _earlier(self, speaker: Speaker, text: str) -> Spoken | None:
        if speaker.pronoun:
            return self._latest(
                _PRONOUNS.get(speaker.head, _PEOPLE), skip_topic=speaker.head in {"he", "she"}
            )
        if speaker.proper:
            return self._namesake(speaker.name.of(text))
        if not speaker.definite:
            return None
        if speaker.kind in _OUTLETS:
            return self._outlet()
        return self._described(speaker)

    def _latest(self, kinds: frozenset[VoiceKind], *, skip_topic: bool) -> Spoken | None:
        if skip_topic and self.topic:
            named = self._namesake(self.topic)
            return named
        return next((one for one in reversed(self.spoken) if one.chain[-1].kind in kinds), None)

    def _namesake(self, name: str) -> Spoken | None:
        wanted = fold(name).split()
        for one in reversed(self.spoken):
            known = fold(one.chain[-1].name).split()
            if known == wanted or (len(wanted) == 1 and known and known[-1] == wanted[0]):
                return one
        return None

    def _outlet(self) -> Spoken | None:
        for one in reversed(self.spoken):
            for depth in range(len(one.chain) - 1, 0, -1):
                if one.chain[depth].kind in _OUTLETS:
                    return Spoken(one.chain[: depth + 1], "")
        return None

    def _described(self, speaker: Speaker) -> Spoken | None:
        head = _singular(speaker.head)
        for one in reversed(self.spoken):
            if _singular(one.head) == head or head in fold(one.chain[-1].name).split():
                return one
        if speaker.hidden:
            return None
        alike = [
            one for one in self.spoken if one.chain[-1].kind is speaker.kind and not one.chain[-1].anonymous
        ]
        if not readings(speaker.head) or speaker.kind not in {VoiceKind.ORGANISATION, VoiceKind.PERSON}:
            return None
        return alike[-1] if alike and _singular(speaker.head) in _GENERIC else None


def _no_name(part: str) -> bool:
    """Whether a word stands in no personal name: "In Geneva", "Prime Minister", "Labour Party"."""
    small = (
        "place",
        "subordinate",
        "determiner",
        "pronoun",
        "finite",
        "time",
        "joint",
        "auxiliary",
        "relative",
        "be",
    )
    return bool(readings(part)) or any(part in role(name) for name in small)


def _written(name: str) -> str:
    """A name on one line; لل at its beginning is the preposition ل before the article."""
    name = " ".join(name.split())
    return "ال" + name[2:] if name.startswith("لل") else name


_GENERIC = frozenset(
    {
        "company",
        "group",
        "firm",
        "club",
        "agency",
        "organisation",
        "organization",
        "شركه",
        "نادي",
        "منظمه",
        "director",
        "مسوول",
    }
)


def _singular(head: str) -> str:
    cut = bare(head).lstrip("لبو") if head[:1] > "z" else head.removesuffix("'s")
    if cut.endswith(("ون", "ين", "ان")) and len(cut) > 4:  # noqa: PLR2004
        return cut[:-2]
    if cut.endswith("ه") and len(cut) > 4:  # noqa: PLR2004
        return cut[:-1]
    return cut.removesuffix("s")
