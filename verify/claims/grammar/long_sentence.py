"""A sentence that never ends: text without full stops is read in parts, so that its time stays linear.

Who speaks, where claims begin and what is denied is found by looking around within one sentence. News has
sentences of some hundred characters; a list, a transcript or a hostile text can have one of a million.
"""

import re

from verify.text import Span

LONGEST_SENTENCE = 2000
"""Characters of a sentence that are read as one; the labelled reports have none of more than 300."""

_MARK = re.compile(r"[,،;؛:](?=\s)")
_BLANKS = re.compile(r"\s+")


def parts(text: str, sentence: Span) -> tuple[Span, ...]:
    """``sentence`` in parts of no more than ``LONGEST_SENTENCE`` characters; a usual one is one part.

    A part ends at the last comma or the like within its second half, else at the last white space, else where
    it is full. Only white space is left between two parts.
    """
    found, start = [], sentence.start
    while is_long(Span(start, sentence.end)):
        end = _end(text, start)
        found.append(Span(start, start + len(text[start:end].rstrip())))
        blanks = _BLANKS.match(text, end, sentence.end)
        start = blanks.end() if blanks else end
    return (*found, Span(start, sentence.end))


def is_long(sentence: Span) -> bool:
    """Whether ``sentence`` has more characters than are read as one."""
    return sentence.end - sentence.start > LONGEST_SENTENCE


def _end(text: str, start: int) -> int:
    half, full = start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE
    for sign, width in ((_MARK, 1), (_BLANKS, 0)):
        places = [match.start() for match in sign.finditer(text, half, full)]
        if places:
            return places[-1] + width
    return full
