"""Where a subject stands beside its verb in English, appositions and relative clauses included."""

from collections.abc import Sequence
from typing import NamedTuple

from verify.claims import capital_phrase
from verify.claims.cues import cue_words
from verify.claims.phrase_word import role
from verify.claims.reading import Scene
from verify.claims.speaker import Speaker
from verify.claims.tokens import COMMA, DASH, QUOTE, STOP, Token
from verify.text import Span

_LONGEST = 16
_NEAR = 6


class Subject(NamedTuple):
    """A subject found before a verb.

    Attributes:
        start: Its first token.
        speaker: Who it is.
        held: Whether a clause may stand before it: there is a comma or quotation mark.
        relative: Whether it is a relative pronoun, and ``speaker`` what it stands for.
    """

    start: int
    speaker: Speaker
    held: bool
    relative: bool


def clausal(scene: Scene, start: int, end: int) -> bool:
    """Whether the tokens hold a finite verb, so far as forms can tell."""
    for at in range(start, min(end, start + 30)):
        token = scene.tokens[at]
        if token.quoted or token.mark:
            continue
        form = token.form
        if form in role("finite") or form.endswith(("n't", "'re", "'ve", "'ll", "'d")):
            return True
        if at > start and (
            _past(form) or (form in cue_words() and form.endswith("s") and _verbal(scene, at))
        ):
            return True
    return False


def before(scene: Scene, end: int) -> Subject | None:
    """The subject that ends right before token ``end``; ``None`` when there is none."""
    tokens = scene.tokens
    end = _before_bracket(tokens, end)
    if not end or (tokens[end - 1].mark and tokens[end - 1].form not in {COMMA, DASH}):
        return None
    if tokens[end - 1].mark:
        start = _apposed(scene, end - 1)
    else:
        start = _left(scene, end)
        if start < end and tokens[start].form in role("relative"):
            return _relative(scene, start, end)
        restricted = _restricted(scene, start)
        if restricted is not None:
            start, end = _left(scene, restricted), restricted
        start = _main(scene, start, end)
    if start is None or start >= end or tokens[start].form in role("no-subject"):
        return None
    speaker = capital_phrase.speaker(scene.text, tokens[start:end])
    held = start > 0 and tokens[start - 1].mark and tokens[start - 1].form in {COMMA, QUOTE, DASH}
    return None if speaker is None else Subject(start, speaker, held, relative=False)


def _before_bracket(tokens: Sequence[Token], end: int) -> int:
    """``end``, or the bracket that opens before it: "Mary Jones (D-Ohio) said"."""
    if not end or not (tokens[end - 1].mark and tokens[end - 1].form == ")"):
        return end
    inside = range(end - 2, max(-1, end - 2 - _NEAR), -1)
    return next((at for at in inside if tokens[at].mark and tokens[at].form == "("), 0)


def agrees(scene: Scene, at: int, subject: Subject) -> bool:
    """Whether a verb without an ending has a subject that can be plural: "officials say", not "the note"."""
    form = scene.tokens[at].form
    found = cue_words().get(form)
    if found is None or form.endswith("s") or not found.takes_base(form):
        return True
    last = scene.tokens[at - 1]
    head = subject.speaker.head
    if head.endswith("s") and not head.endswith(("'s", "ss", "us", "is")):
        return True
    several = any(token.form == "and" for token in scene.tokens[subject.start : at])
    return (
        several
        or last.form in role("plural")
        or last.mark
        or (last.form.endswith("s") and not last.form.endswith(("'s", "ss", "us", "is")))
    )


def citing(scene: Scene, between: Sequence[Token], speaker: Speaker) -> Speaker:
    """``speaker``, or the one cited in ``between``: "reported, citing two officials, that"."""
    start = next((at for at, token in enumerate(between) if token.form in {"citing", "quoting"}), None)
    if start is None:
        return speaker
    end = next((at for at in range(start, len(between)) if between[at].mark), len(between))
    cited = capital_phrase.speaker(scene.text, between[start + 1 : end]) if end > start + 1 else None
    return speaker if cited is None else cited.through(speaker)


def after(scene: Scene, start: int) -> int:
    """The token after the subject that begins at ``start``, behind its verb."""
    tokens, commas = scene.tokens, 0
    for end in range(start, len(tokens)):
        token = tokens[end]
        if token.mark and token.form in {STOP, DASH, ":", QUOTE}:
            return end
        if token.mark and token.form == COMMA:
            if commas > 1 or not _described(scene, end):
                return end
            commas += 1
    return len(tokens)


def clip(scene: Scene, start: int, end: int) -> int:
    """``end`` moved back over an adverbial: "said Jane Doe on Monday", "… in a statement"."""
    tokens = scene.tokens
    for place in range(start + 1, end):
        form = tokens[place].form
        if tokens[place].mark:
            continue
        if form in role("time"):
            return place - 1 if tokens[place - 1].form in role("place") and place - 1 > start else place
        following = tokens[place + 1].form if place + 1 < end else ""
        if form in {"in", "after", "during", "when", "as"} and following in {"a", "an", "his", "her", "its"}:
            return place
    return end


def _past(form: str) -> bool:
    return form.endswith("ed") and len(form) > 3  # noqa: PLR2004


def _left(scene: Scene, end: int) -> int:
    """The first token of the noun phrase that ends before ``end``."""
    tokens = scene.tokens
    place = end
    while place and end - place <= 2 * _LONGEST:
        token = tokens[place - 1]
        form = token.form
        if token.mark and not (form == QUOTE and place < end and _name_quote(tokens, place - 1)):
            break
        if form == "that" and place > 1 and tokens[place - 2].form in role("inside"):
            place -= 1
            continue
        if form in role("relative"):
            return place if form == "that" else place - 1
        if (
            form in role("subordinate") - {"to"}
            or form in {"but", "so", "while"}
            # "Media reports said": right before the verb it is a noun.
            or (form in role("finite") if place == end else _verb_at(scene, place - 1))
        ):
            break
        if form == "and" and not _joins(scene, place - 1):
            break
        place -= 1
    return place


def _name_quote(tokens: Sequence[Token], at: int) -> bool:
    around = [*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2]]
    return any(token.quoted for token in around) and len(around) > 1 and not tokens[at - 1].mark


def _verb_at(scene: Scene, at: int) -> bool:
    form = scene.tokens[at].form
    if form in role("finite"):
        return True
    following = scene.tokens[at + 1].form if at + 1 < len(scene.tokens) else ""
    if following == "by" or scene.text[scene.tokens[at].start].isupper():
        return False
    found = cue_words().get(form)
    return (
        found is not None
        and found.grammar == "subject-first"
        and not found.takes_base(form)
        and _verbal(scene, at)
    )


def _verbal(scene: Scene, at: int) -> bool:
    """Whether a word that could be a noun or adjective is a verb here: not after a determiner or of."""
    if not at:
        return False
    before_it = scene.tokens[at - 1]
    return not (before_it.form in role("determiner") or before_it.form in role("inside"))


def _joins(scene: Scene, at: int) -> bool:
    """Whether "and" joins two noun phrases, not two clauses."""
    tokens = scene.tokens
    place = at
    while place and at - place < _LONGEST and not tokens[place - 1].mark:
        form = tokens[place - 1].form
        if (
            form in role("subordinate") - {"to"}
            or _verb_at(scene, place - 1)
            or (_past(form) and place - 1 > 0)
        ):
            return False
        place -= 1
    return place < at and (
        place == 0 or not tokens[place - 1].mark or tokens[place - 1].form != COMMA or place == at - 1
    )


def _main(scene: Scene, start: int, end: int) -> int | None:
    """``start`` moved past an adverbial that stands before the subject without a comma."""
    tokens = scene.tokens
    if start >= end:
        return None
    form = tokens[start].form
    if form in {"and", "but"}:
        start += 1
        form = tokens[start].form if start < end else ""
    if form not in role("place") and form not in role("time"):
        return start if start < end else None
    if form == "of":
        return None
    for place in range(end - 1, start, -1):
        token = tokens[place]
        if token.form in {"the", "a", "an", "its", "his", "her", "their"} and tokens[
            place - 1
        ].form not in role("place"):
            return place
        if token.form in role("place") - {"of"} or token.form in role("time") or end - place > _NEAR:
            break
    run = end
    while (
        run - 1 > start
        and capital_phrase.capital(scene.text, tokens[run - 1])
        and tokens[run - 1].form not in role("time")
    ):
        run -= 1
    return run if run < end and tokens[run - 1].form not in role("place") else None


def _restricted(scene: Scene, start: int) -> int | None:
    """The end of a noun phrase whose relative clause reaches up to the verb: "A man who was there said"."""
    tokens = scene.tokens
    if start < 3 or tokens[start - 1].mark:  # noqa: PLR2004 - a noun, who, a verb
        return None
    for place in range(start - 1, max(0, start - _LONGEST), -1):
        if tokens[place].mark:
            return None
        if tokens[place].form in {"who", "which"} or (
            tokens[place].form == "that" and tokens[place - 1].form in role("pronoun")
        ):
            return place
    return None


def _apposed(scene: Scene, right: int) -> int | None:
    """The start of a subject whose last apposition closes with the comma at ``right``."""
    tail = True
    for _ in range(4):
        left = _segment(scene, right)
        if left >= right:
            return None
        if not _is_tail(scene, left, right):
            break
        if not left or not _mark(scene, left - 1):
            return None
        right, tail = left - 1, False
    else:
        return None
    if left and _mark(scene, left - 1):
        earlier = _main(scene, _segment(scene, left - 1), left - 1)
        if earlier is not None and _pairs(scene, (earlier, left - 1), (left, right)):
            return earlier
    if tail:
        return None
    inner = _left(scene, right)
    return inner if inner < right and not clausal(scene, inner, right) else None


def _segment(scene: Scene, right: int) -> int:
    left = right
    while left and not _closes_segment(scene.tokens, left - 1):
        left -= 1
    while left < right and scene.tokens[left].form in {"and", "but", "while"}:
        left += 1
    return left


def _closes_segment(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if not token.mark:
        return False
    if token.form == QUOTE:
        return at + 1 < len(tokens) and not tokens[at + 1].quoted
    return token.form in {COMMA, DASH, "(", ")", STOP, ":"}


def _mark(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    return token.mark and token.form in {COMMA, DASH, "(", ")"}


def _is_tail(scene: Scene, left: int, right: int) -> bool:
    first = scene.tokens[left].form
    partitive = (
        right - left >= len(("one", "of", "whom"))
        and first in role("partitive")
        and scene.tokens[left + 1].form == "of"
        and scene.tokens[left + 2].form == "whom"
    )
    return (
        first in role("relative")
        or first[:1].isdigit()
        or partitive
        or _past(first)
        or (first.endswith("ing") and len(first) > len("bring"))
    )


def _pairs(scene: Scene, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two stretches are a name and what it is called: "the chairman, Jane Doe"."""
    if one[1] - one[0] > _LONGEST or one[0] >= one[1]:
        return False
    left = capital_phrase.speaker(scene.text, scene.tokens[one[0] : one[1]])
    right = capital_phrase.speaker(scene.text, scene.tokens[other[0] : other[1]])
    if left is None or right is None or (left.proper and right.proper):
        return False
    if not left.proper and not right.proper and scene.tokens[other[0]].form not in {"a", "an"}:
        return False
    if scene.tokens[one[0]].form in role("place") or scene.tokens[one[0]].form in role("time"):
        return False
    return not clausal(scene, one[0], one[1]) and (left.proper or left.head != "")


def _relative(scene: Scene, start: int, end: int) -> Subject | None:
    """The speaker of "…, who said that" is the noun phrase before."""
    tokens = scene.tokens
    adverbial = all(
        one.form in role("place") or one.form in role("time") or one.form[:1].isdigit()
        for one in tokens[start + 1 : end]
    )
    if not adverbial or tokens[start].form not in {"who", "which", "whom"}:
        return None
    partitive = tokens[start].form == "whom" and start >= 2 and tokens[start - 2].form in role("partitive")  # noqa: PLR2004
    stop = start - 2 if partitive else start
    first = stop
    if stop and tokens[stop - 1].mark:
        stop -= 1
    left = _left(scene, stop)
    found = _last_phrase(tokens[left:stop])
    antecedent = capital_phrase.speaker(scene.text, found) if found else None
    if antecedent is None or (tokens[start].form == "whom" and not partitive):
        return None
    if partitive:
        antecedent = capital_phrase.one_of(antecedent, Span(tokens[first].start, tokens[first + 1].end))
    return Subject(first, antecedent, held=True, relative=True)


def _last_phrase(found: Sequence[Token]) -> Sequence[Token]:
    for place in range(len(found) - 1, 0, -1):
        if found[place].form in {"by", "to", "from", "with", "for"} and place + 1 < len(found):
            return found[place + 1 :]
    return found


def _named(scene: Scene, at: int) -> bool:
    """Whether a personal name stands between this comma and the next: "said the judge, Jane Doe, reading"."""
    tokens = scene.tokens
    end = at
    while end < len(tokens) and not tokens[end].mark and capital_phrase.capital(scene.text, tokens[end]):
        end += 1
    return 1 < end - at <= _NEAR and (end == len(tokens) or tokens[end].mark)


def _described(scene: Scene, comma: int) -> bool:
    """Whether what follows the comma describes the speaker: ", the firm that owns it"."""
    tokens = scene.tokens
    if comma + 1 >= len(tokens) or tokens[comma + 1].mark:
        return False
    first = tokens[comma + 1].form
    if _named(scene, comma + 1):
        return True
    if first not in {"a", "an", "the", "his", "her", "its", "their"} and not first[:1].isdigit():
        return False
    end = comma + 1
    while end < len(tokens) and not tokens[end].mark:
        end += 1
    finite = next((at for at in range(comma + 1, end) if tokens[at].form in role("finite")), end)
    relative = next((at for at in range(comma + 1, end) if tokens[at].form in role("relative")), end)
    return finite == end or relative < finite
