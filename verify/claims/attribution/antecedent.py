"""Antecedents of "he", "the paper", المسؤول نفسه and a bare surname among the voices named so far."""

import re
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from verify.claims.grammar.cues import gender
from verify.claims.grammar.publisher import publisher
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import readings
from verify.claims.grammar.word_roles import role
from verify.claims.voice import OUTLETS, PARTIES, Chain, Cue, Voice, VoiceKind
from verify.facets.names import arabic_person
from verify.facets.names.same_name import is_given
from verify.lexicon import Match, Outlet, find_outlets, nationality, places
from verify.text import arabic_letters, bare, fold, words

_PEOPLE = (VoiceKind.PERSON,)
_BODIES = (VoiceKind.ORGANISATION, VoiceKind.OUTLET, VoiceKind.AGENCY, VoiceKind.DOCUMENT)
_GROUPS = (VoiceKind.COLLECTIVE, VoiceKind.ORGANISATION)
_NEAR_CUE = 120
"""Characters after a verb in which the place of saying may follow: "said in a statement on Monday"."""
_PRONOUNS = {"it": _BODIES, "they": _GROUPS}
_ANYBODY = (*_PEOPLE, *_BODIES)
_FULL_NAME = re.compile(r"\b[A-Z][\w’'-]{1,40}+(?: (?:al-|el-|de |van |von |bin )?[A-Z][\w’'-]{1,40}){1,6}\b")
_LONGEST_NAME = 3
"""Capitalised words."""
_TITLED = re.compile(r"\b([A-Z][a-z]{1,20}+)\.? ([A-Z][\w’'-]{1,40}+)(?! [A-Z])")
_SMALL_WORDS = (
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


class Spoken(NamedTuple):
    """A chain as recorded, and its position in the order of all chains."""

    order: int
    chain: Chain


@dataclass(slots=True)
class Memory:
    """What a document has told about its speakers so far.

    Attributes:
        outlet: The document's own voice.
        frame: The chain of an unattributed sentence: the outlet, and the newspaper whose report it retells.
        last: The latest chain with a speaker, if any.
        speaking: The chain of a quotation that may continue in the next sentence of the paragraph.
        turn: The chain of the speaker of this whole paragraph in a transcript, if there is one.
        home: The chain of unattributed text: the outlet, and the source to which the whole text is credited.
        topic: The person with whom the previous sentence began.
        mentioned: The person named last in the previous sentence.
        body: The publication or body that was the subject of the previous sentence.
        described: The unnamed person in the previous sentence: "A nurse gave another account".
    """

    outlet: Voice
    frame: Chain
    home: Chain
    last: Chain = ()
    speaking: Chain = ()
    turn: Chain = ()
    topic: str = ""
    mentioned: str = ""
    described: Voice | None = None
    body: Voice | None = None
    _heads: set[str] = field(default_factory=set)
    _surnames: dict[str, str] = field(default_factory=dict)
    _openings: dict[tuple[str, ...], str] = field(default_factory=dict)
    _givens: dict[str, set[str]] = field(default_factory=dict)
    _titled: set[str] = field(default_factory=set)
    _by_kind: dict[VoiceKind, Spoken] = field(default_factory=dict)
    _by_name: dict[str, Spoken] = field(default_factory=dict)
    _by_head: dict[str, Spoken] = field(default_factory=dict)
    _by_gender: dict[str, Chain] = field(default_factory=dict)
    _outlet_before: Chain = ()
    _retold: set[str] = field(default_factory=set)
    _several: bool = False
    _count: int = 0
    _outlets: tuple[Match[Outlet], ...] = ()

    def learn_names(self, text: str) -> None:
        """Remembers the full names in ``text`` by their last part and by their beginning."""
        self._outlets = tuple(find_outlets(text))
        for match in _FULL_NAME.finditer(text):
            name = _untitled(match.group())
            parts = fold(name).split()
            if name and not places(match.group()):
                full = self._surnames.setdefault(parts[-1], name)
                self._openings.setdefault(tuple(parts[:2]), full)
                if is_given(parts[0], everyday=False):
                    self._givens.setdefault(parts[0], set()).add(name)
        for match in _TITLED.finditer(text):
            title, name = match.groups()
            if any(noun.is_("title") for noun in readings(fold(title))) and not _no_name(fold(name)):
                self._titled.add(fold(name))
                self._surnames.setdefault(fold(name), name)
        for span in arabic_person.spans(text):
            parts = fold(span.of(text)).split()
            if len(parts) > 1:
                self._surnames.setdefault(parts[-1], span.of(text))

    def retell(self, chain: Chain, depth: int) -> None:
        """Makes ``chain`` down to ``depth`` the frame; of two papers named together neither becomes it."""
        names = {voice.canonical for voice in chain[1:]}
        self._several |= bool(self._retold) and not self._retold & names
        self._retold |= names
        self.frame = self.home if self._several else chain[:depth]

    def note(self, chain: Chain, head: str) -> None:
        """Remembers that ``chain`` has spoken, and ``head`` as the noun for its innermost voice."""
        self.last = chain
        self._count += 1
        spoken, voice = Spoken(self._count, chain), chain[-1]
        parts = fold(voice.name).split()
        if (head and not voice.anonymous) or head not in self._by_head:
            self._by_head[_singular(head)] = spoken
        self._heads.add(_singular(head))
        for depth, outer in enumerate(chain[1:-1], 2):
            for part in fold(outer.name).split()[:1]:
                self._by_head[_singular(part)] = Spoken(self._count, chain[:depth])
        self._by_kind[voice.kind] = spoken
        self._by_gender[_gender(chain)] = chain
        for name in {fold(voice.name), parts[-1] if parts else ""}:
            self._by_name[name] = spoken
        for part in parts:
            self._by_head.setdefault(part, spoken)
        if voice.kind is VoiceKind.PERSON and len(parts) > 1 and not voice.anonymous:
            self._surnames.setdefault(parts[-1], voice.name)
        for depth in range(len(chain) - 1, 0, -1):
            if chain[depth].kind in OUTLETS:
                self._outlet_before = chain[: depth + 1]
                break

    def has_spoken(self, head: str) -> bool:
        """Whether a speaker described by ``head``, in the singular or plural, has spoken."""
        return _singular(head) in self._heads

    def who_goes_on(self, verb: str) -> Chain:
        """The chain of the speaker who "added": the last, or before one of the other gender.

        Args:
            verb: The folded verb, with which its subject agrees: «وأضافت» is of a woman or a body.
        """
        wanted, last = gender(verb), _gender(self.last)
        return self._by_gender.get(wanted, self.last) if wanted and last and wanted != last else self.last

    def outlet_before(self) -> Chain:
        """The chain down to the last named outlet other than the document's own; empty if there was none."""
        return self._outlet_before

    def outlet_near(self, end: int, text: str) -> bool:
        """Whether a known outlet other than the document's own is named before ``end`` in its paragraph."""
        near = self._outlets_before(end)[-1:]
        return any("\n\n" not in text[match.end : end] for match in near)

    def full_name(self, *forms: str) -> str:
        """The full name that ends with one folded word, or begins with two; empty if there is none."""
        return self._openings.get(forms, "") if len(forms) > 1 else self._surnames.get(forms[0], "")

    def introduced(self, again: bool) -> Chain:  # noqa: FBT001
        """The chain of a quotation that fills the next sentence: "Doe was angry. “We waited all night.”".

        Args:
            again: Whether the sentence before the quotation continues about the last speaker.
        """
        if self.topic and self.mentioned == self.topic and not places(self.topic):
            return self._called(self.topic) or (*self.home, Voice(self.topic, self.topic, VoiceKind.PERSON))
        if again and not self.mentioned:
            return self.speaking
        return ()

    def resolve(self, speaker: Speaker, text: str, cue: Cue) -> tuple[Voice, Chain]:
        """The voice that ``speaker`` refers to, and the outer levels under which it was named before."""
        found = self._earlier(speaker, text)
        if not found:
            return replace(self._fresh(speaker, text, cue), phrase=speaker.whole), ()
        voice = replace(found[-1], cue=cue, inherited=False, phrase=speaker.whole)
        # "An official in the port …. The official said": the same. "Officials …. An official said": another.
        one_of_them = speaker.kind in {VoiceKind.PERSON, VoiceKind.COLLECTIVE} - {voice.kind}
        if voice.anonymous and one_of_them and not speaker.pronoun:
            written = _written(speaker.name.of(text))
            voice = replace(voice, name=written, canonical=written, kind=speaker.kind)
        return voice, found[1:-1]

    def _fresh(self, speaker: Speaker, text: str, cue: Cue) -> Voice:
        name = _written(speaker.name.of(text))
        person = self.topic or self.mentioned
        if speaker.pronoun and speaker.head in role("of-a-person") and person:
            return Voice(person, person, VoiceKind.PERSON, cue=cue)
        full = name if " " in name else self._in_full(name)
        a_person = full != name or fold(name) in self._titled
        kind = VoiceKind.PERSON if a_person and not speaker.head else speaker.kind
        may_publish = kind in OUTLETS or (speaker.proper and kind is not VoiceKind.PERSON)
        known = (self._named_there(speaker) or publisher(name)) if may_publish else None
        if known is not None:
            return Voice(name, known[0], known[1], cue=cue)
        if speaker.part is not None:
            name = full = f"{speaker.part.of(text)} {name}"
        return Voice(name, full, kind, anonymous=speaker.hidden and not speaker.proper, cue=cue)

    def _in_full(self, name: str) -> str:
        """The full name that ends with the word, else the only one that begins with it, else the word."""
        full = self._surnames.get(fold(name), name)
        bearers = self._givens.get(fold(name), set()) if full == name else set()
        return next(iter(bearers)) if len(bearers) == 1 else full

    def _named_there(self, speaker: Speaker) -> tuple[str, VoiceKind] | None:
        """The publisher whose longer name in the text ends with the speaker's: «وكالة أنباء …», «أنباء …»."""
        for match in self._outlets:
            if match.start < speaker.name.start and speaker.name.end == match.end:
                return match.value.name, VoiceKind(match.value.kind)
        return None

    def _earlier(self, speaker: Speaker, text: str) -> Chain:
        if speaker.pronoun:
            return self._meant(speaker.head)
        if speaker.proper:
            return self._called(speaker.name.of(text))
        if not speaker.definite:
            return ()
        if speaker.kind in OUTLETS or self._the_agency(speaker, text):
            return self._outlet_meant(speaker, text)
        if self._put_out(speaker, text):
            return self.last
        return self._described(speaker, text) or self._same(speaker, text)

    def _meant(self, pronoun: str) -> Chain:
        """The antecedent of a pronoun: the person in the previous sentence, else the last speaker."""
        if pronoun in role("of-a-person") and self.topic:
            return self._called(self.topic)
        if pronoun in role("of-a-person") and self.described is not None:
            return (*self.home, self.described)
        if pronoun == "it" and self.body is not None:
            return self._called(self.body.name) or (*self.home, self.body)
        anybody = pronoun in role("of-a-person") & role("of-a-body")
        return self._latest(*(_ANYBODY if anybody else _PRONOUNS.get(pronoun, _PEOPLE)))

    def _outlet_meant(self, speaker: Speaker, text: str) -> Chain:
        """The outlet that "the paper" refers to: no newspaper is an agency; a national radio is itself."""
        name = speaker.name.of(text)
        parts = [part for part in fold(name).split() if part not in role("determiner") | role("same")]
        if bare(speaker.head) in role("airwaves") and len(parts) > 1:
            return self._called(name)
        before = self._outlet_before or self._published_before(speaker.name.start, text)
        if before and before[-1].kind is VoiceKind.AGENCY and not _agency(speaker.head):
            found = self._by_head.get(_singular(speaker.head)) or self._by_kind.get(VoiceKind.OUTLET)
            return found.chain if found is not None else ()
        return before

    def _the_agency(self, speaker: Speaker, text: str) -> bool:
        """Whether "the agency", which may be any body, is the agency that reported just before."""
        before = self._outlet_before[-1:]
        if not before or before[0].kind is not VoiceKind.AGENCY or before[0] not in self.last:
            return False
        name = fold(speaker.name.of(text)).split()
        rest = [part for part in name[1:] if not part.endswith(("يه", speaker.head))]
        return not rest and _agency(speaker.head) and _singular(speaker.head) not in self._by_head

    def _put_out(self, speaker: Speaker, text: str) -> bool:
        """Whether the statement that speaks is the one in which the last voice said something."""
        voice = self.last[-1] if len(self.last) > 1 else None
        if speaker.kind is not VoiceKind.DOCUMENT or voice is None or voice.cue is None:
            return False
        if voice.kind not in PARTIES:
            return False
        end = min(speaker.name.start, voice.cue.end + _NEAR_CUE)
        return any(bare(word) == bare(speaker.head) for word, _, _ in words(text[voice.cue.end : end]))

    def _same(self, speaker: Speaker, text: str) -> Chain:
        """The last speaker, if called "the same official" although no one was called an official."""
        marked = any(word in role("same") for word, _, _ in words(speaker.name.of(text)))
        return self.last if marked and self.last and self.last[-1].kind is speaker.kind else ()

    def _published_before(self, end: int, text: str) -> Chain:
        """The known outlet named last before ``end``, even if it did not speak; not the document's own."""
        named = self._outlets_before(end)
        if not named:
            return ()
        written, known = named[-1].start, named[-1].value
        voice = Voice(text[written : named[-1].end], known.name, VoiceKind(known.kind))
        return (*self.frame[:1], voice)

    def _outlets_before(self, end: int) -> list[Match[Outlet]]:
        own = self.outlet.canonical
        return [match for match in self._outlets if match.end <= end and match.value.name != own]

    def _latest(self, *kinds: VoiceKind) -> Chain:
        found = [self._by_kind[kind] for kind in kinds if kind in self._by_kind]
        return max(found).chain if found else ()

    def _called(self, name: str) -> Chain:
        wanted = fold(name).split()
        found = self._by_name.get(" ".join(wanted))
        if found is None or (len(wanted) > 1 and fold(found.chain[-1].name).split() != wanted):
            return self._bearer(wanted)
        return found.chain

    def _bearer(self, wanted: list[str]) -> Chain:
        """The only person whose Arabic name begins or ends with the folded words: «عبد السلام», «دينق»."""
        if not wanted or not arabic_letters(wanted[0]):
            return ()
        bearers: dict[str, Chain] = {}
        for spoken in self._by_name.values():
            voice = spoken.chain[-1]
            parts = fold(voice.name).split() if voice.kind is VoiceKind.PERSON and not voice.anonymous else []
            if len(parts) > len(wanted) and wanted in (parts[: len(wanted)], parts[-len(wanted) :]):
                bearers[voice.canonical] = spoken.chain
        return next(iter(bearers.values())) if len(bearers) == 1 else ()

    def _described(self, speaker: Speaker, text: str) -> Chain:
        found = self._by_head.get(_singular(speaker.head))
        if found is not None:
            return () if _another(found.chain[-1].name, speaker.name.of(text)) else found.chain
        if speaker.hidden or _singular(speaker.head) not in role("generic"):
            return ()
        alike = self._by_kind.get(speaker.kind)
        return alike.chain if alike is not None and not alike.chain[-1].anonymous else ()


def _another(one: str, other: str) -> bool:
    """Whether two descriptions differ in nation or name: "the Lund and the Doe ministry"."""
    told = zip(_told(one), _told(other), strict=True)
    return any(left and right and not left & right for left, right in told)


def _told(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """The nations and the names in a description."""
    found = words(name)
    nations = {fold(word): nation for word, _, _ in found if (nation := nationality(word))}
    names = {word for word, start, _ in found if start and name[start].isupper()} - nations.keys()
    return frozenset(nations.values()), frozenset(word.removesuffix("'s") for word in names)


def _gender(chain: Chain) -> str:
    """The gender that the verb shows of the last voice, if the verb is not an outer one's («نقلت … عن»)."""
    cue = chain[-1].cue if chain else None
    own = cue is not None and not any(outer.cue == cue for outer in chain[:-1])
    return gender(fold(cue.text)) if cue is not None and own else ""


def _agency(head: str) -> bool:
    """Whether a noun can mean a news agency."""
    return any(noun.kind is VoiceKind.AGENCY for noun in readings(head))


def _no_name(part: str) -> bool:
    """Whether a word cannot be part of a personal name: "In Geneva", "Prime Minister", "Labour Party"."""
    return bool(readings(part)) or any(part in role(name) for name in _SMALL_WORDS)


def _untitled(written: str) -> str:
    """The personal name at the end of capitalised words, without titles: "Sir Jan Lund"; else nothing."""
    parts = written.split()
    last = max((at for at, part in enumerate(parts) if _no_name(fold(part))), default=-1)
    opener = fold(parts[last]) if last >= 0 else ""
    titled = any(noun.is_("title") for noun in readings(opener))
    name = parts[last + 1 :]
    known = not readings(opener) or titled
    capitals = sum(part[0].isupper() for part in name)
    return " ".join(name) if known and 1 < capitals <= _LONGEST_NAME else ""


def _written(name: str) -> str:
    """A name on one line; an initial لل is the preposition ل with the article, فال a conjunction with it."""
    name = " ".join(name.split())
    first = name.partition(" ")[0]
    if first[:3] in {"وال", "فال"} and readings(fold(first[1:])):
        name = name[1:]
    return "ال" + name[2:] if name.startswith("لل") else name


def _singular(head: str) -> str:
    head = fold(head)
    cut = bare(head).lstrip("لبو") if arabic_letters(head) else head.removesuffix("'s")
    if len(cut) > 4 and cut.endswith(("ون", "ين", "ان")):  # noqa: PLR2004 - a stem of three letters and the ending
        return cut[:-2]
    if len(cut) > 4 and cut.endswith("ه"):  # noqa: PLR2004
        return cut[:-1]
    return cut.removesuffix("s")
