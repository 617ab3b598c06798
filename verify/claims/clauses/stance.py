"""Which claims of a sentence the stance of its speaker reaches: what he denies, demands, foretells.

«نفت الشركة إفلاسها وتعهدت بدفع الرواتب» denies one thing and tells another: the second verb stands beside the
cue. After a "that" it stands under it: «نفى أن تكون السفينة غرقت وقتلت طاقمها».
"""

from verify.claims.grammar.clause_words import clause_words
from verify.claims.grammar.verb_forms import CLAUSE_VERBS, verbs
from verify.claims.grammar.word_roles import openers
from verify.text import Language, Span, fold, words

_JOINED = frozenset("وف")
_BEFORE = 4
_AND = 8


def beside_cue(text: str, claim: Span, cue: Span, language: Language) -> bool:
    """Whether a verb of its own opens ``claim``, joined by "and" to the one at ``cue``.

    Args:
        text: The text of the document.
        claim: The claim.
        cue: The verb of saying before it in the same sentence.
        language: Whose verbs are looked for.
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
    """Whether "and" stands before the claim, written onto its first word or apart."""
    if text[claim.start - 1 : claim.start] in _JOINED:
        return True
    before = words(text[max(0, claim.start - _AND) : claim.start])
    return bool(before) and before[-1][0] in clause_words(language).joins


def introduced(text: str, claim: Span, sentence: Span, phrases: frozenset[str]) -> bool:
    """Whether one of ``phrases``, which name no speaker, opens ``claim`` and was cut away: «ويرجح أن»."""
    before = [form for form, _, _ in words(text[sentence.start : claim.start])][-_BEFORE:]
    return any(" ".join(before[-count:]) in phrases for count in range(2, _BEFORE))


def folded(phrases: tuple[str, ...]) -> frozenset[str]:
    """``phrases`` as they are compared with the words of a text."""
    return frozenset(" ".join(fold(word) for word in phrase.split()) for phrase in phrases)
