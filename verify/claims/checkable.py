"""What stands in a text and claims nothing: questions, appeals, greetings, bare opinion, scraps."""

from functools import cache
from typing import NamedTuple

from verify.claims.verb_forms import Form, verbs
from verify.lexicon import Phrases, read_json
from verify.text import Language, Span, words

_QUESTION = frozenset("?؟")
_CLOSERS = "\"'”’»)] \u200f\u200e"
_SCRAP = 4
"""A stretch of fewer words that has no verb and no figure is a scrap."""
_REMARK = 8
"""An exclamation mark or a greeting makes a remark of a sentence of at most so many words."""


class _Words(NamedTuple):
    appeals: Phrases[None]
    questions: Phrases[None]
    exclamations: Phrases[None]
    opinion: Phrases[None]


def checkable(text: str, claim: Span, language: Language) -> bool:
    """Whether a reader could check ``claim``; in doubt, yes.

    Args:
        text: The text of the document: the mark after the claim tells a question.
        claim: A stretch of it.
        language: Whose words are looked for.
    """
    piece = claim.of(text)
    forms = [form for form, _, _ in words(piece)]
    if not forms:
        return False
    lists = _words(language)
    ending = text[claim.end : claim.end + 4].lstrip(_CLOSERS)[:1]
    if ending and ending in _QUESTION:
        return False
    figures = any(any(map(str.isdigit, form)) for form in forms)
    if _opens(piece, lists.appeals):
        return False
    verb = any(_sentence_verb(form, language) for form in forms)
    if len(forms) < _SCRAP and not verb and not figures:
        return False
    if len(forms) <= _REMARK and not figures and (ending == "!" or _opens(piece, lists.exclamations)):
        return False
    named = any(piece[start].isupper() for _, start, _ in words(piece)[1:])
    return figures or named or next(lists.opinion.find(piece), None) is None


def _opens(piece: str, phrases: Phrases[None]) -> bool:
    first = next(phrases.find(piece), None)
    return first is not None and first.start == words(piece)[0][1]


def _sentence_verb(form: str, language: Language) -> bool:
    found = verbs(language).read(form) or (verbs(language).read(form[1:]) if form[:1] in {"و", "ف"} else None)
    return found in {Form.FINITE, Form.AUXILIARY, Form.EITHER, Form.DOUBTFUL}


@cache
def _words(language: Language) -> _Words:
    lists = read_json("not_claims").get(str(language), {})
    return _Words(*(Phrases((phrase, None) for phrase in lists.get(key, ())) for key in _Words._fields))
