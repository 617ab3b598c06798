"""The lines by which a document says where it is from: datelines, source lines, credits, bylines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verify.claims.opening_credit import BRACKETED
from verify.claims.publisher import publisher
from verify.claims.voice import Voice, VoiceKind
from verify.documents import Block, BlockKind, Document, names_only_agencies
from verify.text import Span, words

# A place, perhaps a day, and the agency between dashes, before the first sentence.
_DASHED = re.compile(r"\s*[^\n()\-–—:]{2,30}\s[-–—]\s*([^\n()\-–—:،,]{2,40}?)\s*(?:[-–—:]\s|$)", re.MULTILINE)
_CLOSING = re.compile(r"[.!?؟\"”»…]\s*\(([^()\n]{2,40})\)\W*$")
_LABELLED = re.compile(r"^[^:：|\n]{2,30}[:：|]\s*([^\n]{2,60}?)\W*$")
_PLACED = re.compile(r"^[^\n:：|]{2,30}?\s*[-–—]\s*([^\n]{2,40}?)\W*$")
_LONGEST_PLACE = 4


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A place in which a document says where it is from.

    Attributes:
        span: The line, or the part of one, in the document's text.
        byline: Whether it names who wrote it, and not an agency or outlet.
        voice: The known publisher to which it credits the text, or the agencies that it leaves unnamed;
            ``None`` for any other.
    """

    span: Span
    byline: bool
    voice: Voice | None


def source_lines(document: Document) -> tuple[SourceLine, ...]:
    """Where ``document`` says whose it is, in the order of its text.

    A name in a dateline or in brackets counts only for an agency: outlets sign their own work there.
    """
    found = (
        *_in_the_body(document),
        *(line for block in document.blocks for line in _alone(block, document.text)),
    )
    return tuple(sorted(found, key=lambda line: line.span))


def _in_the_body(document: Document) -> Iterator[SourceLine]:
    text, body = document.text, document.body()
    if not body:
        return
    opening, ending = body[0].of(text), body[-1].of(text)
    bracketed, dashed = BRACKETED.match(opening), _DASHED.match(opening)
    if bracketed:
        yield from _credit(bracketed, body[0].start)
    elif dashed and len(words(opening[: dashed.start(1)])) <= _LONGEST_PLACE:
        yield from _credit(dashed, body[0].start)
    closing = _CLOSING.search(ending)
    if closing:
        yield from _credit(closing, body[-1].start)


def _credit(match: re.Match[str], start: int) -> Iterator[SourceLine]:
    voice = _voice(match.group(1), agency=True)
    if voice is not None:
        yield SourceLine(Span(*match.span(1)).shifted(start), byline=False, voice=voice)


def _alone(block: Block, text: str) -> Iterator[SourceLine]:
    """A block that holds nothing but a byline, a credit or a source."""
    if block.kind is BlockKind.BYLINE:
        yield SourceLine(block.span, byline=True, voice=None)
    elif block.kind is BlockKind.SOURCE:
        yield SourceLine(block.span, byline=False, voice=_credited(block.span.of(text).strip()))


def _credited(line: str) -> Voice | None:
    labelled, placed = _LABELLED.match(line), _PLACED.match(line)
    if labelled:
        return _voice(labelled.group(1), agency=False)
    if placed:
        return _voice(placed.group(1), agency=True)
    return _voice(line.strip("()[]. "), agency=True) if line[:1] in "([" else None


def _voice(name: str, *, agency: bool) -> Voice | None:
    name = name.strip()
    known = publisher(name)
    if known is not None and (known[1] is VoiceKind.AGENCY or not agency):
        return Voice(name, known[0], known[1], inherited=True)
    if known is None and names_only_agencies(name):
        return Voice(name, name, VoiceKind.AGENCY, anonymous=True, inherited=True)
    return None
