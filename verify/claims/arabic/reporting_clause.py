"""Arabic reporting clauses with the verb first: قال فلان إن."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from verify.claims.arabic import preposed_subject, speaker_phrase, speech_act, subject_end
from verify.claims.arabic.addressee import addressee, hearer_at
from verify.claims.arabic.complement import Complement, complement, surely_adds
from verify.claims.arabic.hypothetical import is_hypothetical
from verify.claims.grammar.cues import CueWord, cue_words, is_feminine, takes_its_object, verb
from verify.claims.grammar.publisher import publisher
from verify.claims.grammar.reading import Reading, Scene, Side, SubjectOf
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import known_to_speak, readings
from verify.claims.grammar.tokens import COMMA, QUOTE, Token
from verify.claims.grammar.word_roles import openers, role
from verify.claims.voice import OUTLETS, CueClass, VoiceKind
from verify.lexicon import places
from verify.text import Span

_ACTS = frozenset({"act", "bare", "bi", "min", "ila", "an", "ala", "body"})
_WITH_OBJECT = frozenset({"act", "tell", "object"})
_CITING = frozenset({("نقلا", "عن"), ("علي", "لسان")})
_JOINTS = (("source", "من"), ("ila", "الي"))
_DAMMA = "\u064f"
_NEAR = 12
"""Tokens between a verb and its complement or the end of an aside."""
_LONGEST_NAME = 4
"""Tokens."""
_CLOSE = 5
"""Tokens after the verb in which its object is looked for."""


def read(scene: Scene, at: int, word: CueWord, *, subject_of: SubjectOf) -> Reading | None:
    """The attribution made by the verb at token ``at``; ``None`` if it makes none.

    Args:
        scene: The sentence.
        at: The token of its verb.
        word: The verb as a cue.
        subject_of: Finds the subject of the preceding clause, which may be in another script.
    """
    if _passive(scene, at) or _negated(scene, at) or _no_verb(scene, at) or is_hypothetical(scene, at):
        return None
    if _lacks_its_object(scene.tokens, at, word):
        return None
    if at + 1 < len(scene.tokens) and scene.tokens[at + 1].form in role("within-it"):
        return _in_a_document(scene, at, word, subject_of(scene, at))
    found = _content(scene, at, word)
    reading = None
    if found is not None:
        reading = _clause(scene, at, word, found)
    elif word.takes("clause") and not word.takes("weak"):
        reading = _aside(scene, at, word)
    if reading is None and word.frames & _ACTS:
        reading = speech_act.read(scene, at, word)
    if reading is not None and word.takes("thing") and _no_one(reading.speaker, scene.text):
        return None
    if reading is None or not word.takes("weak"):
        return reading
    return reading if _plain(reading, found, at, near=not word.takes("source")) else None


def _has_a_thing(scene: Scene, at: int) -> bool:
    """Whether a verb of showing or renewing has a thing as its object: «أظهرت تقدماً», «جددت عقودها».

    A thing is indefinite in the accusative, or has a pronoun and is none of those who speak or their words.
    """
    for place in range(at + 1, min(len(scene.tokens), at + _CLOSE)):
        token = scene.tokens[place]
        if token.mark or token.form in openers() or token.form in role("time"):
            return False
        if _accusative(scene, place) or _owned(scene.tokens[place - 1 : place + 1]):
            following = scene.tokens[place + 1].form if place + 1 < len(scene.tokens) else ""
            return following not in openers()
    return False


def _accusative(scene: Scene, at: int) -> bool:
    """Whether a word is an indefinite noun in the accusative: «تقدماً», and «تقدما» by its verbal noun."""
    form, raw = scene.tokens[at].form, scene.raw(at)
    if form in speaker_phrase.given_names() or form in role("adjunct"):
        return False
    return raw.endswith(("اً", "ًا")) or (form.endswith("ا") and form[:-1] in role("announced"))


def _owned(pair: Sequence[Token]) -> bool:
    """Whether a thing with a pronoun follows a definite subject: «عقودها», not «حزبها», «دراسة أجرتها»."""
    before, form = pair[0].form, pair[1].form
    thing = form.endswith(("ها", "هم")) and not form.startswith("ال") and not readings(form)
    return thing and before.startswith("ال") and before not in role("relative")


def _no_one(speaker: Speaker | None, text: str) -> bool:
    """Whether a subject is a definite noun that is no speaker, place or people: «الأمطار», «الاقتصاد»."""
    if speaker is None or not speaker.proper or readings(speaker.head) or places(speaker.name.of(text)):
        return False
    return speaker.head.startswith("ال") and not speaker.head.endswith(("ون", "ين"))


def _content(scene: Scene, at: int, word: CueWord) -> Complement | None:
    """The complement of the verb at ``at``, if it is what is said."""
    tokens = scene.tokens
    found = complement(scene, at, word) if word.takes("clause") else None
    if found is None or (word.takes("thing") and _has_a_thing(scene, at)):
        return None
    opener = tokens[found.opener].form
    if word.takes("marked") and opener not in {QUOTE, ":"}:
        return None
    # "Demanded a cut "until the mills turn again"": the quotation is part of the object.
    of_object = speech_act.object_near(tokens, at, word) or _refers_back(tokens, at)
    return None if opener == QUOTE and of_object else found


def _lacks_its_object(tokens: Sequence[Token], at: int, word: CueWord) -> bool:
    """Whether a verb needs an object to report speech and has none: «استكمل حديثه», «حملته المسؤولية»."""
    near = tokens[at + 1 : at + _CLOSE]
    if word.takes("words") and not any(one.form in role("own-words") for one in near):
        return True
    return word.takes("blame") and not speech_act.blames(tokens, at)


def participle(scene: Scene, at: int, word: CueWord) -> Reading | None:
    """The attribution made by a participle in apposition: مضيفا أن."""
    tokens = scene.tokens
    apart = not at or (tokens[at - 1].mark and tokens[at - 1].form in {COMMA, QUOTE})
    if not apart and not surely_adds(scene, at):
        return None
    found = complement(scene, at, word) if word.takes("clause") else None
    if found is not None and found.opener - at <= _NEAR:
        return Reading(
            scene.cue(at, word), Span(tokens[at].start, found.content), None, Side.AFTER, again=True
        )
    if at + 1 >= len(tokens) or not speech_act.opens_object(tokens, at + 1, word):
        return None
    cut = tokens[at].start if word.takes("act") else tokens[at + 1].start
    return Reading(scene.cue(at, word), Span(tokens[at].start, cut), None, Side.AFTER, again=True)


def _refers_back(tokens: Sequence[Token], at: int) -> bool:
    """Whether the antecedent of a relative clause is the object of its verb: «الذي أقرته الدول "…"»."""
    relative = at > 0 and tokens[at - 1].form in role("arabic-relative")
    return relative and takes_its_object(tokens[at].form, cue_words())


def _in_a_document(scene: Scene, at: int, word: CueWord, subject: Speaker | None) -> Reading | None:
    """Content of a document that the subject issued: "issued a statement in which it said that"."""
    found = complement(scene, at, word) if word.takes("clause") else None
    if found is None or subject is None or not known_to_speak(subject):
        return None
    return Reading(scene.cue(at, word), Span(scene.tokens[at].start, found.content), subject, Side.AFTER)


def _passive(scene: Scene, at: int) -> bool:
    raw = scene.raw(at)
    return _DAMMA in raw[1:3] and not raw.startswith("يُؤ")


def _no_verb(scene: Scene, at: int) -> bool:
    """Whether the word is a noun here (إشارة, after a preposition), or a verb of possibility."""
    raw, form = scene.raw(at), scene.tokens[at].form
    noun = raw.endswith("ي") and (form[0] not in "يت" or form.startswith(("تبن", "تمن")))
    if noun or raw.endswith(("ة", "ً", "اً")):
        return True
    before = scene.tokens[at - 1] if at else None
    if before is None or before.mark:
        return False
    if before.form[-1:].isdigit():
        return True  # «400 طالب» are students, not a demand
    # After أن a verb is in the subjunctive: "it is easy to expect".
    return before.form in role("governs") or (before.form == "ان" and form[0] in "يت")


def _negated(scene: Scene, at: int) -> bool:
    return at > 0 and not scene.tokens[at - 1].mark and scene.tokens[at - 1].form in role("negative")


def _plain(reading: Reading, found: Complement | None, at: int, *, near: bool) -> bool:
    """Whether a word that is usually something else reports speech here: its subject is clearly a speaker.

    Args:
        reading: The attribution it would make.
        found: The complement of the word.
        at: The token of the word.
        near: Whether the complement must be close.
    """
    if reading.speaker is None or (near and found is not None and found.opener - at > _NEAR):
        return False
    named = reading.speaker.head in speaker_phrase.given_names()
    return (named or bool(readings(reading.speaker.head))) and not any(
        reading.cue.text.endswith(end) and len(reading.cue.text) > len(end) + 3 for end in ("ها", "هم", "نا")
    )


class _Named(NamedTuple):
    """The speaker of a clause.

    Attributes:
        speaker: The speaker; ``None`` if it is the previous one.
        start: The first token of the clause.
        told: The addressed outlet.
        nested: Whether this speaker is inside another's content.
        relative: Whether it is a relative clause on the speaker.
    """

    speaker: Speaker | None
    start: int
    told: Speaker | None
    nested: bool = False
    relative: bool = False


def _clause(scene: Scene, at: int, word: CueWord, found: Complement) -> Reading | None:
    if word.takes("within"):
        return _within(scene, at, word, found)
    inner = scene.tokens[at + 1 : found.end]
    if (
        word.frames & _WITH_OBJECT
        and speaker_phrase.speaker(inner[: subject_end.length(inner, scene.text)]) is not None
    ):
        # "Described him as", "told them that": the object stands between the subject and the content.
        inner = inner[: subject_end.length(inner, scene.text)]
    named = _relayed(scene, at, word, inner) if word.cls == "relay" else _told_by(scene, at, word, inner)
    if named is None or (word.cls is CueClass.FACTIVE and _abstract(named.speaker)):
        return None
    if named.speaker is None and _leaning(scene, at):
        return None
    subject = _gendered(named.speaker, scene.tokens[at].form)
    return Reading(
        scene.cue(at, word), Span(scene.tokens[named.start].start, found.content), subject, Side.AFTER,
        nested=named.nested, addressee=named.told, again=subject is None, relative=named.relative,
    )  # fmt: skip


def _told_by(scene: Scene, at: int, word: CueWord, inner: Sequence[Token]) -> _Named:
    """The speaker and the addressed outlet: an object after verbs of telling, else a phrase with ل."""
    if not word.takes("tell"):
        return _named(scene, at, word, inner)
    place = hearer_at(inner)
    named, hearer = _named(scene, at, word, inner[:place]), speaker_phrase.speaker(inner[place:])
    if hearer is None or named.told is not None:
        return named
    outlet = hearer.kind in OUTLETS or publisher(hearer.name.of(scene.text)) is not None
    return named._replace(told=hearer) if outlet else named


def _leaning(scene: Scene, at: int) -> bool:
    """Whether the verb depends on a preceding noun that is no speaker: «حركة تقول إن», not «وتقول إن»."""
    before = scene.tokens[at - 1] if at else None
    if before is None or before.mark or before.quoted or scene.tokens[at].form[0] not in "يت":
        return False
    small = ("link", "joint", "relative", "inside", "own-subject", "time", "opening", "adjunct")
    return before.form not in openers() and not any(before.form in role(name) for name in small)


def _relayed(scene: Scene, at: int, word: CueWord, inner: Sequence[Token]) -> _Named | None:
    subject = _relay(scene, at, at + 1 + len(inner))
    if subject is None and word.takes("source"):
        subject = _publisher(_quoting(inner))
    return _Named(subject, at, addressee(inner)) if subject is not None else None


def _named(scene: Scene, at: int, word: CueWord, inner: Sequence[Token]) -> _Named:
    subject, told, placed = _quoting(inner), addressee(inner), preposed_subject.before(scene, at)
    start, stop, relative = placed or (at, at, False)
    front = speaker_phrase.speaker(scene.tokens[start:stop]) if placed else None
    if front is not None and subject is not None and not relative:
        if _tells(scene, at, front, subject):
            return _Named(front, start, subject)
        if not subject.outer and _cites(inner):
            return _Named(subject.through(front), start, told)
    if placed and word.takes("object"):
        subject = None
    if subject is None and told is not None:
        subject = _after_hearer(inner, told)
    if subject is not None or not placed:
        return _Named(subject, at, told)
    return _Named(front, stop if relative else start, told, preposed_subject.inside(scene, start), relative)


def _after_hearer(inner: Sequence[Token], told: Speaker) -> Speaker | None:
    """The subject after an addressee: صرح لوكالة "…" نائب الوزير بأن."""
    titles = (at for at, one in enumerate(inner) if one.start > told.name.end and readings(one.form))
    return speaker_phrase.speaker(inner[next(titles, len(inner)) :])


def _tells(scene: Scene, at: int, front: Speaker, told: Speaker) -> bool:
    """Whether the outlet after the verb is addressed by the preceding subject: «مصدر أفاد "رويترز" بأن»."""
    outlet = publisher(told.name.of(scene.text)) is not None or scene.tokens[at + 1].form == QUOTE
    return told.proper and outlet and bool(readings(front.head))


def _within(scene: Scene, at: int, word: CueWord, found: Complement) -> Reading | None:
    """The document as speaker: جاء في البيان أن."""
    inner = scene.tokens[at + 1 : found.end]
    if len(inner) < 2 or inner[0].form != "في":  # noqa: PLR2004
        return None
    subject = speaker_phrase.speaker(inner[1:])
    if subject is None or not any(noun.kind is VoiceKind.DOCUMENT for noun in readings(inner[1].form)):
        return None
    return Reading(scene.cue(at, word), Span(scene.tokens[at].start, found.content), subject, Side.AFTER)


def _quoting(inner: Sequence[Token]) -> Speaker | None:
    """The subject, with the source it cites before the content: ذكرت صحيفة، نقلا عن مصادر، أن."""
    for at, token in enumerate(inner[:-2]):
        if (token.form, inner[at + 1].form) in _CITING:
            outer, cited = speaker_phrase.speaker(inner[:at]), speaker_phrase.speaker(inner[at + 2 :])
            return cited.through(outer) if outer is not None and cited is not None else cited or outer
    return speaker_phrase.speaker(inner)


def _cites(inner: Sequence[Token]) -> bool:
    """Whether the clause cites a source without naming a subject first: «قد أفادت، نقلا عن مصادر، بأن»."""
    at = next(
        (at for at, pair in enumerate(pairwise(inner)) if (pair[0].form, pair[1].form) in _CITING), None
    )
    return at is not None and speaker_phrase.speaker(inner[:at]) is None


def _publisher(subject: Speaker | None) -> Speaker | None:
    """``subject`` if it is an outlet: "the paper learnt that" reports, "students learnt that" does not."""
    return subject if subject is not None and subject.kind in OUTLETS else None


def _relay(scene: Scene, at: int, end: int) -> Speaker | None:
    """The speaker B, through A: نقلت A عن B."""
    tokens = scene.tokens
    found = verb(tokens[at].form, cue_words())
    joint = next((form for frame, form in _JOINTS if found is not None and found.takes(frame)), "عن")
    about = next(
        (place for place in range(at + 1, end) if tokens[place].form == joint and not tokens[place].quoted),
        None,
    )
    if about is None:
        return None
    stop = next(
        (place for place in range(about + 1, end) if tokens[place].form.startswith(("قول", "تاكيد"))), end
    )
    inner = speaker_phrase.speaker(tokens[about + 1 : stop])
    outer = speaker_phrase.speaker(tokens[at + 1 : about])
    if inner is None:
        return outer
    return inner.through(outer) if outer is not None else inner


def _abstract(subject: Speaker | None) -> bool:
    """Whether an unknown definite noun shows something without speaking: "the unrest shows that"."""
    return subject is not None and subject.proper and speaker_phrase.definite(subject.head)


def _gendered(subject: Speaker | None, form: str) -> Speaker | None:
    """An unknown name after a masculine verb is a man's: countries and most organisations are feminine."""
    if subject is None or not subject.proper or subject.kind is not VoiceKind.ORGANISATION:
        return subject
    feminine = is_feminine(form)
    masculine = not feminine and not speaker_phrase.definite(subject.head) and subject.head != QUOTE
    return replace(subject, kind=VoiceKind.PERSON) if masculine else subject


def _closes_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether the quotation mark at ``at`` closes a name within the sentence: «بحسب "البستان" دعا الوزير»."""
    if tokens[at].form != QUOTE:
        return False
    opened = next((place for place in range(at - 1, -1, -1) if tokens[place].form == QUOTE), 0)
    return opened > 0 and not tokens[opened - 1].mark and at - opened <= _LONGEST_NAME


def _ended(rest: Sequence[Token]) -> bool:
    """Whether nothing follows a verb of saying but a time: «قالت أمس»."""
    return not rest or all(token.form in role("time") | role("adjunct") for token in rest)


def _aside(scene: Scene, at: int, word: CueWord) -> Reading | None:
    """A verb with its subject, or alone at the end, after or within the content: يقول فلان."""
    tokens = scene.tokens
    before = tokens[at - 1] if at else None
    apart = before is not None and before.mark and before.form in {COMMA, QUOTE}
    after_quotation = any(token.mark and token.form == QUOTE for token in tokens[max(0, at - 2) : at])
    joined = not after_quotation and tokens[at].form[:1] in "وف"
    if not apart or joined or _closes_name(tokens, at - 1) or word.frames & {"act", "bare"}:
        return None
    end = at + 1
    while end < len(tokens) and not (tokens[end].mark and tokens[end].form != QUOTE) and end - at < _NEAR:
        end += 1
    if end < len(tokens) and not tokens[end].mark:
        return None
    if _ended(tokens[at + 1 : end]):
        # «…، قال» goes on with whoever spoke before.
        return Reading(
            scene.cue(at, word), Span(tokens[at].start, scene.end(end)), None, Side.BEFORE, again=True
        )
    end = at + 1 + speaker_phrase.apposed_end(tokens[at + 1 :], end - at - 1)
    speaker = speaker_phrase.speaker(tokens[at + 1 : end])
    if speaker is None or not (after_quotation or readings(speaker.head) or speaker.proper):
        return None
    if not after_quotation and end - at > _NEAR // 2 + 2:
        return None
    return Reading(
        scene.cue(at, word),
        Span(tokens[at].start, scene.end(end)),
        speaker,
        Side.BEFORE,
        addressee=addressee(tokens[at + 1 : end]),
    )
