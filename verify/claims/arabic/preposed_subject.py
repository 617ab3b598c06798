"""A subject before its verb in Arabic, against the usual order."""

from collections.abc import Sequence

from verify.claims.grammar.cues import cue_words, verb
from verify.claims.grammar.reading import Scene
from verify.claims.grammar.speaker_noun import readings
from verify.claims.grammar.tokens import COMMA, QUOTE, Token
from verify.claims.grammar.word_roles import openers, role
from verify.claims.voice import VoiceKind

_NEAR = 12
"""Tokens; a subject takes half as many, a topic after «أما» twice as many."""
_REACH = 40
"""Tokens of a subject before the verb."""
_ASIDE = 14
"""Tokens of an aside."""
_DESCRIBED = 4
"""Tokens before the verb in which a document is looked for."""


def before(scene: Scene, at: int) -> tuple[int, int, bool] | None:
    """The tokens where the subject begins and ends, and whether the verb is in a relative clause on it."""
    tokens = scene.tokens
    form = tokens[at].form
    if form[:1] == "ف" and tokens[0].form in {"اما", "واما"} and at < 2 * _NEAR:
        return 1, at, False
    if verb(form, cue_words()) is not cue_words().get(form):
        return None
    paper = told_of(tokens, at)
    if paper is not None:
        return paper, at, True
    stop = at
    while stop and not tokens[stop - 1].mark and tokens[stop - 1].form in role("link") - {"ان"}:
        stop -= 1
    stop -= _aside(tokens, stop) or _pause(tokens, stop, at)
    if stop and tokens[stop - 1].form in role("own-subject"):
        return None
    relative = stop > 0 and tokens[stop - 1].form in role("relative")
    if relative:
        stop -= 1
    last = stop - 1 if relative and stop and tokens[stop - 1].mark else stop
    start = _start(tokens, last, stop_at=role("adjunct") if relative else frozenset())
    if start < last and tokens[start].form.lstrip("وف") in role("link"):
        start += 1
    first = tokens[start].form
    if (
        start == last
        or adverbial(first)
        or (first[0] in "وف" and adverbial(first[1:]))
        or _verbal(tokens, start, last)
    ):
        return None
    return start, stop, relative


def told_of(tokens: Sequence[Token], at: int) -> int | None:
    """Where a document begins whose relative clause has no pronoun: وسط منشورات ساخرة تقول إن."""
    if tokens[at].form[0] not in "يت":
        return None
    for place in range(at - 1, max(0, at - _DESCRIBED), -1):
        token = tokens[place]
        if token.mark or token.form.startswith("ال"):
            return None
        if any(noun.kind is VoiceKind.DOCUMENT for noun in readings(token.form)):
            # At the start of its clause it is the subject: «تقارير محلية تقول إن».
            return None if _boundary(tokens, place - 1) or token.form[0] in "وف" else place
    return None


def _aside(tokens: Sequence[Token], stop: int) -> int:
    """The number of tokens before ``stop`` in an aside on the subject: «الوزير، من جهته،»."""
    if not stop or not tokens[stop - 1].mark or tokens[stop - 1].form != COMMA:
        return 0
    comma = next((at for at in range(stop - 2, max(0, stop - _ASIDE), -1) if tokens[at].mark), 0)
    if not comma or tokens[comma].form != COMMA or comma + 2 >= stop:
        return 0
    told_of = tokens[stop - 2].form in role("for-its-part") or readings(tokens[comma + 1].form)
    return stop - comma if told_of and tokens[comma + 1].form[0] not in "وف" else 0


def _pause(tokens: Sequence[Token], stop: int, at: int) -> int:
    """Whether a comma separates a subject with its titles from قد and the verb: «علي وكيل الشركة، قد صرح»."""
    done = at > stop and tokens[stop].form in {"قد", "لقد"}
    return int(done and stop > 1 and tokens[stop - 1].mark and tokens[stop - 1].form == COMMA)


def _start(tokens: Sequence[Token], last: int, *, stop_at: frozenset[str]) -> int:
    place = last
    while (
        place
        and last - place < _REACH
        and not _boundary(tokens, place - 1)
        and tokens[place - 1].form not in stop_at
    ):
        place -= 1
    return place


def _verbal(tokens: Sequence[Token], start: int, last: int) -> bool:
    """Whether a stretch is a clause rather than a subject: it begins with a verb, or is too long."""
    form = tokens[start].form
    bare = form[1:] if form[0] in "وف" and len(form) > len("وفد") else form
    found = verb(form, cue_words()) or cue_words().get(form[1:] if form[0] in "وف" else "")
    if bare in role("breaks") or (found is not None and found.grammar == "verb-first"):
        return True
    if last - start > _NEAR // 2 and not readings(form):
        return True
    return any(_tells(tokens, place) for place in range(start + 1, last))


def _tells(tokens: Sequence[Token], place: int) -> bool:
    """Whether a candidate subject contains a verb of telling: «اللجنة أبلغته بوجود دليل يثبت أن»."""
    found = verb(tokens[place].form, cue_words())
    return found is not None and found.takes("tell") and tokens[place - 1].form not in role("relative")


def adverbial(form: str) -> bool:
    """Whether a folded word begins an adverbial."""
    return form in role("adjunct") or form in role("time") or form in role("inside")


def _boundary(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    if token.mark:
        return token.form != QUOTE
    return not token.quoted and (token.form in openers() or token.form in role("joint"))


def inside(scene: Scene, place: int) -> bool:
    """Whether a subject follows right after a clause opener: … إن طهران أكدت أنها."""
    if not place or scene.tokens[place - 1].form not in openers():
        return False
    return place == 1 or scene.tokens[place - 2].form not in role("except")
