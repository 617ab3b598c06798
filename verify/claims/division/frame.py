"""Words of a claim that belong to no statement: are they a frame that may be left out?

A frame names a speaker of the claim's chain, with a cue. It is left out only if that changes nothing: not if
it denies, doubts, orders or is negated, and not if no clause would be left ("accused him of doing it").
"""

from verify.claims.clauses.clause import Clause
from verify.claims.grammar.clause_words import clause_words
from verify.claims.grammar.cues import CueWord, cue_phrases, cue_words, verb
from verify.claims.grammar.tokens import tokens
from verify.claims.grammar.word_roles import openers, role
from verify.claims.voice import Chain, CueClass
from verify.text import Language, Span, words

_PLAIN = frozenset({
    CueClass.NEUTRAL, CueClass.CONTINUATION, CueClass.EMPHATIC, CueClass.FACTIVE, CueClass.RELAY,
})  # fmt: skip
_FEWEST = 4
"""Words that must be left."""


def is_frame(text: str, part: Span, chain: Chain) -> bool:
    """Whether ``part`` names one of the voices with a plain cue, and negates nothing."""
    piece = part.of(text)
    forms = tuple(form for form, _, _ in words(piece))
    if takes_a_stance(piece) or not (_cues(forms) or _phrase(forms)):
        return False
    named = [voice.phrase for voice in chain[1:] if voice.phrase]
    named += [Span(voice.cue.start, voice.cue.end) for voice in chain[1:] if voice.cue]
    return any(part.overlaps(place) for place in named)


def takes_a_stance(piece: str) -> bool:
    """Whether words negate, or hold a cue that denies, doubts, orders or promises."""
    forms = tuple(form for form, _, _ in words(piece))
    negated = any(form in role("negative") or form.endswith("n't") for form in forms)
    return negated or any(one.cls not in _PLAIN for one in _cues(forms))


def leaves_a_clause(text: str, frame: Span, following: Span, language: Language) -> bool:
    """Whether ``following`` is a clause without ``frame`` before it."""
    forms = tuple(form for form, _, _ in words(frame.of(text)))
    if len(words(following.of(text))) < _FEWEST:
        return False
    if forms[-1] in openers():
        return True
    acts = any(one.takes("act") for one in _cues(forms))
    if acts or forms[-1] in clause_words(language).preposition:
        return False  # "claimed responsibility", "accused him of"
    return is_clause(text, following, language)


def is_clause(text: str, span: Span, language: Language) -> bool:
    """Whether a verb stands in ``span`` before its first comma."""
    clause = Clause(text, tokens(text, span), language)
    return any(map(clause.carries, range(min(clause.next_end(0), len(clause.tokens)))))


def _cues(forms: tuple[str, ...]) -> list[CueWord]:
    return [word for form in forms if (word := verb(form, cue_words())) is not None]


def _phrase(forms: tuple[str, ...]) -> bool:
    """Whether a phrase such as "according to" is among the words, with or without a conjunction."""
    return any(
        phrase.words == (first, *forms[at + 1 : at + len(phrase.words)])
        for at, form in enumerate(forms)
        for first in (form, form[1:])
        for phrase in cue_phrases().get(first, ())
        if phrase.grammar in {"preposition", "relay"}
    )
