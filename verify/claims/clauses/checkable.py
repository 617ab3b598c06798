"""Text that asserts nothing: questions, appeals, greetings, bare opinions, fragments."""

from typing import NamedTuple

from verify.claims.clauses.verbless import stands_without_verb
from verify.claims.grammar.verb_forms import Form, verbs
from verify.documents import only_date
from verify.lexicon import Phrases, read_json
from verify.text import Language, Span, fold, reading, remembered, words

_QUESTION = frozenset("?؟")
_CLOSERS = "\"'”’»)] \u200f\u200e"
_OPENERS = "\"'“‘«([*"
_STOPS = ".!?…"
_MARKS = frozenset('"“«‘')
"""A word of judgement right after one of these is quoted."""
_LAST_WORDS = 40
"""Characters in which the last word is looked for."""
_SCRAP = 4
"""Words below which a span without a verb or figure is a fragment."""
_REMARK = 8
"""Words up to which an exclamation mark or a greeting makes a sentence a mere remark."""

_JUDGEMENT = 12
"""Words up to which a word of judgement decides; a longer sentence also holds facts."""


class _Words(NamedTuple):
    appeals: Phrases[None]
    labels: Phrases[None]
    exclamations: Phrases[None]
    opinion: Phrases[None]
    announcing: frozenset[str]
    bids: Phrases[None]


def checkable(text: str, claim: Span, language: Language) -> bool:
    """Whether a reader could check ``claim``; in doubt, yes.

    Args:
        text: The text of the document; the mark after the claim may show a question.
        claim: A span of it.
        language: The language whose words are looked for.
    """
    with reading(language):
        return _checkable(text, claim, language)


def _checkable(text: str, claim: Span, language: Language) -> bool:
    piece = claim.of(text)
    found = words(piece)
    if not found:
        return False
    ending = text[claim.end : claim.end + 4].lstrip(_CLOSERS)[:1]
    question = bool(ending) and ending in _QUESTION
    alone = _is_line(text, claim)  # without a verb: a heading between paragraphs
    heading = alone and _is_heading(text, claim, language)
    if question or heading or _furniture(piece, language) or _announces(text, claim, language):
        return False
    verbal = any(_sentence_verb(form, language) for form, _, _ in found)
    if any(any(map(str.isdigit, form)) for form, _, _ in found):
        return not (alone and (only_date(piece) or (not verbal and len(found) < _SCRAP)))
    if _bids(text, claim, language):
        return False
    lists = _words(language)
    if not verbal and not stands_without_verb(text, claim, language):
        remark = ending == "!" or _opens(piece, lists.exclamations) is not None
        if alone or len(found) < _SCRAP or (remark and len(found) <= _REMARK):
            return False
    named = any(piece[start].isupper() for _, start, _ in found[1:])
    judged = any(piece[one.start - 1 : one.start] not in _MARKS for one in lists.opinion.find(piece))
    return named or len(found) > _JUDGEMENT or not judged


def _is_line(text: str, claim: Span) -> bool:
    """Whether ``claim`` is a whole line of several, without a stop at its end."""
    start, end = text.rfind("\n", 0, claim.start) + 1, text.find("\n", claim.end)
    line_end = end if end >= 0 else len(text)
    around = text[start : claim.start] + text[claim.end : line_end]
    return line_end - start < len(text.strip()) and not around.strip(_CLOSERS + _OPENERS)


def _is_heading(text: str, claim: Span, language: Language) -> bool:
    """Whether a line between paragraphs is worded like a headline: «زلزال يضرب مدينة ساحلية».

    Arabic sentences begin with the verb; headlines begin with the subject and have the verb in the present.
    """
    forms = [form for form, _, _ in words(claim.of(text))]
    before, after = text[: claim.start].rstrip(_CLOSERS + _OPENERS + "\n"), text[claim.end :].strip()
    between = before[-1:] in _STOPS and bool(after) and claim.end < len(text)
    if language is not Language.ARABIC or not between or not _SCRAP <= len(forms) <= _REMARK:
        return False
    known = verbs(language)
    told = [known.read(form) is Form.FINITE and form[:1] in {"ي", "ت"} for form in forms]
    return known.read(forms[0]) is None and any(told[1:3])


def _bids(text: str, claim: Span, language: Language) -> bool:
    """Whether a whole sentence without a name tells the reader to do something: "Buy them at a big store.".

    A quoted demand is a request, and stays.
    """
    piece, ending = claim.of(text), text[claim.end : claim.end + 1]
    before = text[: claim.start].rstrip(" ")[-1:]
    whole = before in {"", "\n", *_STOPS} and ending in {"", "\n", *_STOPS}
    named = any(piece[start].isupper() for _, start, _ in words(piece)[1:])
    return (
        whole
        and not named
        and ":" not in piece
        and piece[0].isupper()
        and _opens(piece, _words(language).bids) is not None
    )


def _announces(text: str, claim: Span, language: Language) -> bool:
    """Whether only the part after a colon asserts something: "The charges include:"."""
    found = words(claim.of(text)[-_LAST_WORDS:])
    colon = text[claim.end : claim.end + 1] == ":"
    return colon and bool(found) and found[-1][0] in _words(language).announcing


def _furniture(piece: str, language: Language) -> bool:
    """Whether the text instructs the reader, or is a labelled line of the page."""
    lists = _words(language)
    label = _opens(piece, lists.labels)
    return _opens(piece, lists.appeals) is not None or (
        label is not None and piece[label:].lstrip()[:1] == ":"
    )


def _opens(piece: str, phrases: Phrases[None]) -> int | None:
    """Where a phrase at the start of the text ends; ``None`` if there is none."""
    first = next(phrases.find(piece), None)
    return first.end if first is not None and first.start == words(piece)[0][1] else None


def _sentence_verb(form: str, language: Language) -> bool:
    found = verbs(language).read(form) or (verbs(language).read(form[1:]) if form[:1] in {"و", "ف"} else None)
    return found in {Form.FINITE, Form.AUXILIARY, Form.EITHER, Form.DOUBTFUL}


@remembered()
def _words(language: Language) -> _Words:
    lists = read_json("not_claims", language)
    appeals, labels, exclamations, opinion = (
        Phrases((phrase, None) for phrase in lists.get(key, ()))
        for key in ("appeals", "labels", "exclamations", "opinion")
    )
    announcing = frozenset(map(fold, lists.get("announcing", ())))
    bids = Phrases(
        (f"{verb} {what}", None) for verb in lists.get("bidding", ()) for what in lists.get("bidden", ())
    )
    return _Words(appeals, labels, exclamations, opinion, announcing, bids)
