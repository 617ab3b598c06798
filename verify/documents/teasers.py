"""Openings of other articles printed under a text: "A court has fined two bakers for selling, ending…"."""

import re
from collections.abc import Sequence

from verify.documents.credited import names_an_agency, names_known_agency
from verify.documents.label import Label
from verify.documents.lines import finished
from verify.text import words

_CLOSING = re.compile(r"[.!?؟…][\"”»]?\s*[(\[]([^()\[\]\n]{2,40})[)\]]\W{0,3}$")
_CUT_OFF = re.compile(r"(?:…|\.\.\.)[\"”»)\s]*$")
_LONGEST, _LEAST = 40, 2
"""Words of a teaser, and lines that break off in an ellipsis."""


def teasers(lines: Sequence[str], labels: Sequence[Label | None]) -> frozenset[int]:
    """Which of the last ``lines`` are openings of other articles.

    An agency closes its text with its name in brackets; what follows is not part of it, except whole
    sentences, which may continue the story. Otherwise two or more lines that break off in an ellipsis must
    close the page; a single one may be a truncated text.
    """
    closed = next((at for at in range(len(lines) - 1, -1, -1) if _closes(lines[at])), len(lines))
    after = closed + 1
    while after < len(lines) and (labels[after] is not None or _is_other(lines[after])):
        after += 1
    told = range(closed + 1, after)
    end = len(lines)
    while end and labels[end - 1] is not None:
        end -= 1
    start = end
    while start and labels[start - 1] is None and _is_cut_off(lines[start - 1]):
        start -= 1
    return frozenset(told) | frozenset(range(start, end) if start and end - start >= _LEAST else ())


def _closes(line: str) -> bool:
    """Whether ``line`` ends with the name by which an agency closes its text."""
    mark = _CLOSING.search(line)
    return mark is not None and (names_known_agency(mark.group(1)) or names_an_agency(mark.group(1)))


def _is_other(line: str) -> bool:
    return len(words(line)) <= _LONGEST and (_is_cut_off(line) or not finished(line))


def _is_cut_off(line: str) -> bool:
    return bool(_CUT_OFF.search(line)) and len(words(line)) <= _LONGEST
