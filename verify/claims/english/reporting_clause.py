"""English reporting clauses with the subject first, and inverted ones: "…, said X"."""

from collections.abc import Sequence

from verify.claims.english import (
    complement,
    noun_phrase,
    parenthetical,
    speaker_phrase,
    speech_act,
    subject_phrase,
)
from verify.claims.english.subject_phrase import Subject
from verify.claims.grammar.cues import CueWord
from verify.claims.grammar.reading import Reading, Scene, Side
from verify.claims.grammar.speaker_noun import known_to_speak
from verify.claims.grammar.tokens import COMMA, DASH, QUOTE, Token
from verify.claims.grammar.word_roles import adverb, role
from verify.text import Span

_REACH = 12
"""Tokens after a verb that announces content."""
_NEAR = 6
"""Tokens before a conjunction in which a form of "be" is looked for."""


def read(scene: Scene, at: int, word: CueWord) -> Reading | None:
    """The attribution made by the verb at token ``at``; ``None`` if it makes none."""
    group = _group(scene, at)
    if _no_verb(scene, at):
        return None
    if group is None:
        return _claim(scene, at, word)
    if (
        group
        and scene.tokens[group - 1].form in {"and", "but"}
        and (found := _coordinated(scene, at, word)) is not None
    ):
        return found
    subject = subject_phrase.before(scene, group)
    if subject is not None and (
        _object_of_another(scene, subject, group, at)
        or _asked_for(scene, subject, group)
        or not _can_speak(scene, at, subject, word)
    ):
        subject = None
    if subject is not None and word.takes("puts-out"):
        subject = subject._replace(speaker=speaker_phrase.putting_out(subject.speaker))
    if subject is not None and subject_phrase.agrees(scene, at, subject):
        found = _forward(scene, at, word, subject)
        if found is not None:
            return None if found.side is Side.WHOLE and _beside_another(scene, subject) else found
    return _turned(scene, at, word) if group == at and word.takes("aside") else None


def _beside_another(scene: Scene, subject: Subject) -> bool:
    """Whether the clause only gives the time of another event: "eight days before it ordered"."""
    return subject.start > 1 and scene.tokens[subject.start - 1].form in role("temporal")


def speaking_now(scene: Scene, at: int, word: CueWord) -> Reading | None:
    """The attribution of a verb in -ing after a form of "be": "is promising to"; ``None`` for any other."""
    place = at
    while place and (
        scene.tokens[place - 1].form in role("auxiliary") or adverb(scene.tokens[place - 1].form)
    ):
        place -= 1
    if not place:
        return None
    subject = subject_phrase.contracted(scene, place - 1)
    if subject is None and scene.tokens[place - 1].form in role("now"):
        place -= 1
        while place and scene.tokens[place - 1].form in role("auxiliary"):
            place -= 1
        subject = subject_phrase.before(scene, place)
    if subject is None or not _can_speak(scene, at, subject, word):
        return None
    return _forward(scene, at, word, subject)


def _can_speak(scene: Scene, at: int, subject: Subject, word: CueWord) -> bool:
    """Whether a subject can speak: a name, a pronoun, a speaker noun, or a full noun phrase."""
    speaker = subject.speaker
    lifeless = speaker.head in role("of-a-body") or not known_to_speak(speaker)
    # "The silence suggests that": a thing is a sign of it, nobody says it.
    sign = word.takes("vouched") and not known_to_speak(speaker)
    paper = word.takes("paper") and not speech_act.published_by(speaker)
    if (word.takes("alive") and lifeless) or paper or sign:
        return False
    if subject.relative or known_to_speak(speaker):
        return True
    first, last = scene.tokens[subject.start], scene.tokens[at - 1]
    told = any(token.form == "that" for token in scene.tokens[at + 1 : at + 2])
    if first is last and first.form in role("plural"):
        # "All agreed that".
        return told or word.takes("free")
    if first.form in role("determiner") and first is last:
        # "Six said they fled", but not "six suspected smugglers".
        return word.takes("free") or first.form == "another"
    if scene.tokens[at].form in role("noun-like") and not (
        told and not _could_be_noun(scene.tokens[at].form)
    ):
        return False
    whole = first.form in role("determiner") or first.form.endswith(("'s", "s'"))
    return whole or last.form.endswith("s") or speaker.head.endswith("s")


def _object_of_another(scene: Scene, subject: Subject, end: int, at: int) -> bool:
    """Whether an apparent subject is an object: "to discuss emerging reports", "with X expected to"."""
    tokens = scene.tokens
    before = [token.form for token in tokens[max(0, subject.start - 2) : subject.start]]
    if before and "with" in {before[-1], before[0] if before[-1] in role("article") else ""}:
        return tokens[at].form.endswith("ed")
    phrase = tokens[subject.start : end]
    relative = any(token.form in role("relative") for token in phrase)
    noun = tokens[at].form in role("noun-like") and tokens[end - 1].form.endswith("ing")
    return noun and not relative and noun_phrase.clausal(scene, subject.start, end)


def _asked_for(scene: Scene, subject: Subject, end: int) -> bool:
    """Whether the sentence asks, or leaves open, what someone says: "How can you tell", "unless he says"."""
    supposed = role("supposed")
    # "Return once Sanaa announces": the preceding verb is not part of the subject.
    broken = max((at for at in range(subject.start, end) if scene.tokens[at].mark), default=subject.start)
    if any(token.form in supposed for token in scene.tokens[broken:end]):
        return True
    if not subject.start:
        return False
    before = scene.tokens[subject.start - 1].form
    inverted = subject.speaker.pronoun and before in role("modal") | role("before-base")
    return inverted or (subject.gap is None and (before in role("question") or before in supposed))


def _claim(scene: Scene, at: int, word: CueWord) -> Reading | None:
    """A noun as the cue of an outlet's act: "the site carried a claim that …"."""
    tokens = scene.tokens
    if (
        at < len(["carried", "a", "claim"])
        or not word.takes("clause")
        or tokens[at - 1].form not in {"a", "the"}
        or tokens[at - 2].form not in role("airs")
    ):
        return None
    if at + 1 >= len(tokens) or tokens[at + 1].form != "that":
        return None
    subject = subject_phrase.before(scene, at - 2)
    if subject is None:
        return None
    return Reading(
        scene.cue(at, word), Span(tokens[subject.start].start, scene.end(at + 2)), subject.speaker, Side.AFTER
    )


def _no_verb(scene: Scene, at: int) -> bool:
    """Whether the word is part of a name or a compound: the United States, post-war."""
    token = scene.tokens[at]
    around = scene.text[max(0, token.start - 1) : token.start] + scene.text[token.end : token.end + 1]
    opens = not at or (scene.tokens[at - 1].mark and scene.tokens[at - 1].form != COMMA)
    return "-" in around or (scene.text[token.start].isupper() and not opens)


def _coordinated(scene: Scene, at: int, word: CueWord) -> Reading | None:
    """A verb that shares the subject of the previous clause: "… and said that …"."""
    told = word.takes("tell") and _passive_before(scene.tokens, at - 1)
    # "She was called in and told that": she does not speak.
    content = complement.content(scene, at, word) if word.takes("clause") and not told else None
    start = scene.tokens[at - 1].start
    if content is not None:
        if scene.tokens[content].form == "that":
            content += 1
        return Reading(scene.cue(at, word), Span(start, scene.end(content)), None, Side.AFTER, again=True)
    return (
        Reading(scene.cue(at, word), Span(start, scene.tokens[at].start), None, Side.AFTER, again=True)
        if not word.takes_base(scene.tokens[at].form) and speech_act.has_object(scene, at, word)
        else None
    )


def _passive_before(tokens: Sequence[Token], joint: int) -> bool:
    """Whether the clause that ends at ``joint`` is passive, as far as a form of "be" shows."""
    return any(token.form in role("be") for token in tokens[max(0, joint - _NEAR) : joint])


def _group(scene: Scene, at: int) -> int | None:
    """Where the verb group begins; ``None`` if it is negated, passive, or not finite."""
    tokens = scene.tokens
    place = at
    while place and not tokens[place - 1].mark:
        form = tokens[place - 1].form
        if form == "to" and place > 1 and tokens[place - 2].form in role("goes-on"):
            # "Continued to call for", "went on to say".
            place -= 2 if tokens[place - 2].form != "on" else 3
            continue
        if form in role("negative") or form in role("be") or form == "to" or _modal(scene, place - 1):
            return None
        if form not in role("auxiliary") and not adverb(form) and form not in role("whereabouts"):
            dated = _dated(scene, place)
            if dated == place:
                break
            place = dated
            continue
        place -= 1
    before = tokens[place - 1].form if place and not tokens[place - 1].mark else ""
    if before in role("place"):
        return None
    if place == at and before in role("article"):
        # "His announced plans", "the claimed loss".
        return None
    if not _could_be_noun(scene.tokens[at].form):
        return place
    pointing = {"this", "that", "these", "those"}
    noun = before in role("determiner") - pointing or before.endswith(("'s", "s'"))
    # "These forecasts might change", not "those claim".
    subject = before in pointing and any(token.form in role("finite") for token in tokens[at + 1 : at + 2])
    return None if noun or subject else place


def _modal(scene: Scene, at: int) -> bool:
    """Whether token ``at`` is "may", not May."""
    return scene.tokens[at].form in role("modal") and not scene.text[scene.tokens[at].start].isupper()


def _dated(scene: Scene, place: int) -> int:
    """``place`` moved back over "yesterday", "this month" or "on Monday" between a subject and its verb."""
    tokens = scene.tokens
    if place < 2 or tokens[place - 1].form not in role("time"):  # noqa: PLR2004 - a subject and a day
        return place
    if tokens[place - 2].form in {"this", "last", "on", "in"}:
        return place - 2 if place > 2 else place  # noqa: PLR2004
    # "The mayor yesterday denied", not "USA Today reported".
    named = scene.text[tokens[place - 1].start].isupper()
    return place if named or tokens[place - 2].form in role("article") else place - 1


def _could_be_noun(form: str) -> bool:
    """Whether a verb form may be a noun instead: report, reports; not reported."""
    return not form.endswith("ed") and form not in {"said", "told", "wrote", "found", "shown"}


def _forward(scene: Scene, at: int, word: CueWord, subject: Subject) -> Reading | None:
    """The attribution of a verb after its subject: a clause before or after, or a speech act."""
    if subject.gap is not None:
        return _about(scene, at, word, subject)
    return (
        _clause(scene, at, word, subject)
        or parenthetical.read(scene, at, word, subject)
        or _speech_act(scene, at, word, subject)
    )


def _clause(scene: Scene, at: int, word: CueWord, subject: Subject) -> Reading | None:
    """A clause or quotation after the verb, or content that fills the next paragraph."""
    tokens = scene.tokens
    begin, cue, addressee = (
        tokens[subject.start].start,
        scene.cue(at, word),
        complement.addressee(scene, at, word),
    )
    measured = word.takes("measured") and speech_act.measures(subject.speaker)
    speaks = word.takes("clause") or word.takes("marked")
    content = complement.content(scene, at, word, zero=measured) if speaks else _beyond(tokens, at, word)
    closes = word.takes("free") and parenthetical.closes(scene, at, word, subject.start)
    if content is not None and (closes or parenthetical.resumes(scene, at, word, subject.start)):
        # "'…,' she said several months ago."
        return None
    if content is None:
        announced = Span(begin, scene.span.end)
        return (
            Reading(cue, announced, subject.speaker, Side.AFTER, addressee=addressee)
            if _announces(tokens, at, word)
            else None
        )
    shown = subject.relative and word.takes("named") and not speech_act.measures(subject.speaker)
    if tokens[content].form == "that":
        content += 1
    elif shown and not tokens[content].mark and not tokens[content].quoted:
        # "People who showed signs of it were sent home".
        return None
    speaker = subject_phrase.citing(scene, tokens[at + 1 : content], subject.speaker)
    return Reading(
        cue, Span(begin, scene.end(content)), speaker, Side.AFTER,
        nested=_nested(scene, subject.start) or _told_of(tokens, subject.start), addressee=addressee,
        relative=subject.relative,
    )  # fmt: skip


def _speech_act(scene: Scene, at: int, word: CueWord, subject: Subject) -> Reading | None:
    """A speech act that is a claim itself: "denied any part in the raid"."""
    tokens, start = scene.tokens, subject.start
    if _opening_clause(tokens, start) or _nested(scene, start) or _told_of(tokens, start):
        return None
    if not speech_act.has_object(scene, at, word, subject.speaker):
        return None
    begin = tokens[at if subject.relative else start].start
    whole = Span(begin, begin)
    return Reading(scene.cue(at, word), whole, subject.speaker, Side.WHOLE, relative=subject.relative)


def _about(scene: Scene, at: int, word: CueWord, subject: Subject) -> Reading | None:
    """Content about the antecedent of "which": "the club, which he said was open"; it ends the sentence."""
    tokens = scene.tokens
    begin = tokens[subject.gap or 0].start
    rest = tokens[at + 1 :]
    if not word.takes("zero") or not rest or any(token.form == COMMA and token.mark for token in rest):
        return None
    if rest[0].form not in role("finite") and not (rest[0].form in role("subject-pronoun") and len(rest) > 1):
        return None
    return Reading(scene.cue(at, word), Span(begin, begin), subject.speaker, Side.AFTER)


def _announces(tokens: Sequence[Token], at: int, word: CueWord) -> bool:
    """Whether a colon ends the sentence, so that the content fills the next paragraph."""
    says = word.takes("clause") or word.takes("marked")
    return says and len(tokens) - at <= _REACH and tokens[-1].mark and tokens[-1].form == ":"


def _beyond(tokens: Sequence[Token], at: int, word: CueWord) -> int | None:
    """Content after a particle or an opinion: "pointed out that", "expressed the hope that"."""
    if word.takes("voiced"):
        return complement.felt(tokens, at + 1)
    following = [token.form for token in tokens[at + 1 : at + 3]]
    return at + 2 if word.takes("out") and following == ["out", "that"] else None


def _opening_clause(tokens: Sequence[Token], start: int) -> bool:
    """Whether the clause only gives the time of another: "When Doe proposed the tax, the town laughed"."""
    return start == 1 and tokens[0].form in role("subordinate")


def _told_of(tokens: Sequence[Token], start: int) -> bool:
    """Whether the subject is in a relative clause: "a note in which the driver says"."""
    return tokens[start].form in role("place") and tokens[start + 1].form in {"which", "whom"}


def _nested(scene: Scene, start: int) -> bool:
    return start > 0 and scene.tokens[start - 1].form == "that"


def _turned(scene: Scene, at: int, word: CueWord) -> Reading | None:
    """A verb before its subject: "…, said Jane Doe of the centre"."""
    tokens = scene.tokens
    if (
        not at
        or at + 1 >= len(tokens)
        or not (tokens[at - 1].mark and tokens[at - 1].form in {COMMA, QUOTE, DASH})
    ):
        return None
    if (word.takes("question") and not parenthetical.quoted_before(scene, at)) or word.takes("tell"):
        return None
    first = tokens[at + 1]
    if first.mark or first.form in role("place") or first.form in {"that", "it", "so", "to", "up"}:
        return None
    end = subject_phrase.after(scene, at + 1)
    speaker = speaker_phrase.speaker(scene.text, tokens[at + 1 : subject_phrase.clip(scene, at + 1, end)])
    if speaker is None or not known_to_speak(speaker):
        return None
    return Reading(scene.cue(at, word), Span(tokens[at].start, scene.end(end)), speaker, Side.BEFORE)
