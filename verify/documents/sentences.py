"""Splitting a paragraph into sentences, Arabic and English, by rule.

The rules follow the usage of news text: a stop ends a sentence unless it belongs to an abbreviation, an
initial, a number or a web address, or is inside a quotation that continues. Abbreviations are data
(``abbreviations.tsv``, ``sentence_starters.json``).
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from verify.documents.lines import paragraphs, trim
from verify.lexicon import read_json, read_table
from verify.text import Span, fold, remembered

_CLOSERS = "\"'”’»›)]}"
_OPENERS = "\"'“‘«‹([{"
# Invisible direction marks may stand anywhere around a stop.
_MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
_STOP = re.compile(rf"[.!?؟۔…]+[{_MARKS}]*([{re.escape(_CLOSERS)}{_MARKS}]*)")
_PAIRS = {"“": "”", "«": "»", '"': '"', "(": ")", "[": "]", "„": "“"}
_QUOTED = re.compile(r'[“”«»"()\[\]„]')
_BETWEEN_ARABIC = re.compile(r"[\u0621-\u064a]{3}[.!?؟][\u0621-\u064a]{3}")
_BEFORE_ARABIC = re.compile(r"[\u0621-\u064a\d»”)]{2} [.!?؟][\u0621-\u064a]{2}")
# In characters. A longer quotation is split inside: it is a speech, not a remark.
_LONGEST_QUOTE = 400
_LONGEST_TOKEN = 24
"""Characters before a dot in which its word is looked for."""


class _Lexicon(NamedTuple):
    never: frozenset[str]
    maybe: frozenset[str]
    number: frozenset[str]
    starters: frozenset[str]
    after_quote: frozenset[str]


@remembered()
def _lexicon() -> _Lexicon:
    rows = read_table("abbreviations")
    kinds = {kind: frozenset(fold(form) for form, what, *_ in rows if what == kind) for _, kind, *_ in rows}
    words = read_json("sentence_starters")
    return _Lexicon(
        kinds["never"],
        kinds["maybe"],
        kinds["number"],
        frozenset(words["starters"]),
        frozenset(fold(word) for word in words["after_quote"]),
    )


def sentences(text: str, span: Span | None = None) -> tuple[Span, ...]:
    """The sentences of ``text``, or of the part of it that ``span`` covers.

    Args:
        text: Any text.
        span: The part to split; all of it when absent.

    Returns:
        Spans into ``text``, in order, not overlapping, without surrounding white space. A paragraph always
        ends a sentence (``lines.paragraphs``). Together they cover every character that is not white space.
    """
    found: list[Span] = []
    for paragraph in paragraphs(text, span):
        found.extend(_split(text, *paragraph))
    return tuple(found)


def _split(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    quotes = _quotations(text, start, end)
    opens = [begin for begin, _ in quotes]
    at = start
    for stop in _STOP.finditer(text, start, end):
        if _ends(text, stop, Span(at, end)) and not _inside(quotes, opens, stop):
            found.append(trim(text, Span(at, stop.end())))
            at = stop.end()
    found.append(trim(text, Span(at, end)))
    return [span for span in found if span.start < span.end]


def _quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The start and end of each outermost quotation or bracket within one paragraph."""
    found: list[tuple[int, int]] = []
    opened, closer = -1, ""
    for mark in _QUOTED.finditer(text, start, end):
        at, char = mark.start(), mark.group()
        if opened >= 0 and at - opened > _LONGEST_QUOTE:
            opened = -1
        if opened >= 0 and char == closer:
            found.append((opened, at))
            opened = -1
        elif opened < 0 and char in _PAIRS and (char != '"' or _can_open(text, at, end)):
            opened, closer = at, _PAIRS[char]
    return found


def _can_open(text: str, at: int, end: int) -> bool:
    """Whether the straight quote at ``at`` can open a quotation: it touches the next word, and is no inch."""
    return at + 1 < end and not text[at + 1].isspace() and not text[at - 1 : at].isdigit()


def _inside(quotes: list[tuple[int, int]], opens: list[int], stop: re.Match[str]) -> bool:
    """Whether the quotation around the stop continues after it."""
    at = bisect_right(opens, stop.start()) - 1
    return at >= 0 and stop.end() <= quotes[at][1]


def _ends(text: str, stop: re.Match[str], within: Span) -> bool:
    """Whether this stop ends a sentence."""
    after = stop.end()
    following = _next_word(text, after, within.end)
    if not following:
        return True
    dots = stop.group().rstrip(_CLOSERS)
    if after < within.end and not text[after].isspace():
        return _unspaced(text, stop)
    if following[0].islower():
        return False
    if stop.group(1) and fold(following) in _lexicon().after_quote:
        return False
    return dots != "." or bool(stop.group(1)) or not _abbreviated(text, stop.start(), within, following)


def _unspaced(text: str, stop: re.Match[str]) -> bool:
    """Whether a sentence ends although no space follows: Arabic pages omit it; web addresses are Latin.

    Some pages put the space before the stop: «انتهى العمل .وغادر الوفد».
    """
    before = max(0, stop.start() - 3)
    return any(shape.match(text, before) for shape in (_BETWEEN_ARABIC, _BEFORE_ARABIC))


def _is_arabic(char: str) -> bool:
    return "\u0621" <= char <= "\u064a"


def _next_word(text: str, at: int, end: int) -> str:
    """The next word, past white space and opening marks; empty at the end of the line."""
    match = _NEXT.match(text, at, end)
    return match.group(1) if match else ""


_NEXT = re.compile(rf"[\s{re.escape(_OPENERS)}{_MARKS}–—-]*([^\s{re.escape(_OPENERS)}]{{1,40}})")


def _abbreviated(text: str, dot: int, within: Span, following: str) -> bool:
    """Whether the single dot at ``dot`` belongs to the word before it."""
    begin = dot
    while begin > within.start and dot - begin < _LONGEST_TOKEN and not text[begin - 1].isspace():
        begin -= 1
    token = fold(text[begin:dot].strip(_OPENERS + _CLOSERS + "،,"))
    words = _lexicon()
    if token.isdigit():
        return begin <= within.start + 1  # the number of a list item
    if token in words.number:
        return following[0].isdigit()
    if token in words.maybe:
        return not _starts_sentence(following)
    return token in words.never or _is_initial(token, text[max(within.start, begin - 2) : begin])


def _is_initial(token: str, before: str) -> bool:
    """Whether ``token`` is a single letter, or single letters with dots between: J, U.S, أ.ف.ب.

    The abbreviated era of a year is not an initial (1445 هـ., 2024 م.); ``before`` is the text before the
    token.
    """
    if len(token) == 1 and _is_arabic(token) and before[:1].isdigit():
        return False
    return all(len(part) == 1 and part.isalpha() for part in token.split("."))


def _starts_sentence(word: str) -> bool:
    return word.strip(_CLOSERS + ".,:;") in _lexicon().starters or _is_arabic(word[0])
