"""The antecedent of "the paper", «الموقع»: the last outlet that the text names before it."""

from collections.abc import Iterator
from itertools import pairwise

from verify.lexicon import find_outlets, word_list
from verify.text import Span, bare, remembered, words

_OPENING, _CLOSING = "\"«“„'‘", "\"»”“'’"
_LONGEST = 4
"""Words of a name without quotation marks."""
_LONGEST_QUOTED = 60
"""Characters of a name in quotation marks."""


def named_before(text: str, place: int) -> str:
    """The last outlet named in ``text`` before ``place``; empty if there is none."""
    known = [(match.start, match.value.name) for match in find_outlets(text) if match.end <= place]
    told = [(span.start, span.of(text)) for span in _told(text) if span.end <= place]
    return max([*known, *told], default=(0, ""))[1]


def _told(text: str) -> Iterator[Span]:
    """Names after a media noun: «صحيفة "لو فيّور"», "the newspaper Daily Sarhad"."""
    found, behind = words(text), 0
    for number, (word, start, end) in enumerate(found[:-1]):
        if bare(word) not in media_nouns() or start < behind:
            continue
        name = _after(text, end, found[number + 1 :])
        if name is not None:
            yield name
            behind = name.end


def _after(text: str, end: int, found: tuple[tuple[str, int, int], ...]) -> Span | None:
    """The name at the beginning of ``found``: in quotation marks, or capitalised."""
    start = found[0][1]
    between = text[end:start].strip()
    if between:
        return _quoted(text, start) if between[-1] in _OPENING else None
    return _capitals(text, found) if text[start].isupper() else None


def _quoted(text: str, start: int) -> Span | None:
    ends = [at for at in (text.find(mark, start, start + _LONGEST_QUOTED) for mark in _CLOSING) if at > start]
    return Span(start, min(ends)) if ends else None


def _capitals(text: str, found: tuple[tuple[str, int, int], ...]) -> Span:
    """The run of capitalised words at the beginning of ``found``, up to a mark."""
    end = found[0][2]
    for (_, _, before), (_, start, stop) in pairwise(found[:_LONGEST]):
        if text[before:start].strip() or not text[start].isupper():
            break
        end = stop
    return Span(found[0][1], end)


@remembered()
def media_nouns() -> frozenset[str]:
    """Folded words for kinds of outlet: "newspaper", «صحيفة»."""
    return frozenset(
        bare(noun) for key in ("before", "about", "after") for noun in word_list("media_nouns", key)
    )
