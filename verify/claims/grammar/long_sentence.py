"""Very long sentences: text without full stops is read in parts, so that the time stays linear.

Speakers, clause boundaries and denials are found by searching within one sentence. Sentences of news have
some hundred characters; a list, a transcript or a hostile text can have one of a million.
"""

import re

from verify.text import Span

LONGEST_SENTENCE = 2000
"""Characters that are read as one sentence; the labelled reports have none of more than 300."""

_MARK = re.compile(r"[,،;؛:](?=\s)")
_BLANKS = re.compile(r"\s+")


def parts(text: str, sentence: Span) -> tuple[Span, ...]:
    """``sentence`` in parts of at most ``LONGEST_SENTENCE`` characters; an ordinary one is one part.

    A part ends at the last comma or similar mark in its second half, else at the last white space, else at
    the limit. Between two parts there is only white space.
    """
    found, start = [], sentence.start
    while is_long(Span(start, sentence.end)):
        end = _end(text, start)
        found.append(Span(start, start + len(text[start:end].rstrip())))
        blanks = _BLANKS.match(text, end, sentence.end)
        start = blanks.end() if blanks else end
    return (*found, Span(start, sentence.end))


def is_long(sentence: Span) -> bool:
    """Whether ``sentence`` has more characters than are read as one sentence."""
    return sentence.end - sentence.start > LONGEST_SENTENCE


def _end(text: str, start: int) -> int:
    half, full = start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE
    for sign, width in ((_MARK, 1), (_BLANKS, 0)):
        places = [match.start() for match in sign.finditer(text, half, full)]
        if places:
            return places[-1] + width
    return full
