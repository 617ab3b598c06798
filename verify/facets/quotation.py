"""Quoted words: text between quotation marks, to be compared word for word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from verify.facets.facet import Agreement, Comparison, Context, Facet, FacetKind
from verify.text import Span, words

FEWEST = 3
"""Words of a quotation; fewer are a name, a title or a word in scare quotes."""
ALIKE = 0.7
"""Share of common words from which two quotations are of the same utterance."""

_MARKS = (("“", "”", '"'), ("«", "»", '"'), ("„", "“”", '"'), ('(?<!\\d)"', '"', "”"))
"""Marks that open a quotation, that close it, and that close it in a text with mixed marks. After a figure a
straight mark means inches."""
_SHAPES = (
    "{opens}(?=\\S)([^{mark}{closes}\n]+)(?<=\\S)[{closes}]",
    "{opens}(?=\\S)([^{mark}{other}\n]+)(?<=\\S){other}",
    # Not closed, and the next paragraph opens again: this is how quotations over several paragraphs are
    # printed.
    "{opens}(?=\\S)([^{mark}{closes}\n]+)(?=\n\\s*{mark})",
)
"""A mark directly adjoins the words it quotes, so what follows a forgotten mark is not quoted."""
_QUOTED = re.compile(
    "|".join(
        shape.format(opens=opens, mark=opens[-1], closes=closes, other=other)
        for opens, closes, other in _MARKS
        for shape in _SHAPES
    )
)
_AROUND = re.compile(r"^[\s,،]+|[\s,،]+$")


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """The words between quotation marks, as written: ``words``, without the marks."""

    words: str

    def as_json(self) -> dict[str, object]:
        """The value in a JSON form."""
        return {"words": self.words}


def find(text: str, context: Context) -> tuple[Facet, ...]:
    """The quotations in ``text``, without their marks, left to right; none extends beyond its paragraph."""
    del context  # marks are recognised by their shape
    matches = _QUOTED.finditer(text)
    spans = (_trimmed(text, Span(*match.span(match.lastindex or 0))) for match in matches)
    return tuple(facet for span in spans if (facet := _quotation(span.of(text), span.start)) is not None)


def part(facet: Facet, within: Span) -> Facet | None:
    """The part of a quotation in ``within``; ``None`` if it has too few words."""
    start, end = max(facet.start, within.start), min(facet.end, within.end)
    return _quotation(facet.text[start - facet.start : end - facet.start], start) if start < end else None


def _quotation(text: str, start: int) -> Facet | None:
    """The quoted words ``text``, which begin at ``start``."""
    if len(words(text)) < FEWEST:
        return None
    return Facet(FacetKind.QUOTATION, start, start + len(text), text, QuotedWords(text))


def compare(left: Facet, right: Facet) -> Comparison:
    """The same words, or a part of them, agree; nearly the same words differ; other words are silent.

    Whether both quote one speaker is for the caller to know.
    """
    shared = likeness(left.text, right.text)
    if shared < ALIKE:
        return Comparison(left.kind, Agreement.SILENT, left.text, right.text, "two different utterances")
    if shared < 1:
        why = f'"{left.text}", here "{right.text}"'
        return Comparison(left.kind, Agreement.DIFFERS, left.text, right.text, why)
    return Comparison(left.kind, Agreement.AGREES, left.text, right.text, "the same words")


def likeness(left: str, right: str) -> float:
    """The share of words that two quotations have in common, in order, 0 to 1; 1 if one contains the other.

    A shortened quotation says nothing different from the whole one.
    """
    ours, theirs = ([word for word, _, _ in words(quoted)] for quoted in (left, right))
    if _within(ours, theirs) or _within(theirs, ours):
        return 1.0
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio()


def _within(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    size = len(shorter)
    return any(longer[at : at + size] == shorter for at in range(len(longer) - size + 1))


def _trimmed(text: str, span: Span) -> Span:
    around = [match.span() for match in _AROUND.finditer(span.of(text))]
    start = max((end for begin, end in around if begin == 0), default=0)
    end = min((begin for begin, _ in around if begin > 0), default=span.end - span.start)
    return Span(span.start + start, span.start + max(start, end))
