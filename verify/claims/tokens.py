"""The words and the telling punctuation of a sentence, with what stands in quotation marks."""

from collections.abc import Iterator
from typing import NamedTuple

from verify.text import Span, words

_OPEN = frozenset("«“„")
_CLOSE = frozenset("»”")
_COMMA = frozenset(",،")
_STOP = frozenset(";؛")
_DASH = frozenset("–—―")
_OTHER = frozenset(":()[]?؟!…")
# Typewritten quotation marks: two apostrophes.
_DOUBLED = "''"
COMMA, STOP, DASH, QUOTE = ",", ";", "-", '"'


class Token(NamedTuple):
    """A word, or a mark of punctuation.

    Attributes:
        form: The word folded; for punctuation ``,`` ``;`` ``-`` ``"`` ``:`` ``(`` ``)`` or the mark itself.
        start: First character in the document.
        end: One past the last.
        mark: Whether it is punctuation.
        quoted: Whether it stands inside quotation marks; the marks themselves do not.
    """

    form: str
    start: int
    end: int
    mark: bool
    quoted: bool


def tokens(text: str, span: Span, *, quoted: bool = False) -> list[Token]:
    """The tokens of ``span`` of ``text``, in order; ``quoted`` when it begins inside a quotation."""
    out: list[Token] = []
    at = 0
    piece = text[span.start : span.end]
    for form, start, end in words(piece):
        if start - at > 1 or (start > at and piece[at] != " "):
            quoted = _marks(out, piece, (at, start), (span.start, quoted))
        out.append(Token(form, span.start + start, span.start + end, mark=False, quoted=quoted))
        at = end
    _marks(out, piece, (at, len(piece)), (span.start, quoted))
    return out


def open_at_end(found: list[Token], *, quoted: bool) -> bool:
    """Whether a quotation is still open after ``found``, which began inside one if ``quoted``."""
    marks = sum(token.form == QUOTE and token.mark for token in found)
    return quoted ^ bool(marks % 2)


def _marks(out: list[Token], piece: str, gap: tuple[int, int], state: tuple[int, bool]) -> bool:
    offset, quoted = state
    for at, form in _forms(piece, gap):
        if form == QUOTE:
            quoted = not quoted
        width = len(_DOUBLED) if piece.startswith(_DOUBLED, at) else 1
        out.append(Token(form, offset + at, offset + at + width, True, quoted and form != QUOTE))  # noqa: FBT003
    return quoted


def _forms(piece: str, gap: tuple[int, int]) -> Iterator[tuple[int, str]]:
    for at in range(*gap):
        mark = piece[at]
        if mark in _COMMA:
            # A comma between two digits is part of a number.
            if not (piece[at - 1 : at].isdigit() and piece[at + 1 : at + 2].isdigit()):
                yield at, COMMA
        elif mark == '"' or mark in _OPEN or mark in _CLOSE or piece.startswith(_DOUBLED, at):
            yield at, QUOTE
        elif mark in _STOP:
            yield at, STOP
        elif mark in _DASH or (
            mark == "-" and piece[at - 1 : at].isspace() and piece[at + 1 : at + 2].isspace()
        ):
            yield at, DASH
        elif mark == ":":
            if not piece[at + 1 : at + 2].isdigit():
                yield at, mark
        elif mark in _OTHER:
            yield at, mark
