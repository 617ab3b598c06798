"""Where an English subject stands relative to its verb, appositions and relative clauses included."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from verify.claims.english import apposition, noun_phrase, speaker_phrase
from verify.claims.grammar.cues import cue_words
from verify.claims.grammar.reading import Scene
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import readings
from verify.claims.grammar.tokens import COMMA, DASH, QUOTE, STOP, Token
from verify.claims.grammar.word_roles import adverb, role
from verify.lexicon import places
from verify.text import Span

_LONGEST = 16
"""Tokens of a relative clause."""
_NEAR = 6
"""Tokens of a name between commas."""


class Subject(NamedTuple):
    """A subject found before a verb.

    Attributes:
        start: Its first token.
        speaker: The speaker it names.
        held: Whether a clause may precede it: there is a comma or quotation mark.
        relative: Whether it is a relative pronoun, and ``speaker`` its antecedent.
        gap: The "which" before it that fills a gap in the content: "which he said was open".
    """

    start: int
    speaker: Speaker
    held: bool
    relative: bool
    gap: int | None = None


def before(scene: Scene, end: int) -> Subject | None:
    """The subject that ends right before token ``end``; ``None`` if there is none."""
    tokens = scene.tokens
    right = end
    end = apposition.before_bracket(tokens, end)
    if not end or (tokens[end - 1].mark and tokens[end - 1].form not in {COMMA, DASH}):
        return None
    if tokens[end - 1].mark:
        start = apposition.subject_start(scene, end - 1)
    else:
        start = noun_phrase.left_end(scene, end)
        if start < end and tokens[start].form in role("relative"):
            return _relative(scene, start, end) or _within(scene, start, end)
        restricted = _restricted(scene, start)
        if restricted is not None:
            start, end = noun_phrase.left_end(scene, restricted), restricted
        start = noun_phrase.main(scene, start, end)
    if start is None or start >= end or tokens[start].form in role("no-subject") or _compared(tokens, start):
        return None
    if _contact(tokens, start, end):
        return None
    alone = contracted(scene, start)
    speaker = alone.speaker if alone else speaker_phrase.speaker(scene.text, tokens[start:end])
    held = (
        tokens[start - 1].mark and tokens[start - 1].form in {COMMA, QUOTE, DASH}
        if start
        else scene.after_quotation
    )
    if speaker is None:
        return None
    stop = right - 1 if tokens[right - 1].mark and tokens[right - 1].form != ")" else right
    whole = Span(tokens[start].start, max(speaker.whole.end, tokens[stop - 1].end))
    return Subject(start, replace(speaker, whole=whole), held, relative=False)


def _compared(tokens: Sequence[Token], start: int) -> bool:
    """Whether the words end a longer subject: "sirens as far away as Malta show", "clubs such as"."""
    before = [token.form for token in tokens[max(0, start - 2) : start]]
    return before[1:] == ["as"] and before[0] in role("compared")


def _contact(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a noun has a relative clause without a pronoun: "the things we think are needed"."""
    spoken_of = end - start > 2 and tokens[start].form in role("determiner")  # noqa: PLR2004 - the, things, we
    before = tokens[end - 2]
    alone = before.mark or before.form in role("joint") | role("auxiliary") | role("time")
    return spoken_of and not alone and tokens[end - 1].form in role("contact")


def contracted(scene: Scene, at: int) -> Subject | None:
    """The pronoun in a contraction with "be": "he's saying that"."""
    token = scene.tokens[at]
    pronoun, apostrophe, verb = token.form.partition("'")
    if not apostrophe or verb not in {"s", "re"} or pronoun not in role("pronoun"):
        return None
    alone = token._replace(form=pronoun, end=token.start + len(pronoun))
    speaker = speaker_phrase.speaker(scene.text, [alone])
    return None if speaker is None else Subject(at, speaker, held=False, relative=False)


def agrees(scene: Scene, at: int, subject: Subject) -> bool:
    """Whether a verb without an ending agrees with a plural subject: "officials say", not "the note"."""
    form = scene.tokens[at].form
    found = cue_words().get(form)
    if found is None or form.endswith("s") or not found.takes_base(form):
        return True
    if scene.tokens[at - 1].form in role("before-base"):
        return True
    place = at - 1
    while place > subject.start and (
        scene.tokens[place].form in role("auxiliary") or adverb(scene.tokens[place].form)
    ):
        place -= 1
    last = scene.tokens[place]
    head = subject.speaker.head
    if subject.speaker.proper and places(subject.speaker.name.of(scene.text)):
        # "In Chiapas state".
        return False
    if head.endswith("s") and not head.endswith(("'s", "ss", "us", "is")):
        return True
    several = any(token.form == "and" for token in scene.tokens[subject.start : at])
    return (
        several
        or head in role("plural")
        or (subject.speaker.issued and scene.tokens[subject.start].form in role("plural"))
        or last.form in role("plural")
        or last.mark
        or (last.form.endswith("s") and not last.form.endswith(("'s", "ss", "us", "is")))
    )


def citing(scene: Scene, between: Sequence[Token], speaker: Speaker) -> Speaker:
    """``speaker``, or the source cited in ``between``: "reported, citing two officials, that"."""
    start = next((at for at, token in enumerate(between) if token.form in {"citing", "quoting"}), None)
    if start is None:
        return speaker
    end = next((at for at in range(start, len(between)) if between[at].mark), len(between))
    cited = speaker_phrase.speaker(scene.text, between[start + 1 : end]) if end > start + 1 else None
    return speaker if cited is None else cited.through(speaker)


def after(scene: Scene, start: int) -> int:
    """The token after the subject that begins at ``start`` and follows its verb."""
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
        if (adverb(form) or form in role("manner")) and _complete(scene, place - 1):
            return place
        following = tokens[place + 1].form if place + 1 < end else ""
        if form in {"in", "after", "during", "when", "as"} and following in {
            "a",
            "an",
            *role("pronoun"),
        }:
            return place
    return end


def _complete(scene: Scene, at: int) -> bool:
    """Whether a name or a speaker noun ends at ``at``: "Nora", not "the" of "the newly elected"."""
    token = scene.tokens[at]
    known = speaker_phrase.capital(scene.text, token) or bool(readings(token.form))
    return known and not token.mark and not token.form.endswith(("'s", "s'"))


def _restricted(scene: Scene, start: int) -> int | None:
    """The end of a noun phrase whose relative clause extends to the verb: "A man who was there said"."""
    tokens = scene.tokens
    if start < 3 or tokens[start - 1].mark:  # noqa: PLR2004 - a noun, who, a verb
        return None
    for place in range(start - 1, max(0, start - _LONGEST), -1):
        if tokens[place].mark:
            return None
        if tokens[place].form in {"who", "which"} or _relative_that(scene, place):
            return place
    return None


def _relative_that(scene: Scene, place: int) -> bool:
    """Whether "that" at ``place`` is a relative subject: "the body that runs the port", "those that fled"."""
    tokens = scene.tokens
    if tokens[place].form != "that" or not place:
        return False
    before, after = tokens[place - 1].form, tokens[place + 1].form
    noun = bool(readings(before)) and not tokens[place + 1].mark
    clause = noun_phrase.names_something(scene, place + 1) or readings(after)
    return before in role("pronoun") or (noun and not clause)


def _relative(scene: Scene, start: int, end: int) -> Subject | None:
    """The speaker of "…, who said that": the preceding noun phrase."""
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
    left = noun_phrase.left_end(scene, stop)
    found = _last_phrase(tokens[left:stop])
    antecedent = speaker_phrase.speaker(scene.text, found) if found else None
    if noun_phrase.clausal(scene, left, stop) and (antecedent is None or not _agent(tokens, stop, found)):
        # "My father fell ill, which confirmed": the antecedent is the whole clause.
        return None
    if antecedent is None or (tokens[start].form == "whom" and not partitive):
        return None
    if partitive:
        antecedent = speaker_phrase.one_of(antecedent, Span(tokens[first].start, tokens[first + 1].end))
    return Subject(first, antecedent, held=True, relative=True)


def _within(scene: Scene, start: int, end: int) -> Subject | None:
    """The subject around or within the relative clause that opens at ``start`` and ends with the verb."""
    tokens = scene.tokens
    first = start + 1
    if first >= end or tokens[start].form not in {"who", "which", "whom"}:
        return None
    if noun_phrase.names_something(scene, first) or readings(tokens[first].form):
        speaker = speaker_phrase.speaker(scene.text, tokens[first:end])
        if speaker is None or noun_phrase.clausal(scene, first, end):
            return None
        if start and tokens[start - 1].form in role("place"):
            return Subject(start - 1, speaker, held=False, relative=False)
        return Subject(first, speaker, held=False, relative=False, gap=start)
    # "Several of the judges who heard the case said"
    left = noun_phrase.main(scene, noun_phrase.left_end(scene, start), start)
    if left is None or left >= start or tokens[start].form != "who" or tokens[start - 1].mark:
        return None
    speaker = speaker_phrase.speaker(scene.text, tokens[left:start])
    return None if speaker is None else Subject(left, speaker, held=False, relative=False)


def _agent(tokens: Sequence[Token], stop: int, found: Sequence[Token]) -> bool:
    """Whether the phrase that ends at ``stop`` is a passive agent: "levied by the Union, which said"."""
    before = stop - len(found) - 1
    return before >= 0 and tokens[before].form == "by"


def _last_phrase(found: Sequence[Token]) -> Sequence[Token]:
    for place in range(len(found) - 1, 0, -1):
        if found[place].form in {"by", "to", "from", "with", "for"} and place + 1 < len(found):
            return found[place + 1 :]
    return found


def _named(scene: Scene, at: int) -> bool:
    """Whether a personal name stands between this comma and the next: "said the judge, Jane Doe, reading"."""
    tokens = scene.tokens
    end = at
    while end < len(tokens) and not tokens[end].mark and speaker_phrase.capital(scene.text, tokens[end]):
        end += 1
    return 1 < end - at <= _NEAR and (end == len(tokens) or tokens[end].mark)


def _described(scene: Scene, comma: int) -> bool:
    """Whether the words after the comma describe the speaker: ", the firm that owns it"."""
    tokens = scene.tokens
    if comma + 1 >= len(tokens) or tokens[comma + 1].mark:
        return False
    first = tokens[comma + 1].form
    if _named(scene, comma + 1):
        return True
    titled = any(noun.is_("title") for one in tokens[comma + 1 : comma + 3] for noun in readings(one.form))
    if first not in role("article") and not first[:1].isdigit() and not titled:
        return False
    end = comma + 1
    while end < len(tokens) and not tokens[end].mark:
        end += 1
    finite = next((at for at in range(comma + 1, end) if tokens[at].form in role("finite")), end)
    relative = next((at for at in range(comma + 1, end) if tokens[at].form in role("relative")), end)
    return finite == end or relative < finite
