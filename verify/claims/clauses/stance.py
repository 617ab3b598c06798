"""Which claims of a sentence are in the scope of a speaker's stance: denying, demanding, predicting.

«نفت الشركة إفلاسها وتعهدت بدفع الرواتب» denies one thing and states another: the second verb is coordinated
with the cue. After a "that" it is subordinate to the cue: «نفى أن تكون السفينة غرقت وقتلت طاقمها».
"""

from verify.claims.grammar.clause_words import clause_words
from verify.claims.grammar.verb_forms import CLAUSE_VERBS, verbs
from verify.claims.grammar.word_roles import openers
from verify.text import Language, Span, fold, words

_JOINED = frozenset("وف")
_BEFORE = 4
"""Words before a claim."""
_AND = 8
"""Characters before a claim in which "and" is looked for."""


def beside_cue(text: str, claim: Span, cue: Span, language: Language) -> bool:
    """Whether ``claim`` opens with its own verb, coordinated by "and" with the one at ``cue``.

    Args:
        text: The text of the document.
        claim: The claim.
        cue: The verb of saying before it in the sentence.
        language: The language whose verbs are looked for.
    """
    if claim.start <= cue.end or not _joined(text, claim, language):
        return False
    found = words(text[claim.start : claim.end])
    written = text[claim.start : claim.start + found[0][2]] if found else ""
    if not found or verbs(language).read(found[0][0], written) not in CLAUSE_VERBS:
        return False
    between = [form for form, _, _ in words(text[cue.end : claim.start])]
    if any(form in openers() or form in clause_words(language).relative for form in between):
        return False
    return not any(verbs(language).read(form) in CLAUSE_VERBS for form in between)


def _joined(text: str, claim: Span, language: Language) -> bool:
    """Whether "and" precedes the claim, as a word of its own or written onto the claim's first word."""
    if text[claim.start - 1 : claim.start] in _JOINED:
        return True
    before = words(text[max(0, claim.start - _AND) : claim.start])
    return bool(before) and before[-1][0] in clause_words(language).joins


def introduced(text: str, claim: Span, sentence: Span, phrases: frozenset[str]) -> bool:
    """Whether one of ``phrases``, which name no speaker, preceded ``claim`` and was cut: «ويرجح أن»."""
    before = [form for form, _, _ in words(text[sentence.start : claim.start])][-_BEFORE:]
    return any(" ".join(before[-count:]) in phrases for count in range(2, _BEFORE))


def folded(phrases: tuple[str, ...]) -> frozenset[str]:
    """``phrases`` in the form in which they are compared with a text."""
    return frozenset(" ".join(fold(word) for word in phrase.split()) for phrase in phrases)
