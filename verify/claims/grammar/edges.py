"""Signs and units attached to the first and last word of a span: "$40 million", "by 12 %"."""

import re
from collections.abc import Sequence

from verify.claims.grammar.tokens import Token

_SIGN = "%٪‰°€$£¥₪₤₽₺₹"
_BEFORE = re.compile(rf"[{_SIGN}#@+−-]+\Z")
_AFTER = re.compile(rf"(?: ?[{_SIGN}]+|[+′″]+)(?!\w)")
_DOTTED = re.compile(r"\b[^\W\d_]\.[^\W\d_]\Z")
_LONGEST = 4
"""Characters before or after a word that may belong to it."""
_CLOSES = {")": "(", "]": "["}
_OPENS = {"(": ")", "[": "]"}


def first(text: str, start: int, floor: int) -> int:
    """The start of the word at ``start`` with its signs, but not before ``floor``: -5, $40, #port."""
    signs = _BEFORE.search(text[max(floor, start - _LONGEST) : start])
    if signs is None:
        return start
    begin = start - len(signs.group())
    alone = begin == floor or text[begin - 1].isspace() or text[begin - 1] in '(«"“'
    return begin if alone else start


def last(text: str, end: int, ceiling: int) -> int:
    """The end of the word at ``end`` with its signs, but not after ``ceiling``: 12%, 40 €, 41°, 6 p.m."""
    if end < ceiling and text[end] == "." and _DOTTED.search(text[end - _LONGEST : end]):
        return end + 1
    signs = _AFTER.match(text, end, ceiling)
    return end if signs is None or not text[end - 1].isdigit() else signs.end()


def closes(inside: Sequence[Token]) -> bool:
    """Whether the last of these tokens closes a bracket that opens among them: "3 Iyar (May)"."""
    return _closed([token.form for token in inside if token.mark], inside[-1], _CLOSES)


def opens(inside: Sequence[Token]) -> bool:
    """Whether the first of these tokens opens a bracket that closes among them: "(Some) ships"."""
    return _closed([token.form for token in inside if token.mark], inside[0], _OPENS)


def _closed(marks: Sequence[str], bracket: Token, pairs: dict[str, str]) -> bool:
    other = pairs.get(bracket.form)
    return bracket.mark and other is not None and marks.count(other) == marks.count(bracket.form)
