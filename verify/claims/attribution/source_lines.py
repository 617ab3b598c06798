"""The lines that state a document's source: datelines, source lines, credits, bylines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verify.claims.grammar.publisher import publisher
from verify.claims.voice import Voice, VoiceKind
from verify.documents import (
    Block,
    BlockKind,
    Document,
    agency_byline,
    find_dateline,
    names_an_agency,
    names_only_agencies,
)
from verify.text import Span, reading

_CLOSING = re.compile(r"[.!?؟\"”»…]\s*\(([^()\n]{2,40})\)\W*$")
_BRACKETED = re.compile(r"\(([^()\n]{2,40})\)\W*")
_LABELLED = re.compile(r"^[^:：|\n]{2,30}[:：|]\s*([^\n]{2,60}?)\W*$")
_PLACED = re.compile(r"^[^\n:：|]{2,30}?\s*[-–—]\s*([^\n]{2,40}?)\W*$")
_SIGNED = re.compile(r"\W*([^\W\d_][^\n/()\[\]]{1,40}?)\s*(?:/.*|\W*)$")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A statement of a document's source.

    Attributes:
        span: The line, or part of a line, in the document's text.
        byline: Whether it names an author, and not an agency or outlet.
        voice: The known publisher that it credits, or unnamed agencies; ``None`` for any other.
    """

    span: Span
    byline: bool
    voice: Voice | None


def source_lines(document: Document) -> tuple[SourceLine, ...]:
    """The source statements of ``document``, in the order of its text.

    A name in brackets after the last sentence counts only if it is an agency: outlets sign their own work
    there.
    """
    with reading(document.language):
        return _source_lines(document)


def _source_lines(document: Document) -> tuple[SourceLine, ...]:
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
    yield from _dateline(opening, body[0].start)
    closing = _CLOSING.search(ending)
    if closing:
        yield from _credit(ending, Span(*closing.span(1)), body[-1].start, agency=True, signed=True)


def _dateline(line: str, start: int) -> Iterator[SourceLine]:
    """The credit in a dateline; an outlet counts only if it signs in brackets, as papers sign shared work."""
    found = find_dateline(line)
    if found is not None and found.credit is not None:
        yield from _credit(line, found.credit, start, agency=not found.signed, signed=found.signed)


def _credit(line: str, name: Span, start: int, *, agency: bool, signed: bool = False) -> Iterator[SourceLine]:
    voice = _voice(name.of(line), agency=agency, signed=signed)
    if voice is not None:
        yield SourceLine(name.shifted(start), byline=False, voice=voice)


def _alone(block: Block, text: str) -> Iterator[SourceLine]:
    """A block that holds only a byline, a credit or a source."""
    if block.kind is BlockKind.BYLINE:
        yield SourceLine(block.span, byline=True, voice=None)
    elif block.kind is BlockKind.DATELINE:
        yield from _dateline(block.span.of(text), block.span.start)
        yield from _in_place_of_a_writer(block.span.of(text), block.span.start)
    elif block.kind is BlockKind.SOURCE:
        yield SourceLine(block.span, byline=False, voice=_credited(block.span.of(text).strip()))


def _in_place_of_a_writer(line: str, start: int) -> Iterator[SourceLine]:
    """The agency named as author in a line that gives the day: "By AFP | 14 May 2024"."""
    name = agency_byline(line)
    if name is not None:
        yield from _credit(line, name, start, agency=True)


def _credited(line: str) -> Voice | None:
    written = agency_byline(line)
    if written is not None:
        return _voice(written.of(line), agency=True)
    labelled, placed, bracketed = (form.match(line) for form in (_LABELLED, _PLACED, _BRACKETED))
    if bracketed:
        return _voice(bracketed.group(1), agency=True, signed=True)
    if labelled:
        return _voice(labelled.group(1), agency=False)
    if placed:
        return _voice(placed.group(1), agency=True)
    signed = _SIGNED.match(line)
    return _voice(signed.group(1), agency=True) if signed else None


def _voice(name: str, *, agency: bool, signed: bool = False) -> Voice | None:
    """The voice that a name credits.

    Args:
        name: The name as written.
        agency: Whether only an agency counts.
        signed: Whether the name is in brackets; its words then suffice to make it an agency, even an unknown
            one.
    """
    name = name.strip()
    known = publisher(name)
    if known is not None and (known[1] is VoiceKind.AGENCY or not agency):
        return Voice(name, known[0], known[1], inherited=True)
    if known is None and names_only_agencies(name):
        return Voice(name, name, VoiceKind.AGENCY, anonymous=True, inherited=True)
    if known is None and signed and names_an_agency(name):
        return Voice(name, name, VoiceKind.AGENCY, inherited=True)
    return None
