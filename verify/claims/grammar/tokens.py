"""The words and significant punctuation of a sentence, and what is in quotation marks."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verify.lexicon import read_table
from verify.text import Span, fold, remembered, words

_OPEN = frozenset("«“„")
_CLOSE = frozenset("»”")
_COMMA = frozenset(",،")
_STOP = frozenset(";؛")
_DASH = frozenset("–—―")
_OTHER = frozenset(":()[]?؟!…")
# Typewriter quotation marks: two apostrophes.
_DOUBLED = "''"
_NEAR = 24
"""Characters beside «علي» in which neighbours are looked for."""
COMMA, STOP, DASH, QUOTE = ",", ";", "-", '"'
ALI = "عليّ"
"""The name Ali, which folds to the same letters as the preposition."""
_ALI, _UPON = "علي", "على"
# Whoever writes ي for every ى writes the preposition like the name.
_ONE_LETTER = re.compile(r"\b(?:إلي|الي|حتي|مستشفي|أخري|كبري)\b")
_WRITES_UPON = re.compile(rf"\b(?:و|ف)?{_UPON}\b")


class Token(NamedTuple):
    """A word, or a punctuation mark.

    Attributes:
        form: The folded word; for punctuation ``,`` ``;`` ``-`` ``"`` ``:`` ``(`` ``)`` or the mark itself.
        start: First character in the document.
        end: One past the last.
        mark: Whether it is punctuation.
        quoted: Whether it is inside quotation marks; the marks themselves are not.
    """

    form: str
    start: int
    end: int
    mark: bool
    quoted: bool


def tokens(text: str, span: Span, *, quoted: bool = False) -> list[Token]:
    """The tokens of ``span`` of ``text``, in order; ``quoted`` if it begins inside a quotation."""
    out: list[Token] = []
    at = 0
    piece = text[span.start : span.end]
    for form, start, end in words(piece):
        if start - at > 1 or (start > at and piece[at] != " "):
            quoted = _marks(out, piece, (at, start), (span.start, quoted))
        name = form == _ALI and _is_name(text, span.start + start, span.start + end)
        place = (span.start + start, span.start + end)
        out.append(Token(ALI if name else form, *place, mark=False, quoted=quoted))
        at = end
    _marks(out, piece, (at, len(piece)), (span.start, quoted))
    return out


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether «علي» is the name: the text spells the preposition differently, or the neighbours show it."""
    if text[start:end] != _ALI:
        return False
    after = text[end : end + _NEAR].split()
    if after and (after[0].startswith("إن") or fold(after[0]) in surnames()):
        return True
    before = text[max(0, start - _NEAR) : start].split()
    if before and fold(before[-1]) in surnames():
        return True
    return _keeps_apart(text)


@remembered(8)
def _keeps_apart(text: str) -> bool:
    return _WRITES_UPON.search(text) is not None and _ONE_LETTER.search(text) is None


@remembered()
def surnames() -> frozenset[str]:
    """Arabic surnames, everyday words among them: beside «علي» they are names."""
    return frozenset(fold(row[0].lstrip("?")) for row in read_table("person_names")) - {_ALI}


def parted(found: Sequence[Token], at: frozenset[str]) -> list[list[Token]]:
    """The runs of tokens between the marks ``at``, without runs that hold no word."""
    parts: list[list[Token]] = [[]]
    for token in found:
        if token.mark and token.form in at:
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if any(not token.mark for token in part)]


def open_at_end(found: list[Token], *, quoted: bool) -> bool:
    """Whether a quotation is open after ``found``, which began inside one if ``quoted``."""
    marks = sum(token.form == QUOTE and token.mark for token in found)
    return quoted ^ bool(marks % 2)


def _marks(out: list[Token], piece: str, gap: tuple[int, int], state: tuple[int, bool]) -> bool:
    offset, quoted = state
    for at, form in _forms(piece, gap):
        if form == QUOTE:
            if quoted and _opens_again(piece, at):
                continue
            quoted = not quoted
        width = len(_DOUBLED) if piece.startswith(_DOUBLED, at) else 1
        out.append(Token(form, offset + at, offset + at + width, True, quoted and form != QUOTE))  # noqa: FBT003
    return quoted


def _opens_again(piece: str, at: int) -> bool:
    """Whether a mark opens quoted text; inside an open quotation it has no partner."""
    before, after = piece[at - 1 : at] if at else "", piece[at + 1 : at + 2]
    return (not before or before.isspace()) and after.isalnum()


def _forms(piece: str, gap: tuple[int, int]) -> Iterator[tuple[int, str]]:
    for at in range(*gap):
        mark = piece[at]
        if mark in _COMMA:
            # A comma between two digits belongs to a number.
            if not (piece[at - 1 : at].isdigit() and piece[at + 1 : at + 2].isdigit()):
                yield at, COMMA
        elif mark == '"' or mark in _OPEN or mark in _CLOSE or piece.startswith(_DOUBLED, at):
            yield at, QUOTE
        elif mark in _STOP:
            yield at, STOP
        elif mark in _DASH or (mark == "-" and _parts(piece, at)):
            yield at, DASH
        elif mark == ":":
            if not piece[at + 1 : at + 2].isdigit():
                yield at, mark
        elif mark in _OTHER:
            yield at, mark


def _parts(piece: str, at: int) -> bool:
    """Whether a hyphen is used as a dash: with blanks around it, or between a quotation and its signature."""
    if at and not piece[at - 1].isspace():
        return False
    before, after = piece[max(0, at - 4) : at].rstrip(), piece[at + 1 : at + 2]
    signs = after.isalpha() and (before[-1:] in _CLOSE or before[-1:] == '"')
    return (bool(at) and after.isspace()) or (bool(before) and signs) or (not at and after.isupper())
