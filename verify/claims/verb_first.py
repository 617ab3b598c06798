"""Reporting clauses whose verb comes first, as in Arabic: قال فلان إن …"""

from collections.abc import Sequence

from verify.claims import definite_phrase
from verify.claims.cues import CueWord, cue_words, verb
from verify.claims.phrase_word import openers, role
from verify.claims.reading import Reading, Scene, Side
from verify.claims.speaker import Speaker
from verify.claims.speaker_noun import readings
from verify.claims.tokens import COMMA, QUOTE, STOP, Token
from verify.claims.voice import VoiceKind
from verify.text import Span

# A complement further away than this belongs to another verb.
_REACH = 26
_DAMMA = "\u064f"
_BEFORE_THAT = frozenset({"الي", "علي", "من", "عن", "ب", "في"})
_EXCEPT = frozenset({"غير", "الا", "بيد", "رغم", "مع", "سوي"})
_SHORTEST_QUOTATION = 4


def read(scene: Scene, at: int, word: CueWord) -> Reading | None:
    """The attribution that the verb at token ``at`` makes; ``None`` when it makes none."""
    if _passive(scene, at) or _negated(scene, at):
        return None
    opener = _opener(scene, at, word) if word.takes("clause") else None
    if opener is not None:
        return _clause(scene, at, word, opener)
    if word.frames & {"act", "bare", "bi", "min", "ila", "an", "body"}:
        return _act(scene, at, word)
    return None


def participle(scene: Scene, at: int, word: CueWord) -> Reading | None:
    """The attribution of a participle in apposition: مضيفا أن …"""
    tokens = scene.tokens
    if at and not (tokens[at - 1].mark and tokens[at - 1].form in {COMMA, QUOTE}):
        return None
    opener = _opener(scene, at, word) if word.takes("clause") else None
    if opener is not None and opener - at <= _REACH // 2:
        start, content = _after(scene, opener)
        del start
        return Reading(scene.cue(at, word), Span(tokens[at].start, content), None, Side.AFTER, again=True)
    if at + 1 >= len(tokens) or not _taken(tokens, at + 1, word):
        return None
    cut = tokens[at].start if word.takes("act") else tokens[at + 1].start
    return Reading(scene.cue(at, word), Span(tokens[at].start, cut), None, Side.AFTER, again=True)


def _passive(scene: Scene, at: int) -> bool:
    raw = scene.raw(at)
    return _DAMMA in raw[1:3] and not raw.startswith("يُؤ")


def _negated(scene: Scene, at: int) -> bool:
    return at > 0 and scene.tokens[at - 1].form in role("negative")


def _opener(scene: Scene, at: int, word: CueWord) -> int | None:
    """The token that opens the content: أن with its clitics, a colon, a quotation mark."""
    tokens, quotation = scene.tokens, None
    limit = min(len(tokens), at + 1 + _REACH)
    for place in range(at + 1, limit):
        token = tokens[place]
        if token.mark:
            if token.form == STOP:
                break
            if token.form == ":":
                return place
            if token.form == QUOTE and quotation is None and _quotes(tokens, place):
                quotation = place
        elif token.quoted:
            continue
        elif token.form in openers() and _opens(scene, place, word):
            return place
        elif token.form == "الا" and scene.raw(place).startswith("أ"):
            return place
        elif place > at + 1 and _takes_over(scene, place):
            break
    return quotation


def _opens(scene: Scene, place: int, word: CueWord) -> bool:
    before = scene.tokens[place - 1].form
    if before in _EXCEPT:
        return False
    raw = scene.raw(place)
    # A bare إن after a verb that takes أن is "if".
    return not (raw == "إن" and word.cls in _TAKES_ANNA)


_TAKES_ANNA = frozenset({"warn", "directive", "commit"})


def _takes_over(scene: Scene, place: int) -> bool:
    """Whether the verb at ``place`` claims whatever content follows for itself."""
    token = scene.tokens[place]
    found = verb(token.form, cue_words())
    if found is None or found.grammar != "verb-first" or not found.takes("clause"):
        return False
    if scene.tokens[place - 1].form in role("relative"):
        return False
    return token.form[0] in "وف" and len(token.form) > 3 or scene.tokens[place - 1].form in openers()  # noqa: PLR2004


def _quotes(tokens: Sequence[Token], place: int) -> bool:
    """Whether the quotation mark at ``place`` opens a quotation, not a name."""
    length = 0
    for token in tokens[place + 1 :]:
        if token.mark and token.form == QUOTE:
            break
        length += not token.mark
    return length >= _SHORTEST_QUOTATION


def _after(scene: Scene, opener: int) -> tuple[int, int]:
    """Where the words before the content end, and where the content begins."""
    tokens = scene.tokens
    token = tokens[opener]
    bare_that = not token.mark and token.form in {"ان", "بان", "وان"}
    begin = opener + 1 if bare_that or token.form == ":" else opener
    end = opener
    if not token.mark and tokens[opener - 1].form in _BEFORE_THAT:
        end -= 1
    return end, scene.end(begin)


def _clause(scene: Scene, at: int, word: CueWord, opener: int) -> Reading | None:
    end, content = _after(scene, opener)
    inner = scene.tokens[at + 1 : end]
    relay = _relay(scene, at, end) if word.cls == "relay" else None
    if word.cls == "relay" and relay is None:
        return None
    subject = relay or definite_phrase.speaker(inner)
    start, nested = at, False
    if subject is None:
        place = _before(scene, at)
        if place is not None:
            start, nested = place, _inside(scene, place)
            subject = definite_phrase.speaker(scene.tokens[place:at])
    phrase = Span(scene.tokens[start].start, content)
    return Reading(
        scene.cue(at, word), phrase, subject, Side.AFTER,
        nested=nested, hearer=_hearer(inner), again=subject is None,
    )  # fmt: skip


def _relay(scene: Scene, at: int, end: int) -> Speaker | None:
    """نقلت A عن B: the speaker B, through A."""
    tokens = scene.tokens
    about = next((place for place in range(at + 1, end) if tokens[place].form == "عن" and not tokens[place].quoted), None)
    if about is None:
        return None
    stop = next((place for place in range(about + 1, end) if tokens[place].form.startswith(("قول", "تاكيد"))), end)
    inner = definite_phrase.speaker(tokens[about + 1 : stop])
    outer = definite_phrase.speaker(tokens[at + 1 : about])
    if inner is None:
        return outer
    return inner.through(outer) if outer is not None else inner


def _before(scene: Scene, at: int) -> int | None:
    """Where the subject begins that stands before its verb; ``None`` when none can."""
    tokens = scene.tokens
    form = tokens[at].form
    if form[:1] == "ف" and tokens[0].form in {"اما", "واما"}:
        return 1
    if verb(form, cue_words()) is not cue_words().get(form):
        return None
    place = at
    while place and not _boundary(tokens, place - 1):
        place -= 1
    if place == at:
        return None
    first = tokens[place].form
    return None if first in role("adjunct") or first in role("time") or first in role("inside") else place


def _boundary(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    if token.mark:
        return token.form != QUOTE
    return not token.quoted and (token.form in openers() or token.form in role("joint"))


def _inside(scene: Scene, place: int) -> bool:
    """Whether a subject stands right after an opened clause: … إن طهران أكدت أنها."""
    if not place:
        return False
    before = scene.tokens[place - 1]
    return before.form in openers() and scene.tokens[place - 2 : place - 1] != [] and (
        scene.tokens[place - 2].form not in _EXCEPT
    )


def _hearer(inner: Sequence[Token]) -> Speaker | None:
    """The outlet that is told: قال لوكالة …, لـ"…"."""
    for at, token in enumerate(inner):
        form = token.form
        if token.mark or token.quoted or at + 1 > len(inner):
            continue
        named = form in {"ل", "الي"} and at + 1 < len(inner) and inner[at + 1].mark and inner[at + 1].form == QUOTE
        kinds = {noun.kind for noun in readings(form)} if form.startswith("ل") else set()
        if named:
            return _quoted_name(inner[at + 1 :])
        if at and kinds & {VoiceKind.OUTLET, VoiceKind.AGENCY} and not kinds & {VoiceKind.ORGANISATION} - {VoiceKind.AGENCY}:
            if {noun.kind for noun in readings(inner[0].form)} & {VoiceKind.DOCUMENT}:
                return None
            return definite_phrase.speaker(inner[at:])
        if kinds & {VoiceKind.AGENCY}:
            return definite_phrase.speaker(inner[at:])
    return None


def _quoted_name(found: Sequence[Token]) -> Speaker | None:
    inside = []
    for token in found[1:]:
        if token.mark:
            break
        inside.append(token)
    if not inside:
        return None
    span = Span(inside[0].start, inside[-1].end)
    return Speaker(span, span, "", VoiceKind.OUTLET, proper=True)


def _taken(tokens: Sequence[Token], at: int, word: CueWord) -> bool:
    """Whether token ``at`` begins an object that the verb can take."""
    form = tokens[at].form
    if tokens[at].mark:
        return False
    if word.takes("bi"):
        return form.startswith("ب") and len(form) > 3  # noqa: PLR2004
    if word.takes("ila"):
        return form == "الي"
    if word.takes("min"):
        return form == "من"
    if word.takes("an"):
        return form == "عن"
    return word.takes("act") or word.takes("bare")


def _act(scene: Scene, at: int, word: CueWord) -> Reading | None:
    """A deed that is a statement: نفى, اتهم … بـ, أعلن with a verbal noun."""
    tokens = scene.tokens
    rest = tokens[at + 1 :]
    length = definite_phrase.length(rest)
    end = at + 1 + length
    subject = definite_phrase.speaker(rest[:length])
    start = at
    if (subject is None or _object_only(tokens, at, end)) and (place := _before(scene, at)) is not None:
        subject, start, end = definite_phrase.speaker(tokens[place:at]), place, at + 1
    if subject is None or subject.pronoun:
        return None
    if word.takes("body") and not _measures(subject):
        return None
    if not _has_object(tokens, end, word):
        return None
    begin = tokens[start].start
    if word.takes("bare") and not word.takes("act"):
        content = _object(tokens, end, word)
        if content >= len(tokens):
            return None
        return Reading(scene.cue(at, word), Span(begin, scene.end(content)), subject, Side.AFTER, hearer=None)
    return Reading(scene.cue(at, word), Span(begin, begin), subject, Side.WHOLE)


def _object_only(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether what follows the verb is its object, the subject standing before: وزارة الطاقة نفت تعرض …"""
    del end
    following = tokens[at + 1 : at + 2]
    return bool(following) and not following[0].mark and not readings(following[0].form) and not definite_phrase.definite(following[0].form)


def _measures(subject: Speaker) -> bool:
    return subject.kind in {VoiceKind.ORGANISATION, VoiceKind.DOCUMENT} and not subject.proper and subject.head != ""


def _has_object(tokens: Sequence[Token], end: int, word: CueWord) -> bool:
    if word.takes("act") or word.takes("bare") or word.takes("body"):
        return end < len(tokens)
    return any(_taken(tokens, place, word) for place in range(end, min(len(tokens), end + 8)))


def _object(tokens: Sequence[Token], end: int, word: CueWord) -> int:
    del word
    while end < len(tokens) and (tokens[end].mark or tokens[end].form in role("time")):
        end += 1
    return end
