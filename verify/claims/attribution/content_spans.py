"""From the attributions of a sentence to spans of content, each with its chain."""

from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from typing import NamedTuple

from verify.claims.attribution.antecedent import Memory
from verify.claims.attribution.assertion import asserts, manner, trim, without_comment
from verify.claims.attribution.chain import chain_of
from verify.claims.attribution.clause_subject import clause_subject
from verify.claims.attribution.running_account import inherited, opening_chain, outlets_only
from verify.claims.attribution.scope import Reach
from verify.claims.grammar.cues import cue_words, verb
from verify.claims.grammar.reading import Reading, Scene, Side
from verify.claims.grammar.speaker_noun import known_to_speak
from verify.claims.grammar.speaker_noun import readings as noun_readings
from verify.claims.grammar.tokens import COMMA, QUOTE
from verify.claims.grammar.word_roles import role
from verify.claims.voice import Chain, CueClass, Voice, VoiceKind
from verify.text import Span, fold

LEAD = 2
"""Sentences at the beginning in which a retold newspaper becomes the frame of the whole document."""


class Part(NamedTuple):
    """A span of the sentence.

    Attributes:
        span: The span.
        chain: Its chain.
        reach: Which part of it is certainly the speaker's.
        around: The chain of the rest.
        aside: The words in it that name the speaker: "The firm, she said, would cut 300 jobs".
    """

    span: Span
    chain: Chain
    reach: Reach
    around: Chain
    aside: Span | None


# A speech act is itself reported by whoever reports the speaker.
_SPEECH_ACTS = frozenset({CueClass.COMMIT, CueClass.DENY, CueClass.WARN, CueClass.DIRECTIVE})
# "Tehran said that" says only that Tehran speaks. In words.
_BARE_HEAD = 3
_TITLE = 7
"""Tokens of a title, or of a name after it."""
_CLOSING = frozenset("\"»”'’")
_GAP = 4
"""Characters between one phrase and the next that follows directly."""


@dataclass(slots=True)
class Layout:
    """A sentence being divided: the spans so far, and the chain of the next one.

    Attributes:
        scene: The sentence.
        memory: Who spoke before.
        base: The chain of the sentence's unattributed text.
        current: The chain of the next span.
        at: Where that span begins.
        reach: Which part of it is certainly the speaker's.
        aside: The words in it that name the speaker.
        parts: The spans before it.
    """

    scene: Scene
    memory: Memory
    base: Chain
    current: Chain
    at: int
    reach: Reach = Reach.WHOLE
    aside: Span | None = None
    parts: list[Part] = field(default_factory=list)

    def emit(
        self, part: Span, chain: Chain, *, reach: Reach = Reach.WHOLE, around: Chain | None = None
    ) -> None:
        """Add a span, without surrounding punctuation."""
        for piece, under in without_comment(self.scene, part, chain):
            trimmed = trim(self.scene, piece)
            if trimmed is not None:
                self.parts.append(
                    Part(trimmed, under, reach, self.base if around is None else around, self.aside)
                )

    def emit_current(self, part: Span) -> None:
        """Add a span with the chain of the last speaker."""
        self.emit(part, self.current, reach=self.reach)


def lay(scene: Scene, readings: tuple[Reading, ...], memory: Memory, *, lead: bool) -> list[Part]:
    """The spans of content in the sentence with their chains; ``memory`` learns the speakers."""
    base, readings = opening_chain(scene, readings, memory)
    quoted = not readings and (_all_quoted(scene) or _of_us(scene))
    if quoted and memory.speaking:
        base = inherited(memory.speaking)
    elif memory.turn and not (readings and readings[0].turn):
        base = inherited(memory.turn)
    layout = Layout(scene, memory, base, base, scene.span.start)
    for reading in readings:
        _place(layout, reading)
        current = layout.current
        named = len(memory.home)  # the outlet, and an agency to which all is credited
        if lead and reading.side is Side.AFTER and _retold(reading, (current[0], *current[named:])):
            memory.retell(current, named + 1)
    rest = Span(layout.at, scene.span.end)
    if not (readings and readings[-1].side is Side.BEFORE and manner(scene, rest)):
        layout.emit_current(rest)
    _remember_topic(scene, memory)
    if not quoted:
        memory.speaking = memory.last if readings else memory.introduced(_opens_on_him(scene))
    return layout.parts


def _retold(reading: Reading, chain: Chain) -> bool:
    """Whether a newspaper's whole story is retold, and not just one remark passed on.

    A speaker who tells an agency something, or is quoted by one, gives only that remark.
    """
    if len(chain) <= 1 or not outlets_only(chain[1:2]) or reading.addressee is not None:
        return False
    if reading.cue.cls in _SPEECH_ACTS | {CueClass.OPINION}:
        # "The party's paper warned that": it speaks for itself.
        return False
    return chain[1].kind is not VoiceKind.AGENCY or outlets_only(chain[1:])


def _place(layout: Layout, reading: Reading) -> None:
    before = Span(layout.at, max(layout.at, reading.phrase.start))
    under = layout.current
    chain = chain_of(layout.scene, reading, layout.memory, base=layout.base, current=under)
    if reading.side is Side.BEFORE:
        if reading.cue.cls is CueClass.RELAY and _follows(layout, reading):
            # "…, the agency reported, citing two officials": they speak through it.
            _extend(layout, reading, chain)
        else:
            _place_before(layout, reading, before, chain)
        return
    act = (
        len(layout.base) > len(layout.memory.home)
        and reading.cue.cls in _SPEECH_ACTS
        and reading.side is Side.AFTER
    )
    if (act and not _broken_off(layout.scene, reading)) or (
        reading.nested and _tells_more(layout.scene, reading)
    ):
        # "Tehran assured them that …" is part of what the officials said.
        layout.emit(Span(before.start, _head_end(layout.scene, reading)), under)
    elif asserts(layout.scene, before, inner=under is not layout.base):
        layout.emit_current(before)
    layout.current = chain
    layout.reach = Reach.WHOLE if reading.leading or reading.side is Side.WHOLE else Reach.FIRST
    if reading.turn:
        layout.memory.turn = chain
    if reading.leading and outlets_only(chain[-1:]):
        layout.base = chain
    layout.at = max(layout.at, reading.phrase.end)


def _place_before(layout: Layout, reading: Reading, before: Span, chain: Chain) -> None:
    scene = layout.scene
    if closes_quotation(scene, reading):
        layout.at = reading.phrase.end
        return
    following = [token.form for token in scene.words_from(reading.phrase.end, 1)]
    resumed = _resumed(scene, reading)
    if resumed is not None:
        _resume(layout, reading, before, chain, resumed)
        return
    if following and (not asserts(scene, before, inner=False) or _completes(following[0])):
        # "The firm, she said, would cut 300 jobs": one span, with the phrase in it.
        layout.current, layout.at, layout.aside = chain, before.start, reading.phrase
        return
    layout.emit(before, chain, reach=Reach.LAST, around=layout.current)
    layout.reach = Reach.WHOLE
    layout.current = chain if following and _goes_on(scene, reading, following[0]) else layout.base
    layout.at = max(layout.at, reading.phrase.end)


def _resumed(scene: Scene, reading: Reading) -> int | None:
    """Where the quotation before the phrase continues after it: '"…," said Doe, who is 74, "and …"'."""
    quoted = scene.text[: reading.phrase.start].rstrip(" ,،")[-1:] in _CLOSING
    rest = scene.between(reading.phrase.end, scene.span.end)
    at = next((at for at, token in enumerate(rest) if token.form == QUOTE and token.mark), None)
    if not quoted or at is None or any(token.mark and token.form != COMMA for token in rest[:at]):
        return None
    opens = at + 1 < len(rest) and rest[at + 1].quoted
    described = any(token.form in role("relative") for token in rest[:2])
    return rest[at].start if opens and (described or all(token.mark for token in rest[:at])) else None


def _resume(layout: Layout, reading: Reading, before: Span, chain: Chain, begin: int) -> None:
    """Add both halves of a quotation; the description of the speaker between them is the reporter's."""
    layout.emit(before, chain, reach=Reach.LAST, around=layout.current)
    layout.emit(Span(reading.phrase.end, begin), layout.base)
    layout.reach, layout.current, layout.at = Reach.WHOLE, chain, begin


def closes_quotation(scene: Scene, reading: Reading) -> bool:
    """Whether a reading names the speaker of the previous sentence: '"Is it over?" Doe asked.'."""
    return scene.after_quotation and reading.side is Side.BEFORE and reading.phrase.start == scene.span.start


def _follows(layout: Layout, reading: Reading) -> bool:
    """Whether the phrase directly follows another one that came after its content."""
    if not layout.parts or reading.phrase.start - layout.at > _GAP:
        return False
    return not layout.scene.text[layout.at : reading.phrase.start].strip(" ,،")


def _extend(layout: Layout, reading: Reading, chain: Chain) -> None:
    last = layout.parts[-1]
    under = last.chain
    known = {voice.canonical for voice in under}
    whole = (*under, *(voice for voice in chain if voice.canonical not in known))
    layout.parts[-1] = last._replace(chain=whole)
    layout.memory.last = whole
    layout.at = reading.phrase.end


def _tells_more(scene: Scene, reading: Reading) -> bool:
    """Whether the words that introduce a nested speaker assert more than that someone speaks."""
    told = [token for token in scene.between(*reading.phrase) if not token.mark]
    if reading.cue.cls is CueClass.NEUTRAL and reading.speaker is not None:
        # However long the name, "a friend of Duncan said that" asserts nothing more.
        name = reading.speaker.whole
        bidden = any(token.form == "to" for token in scene.between(reading.cue.end, reading.phrase.end))
        if _tells(reading) and not bidden:
            # "The company falsely told students that", not "told her to enter".
            return False
        besides = sum(not name.start <= token.start < name.end for token in told)
        return len(told) > _BARE_HEAD <= besides
    return len(told) > _BARE_HEAD


def _tells(reading: Reading) -> bool:
    """Whether the verb takes an addressee before the content."""
    word = verb(fold(reading.cue.text), cue_words())
    return word is not None and word.takes("tell")


def _broken_off(scene: Scene, reading: Reading) -> bool:
    """Whether an aside on the source precedes the content: "a source denied, IRNA quoted him, that"."""
    return any(token.mark for token in scene.between(reading.cue.end, _head_end(scene, reading)))


def _head_end(scene: Scene, reading: Reading) -> int:
    """Where the words end that introduce a speaker within another's content, before "that"."""
    inside = list(scene.between(reading.cue.end, reading.phrase.end))
    while inside and (inside[-1].mark or inside[-1].form in role("opener")):
        inside.pop()
    return inside[-1].end if inside else reading.cue.end


def _completes(form: str) -> bool:
    """Whether what follows completes the previous clause: ", it said, unless six were freed"."""
    # A verb and its preposition belong together: تقدر، بحسب الدراسة، بنحو مليون.
    return form in role("completing") or (form[0] == "ب" and len(form) > 3 and form not in role("breaks"))  # noqa: PLR2004


def _goes_on(scene: Scene, reading: Reading, following: str) -> bool:
    """Whether the speaker of a phrase in mid-sentence also says what follows."""
    if following in role("joint") or following in role("relative"):
        # A bare "he said" is parenthetical; "the chairman told reporters at the hall" ends its sentence.
        return following == "and" and len(scene.between(reading.cue.end, reading.phrase.end)) <= 1
    return not (following[0] == "و" and following not in role("contains-waw"))


def _described(scene: Scene) -> Voice | None:
    """The unnamed person that the sentence is about: "A nurse gave another account"."""
    tokens = scene.tokens
    subject = clause_subject(scene, len(tokens)) if tokens and tokens[0].form in role("article") else None
    if (
        subject is None
        or subject.proper
        or subject.kind is not VoiceKind.PERSON
        or not known_to_speak(subject)
    ):
        return None
    name = subject.name.of(scene.text)
    return Voice(name, name, VoiceKind.PERSON, anonymous=subject.hidden)


def _opens_on_him(scene: Scene) -> bool:
    """Whether a sentence without a speaker continues about the previous one: "She worked in textiles"."""
    first = scene.tokens[0].form if scene.tokens else ""
    return first in role("of-a-person")


def _body(scene: Scene) -> Voice | None:
    """The publication or body that is the subject, for a later "it": "The study followed 5,212 people"."""
    tokens = scene.tokens
    subject = clause_subject(scene, len(tokens)) if tokens and tokens[0].form in role("article") else None
    if subject is None or subject.pronoun or subject.kind is not VoiceKind.DOCUMENT:
        return None
    name = subject.name.of(scene.text)
    return Voice(name, name, subject.kind) if known_to_speak(subject) else None


def _all_quoted(scene: Scene) -> bool:
    """Whether the whole sentence is in quotation marks, so that a speaker continues."""
    words = [token for token in scene.tokens if not token.mark]
    text = scene.span.of(scene.text).rstrip(".")
    single = text.startswith("‘") and text.endswith("’") and "‘" not in text[1:]
    return bool(words) and (single or all(token.quoted for token in words))


def _of_us(scene: Scene) -> bool:
    """Whether an Arabic sentence without a name says "we": outlets do not, so the last speaker goes on."""
    return any(token.form in role("we") and not token.quoted for token in scene.tokens)


def _remember_topic(scene: Scene, memory: Memory) -> None:
    """The person with whom a sentence begins, and the one named last, for a later "she"."""
    capitals = [token for token in scene.tokens if not token.mark and scene.text[token.start].isupper()]
    named = [full for token in capitals if (full := memory.full_name(token.form))]
    memory.mentioned = named[-1] if named else ""
    memory.described = _described(scene) if not named else None
    memory.body = _body(scene)
    first = scene.tokens[0] if scene.tokens else None
    if first is None or not capitals or capitals[0] is not first:
        memory.topic = ""
        return
    memory.topic = (
        _employed(scene, memory)
        or memory.full_name(first.form)
        or memory.full_name(*(one.form for one in capitals[:2]))
    )
    memory.topic = memory.topic or _named_first(scene, memory)


def _employed(scene: Scene, memory: Memory) -> str:
    """The name after an employer and a job in the subject: "Lund Bank chief economist Jane Doe says"."""
    found = list(takewhile(lambda one: not one.mark, scene.tokens[: 2 * _TITLE]))
    capitals = [scene.text[one.start].isupper() for one in found]
    work = next((at for at, one in enumerate(capitals) if not one), len(found))
    name = next((at for at in range(work, len(found)) if capitals[at]), len(found))
    told = any(one.form in role("finite") or one.form.endswith("ed") for one in found[work:name])
    if told or name + 1 >= len(found) or not noun_readings(found[name - 1].form):
        return ""
    return memory.full_name(found[name].form, found[name + 1].form)


def _named_first(scene: Scene, memory: Memory) -> str:
    """The name after a title in the subject: "Justice Jane Doe found", "The pastor, Tom Reed, takes"."""
    tokens = scene.tokens
    comma = next((at for at, token in enumerate(tokens[:_TITLE]) if token.mark), 0)
    titled = [*tokens[:_TITLE]] if not comma else [*tokens[:comma]]
    beside = [*tokens[comma + 1 : comma + 1 + _TITLE]] if comma and tokens[comma].form == COMMA else []
    for part in (titled, beside):
        run = list(takewhile(lambda one: not one.mark and scene.text[one.start].isupper(), part))
        for one, after in pairwise(run):
            if found := memory.full_name(one.form, after.form):
                return found
    return ""
