"""Short spans that assert something without a verb: «الطريق مغلق», "leaving two sons"."""

import re

from verify.claims.arabic.verbal_noun import is_verbal_noun
from verify.claims.grammar.clause_words import clause_words
from verify.claims.grammar.verb_forms import Form, verbs
from verify.claims.grammar.word_roles import openers, role
from verify.facets.numerals.number_words import number_table
from verify.text import Language, Span, fold, words

_BEFORE = 12
"""Characters before a claim in which "that" is looked for."""
_FAR = 60
"""Characters before a claim in which the preceding word is looked for."""
_DATE = re.compile(r" ?\([^()]*\)([،,]?)$")


def stands_without_verb(text: str, claim: Span, language: Language) -> bool:
    """Whether a span without a verb is a sentence or names an event, and is not just a fragment.

    Args:
        text: The text of the document; what precedes and follows the span decides.
        claim: The span, which holds a word.
        language: The language whose words are looked for.
    """
    return _opened(text, claim) or _nominal(text, claim, language) or _event(text, claim, language)


def _opened(text: str, claim: Span) -> bool:
    """Whether "that" opens it, which makes it a sentence without a verb: «قال إن الجسر مغلق»."""
    found = words(claim.of(text))
    near = text[max(0, claim.start - _BEFORE) : claim.start]
    before = words(near)
    straight = bool(before) and not near[before[-1][2] :].strip()
    return len(found) > 1 and (_pronoun_after_that(found[0][0]) or (straight and before[-1][0] in openers()))


def _pronoun_after_that(form: str) -> bool:
    """Whether a word is "that" with a pronoun: إنه, «أقر بأنه مذنب»."""
    return form in openers() and form not in role("that") and form.startswith(("ان", "بان"))


def _nominal(text: str, claim: Span, language: Language) -> bool:
    """Whether it is a definite word and a predicate, ended by a full stop: «الطريق مغلق.»."""
    found = words(claim.of(text))
    articles = clause_words(language).written_article
    forms = [form for form, _, _ in found if form not in role("time")]
    subject, said = (forms[0], forms[-1]) if len(forms) > 1 else ("", "")
    told = not said.startswith((*articles, "لل")) and not said.endswith(("ها", "هم"))
    ends = text[claim.end : claim.end + 1] in {".", "،", ","}
    return bool(articles) and ends and told and subject.startswith(articles) and len(subject) > len("الله")


def _own_deed(written: str) -> bool:
    """Whether what is announced has a possessive pronoun: «أعلن الحزب انسحابه»."""
    bare = next((written.removesuffix(one) for one in ("ها", "هم", "ه") if written.endswith(one)), "")
    return bool(bare) and is_verbal_noun(fold(bare), bare)


def _event(text: str, claim: Span, language: Language) -> bool:
    """Whether it names an event within a sentence: "…, leaving two sons", أعلن الوزير إلغاء الامتحان."""
    found = words(claim.of(text))
    if text[claim.start - 1 : claim.start] in {"", "\n"}:
        return False
    goes_on = _follows_word(text[max(0, claim.start - _FAR) : claim.start].rstrip(" "))
    written = claim.of(text)[found[0][1] : found[0][2]]
    if is_verbal_noun(found[0][0], written) or _own_deed(written):
        return len(found) > 1 and goes_on
    if goes_on and len(found) > 2 and found[0][0].startswith(clause_words(language).written_article):  # noqa: PLR2004
        return True  # «أعلن الجيش السيطرة على قرية»: the announced event may be definite
    articles = clause_words(language).article  # it includes "a", also in "a hundred"
    counted = any(form in number_table() and form not in articles for form, _, _ in found)
    return counted and verbs(language).read(found[0][0]) is Form.GERUND


def _follows_word(before: str) -> bool:
    """Whether a word directly precedes, or a day with its date in brackets: «يوم الأحد (3 آذار)، »."""
    dated = _DATE.search(before)
    if dated is None:
        return before[-1:].isalpha()
    last = words(before[: dated.start()])[-1:]
    return not dated.group(1) or (bool(last) and last[0][0] in role("time"))
