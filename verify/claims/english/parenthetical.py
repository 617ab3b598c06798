"""A reporting clause after its content: "…, she said on Monday", "'…,' he told the miners"."""

from itertools import pairwise

from verify.claims.english import complement, noun_phrase
from verify.claims.english.subject_phrase import Subject
from verify.claims.grammar.cues import CueWord
from verify.claims.grammar.reading import Reading, Scene, Side
from verify.claims.grammar.speaker_noun import known_to_speak
from verify.claims.grammar.tokens import COMMA, DASH, QUOTE, STOP
from verify.claims.grammar.word_roles import adverb, role
from verify.text import Span

_PARTICLES = {"on": "aside-on", "out": "aside-out"}
"""The frames of verbs with a particle."""


def read(scene: Scene, at: int, word: CueWord, subject: Subject) -> Reading | None:
    """The attribution by the verb at token ``at`` of the content before it; ``None`` if it makes none."""
    tokens = scene.tokens
    whole = subject.start == 0 and at == len(tokens) - 1
    last = at + _particle(scene, at, word)
    ended = last > at or (word.takes("aside-end") and _ends(scene, at + 1))
    closing = ended and _surely(scene, subject, at)
    if not (subject.held or whole) or subject.relative or not (word.takes("aside") or closing):
        return None
    if word.takes("question") and not closing and not quoted_before(scene, subject.start):
        return None
    if not (closes(scene, at, word, subject.start) or _stands_alone(scene, last if closing else at, word)):
        return None
    phrase = Span(tokens[subject.start].start, _aside_end(scene, at))
    addressee = complement.addressee(scene, at, word)
    return Reading(scene.cue(at, word), phrase, subject.speaker, Side.BEFORE, addressee=addressee)


def _surely(scene: Scene, subject: Subject, at: int) -> bool:
    """Whether a subject surely speaks, and no noun has a clause in it: "twice what the board ordered"."""
    phrase = [token.form for token in scene.tokens[max(0, subject.start - 1) : at]]
    compared = not {"than", "what", "as", "one", "ones"}.isdisjoint(phrase)
    inside = role("inside") | {"by", "at", "in"}
    nouns = sum(one in role("article") and before not in inside for before, one in pairwise(phrase))
    known = subject.speaker.pronoun or subject.speaker.proper or known_to_speak(subject.speaker)
    return known and not compared and nouns <= 1


def _particle(scene: Scene, at: int, word: CueWord) -> bool:
    """Whether the verb's particle follows and ends the clause: "the letter goes on", "he read out"."""
    following = scene.tokens[at + 1 : at + 2]
    particle = any(word.takes(_PARTICLES.get(token.form, "")) for token in following)
    return particle and (at + 2 >= len(scene.tokens) or scene.tokens[at + 2].mark)


def _ends(scene: Scene, place: int) -> bool:
    """Whether the clause ends at ``place``, or has only a time after it: "on Monday"."""
    rest = scene.tokens[place : place + 3]
    forms = [token.form for token in rest]
    dated = 2 if forms[:1] and forms[0] in role("place") else 1
    timed = len(rest) >= dated and forms[dated - 1] in role("time")
    return not rest or rest[0].mark or (timed and all(token.mark for token in rest[dated:]))


def closes(scene: Scene, at: int, word: CueWord, start: int) -> bool:
    """Whether the verb after a quotation has no clause: "'…,' the manager told some of the miners."."""
    if word.takes("tell"):
        quoted = start > 0 and scene.tokens[start - 1].form == QUOTE
        return quoted and not noun_phrase.clausal(scene, at + 1, len(scene.tokens))
    if word.takes("question") or not _closed(scene, start):
        return False
    tokens = scene.tokens
    end = next((place for place in range(at + 1, len(tokens)) if tokens[place].mark), len(tokens))
    return not noun_phrase.clausal(scene, at + 1, end)


def resumes(scene: Scene, at: int, word: CueWord, start: int) -> bool:
    """Whether the clause only interrupts a quotation: "'It leaks,' she added, 'but it will hold'"."""
    following = [token.form for token in scene.tokens[at + 1 : at + 3] if token.mark]
    return word.takes("aside") and following == [COMMA, QUOTE] and start > 0 and _closed(scene, start)


def quoted_before(scene: Scene, start: int) -> bool:
    """Whether a quotation ends right before token ``start``."""
    return scene.tokens[start - 1].form == QUOTE if start else scene.after_quotation


def _closed(scene: Scene, start: int) -> bool:
    """Whether a whole quotation ends there, shown by its punctuation: '"…,"', not 'the "hero"'."""
    if not start or scene.tokens[start - 1].form != QUOTE:
        return not start and scene.after_quotation
    place = scene.tokens[start - 1].start
    return scene.text[place - 1 : place] in {",", ".", "?", "!", "…"}


def _stands_alone(scene: Scene, at: int, word: CueWord) -> bool:
    """Whether no possible object follows the verb: ", he said on Monday."."""
    tokens = scene.tokens
    if word.takes("tell") and _only_addressed(scene, at):
        return True
    place = complement.past_addressee(scene, at + 1) if word.takes("tell") else at + 1
    if place >= len(tokens) or tokens[place].mark:
        return True
    form = tokens[place].form
    if form == "to":
        return False
    return (
        adverb(form)
        or form in {"then", "this"}
        or form in role("time")
        or form in role("place")
        or form in role("subordinate") - {"to"}
        or form == "and"
    )


def _only_addressed(scene: Scene, at: int) -> bool:
    """Whether only an addressee follows the verb: "told a news conference", not "told a story"."""
    rest = scene.tokens[at + 1 :]
    end = next((place for place, token in enumerate(rest) if token.mark), len(rest))
    told = any(token.form in role("told") or token.form in {"to", "that"} for token in rest[:end])
    return end > 0 and not told and not noun_phrase.clausal(scene, at + 1, at + 1 + end)


def _aside_end(scene: Scene, at: int) -> int:
    """The end of an attribution after its content: the next comma or stop, or the end of the sentence."""
    tokens = scene.tokens
    for place in range(at + 1, len(tokens)):
        token = tokens[place]
        if token.mark and token.form == QUOTE and not tokens[place - 1].mark:
            # "… said on the show "Harbour Talk"": a title.
            continue
        if token.mark and not token.quoted and token.form in {COMMA, STOP, DASH, ":", QUOTE}:
            return token.start
        if token.form == "and" and noun_phrase.clausal(scene, place + 1, len(tokens)):
            return token.start
    return scene.span.end
