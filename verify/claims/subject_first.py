"""Reporting clauses whose subject comes first, as in English, and those turned round: "…, said X"."""

from collections.abc import Sequence

from verify.claims import capital_phrase
from verify.claims.cues import CueWord, cue_words
from verify.claims.phrase_word import role
from verify.claims.reading import Reading, Scene, Side
from verify.claims.speaker import Speaker
from verify.claims.tokens import COMMA, DASH, QUOTE, STOP, Token
from verify.text import Span

_LONGEST_SUBJECT = 14
_ADJUNCTS = frozenset("in on at after during by through from via to when before as of for with over about late early".split())
_NEVER_SUBJECT = frozenset("there that which what it's".split())


def read(scene: Scene, at: int, word: CueWord) -> Reading | None:
    """The attribution that the verb at token ``at`` makes; ``None`` when it makes none."""
    group = _group(scene, at)
    if group is None:
        return None
    after = _after(scene, at, word)
    subject = _subject(scene, group, content_after=after is not None and after[1])
    if subject is not None:
        return _forward(scene, at, word, subject, after)
    if group == at and word.takes("aside"):
        return _turned(scene, at, word)
    return None


def participle(scene: Scene, at: int, word: CueWord) -> Reading | None:
    """", adding that …": the speaker before goes on."""
    tokens = scene.tokens
    if at and not (tokens[at - 1].mark or tokens[at - 1].form in {"and", "while", "by"}):
        return None
    begin = at + 1
    if word.takes("tell"):
        begin = _past_hearer(scene, begin)
    if begin >= len(tokens):
        return None
    opens = tokens[begin].form == "that" or (tokens[begin].mark and tokens[begin].form in {QUOTE, ":", COMMA})
    if not (opens or (word.takes("zero") and _clausal(scene, begin, len(tokens)))):
        return None
    start = at - 1 if at and tokens[at - 1].form in {"and", "while", "by"} else at
    content = begin + 1 if tokens[begin].form == "that" else begin
    return Reading(scene.cue(at, word), Span(tokens[start].start, scene.end(content)), None, Side.AFTER, again=True)


def _group(scene: Scene, at: int) -> int | None:
    """Where the verb group begins; ``None`` when it is negated, passive, or no finite verb."""
    tokens = scene.tokens
    place = at
    while place:
        before = tokens[place - 1]
        if before.mark:
            break
        if before.form in role("negative") or before.form.endswith("n't") or before.form in role("be") or before.form == "to":
            return None
        if before.form not in role("auxiliary") and not (before.form.endswith("ly") and len(before.form) > 4):  # noqa: PLR2004
            if before.form in _MODALS:
                return None
            break
        place -= 1
    return place


_MODALS = frozenset("would could should might may must can shall will did does do let".split())


def _after(scene: Scene, at: int, word: CueWord) -> tuple[int, bool] | None:
    """The token that opens the content after the verb, and whether anything stands there that can be content."""
    tokens, place = scene.tokens, at + 1
    if word.takes("tell"):
        place = _past_hearer(scene, place)
    limit = min(len(tokens), place + 22)
    for look in range(place, limit):
        token = tokens[look]
        if token.quoted:
            continue
        if token.mark and token.form in {STOP, DASH, "(", ")"}:
            break
        if token.mark and token.form == QUOTE and (look == place or tokens[look - 1].mark):
            return look, True
        if token.mark and token.form == ":":
            return look + 1, True
        if token.form == "that" and (look == place or tokens[place].form in _ADJUNCTS or tokens[place].form in role("time")) and _that(scene, look):
            return look, True
        if token.mark and token.form == COMMA and look > place + 12:
            break
    if place >= len(tokens) or tokens[place].mark:
        return None
    first = tokens[place].form
    if word.takes("zero"):
        if first not in _ADJUNCTS and first not in role("time") and first not in role("subordinate") and _clausal(scene, place, len(tokens)):
            return place, True
        begin = _past_adjunct(scene, place)
        if begin is not None:
            return begin, True
    return None


def _that(scene: Scene, look: int) -> bool:
    following = scene.tokens[look + 1 : look + 2]
    return bool(following) and not following[0].mark


def _past_adjunct(scene: Scene, place: int) -> int | None:
    """After "said on Monday", the first word of a clause without "that"."""
    tokens = scene.tokens
    if tokens[place].form in role("time") and tokens[place].form not in _ADJUNCTS:
        begin = place + 1
    elif tokens[place].form in _ADJUNCTS and place + 1 < len(tokens) and tokens[place + 1].form in role("time"):
        begin = place + 2
    elif tokens[place].form in _ADJUNCTS and tokens[place + 1 : place + 2] and tokens[place + 1].form in {"a", "an"}:
        begin = place + 3
    else:
        return None
    if begin >= len(tokens) or tokens[begin].mark or tokens[begin].form in _ADJUNCTS or not _clausal(scene, begin, len(tokens)):
        return None
    return begin


def _past_hearer(scene: Scene, place: int) -> int:
    tokens = scene.tokens
    end = place
    while end < len(tokens) and not tokens[end].mark and tokens[end].form not in {"that", "in", "on", "at", "during", "by", "after", "how"}:
        if end > place and not capital_phrase.capital(scene.text, tokens[end]) and tokens[end - 1].form not in role("determiner") and tokens[end].form not in {"of", "and"}:
            break
        end += 1
    return end


def _clausal(scene: Scene, start: int, end: int) -> bool:
    """Whether the tokens hold a finite verb."""
    for at in range(start, min(end, start + 30)):
        token = scene.tokens[at]
        if token.quoted:
            continue
        form = token.form
        if form in role("finite") or form.endswith(("n't", "'re", "'ve", "'ll", "'d")) or (at > start and _finite(form)):
            return True
    return False


def _finite(form: str) -> bool:
    if form.endswith("ed") and len(form) > 3:  # noqa: PLR2004
        return True
    found = cue_words().get(form)
    return found is not None and found.grammar == "subject-first" and form.endswith(("s", "d"))


def _subject(scene: Scene, end: int, *, content_after: bool) -> tuple[int, Speaker, bool] | None:
    """Where the subject that ends before token ``end`` begins, and whether a clause stands before it."""
    tokens = scene.tokens
    if not end or (tokens[end - 1].mark and tokens[end - 1].form not in {COMMA, DASH, ")"}):
        return None
    apposed = tokens[end - 1].mark
    start = _left(scene, end - 1 if apposed else end)
    if apposed or _beside(scene, start, end):
        start = _past_apposition(scene, start, end)
    if start >= end or end - start > 3 * _LONGEST_SUBJECT:
        return None
    found = tokens[start:end]
    if found[0].form in role("relative"):
        return _relative(scene, start, end)
    if found[0].form in _NEVER_SUBJECT or found[0].form in role("inside") and found[0].form != "of":
        return None
    speaker = capital_phrase.speaker(scene.text, found)
    if speaker is None:
        return None
    del content_after
    return start, speaker, _holds_clause(scene, start)


def _left(scene: Scene, end: int) -> int:
    """The beginning of the noun phrase that ends before ``end``, within its comma."""
    tokens = scene.tokens
    place = end
    while place:
        token = tokens[place - 1]
        if token.mark or token.quoted and not (place < end and tokens[place].quoted):
            break
        form = token.form
        if form in role("relative") and form not in {"whose"}:
            return place - 1 if form != "that" else place
        if form in role("subordinate") or form in {"but", "so", "while"}:
            break
        if form in role("finite") or form in cue_words() and cue_words()[form].grammar == "subject-first" and _verbal(scene, place - 1):
            break
        if form == "and" and not _joined(scene, place - 1, end):
            break
        place -= 1
    return place


def _verbal(scene: Scene, at: int) -> bool:
    """Whether a word that is a verb or a noun is a verb here: not after an article or an adjective."""
    before = scene.tokens[at - 1] if at else None
    return before is None or before.mark or before.form not in role("determiner")


def _joined(scene: Scene, at: int, end: int) -> bool:
    """Whether "and" joins two subjects, not two clauses."""
    left = _left(scene, at)
    before = scene.tokens[left - 1] if left else None
    clean = before is None or before.mark or before.form in role("subordinate")
    return clean and not _clausal(scene, left, at) and end - left <= _LONGEST_SUBJECT and left < at and (
        scene.tokens[left].form not in _ADJUNCTS
    )


def _beside(scene: Scene, start: int, end: int) -> bool:
    """Whether the stretch before the verb is only the second half of "the chairman, Jane Doe said"."""
    tokens = scene.tokens
    del end
    return start < len(tokens) and (tokens[start].form in role("relative") or tokens[start].form[:1].isdigit())


def _past_apposition(scene: Scene, start: int, end: int) -> int:
    """Steps back over ", who chairs the agency," and ", 71," to the name they belong to."""
    tokens = scene.tokens
    del end
    for _ in range(3):
        if not start or not (tokens[start - 1].mark and tokens[start - 1].form in {COMMA, DASH, "("}):
            return start
        left = _left(scene, start - 1)
        if left >= start - 1:
            return start
        segment = tokens[left : start - 1]
        if segment[0].form in role("relative"):
            start = left
            continue
        whole = left == 0 or (tokens[left - 1].mark and tokens[left - 1].form in {COMMA, DASH, STOP, QUOTE, ":"}) or tokens[left - 1].form in role("subordinate") or tokens[left - 1].form in {"and", "but", "while"}
        if not whole or segment[0].form in _ADJUNCTS or _clausal(scene, left, start - 1):
            return start
        was_tail = tokens[start].form in role("relative") or tokens[start].form[:1].isdigit()
        start = left
        if not was_tail and not (left and tokens[left - 1].mark and tokens[left - 1].form == COMMA and tokens[start].form[:1].isdigit()):
            return start
    return start


def _relative(scene: Scene, start: int, end: int) -> tuple[int, Speaker, bool] | None:
    """"…, who said that": the speaker is the noun phrase before."""
    tokens = scene.tokens
    first = tokens[start]
    if first.form == "that" or end - start > 1:
        return None
    stop = start - 1 if start and tokens[start - 1].mark and tokens[start - 1].form == COMMA else start
    partitive = stop >= 2 and tokens[stop - 1].form == "of" and tokens[stop - 2].form in {"one", "two", "some", "several", "both"}  # noqa: PLR2004
    if partitive:
        stop -= 2
        if stop and tokens[stop - 1].mark:
            stop -= 1
    left = _left(scene, stop)
    if left >= stop:
        return None
    antecedent = capital_phrase.speaker(scene.text, _last_phrase(tokens[left:stop]))
    if antecedent is None:
        return None
    return start, antecedent, True


def _last_phrase(found: Sequence[Token]) -> Sequence[Token]:
    for place in range(len(found) - 1, 0, -1):
        if found[place].form in {"by", "to", "from", "with", "for"}:
            return found[place + 1 :]
    return found


def _holds_clause(scene: Scene, start: int) -> bool:
    """Whether a clause of its own stands before the subject, so that the subject may belong after it."""
    tokens = scene.tokens
    if not start:
        return False
    before = tokens[start - 1]
    return before.mark and before.form in {COMMA, QUOTE, DASH}


def _forward(
    scene: Scene, at: int, word: CueWord, subject: tuple[int, Speaker, bool], after: tuple[int, bool] | None
) -> Reading | None:
    start, speaker, held = subject
    tokens = scene.tokens
    begin = tokens[start].start
    cue = scene.cue(at, word)
    if after is not None and (word.takes("clause") or tokens[min(after[0], len(tokens) - 1)].mark):
        place = after[0]
        content = place + 1 if tokens[place].form == "that" else place
        nested = _nested(scene, start)
        return Reading(cue, Span(begin, scene.end(content)), speaker, Side.AFTER, nested=nested, hearer=_hearer(scene, at, word))
    if held and word.takes("aside") and tokens[start].form not in role("relative"):
        stop = _aside_end(scene, at)
        if stop is not None:
            return Reading(cue, Span(begin, stop), speaker, Side.BEFORE, hearer=_hearer(scene, at, word))
    if word.takes("to") and tokens[at + 1 : at + 2] and _to(scene, at):
        return Reading(cue, Span(begin, begin), speaker, Side.WHOLE)
    if word.takes("act") and at + 1 < len(tokens) and not tokens[at + 1].mark and tokens[at + 1].form not in _ADJUNCTS:
        return Reading(cue, Span(begin, begin), speaker, Side.WHOLE)
    return None


def _to(scene: Scene, at: int) -> bool:
    return any(token.form == "to" for token in scene.tokens[at + 1 : at + 8])


def _nested(scene: Scene, start: int) -> bool:
    return start > 0 and scene.tokens[start - 1].form == "that"


def _aside_end(scene: Scene, at: int) -> int | None:
    """Where an attribution put after its content ends: the next comma, stop or the end of the sentence."""
    tokens = scene.tokens
    for place in range(at + 1, len(tokens)):
        token = tokens[place]
        if token.mark and token.form in {COMMA, STOP, DASH, ":", QUOTE}:
            return token.start
        if token.form == "and" and _clausal(scene, place + 1, len(tokens)):
            return token.start
    return scene.span.end


def _hearer(scene: Scene, at: int, word: CueWord) -> Speaker | None:
    if not word.takes("tell"):
        return None
    found = scene.tokens[at + 1 : _past_hearer(scene, at + 1)]
    if not found or found[0].form in role("hearer"):
        return None
    return capital_phrase.speaker(scene.text, found)


def _turned(scene: Scene, at: int, word: CueWord) -> Reading | None:
    """"…, said Jane Doe of the centre"."""
    tokens = scene.tokens
    if not at or at + 1 >= len(tokens) or not tokens[at - 1].mark or tokens[at - 1].form not in {COMMA, QUOTE, DASH}:
        return None
    if tokens[at + 1].mark or tokens[at + 1].form in _ADJUNCTS or tokens[at + 1].form in {"that", "it", "so"}:
        return None
    end = at + 1
    commas = 0
    while end < len(tokens):
        token = tokens[end]
        if token.mark and token.form in {STOP, DASH, ":", QUOTE}:
            break
        if token.mark and token.form == COMMA:
            if commas or not _apposition(scene, end):
                break
            commas += 1
        if not token.mark and (word_after := cue_words().get(token.form)) is not None and word_after.grammar == "participle" and tokens[end - 1].mark:
            break
        end += 1
    while tokens[end - 1].mark:
        end -= 1
    found = tokens[at + 1 : end]
    speaker = capital_phrase.speaker(scene.text, _clip(scene, found))
    if speaker is None:
        return None
    stop = scene.end(end)
    return Reading(scene.cue(at, word), Span(tokens[at].start, stop), speaker, Side.BEFORE)


def _clip(scene: Scene, found: Sequence[Token]) -> Sequence[Token]:
    """Without an adverbial at the end: "said Jane Doe on Monday"."""
    for place in range(1, len(found)):
        token = found[place]
        if token.form in role("time") and not token.mark:
            back = place - 1 if found[place - 1].form in {"on", "late", "early"} and place > 1 else place
            return found[:back]
        if token.form in {"in", "after", "during", "when", "as"} and place + 1 < len(found) and found[place + 1].form in {"a", "an", "the", "his", "her"} and place > 1:
            return found[:place]
    del scene
    return found


def _apposition(scene: Scene, comma: int) -> bool:
    """Whether what follows the comma describes the speaker: ", the firm that owns it"."""
    tokens = scene.tokens
    following = tokens[comma + 1 : comma + 2]
    if not following or following[0].mark:
        return False
    form = following[0].form
    if form in role("relative"):
        return False
    if form in {"a", "an", "the", "his", "her", "its", "their"} or form[:1].isdigit():
        end = comma + 1
        while end < len(tokens) and not tokens[end].mark:
            end += 1
        finite = [at for at in range(comma + 1, end) if tokens[at].form in role("finite")]
        relative = [at for at in range(comma + 1, end) if tokens[at].form in role("relative")]
        return not finite or bool(relative and relative[0] < finite[0])
    return False
