"""A reporting clause after its content: "…, she said on Monday", "'…,' he told the miners"."""

from verify.claims.english import complement, noun_phrase
from verify.claims.english.subject_phrase import Subject
from verify.claims.grammar.cues import CueWord
from verify.claims.grammar.reading import Reading, Scene, Side
from verify.claims.grammar.tokens import COMMA, DASH, QUOTE, STOP
from verify.claims.grammar.word_roles import adverb, role
from verify.text import Span


def read(scene: Scene, at: int, word: CueWord, subject: Subject) -> Reading | None:
    """The attribution by the verb at token ``at`` of the content before it; ``None`` if it makes none."""
    tokens = scene.tokens
    alone = subject.start == 0 and at == len(tokens) - 1
    if not (subject.held or alone) or subject.relative or not word.takes("aside"):
        return None
    if word.takes("question") and not quoted_before(scene, subject.start):
        return None
    if not (closes(scene, at, word, subject.start) or _stands_alone(scene, at, word)):
        return None
    phrase = Span(tokens[subject.start].start, _aside_end(scene, at))
    addressee = complement.addressee(scene, at, word)
    return Reading(scene.cue(at, word), phrase, subject.speaker, Side.BEFORE, addressee=addressee)


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
