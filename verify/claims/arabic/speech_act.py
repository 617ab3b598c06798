"""Speech acts that are claims themselves, in Arabic: نفى, اتهم فلانا بـ, أعلن with a verbal noun."""

from collections.abc import Sequence

from verify.claims.arabic import preposed_subject, speaker_phrase, subject_end
from verify.claims.arabic.addressee import hearer_at
from verify.claims.arabic.verbal_noun import is_verbal_noun
from verify.claims.grammar.cues import CueWord, cue_words, is_feminine, takes_its_object
from verify.claims.grammar.reading import Reading, Scene, Side
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import readings
from verify.claims.grammar.tokens import COMMA, QUOTE, Token
from verify.claims.grammar.verb_forms import Form, verbs
from verify.claims.grammar.word_roles import role
from verify.claims.voice import OUTLETS, CueClass, VoiceKind
from verify.facets.numerals.counted_noun import dual_noun
from verify.text import Language, Span

_PREPOSITIONS = (("ila", "الي"), ("min", "من"), ("an", "عن"), ("fi", "في"))
_PREPOSITIONAL = frozenset({"bi", "min", "ila", "an"})
_WITH_PREPOSITION = _PREPOSITIONAL | {"fi"}
_NEVER_PASSIVE = frozenset({CueClass.DENY, CueClass.EMPHATIC})
_NEAR = 12
"""Tokens of a subject, an object or an adverbial."""
_CLOSE = 4
"""Tokens; the object begins within twice as many."""
_SHORTEST = 2
"""Words of what is announced, where it stands without the verb."""
_REACH = 22
"""Tokens after the verb that are read."""
_FAR = 18
"""Tokens before the object of a verb that takes «من»."""


def opens_object(tokens: Sequence[Token], at: int, word: CueWord) -> bool:
    """Whether token ``at`` begins an object that the verb can take."""
    form = tokens[at].form
    if tokens[at].mark:
        return False
    if word.takes("ala") and _stressed(tokens, at):
        return True
    if word.frames & _WITH_PREPOSITION:
        return (word.takes("bi") and _with_bi(form)) or any(
            word.takes(frame) and form == preposition for frame, preposition in _PREPOSITIONS
        )
    return bool(word.frames & {"act", "bare"}) and not preposed_subject.adverbial(form)


def _with_bi(form: str) -> bool:
    return form.startswith("ب") and len(form) > len("بيت") and form != "باسم" and not _party(form)


def _stressed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a stressed matter follows على («على ضرورة», «على عدم»), not a place or a person."""
    following = tokens[at + 1].form if at + 1 < len(tokens) and not tokens[at + 1].mark else ""
    return at < len(tokens) and tokens[at].form == "علي" and following in role("announced")


def _party(form: str) -> bool:
    """Whether a word names a speaker and not a document: «باعلان» is an act."""
    return any(noun.kind is not VoiceKind.DOCUMENT for noun in readings(form))


def read(scene: Scene, at: int, word: CueWord) -> Reading | None:
    """A speech act that is a claim itself: نفى, اتهم … بـ, أعلن with a verbal noun."""
    tokens = scene.tokens
    placed = preposed_subject.before(scene, at)
    rest = tokens[at + 1 : at + 1 + _REACH]
    length = _subject_length(scene, rest, word)
    start, end = at, at + 1 + length
    subject = speaker_phrase.speaker(rest[:length])
    relative = False
    again = at > 0 and tokens[at - 1].form in role("own-subject")
    again |= placed is None and _has_its_object(tokens, at)
    if placed is None and rest and not rest[0].mark and is_verbal_noun(rest[0].form, scene.raw(at + 1)):
        if word.cls not in _NEVER_PASSIVE or tokens[at].form[0] != "و":
            return None
        # «ونفى وجود عجز», «وأكد عدم وجود عجز»: no passive has this form, so the previous speaker goes on.
        again = True
    elif placed is None and _owned_thing(scene, at):
        # «وأعلن مسؤوليته عن»: what he owns is announced, and he spoke before.
        again = True
    if placed is not None and (
        subject is None or placed[2] or _object_first(tokens, at) or _stands(tokens, placed)
    ):
        start, stop, relative = placed
        if preposed_subject.inside(scene, start) and not relative:
            return None
        subject, end = speaker_phrase.speaker(tokens[start:stop]), at + 1
    if (
        subject is not None
        and word.takes("ila")
        and word.cls == "directive"
        and subject.kind is VoiceKind.COLLECTIVE
    ):
        # "And called on the residents to …": the residents are addressed.
        again = True
    if again:
        subject, start, end = None, (at - 1 if tokens[at - 1].form in role("own-subject") else at), at + 1
    if (relative and _aside_goes_on(tokens, at)) or (placed is None and _told_of_subject(rest, length)):
        return None
    if (subject is None and not again) or not _has_what_it_takes(tokens, end, word, subject):
        return None
    return _statement(scene, at, word, _Place(start, end, relative=relative, again=again), subject)


def _owned_thing(scene: Scene, at: int) -> bool:
    """Whether a feminine thing with a pronoun follows a masculine verb, whose subject it cannot be.

    «وأعلن مسؤوليته»; but «وأعلن حزبه» and «وأكدت شقيقته» have their subject there.
    """
    tokens = scene.tokens
    form = tokens[at + 1].form if at + 1 < len(tokens) and not tokens[at + 1].mark else ""
    if is_feminine(tokens[at].form) or readings(form):
        return False
    return len(form) > len("بيتها") and form.endswith(("ته", "تها", "تهم")) and not form.startswith("ال")


def _told_of_subject(rest: Sequence[Token], length: int) -> bool:
    """Whether an indefinite subject has a relative clause, whose end nothing marks: «أكد اجتماع ضم قادة»."""
    if length != 1 or len(rest) < 2 or rest[1].mark or speaker_phrase.definite(rest[0].form):  # noqa: PLR2004
        return False
    return not readings(rest[0].form) and verbs(Language.ARABIC).read(rest[1].form) is not None


def _subject_length(scene: Scene, rest: Sequence[Token], word: CueWord) -> int:
    """The number of tokens after the verb that are its subject."""
    length = min(subject_end.length(rest, scene.text), _object_at(rest, word))
    if word.takes("blame"):
        return min(length, hearer_at(rest))
    alone = word.frames & _PREPOSITIONAL and not word.frames & {"act", "bare"}
    return 0 if rest and alone and opens_object(rest, 0, word) else length


def blames(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb at ``at`` lays responsibility on someone: «حملت الشركة المسؤولية»."""
    return any(token.form in role("responsibility") for token in tokens[at + 1 : at + 1 + _REACH])


def _has_its_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether only the charge follows, so that the previous speaker goes on: «واتهمتهم بـ»."""
    charged = at + 1 < len(tokens) and not tokens[at + 1].mark and _with_bi(tokens[at + 1].form)
    return charged and tokens[at].form[0] == "و" and takes_its_object(tokens[at].form, cue_words())


def _has_what_it_takes(tokens: Sequence[Token], end: int, word: CueWord, subject: Speaker | None) -> bool:
    """Whether the act has the object, the event and the agent that make it a claim."""
    if not _has_object(tokens, end, word) or (word.takes("event") and not _event(tokens, end, word, subject)):
        return False
    return not word.takes("body") or (subject is not None and _measures(subject))


class _Place:
    __slots__ = ("again", "end", "relative", "start")

    def __init__(self, start: int, end: int, *, relative: bool, again: bool) -> None:
        self.start, self.end, self.relative, self.again = start, end, relative, again


def _statement(
    scene: Scene, at: int, word: CueWord, place: _Place, subject: Speaker | None
) -> Reading | None:
    tokens = scene.tokens
    if place.relative:
        begin = next((one for one in range(at - 1, -1, -1) if tokens[one].form in role("relative")), at)
        start, content = tokens[begin].start, tokens[at].start
    else:
        start = content = tokens[place.start].start
    side = Side.AFTER if place.relative else Side.WHOLE
    if word.takes("bare") and not word.takes("act") and not _stressed(tokens, place.end):
        opened = place.end
        while opened < len(tokens) and (width := _said_where(tokens, opened)):
            opened += width
        if opened >= len(tokens):
            return None
        # «أعلنت واشنطن هدنة»: the announcement is too short to stand without the verb.
        # «أعلن الجيش السيطرة على قرية»: where the object was read as part of the subject, nothing is cut.
        alone = _words_from(tokens, opened) >= _SHORTEST and tokens[opened].form not in role("inside")
        if place.relative or place.again or alone:
            side, content = Side.AFTER, tokens[opened].start
    return Reading(
        scene.cue(at, word), Span(start, content), subject, side, again=place.again, relative=place.relative
    )


def _words_from(tokens: Sequence[Token], at: int) -> int:
    """The number of words from token ``at`` up to the next mark."""
    end = next((place for place in range(at, len(tokens)) if tokens[place].mark), len(tokens))
    return end - at


def _aside_goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma closes the relative clause around the verb: الشركة، التي أعلنت إفلاسها، باعت أصولها."""
    before = next((place for place in range(at, max(0, at - _CLOSE), -1) if tokens[place].mark), 0)
    comma = next((place for place in range(at, len(tokens)) if tokens[place].mark), len(tokens))
    opened = before and tokens[before].form == COMMA
    return bool(opened) and comma + 1 < len(tokens) and tokens[comma].form == COMMA


def _object_at(rest: Sequence[Token], word: CueWord) -> int:
    """The number of tokens before the preposition that the verb takes."""
    if word.takes("fi"):
        return next((at for at, token in enumerate(rest[:_NEAR]) if at and token.form == "في"), len(rest))
    if word.frames & {"act", "bare"} or not word.frames & {"bi", "min", "ila", "an"}:
        return len(rest)
    return next(
        (
            at
            for at, token in enumerate(rest[:_NEAR])
            if at and not token.quoted and opens_object(rest, at, word)
        ),
        len(rest),
    )


def object_near(tokens: Sequence[Token], at: int, word: CueWord) -> bool:
    """Whether the preposition that the verb takes follows directly."""
    prepositional = word.frames & {"bi", "min", "ila", "an"}
    return bool(prepositional) and at + 1 < len(tokens) and opens_object(tokens, at + 1, word)


def _said_where(tokens: Sequence[Token], at: int) -> int:
    """How many tokens from ``at`` on give the time or place of saying: a comma, اليوم, في بيان لها."""
    form = tokens[at].form
    if form == "(" and tokens[at].mark:
        # «يوم الأحد (3 آذار)»: a bracket is not part of what is announced.
        return next((width for width, one in enumerate(tokens[at : at + _NEAR], 1) if one.form == ")"), 1)
    if tokens[at].mark or form in role("time") or form == "عن":
        return 1
    if form == "في" and at + 1 < len(tokens) and tokens[at + 1].form in role("venue"):
        following = tokens[at + 2].form if at + 2 < len(tokens) else ""
        width = 3 if following in {"له", "لها", "لهم", "صحفي", "صحفيه", "صحافي", "مشترك"} else 2
        return width + _described(tokens, at + width)
    return 0


def _described(tokens: Sequence[Token], at: int) -> int:
    """How many tokens describe the place of saying, up to the comma: «في تصريحات أعقبت الجلسة، عدم»."""
    form = tokens[at].form if at < len(tokens) else ""
    if verbs(Language.ARABIC).read(form) is not Form.FINITE:
        return 0
    comma = next((place for place in range(at, min(len(tokens), at + _NEAR)) if tokens[place].mark), at)
    return comma - at if tokens[comma].form == COMMA else 0


def _object_first(tokens: Sequence[Token], at: int) -> bool:
    """Whether the object follows the verb and the subject precedes it: وزارة الطاقة نفت تعرض."""
    if at + 1 >= len(tokens) or tokens[at + 1].mark:
        return False
    if tokens[at].form[:1] == "ف" and tokens[0].form in {"اما", "واما"}:
        return True
    following = tokens[at + 1].form
    return not readings(following) and not speaker_phrase.definite(following)


def _stands(tokens: Sequence[Token], placed: tuple[int, int, bool]) -> bool:
    """Whether a speaker precedes the verb, so that its object follows: الرابطة اتهمت الهيئة."""
    front = speaker_phrase.speaker(tokens[placed[0] : placed[1]])
    return front is not None and bool(readings(front.head))


def _event(tokens: Sequence[Token], end: int, word: CueWord, subject: Speaker | None) -> bool:
    """Whether the object is an event, a figure or a quotation: «عن نزوح مئتي عائلة».

    For a person, the death of a son may be a topic to speak about; for a report, it is its content.
    """
    at = next(
        (at for at in range(end, min(len(tokens), end + 8)) if opens_object(tokens, at, word)), len(tokens)
    )
    written_on = at < len(tokens) and tokens[at].form[0] == "ب"
    noun = tokens[at].form[1:] if written_on and at < len(tokens) else ""
    rest = tokens[at + 1 : at + 4]
    if not written_on and rest:
        if rest[0].mark:
            return rest[0].form == QUOTE
        noun, rest = rest[0].form, rest[1:]
    if noun[:1].isdigit() or noun in role("count"):
        return True
    following = rest[0].form if rest and not rest[0].mark else ""
    published = subject is not None and subject.kind in {VoiceKind.DOCUMENT, *OUTLETS}
    counted = following in role("single") or dual_noun(noun) is not None
    told = written_on or published or not speaker_phrase.definite(following)
    return counted or (noun in role("event-noun") and told)


def _measures(subject: Speaker) -> bool:
    if subject.kind is VoiceKind.DOCUMENT:
        return True
    return subject.kind is VoiceKind.ORGANISATION and any(
        noun.is_("counts") for noun in readings(subject.head)
    )


def _has_object(tokens: Sequence[Token], end: int, word: CueWord) -> bool:
    if word.frames & {"act", "bare", "body"}:
        return end < len(tokens) and not (
            tokens[end].mark and tokens[end].form != QUOTE and end + 1 >= len(tokens)
        )
    # «حذر الوزير، أمس، قبيل الاجتماع، من مخاطر»: day and occasion intervene; «بأغلبية» is no object.
    reach = _FAR if word.takes("min") else _CLOSE * 2
    return any(opens_object(tokens, place, word) for place in range(end, min(len(tokens), end + reach)))
