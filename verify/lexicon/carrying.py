"""The content words of a text: all but the stop words."""

from collections.abc import Iterator

from verify.lexicon.load import read_table
from verify.text import bare, remembered, words

_POINTS, _GROUPS = frozenset(".٫"), frozenset(",٬،")
_GROUP = 3
"""Digits between two separators of thousands."""


@remembered(4096)
def carrying(text: str) -> tuple[tuple[str, int, int], ...]:
    """The words of ``text`` that are no stop words: folded, without clitics, placed; a figure is one word."""
    return tuple((bare(word), start, end) for word, start, end in _whole_figures(text) if carries(word))


def _whole_figures(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of ``text``, with "4.2" and "1,900" as one word each: 4.2 and 2.4 share no figure."""
    open_word: tuple[str, int, int] | None = None
    for word, start, end in words(text):
        if open_word is not None:
            joined = _joined(open_word[0], text[open_word[2] : start], word)
            if joined:
                open_word = (joined, open_word[1], end)
                continue
            yield open_word
        open_word = (word, start, end)
    if open_word is not None:
        yield open_word


def _joined(left: str, between: str, right: str) -> str:
    """The two parts as one figure without separators of thousands; empty where they do not form one."""
    if not (left[-1:].isdigit() and right[:1].isdigit()):
        return ""
    if between in _GROUPS and len(right) == _GROUP and "." not in left:
        return left + right
    return f"{left}.{right}" if between in _POINTS | _GROUPS and "." not in left else ""


@remembered(1 << 15)
def carries(word: str) -> bool:
    """Whether a folded word is not a stop word."""
    return word not in _stop_words() and bare(word) not in _stop_words()


@remembered()
def _stop_words() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("stop_words"))
