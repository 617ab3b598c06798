"""Quoted words: what a text puts between quotation marks, to be held against another's word for word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from verify.facets.facet import Agreement, Comparison, Context, Facet, FacetKind
from verify.text import Span, words

FEWEST = 3
"""Words of a quotation; fewer are a name, a title or a word held at arm's length."""
ALIKE = 0.7
"""Share of words in common from which two quotations are of one utterance."""

_MARKS = (("“", "”", '"'), ("«", "»", '"'), ("„", "“”", '"'), ('(?<!\\d)"', '"', "”"))
"""What opens a quotation, what closes it, and what closes it in a text that mixes its marks. After a figure
a straight mark means inches."""
_SHAPES = (
    "{opens}(?=\\S)([^{mark}{closes}\n]+)(?<=\\S)[{closes}]",
    "{opens}(?=\\S)([^{mark}{other}\n]+)(?<=\\S){other}",
    # Never closed, and the next paragraph opens again: so quotations over several paragraphs are printed.
    "{opens}(?=\\S)([^{mark}{closes}\n]+)(?=\n\\s*{mark})",
)
"""A mark stands against the words that it quotes: what follows a mark that was forgotten is not quoted."""
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
    """Words between quotation marks, as written: ``words``, without the marks."""

    words: str

    def as_json(self) -> dict[str, object]:
        """The value as JSON can carry it."""
        return {"words": self.words}


def find(text: str, context: Context) -> tuple[Facet, ...]:
    """The quotations of ``text``, without their marks, from left to right; none goes beyond its paragraph."""
    del context  # marks are told apart by their shape
    matches = _QUOTED.finditer(text)
    spans = (_trimmed(text, Span(*match.span(match.lastindex or 0))) for match in matches)
    return tuple(facet for span in spans if (facet := _quotation(span.of(text), span.start)) is not None)


def part(facet: Facet, within: Span) -> Facet | None:
    """What of a quotation lies in ``within``; ``None`` where that are too few words to be one."""
    start, end = max(facet.start, within.start), min(facet.end, within.end)
    return _quotation(facet.text[start - facet.start : end - facet.start], start) if start < end else None


def _quotation(text: str, start: int) -> Facet | None:
    """The quoted words ``text``, which begin at ``start``."""
    if len(words(text)) < FEWEST:
        return None
    return Facet(FacetKind.QUOTATION, start, start + len(text), text, QuotedWords(text))


def compare(left: Facet, right: Facet) -> Comparison:
    """The same words agree, a part of them too; nearly the same differ. Of other words nothing can be said.

    Whether one speaker is quoted in both is for the caller to know.
    """
    shared = likeness(left.text, right.text)
    if shared < ALIKE:
        return Comparison(left.kind, Agreement.SILENT, left.text, right.text, "two different utterances")
    if shared < 1:
        why = f'"{left.text}", here "{right.text}"'
        return Comparison(left.kind, Agreement.DIFFERS, left.text, right.text, why)
    return Comparison(left.kind, Agreement.AGREES, left.text, right.text, "the same words")


def likeness(left: str, right: str) -> float:
    """Share of words that two quotations have in common, in order, 0 to 1; 1 where one is within the other.

    A shortened quotation says nothing else than the whole one.
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
