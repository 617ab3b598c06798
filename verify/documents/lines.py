"""Lines and paragraphs: where a text breaks, and where it is only wrapped."""

import re
from collections.abc import Iterator

from verify.text import Span

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_FINAL = ".!?؟۔…:"
_CLOSERS = "\"'”’»›)]}*_"
# In characters: mail and wire services wrap between these widths; and how much shorter a wrapped line may be.
_NARROWEST, _WIDEST, _RAGGED = 40, 120, 28


def lines(text: str, span: Span | None = None) -> Iterator[Span]:
    """The lines of ``text`` that are not blank, without surrounding white space."""
    start, end = span or (0, len(text))
    for match in _LINE.finditer(text, start, end):
        trimmed = trim(text, Span(match.start(), match.end()))
        if trimmed.start < trimmed.end:
            yield trimmed


def trim(text: str, span: Span) -> Span:
    """``span`` without surrounding white space."""
    piece = span.of(text)
    kept = piece.strip()
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, start + len(kept))


def paragraphs(text: str, span: Span | None = None) -> Iterator[Span]:
    """The paragraphs of ``text``: each line is one, except where lines are wrapped to a common width.

    News text from the web has a line a paragraph, with or without blank lines; text from mail and wires is
    wrapped at about 70 characters. A run of lines counts as wrapped if all but the last reach about the same
    width and some break in mid-sentence.
    """
    run: list[Span] = []
    for line in lines(text, span):
        if run and _blank_between(text, run[-1], line):
            yield from _joined(text, run)
            run = []
        run.append(line)
    yield from _joined(text, run)


def finished(line: str) -> bool:
    """Whether a line ends as a sentence or an introduction does, ignoring closing quotes and brackets."""
    return line.rstrip(_CLOSERS).endswith(tuple(_FINAL))


def _blank_between(text: str, left: Span, right: Span) -> bool:
    return len(text[left.end : right.start].replace("\r\n", "\n").strip(" \t")) > 1


def _joined(text: str, run: list[Span]) -> Iterator[Span]:
    if _wrapped(text, run):
        yield Span(run[0].start, run[-1].end)
    else:
        yield from run


def _wrapped(text: str, run: list[Span]) -> bool:
    widths = [line.end - line.start for line in run[:-1]]
    if not widths or not _NARROWEST <= max(widths) <= _WIDEST:
        return False
    if min(widths) < max(widths) - _RAGGED or run[-1].end - run[-1].start > max(widths):
        return False
    broken = [not finished(line.of(text)) for line in run[:-1]]
    lower = any(text[line.start].islower() and cut for line, cut in zip(run[1:], broken, strict=True))
    # Letters without case give no such sign; there, more than two of three lines must break in mid-sentence.
    return lower or (len(widths) > 1 and sum(broken) * 3 > len(broken) * 2 and finished(run[-1].of(text)))
