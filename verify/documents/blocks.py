"""Segmenting a text into blocks: the article's body, and the page furniture around it."""

import re
from typing import NamedTuple

from verify.documents.dateline import find_dateline
from verify.documents.document import Block, BlockKind
from verify.documents.furniture import linkish, prose, recognise
from verify.documents.label import Furniture, Label
from verify.documents.lines import finished, paragraphs
from verify.documents.stamp_line import stamp
from verify.documents.teasers import teasers
from verify.text import Span, words

# Paragraphs. Bylines, lone dates and the repeated title come at the top; further down such a line is body
# text.
_TOP = 6
_FRONT, _SHORTEST_TITLE = 15, 4
"""Paragraphs in which a title and repetitions of it are looked for; words of the shortest repetition."""
_LONGEST_HEADLINE, _MOST_HEADLINE_WORDS = 250, 32
"""Characters and words."""
_MARKER = re.compile(r"(?:#{1,6}\s+|>\s?|[-*+•–—]\s+|\d{1,3}[.)]\s+(?=\[))*")
_CREDIT_LINE = re.compile(r"^[(（][^()（）]{2,60}[)）]\.?$")
_MOST_CREDIT_WORDS = 5
_LOUD_PLACE = re.compile(r"[A-Z][A-Z .'’]{2,30}(?:, [A-Z][\w. ]{1,20})?\s?[–—-]{1,2}\s")
# Paragraphs after a bracketed line: if all are furniture, the line still closes the text.
_TAIL = 20

_KINDS = {
    Furniture.DATE: BlockKind.DATELINE,
    Furniture.UPDATE: BlockKind.DATELINE,
    Furniture.DATELINE: BlockKind.DATELINE,
    Furniture.SOURCE: BlockKind.SOURCE,
    Furniture.CREDIT: BlockKind.SOURCE,
    Furniture.BYLINE: BlockKind.BYLINE,
    Furniture.STAFF: BlockKind.BYLINE,
}


class Part(NamedTuple):
    """A block, and the label that makes it furniture; ``value`` is counted from the start of the block."""

    block: Block
    label: Label | None = None


class _Page(NamedTuple):
    """A text cut into paragraphs, each with its label or ``None``."""

    text: str
    spans: list[Span]
    labels: list[Label | None]
    title: str
    markup: bool

    def line(self, at: int) -> str:
        return self.spans[at].of(self.text)


def segment(text: str, *, title: str = "", markup: bool = False) -> tuple[Part, ...]:
    """The paragraphs of ``text`` in order, each with its role.

    Args:
        text: The text as read.
        title: Its title, if known; a paragraph that repeats it is the headline. Otherwise the first line is
            the headline if it is short, not a sentence, and followed by more.
        markup: Whether the text is Markdown; its headings and list marks are then treated as markup.

    Returns:
        Blocks that do not overlap; list and quotation marks lie outside of them.
    """
    spans = [_unmarked(text, span) if markup else span for span in paragraphs(text)]
    labels = [_label(span.of(text), at) for at, span in enumerate(spans)]
    page = _Page(text, spans, labels, title, markup)
    links = _link_lists(page) | teasers([span.of(text) for span in spans], labels)
    headline = _headline(page)
    titles = _titles(page, headline) | _headings(page)
    above = frozenset(range(0 if title else max(0, headline)))  # single words: a section, a town, the weather
    return tuple(
        _part(page, at, listed=at in links or (at in above and labels[at] is None), title=at in titles)
        for at in range(len(spans))
    )


def _label(line: str, at: int) -> Label | None:
    label = recognise(line)
    if at >= _TOP and stamp(line):
        return Label(Furniture.NOTICE, Span(len(line), len(line)))  # it links to another text
    if label and at >= _TOP and label.furniture is Furniture.BYLINE:
        return None
    if label and at >= _TOP and label.furniture is Furniture.DATE and label.value.start == 0:
        return None
    return label


def _part(page: _Page, at: int, *, listed: bool, title: bool) -> Part:
    span, label = page.spans[at], page.labels[at]
    if listed:
        return Part(Block(BlockKind.BOILERPLATE, span), label)
    if title or _is_heading(page, at):
        return Part(Block(BlockKind.HEADLINE, span))
    if label:
        return Part(Block(_KINDS.get(label.furniture, BlockKind.BOILERPLATE), span), label)
    if _is_closing_credit(page, at):
        return Part(Block(BlockKind.SOURCE, span), Label(Furniture.CREDIT, Span(0, span.end - span.start)))
    return Part(Block(BlockKind.BODY, span))


def _unmarked(text: str, span: Span) -> Span:
    match = _MARKER.match(text, span.start, span.end)
    start = match.end() if match else span.start
    return Span(start, span.end) if start < span.end else span


def _titles(page: _Page, headline: int) -> frozenset[int]:
    """The paragraphs with the article's own title, and those near the top that repeat it.

    A page's title tag often adds the outlet or the authors ("Map takes shape - Jane Doe"). A page may also
    print the title above and below its date: a line near the top that is not a sentence and occurs twice.
    """
    lines = [_folded(page.line(at)) for at in range(min(_FRONT, len(page.spans)))]
    wanted = _folded(page.title)
    again = {
        at
        for at, line in enumerate(lines)
        if len(line) >= _SHORTEST_TITLE
        and page.labels[at] is None
        and not prose(page.line(at))
        and (lines.count(line) > 1 or (at < _TOP and wanted[: len(line)] == line))
    }
    return frozenset({headline, *again} - {-1})


def _headings(page: _Page) -> frozenset[int]:
    """The headings of the items of a round-up: not sentences, and followed by a paragraph with a dateline."""
    found: set[int] = set()
    opens = False
    for at in range(len(page.spans) - 1, -1, -1):
        line = page.line(at)
        plain = page.labels[at] is None and not finished(line) and len(words(line)) <= _MOST_HEADLINE_WORDS
        if plain and opens and not line.rstrip("\"'”’»").endswith(("،", ",", "؛", ";")):
            found.add(at)
        else:
            opens = page.labels[at] is None and finished(line) and _is_filed(line)
    return frozenset(found)


def _is_filed(line: str) -> bool:
    """Whether a paragraph opens with a dateline, even if only a town in capitals: "HULL — A man"."""
    return find_dateline(line) is not None or _LOUD_PLACE.match(line) is not None


def _headline(page: _Page) -> int:
    """The index of the paragraph with the article's own title; -1 if there is none."""
    top = [at for at in range(min(_TOP, len(page.spans))) if not _is_page_line(page.labels[at])]
    if page.title:
        wanted = _folded(page.title)
        return next((at for at in top if _folded(page.line(at)) == wanted), -1)
    named = [at for at in range(min(_FRONT, len(page.spans))) if _may_be_title(page, at)]
    if not named or named[0] == len(page.spans) - 1:
        return -1
    line = page.line(named[0])
    short = len(line) <= _LONGEST_HEADLINE and len(words(line)) <= _MOST_HEADLINE_WORDS
    return named[0] if short and not prose(line) and line[-1] not in "،,؛;:" else -1


def _may_be_title(page: _Page, at: int) -> bool:
    """Whether a line is not furniture and has several words: one word is a section, a place or a keyword."""
    return not _is_page_line(page.labels[at]) and len(page.line(at).split()) > 1


def _is_heading(page: _Page, at: int) -> bool:
    """Whether a paragraph is a Markdown heading; one that is furniture ("## Read also") stays furniture."""
    start = page.spans[at].start
    return page.markup and page.labels[at] is None and page.text[max(0, start - 2) : start] == "# "


def _is_page_line(label: Label | None) -> bool:
    """Whether a label excludes a headline; "Video: …" and "Photo: …" do not, as they open headlines too."""
    return label is not None and label.furniture is not Furniture.PHOTO


def _is_closing_credit(page: _Page, at: int) -> bool:
    """Whether a paragraph is a bracketed credit that closes the text: "(AFP)"."""
    last = all(label is not None for label in page.labels[at + 1 : at + _TAIL])
    return (
        at > 0
        and last
        and bool(_CREDIT_LINE.match(page.line(at)))
        and len(words(page.line(at))) <= _MOST_CREDIT_WORDS
    )


def _folded(line: str) -> list[str]:
    return [word for word, _, _ in words(line)]


def _link_lists(page: _Page) -> frozenset[int]:
    """The paragraphs that are titles of other articles, or keywords, under a heading for them.

    Under a heading without a value, all paragraphs that look like titles; after one with a value ("Read also:
    …"), only if nothing but such lines follows to the end of the text.
    """
    found: set[int] = set()
    tail = len(page.spans)
    while tail and (page.labels[tail - 1] is not None or linkish(page.line(tail - 1))):
        tail -= 1
    listing = False
    for at, label in enumerate(page.labels):
        if label is None:
            listing = listing and linkish(page.line(at))
            if listing:
                found.add(at)
        elif label.furniture in {Furniture.RELATED, Furniture.KEYWORDS}:
            listing = at >= tail or not words(label.value.of(page.line(at)))
    return frozenset(found)
