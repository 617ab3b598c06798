"""Text repeated on every page: running heads, page numbers, the stamp of a browser."""

import re
from collections import Counter
from collections.abc import Sequence

from verify.documents.pdf.mark import Line
from verify.text import words

_EDGE = 3
"""Lines at the top and at the bottom of a page that may be repeated text."""
_LEAST_PAGES = 2
"""Pages on which a line must recur, at least."""
_SHARE = 0.6
"""Share of the pages of a file on which a line must recur."""
_MOST_WORDS = 2
"""Words that may accompany a page number."""
_STAMP = re.compile(r"(?:https?|file)://\S+(?:\s+\d+/\d+)?|\d+/\d+|\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d{2}.*")
_FIGURES = re.compile(r"\d+")


def without_running(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page without its number and without lines that most pages share.

    Args:
        pages: The pages of one file, each from top to bottom.
    """
    often = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    least = max(_LEAST_PAGES, _SHARE * len(pages))
    return [
        [
            line
            for at, line in enumerate(page)
            if not (
                _at_edge(at, page)
                and (often[_key(line)] >= least or _numbers(line, number) or _stamp(line, page))
            )
        ]
        for number, page in enumerate(pages, 1)
    ]


def _edges(page: Sequence[Line]) -> list[Line]:
    return [line for at, line in enumerate(page) if _at_edge(at, page)]


def _at_edge(at: int, page: Sequence[Line]) -> bool:
    return at < _EDGE or at >= len(page) - _EDGE


def _key(line: Line) -> tuple[str, int]:
    """A line without its figures, and its height on the page."""
    return _FIGURES.sub("#", line.text), round(line.base / 4)


def _numbers(line: Line, number: int) -> bool:
    """Whether a line only numbers its page: "Page 3 of 10", "- 3 -", «صفحة ٣»."""
    found = [int(figure) for figure in _FIGURES.findall(line.text)]
    others = [word for word, _, _ in words(line.text) if not word.isdigit()]
    return number in found and len(found) <= 2 and len(others) <= _MOST_WORDS  # noqa: PLR2004 - "3 of 10"


def _stamp(line: Line, page: Sequence[Line]) -> bool:
    """Whether a browser printed the line: the day or the address, at the very edge."""
    return _STAMP.fullmatch(line.text.strip()) is not None and line.size < max(one.size for one in page)
