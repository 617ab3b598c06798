"""A text in one spelling with recoverable places, for matching patterns.

:func:`verify.text.fold` folds single words and loses their places. Here every character becomes exactly one
character or is left out, and the omissions are recorded.
"""

import re
from dataclasses import dataclass

from verify.text import Span, remembered

_ONE_TO_ONE = str.maketrans(
    "أإآٱىیېئؤةۀەکگ٫٬٪’‘ʼ“”«»„‐‑‒–—−\u00a0\u202f\u2009\tİ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹؛",
    "اااايييي" + "وهههكك.,%'''" + '"""""' + "------    i01234567890123456789;",
)
# Vowel signs and other marks, tatweel, joiners, direction marks.
_LEFT_OUT = re.compile(
    r"[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+"
)


@dataclass(frozen=True, slots=True)
class Levelled:
    """``text`` in one spelling.

    Attributes:
        lower: The text in one spelling, in lower case.
        cased: The same with capitals; as long as ``lower``.
        places: For each character its place in the original, and at the end the original's length; ``None``
            if nothing was left out, so that all places are the same.
    """

    lower: str
    cased: str
    places: tuple[int, ...] | None

    def span(self, start: int, end: int) -> Span:
        """The span of ``[start, end)`` of the levelled text in the original."""
        if self.places is None or start >= end:
            return Span(start, end)
        return Span(self.places[start], self.places[end - 1] + 1)


@remembered(64)
def level(text: str) -> Levelled:
    """``text`` with one form of alef, hamza, digits, quotes, dashes and case, without vowel marks."""
    cased = text.translate(_ONE_TO_ONE)
    places = None
    if _LEFT_OUT.search(cased):
        kept = [at for start, end in _between(cased) for at in range(start, end)]
        places = (*kept, len(text))
        cased = _LEFT_OUT.sub("", cased)
    return Levelled(cased.lower(), cased, places)


def _between(text: str) -> list[tuple[int, int]]:
    ends = [0, *(at for match in _LEFT_OUT.finditer(text) for at in match.span()), len(text)]
    return list(zip(ends[::2], ends[1::2], strict=True))
