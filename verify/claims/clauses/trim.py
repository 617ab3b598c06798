"""Removing what surrounds a claim and does not belong to it."""

import re
from typing import NamedTuple

from verify.claims.clauses.modality import condition, possible_after_may
from verify.claims.grammar.clause_words import clause_words
from verify.claims.grammar.verb_forms import Form, verbs
from verify.lexicon import Phrases, read_json
from verify.text import Language, Span, fold, remembered, words

_BEFORE = frozenset("\u200e\u200f,،;؛:.…!?؟)]–—-")
_AFTER = frozenset("\u200e\u200f,،;؛:.…!?؟([–—-")
_ROUNDS = 6
"""Passes over both ends of a claim: an arbitrary bound on nested marks."""
_ABBREVIATION = re.compile(r"\b[A-Za-z]\.[A-Za-z]\.$")  # 1:30 a.m., Washington, D.C.
_ENDED = re.compile(r"[.!?]|,?[\"”’»]")
_JOINED = frozenset("وف")
_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"), ("[", "]"))
_VERBS = frozenset({Form.FINITE, Form.AUXILIARY, Form.DOUBTFUL})
_MOST_OPENERS = 3
"""Connectives removed from the start of a claim."""
_TAIL = 40
"""Characters at the end of a claim that are searched."""


def trim(text: str, span: Span, language: Language) -> Span | None:
    """``span`` without a leading conjunction and surrounding punctuation; ``None`` if it holds no word."""
    start, end = _marks(text, span.start, span.end)
    for _ in range(_MOST_OPENERS):
        opener, closer = _opener(text, Span(start, end), language), _closer(text, Span(start, end), language)
        if not opener and not closer:
            break
        start, end = _marks(text, start + opener, end - closer)
    if not words(text[start:end]):
        return None
    return Span(start, end)


def _marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Removes punctuation at both ends; quotation marks and brackets only if their other half is missing."""
    for _ in range(_ROUNDS):
        start, end = _stripped(text, start, end)
        if start < end and _lonely(text, start, end, text[start]):
            start += 1
        elif start < end and _lonely(text, start, end, text[end - 1]):
            end -= 1
        else:
            break
    return _stripped(text, start, end)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in _BEFORE) and not _signed(text, start):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _AFTER):
        if _ABBREVIATION.search(text, max(start, end - 5), end):
            break
        end -= 1
    return start, end


def _signed(text: str, at: int) -> bool:
    """Whether a minus or a decimal point precedes a figure: -5, .30."""
    return text[at] in "-–." and text[at + 1 : at + 2].isdigit()


def _lonely(text: str, start: int, end: int, mark: str) -> bool:
    if mark == '"':
        return text.count(mark, start, end) % 2 == 1
    return any(
        mark in pair and text.count(pair[0], start, end) != text.count(pair[1], start, end) for pair in _PAIRS
    )


def _opener(text: str, span: Span, language: Language) -> int:
    """The number of characters at the start that connect the claim to the previous one."""
    lists = _lists(language)
    piece = span.of(text)[:80]
    found = words(piece)
    if len(found) < 2:  # noqa: PLR2004 - nothing would be left
        return 0
    match = next(lists.opener.find(piece), None)
    if match and match.start == found[0][1] and _opens(piece, match.end, language):
        return match.end
    match = next(lists.bare_opener.find(piece), None)
    form, begin, end = found[0]
    if match and match.start == begin and not condition(piece, 0, language):
        return begin + 1 if form[1:] in lists.may and possible_after_may(found[1][0], language) else match.end
    return begin + 1 if _joined(form, piece[begin:end], language) else 0


def _opens(piece: str, at: int, language: Language) -> bool:
    """Whether a comma follows, or, in a language that puts the verb first, a verb."""
    following = words(piece[at : at + 40])
    return piece[at : at + 1] in {",", "،"} or (
        bool(following)
        and not clause_words(language).determiner
        and verbs(language).read(following[0][0]) in _VERBS
    )


def _closer(text: str, span: Span, language: Language) -> int:
    """How many characters at the end connect the claim to text cut after it: "…, and", "…، لكنه"."""
    piece = span.of(text)[-_TAIL:]
    found = words(piece)
    if len(found) < 2 or found[-1][0] not in _lists(language).closer:  # noqa: PLR2004 - nothing would be left
        return 0
    if found[-1][0] in clause_words(language).preposition and _ENDED.match(
        text, span.end - len(piece) + found[-1][2]
    ):
        return 0  # "the votes they need to go after."
    return len(piece) - found[-1][1]


def _joined(word: str, written: str, language: Language) -> bool:
    """Whether a conjunction is written onto the verb, pronoun or preposition that opens the claim."""
    lists = clause_words(language)
    if word[:1] in _JOINED and (word[1:] in lists.fronting or word[1:] in lists.pronoun):
        return True
    if word[:1] != "و" or word in clause_words(language).kept_w or verbs(language).read(word) is not None:
        return False
    return verbs(language).read(word[1:], written) in _VERBS


class _Lists(NamedTuple):
    opener: Phrases[None]
    bare_opener: Phrases[None]
    closer: frozenset[str]
    may: frozenset[str]


@remembered()
def _lists(language: Language) -> _Lists:
    lists = read_json("clause_words", language)
    opener, bare = (
        Phrases((phrase, None) for phrase in lists.get(key, ())) for key in ("opener", "bare_opener")
    )
    may = read_json("modality", language).get("may_before_present", ())
    closer = frozenset(map(fold, lists.get("closer", ())))
    return _Lists(opener, bare, closer, frozenset(map(fold, may)))
