"""Segmenting a text into blocks: what is the article's prose, and what the page prints around it."""

import re
from typing import NamedTuple

from verify.documents.document import Block, BlockKind
from verify.documents.furniture import Furniture, Label, linkish, prose, recognise
from verify.documents.lines import paragraphs
from verify.text import Span, words

# Bylines and lone dates stand at the top; further down such a line is prose.
_TOP = 6
_LONGEST_HEADLINE, _MOST_HEADLINE_WORDS = 250, 32
_MARKER = re.compile(r"(?:#{1,6}\s+|>\s?|[-*+•–—]\s+|\d{1,3}[.)]\s+(?=\[))*")
_CREDIT_LINE = re.compile(r"^[(（][^()（）]{2,60}[)）]\.?$")
_MOST_CREDIT_WORDS = 5

_KINDS = {
    Furniture.DATE: BlockKind.DATELINE,
    Furniture.UPDATE: BlockKind.DATELINE,
    Furniture.SOURCE: BlockKind.SOURCE,
    Furniture.CREDIT: BlockKind.SOURCE,
}


class Part(NamedTuple):
    """A block, and the label that made it one of the furniture: ``value`` counts from the block's start."""

    block: Block
    label: Label | None = None


def segment(text: str, *, title: str = "", markup: bool = False) -> tuple[Part, ...]:
    """The paragraphs of ``text`` in order, each with what it is there for.

    Args:
        text: The text as read.
        title: Its title where that is known; a paragraph that repeats it is the headline. Where it is not,
            the first line is taken for one if it is short, not a sentence, and more follows.
        markup: Whether the text is Markdown, whose headings and list marks are then set apart.

    Returns:
        Blocks that do not overlap; list and quote marks stand outside of them.
    """
    spans = [_unmarked(text, span) if markup else span for span in paragraphs(text)]
    labels = [recognise(span.of(text)) for span in spans]
    links = _link_lists(text, spans, labels)
    parts: list[Part] = []
    for at, (span, label) in enumerate(zip(spans, labels, strict=True)):
        if at in links:
            parts.append(Part(Block(BlockKind.BOILERPLATE, span), label))
        elif _is_headline(text, spans, at, title, markup=markup) and not _is_labelled_top(label):
            parts.append(Part(Block(BlockKind.HEADLINE, span)))
        else:
            last = at == len(spans) - 1 or all(later is not None for later in labels[at + 1 : at + 20])
            parts.append(_part(text, span, label, top=at < _TOP, last=last))
    return tuple(parts)


def _part(text: str, span: Span, label: Label | None, *, top: bool, last: bool) -> Part:
    line = span.of(text)
    if label and not top and _is_of_the_top(label):
        label = None
    if label:
        return Part(Block(_KINDS.get(label.furniture, BlockKind.BOILERPLATE), span), label)
    # A paragraph of its own in brackets that closes the text is where the text comes from: "(AFP)".
    if last and _CREDIT_LINE.match(line) and len(words(line)) <= _MOST_CREDIT_WORDS:
        return Part(Block(BlockKind.SOURCE, span), Label(Furniture.CREDIT, Span(0, len(line))))
    return Part(Block(BlockKind.BODY, span))


def _is_of_the_top(label: Label) -> bool:
    return label.furniture is Furniture.BYLINE or (
        label.furniture is Furniture.DATE and label.value.start == 0
    )


def _unmarked(text: str, span: Span) -> Span:
    match = _MARKER.match(text, span.start, span.end)
    start = match.end() if match else span.start
    return Span(start, span.end) if start < span.end else span


def _is_headline(text: str, spans: list[Span], at: int, title: str, *, markup: bool) -> bool:
    line = spans[at].of(text)
    if markup and text[max(0, spans[at].start - 2) : spans[at].start] == "# ":
        return True
    if title:
        return at < _TOP and _same(line, title)
    short = len(line) <= _LONGEST_HEADLINE and len(words(line)) <= _MOST_HEADLINE_WORDS
    return at == 0 and short and len(spans) > 1 and not prose(line) and line[-1] not in "،,؛;:"


def _is_labelled_top(label: Label | None) -> bool:
    return label is not None and label.furniture is not Furniture.PHOTO


def _same(left: str, right: str) -> bool:
    return [word for word, _, _ in words(left)] == [word for word, _, _ in words(right)]


def _link_lists(text: str, spans: list[Span], labels: list[Label | None]) -> frozenset[int]:
    """The paragraphs that are titles of other articles or keywords under a heading for them.

    Under a heading without a value, all that look like titles; after one with a value ("Read also: …")
    only when nothing but such lines follows to the end of the text.
    """
    found: set[int] = set()
    tail = len(spans)
    while tail and (labels[tail - 1] is not None or linkish(spans[tail - 1].of(text))):
        tail -= 1
    listing = False
    for at, (span, label) in enumerate(zip(spans, labels, strict=True)):
        if label is None:
            listing = listing and linkish(span.of(text))
            if listing:
                found.add(at)
        elif label.furniture in {Furniture.RELATED, Furniture.KEYWORDS}:
            listing = at >= tail or not words(label.value.of(span.of(text)))
    return frozenset(found)
