"""Counts of views or comments, or the reading time: "52 views", "3-min read", «12 تعليقا»."""

import re

from verify.documents.boilerplate import phrases
from verify.text import words

_MOST = 8
"""Words."""
_NUMBER = re.compile(r"[\d.,]+[kKmM]?")


def is_tally(line: str) -> bool:
    """Whether ``line`` holds only numbers and words for what a page counts."""
    found = [line[start:end] for _, start, end in words(line)]
    if not 1 < len(found) <= _MOST or line.rstrip().endswith((".", "!", "?", "؟")):
        return False
    numbers = [word for word in found if _NUMBER.fullmatch(word)]
    counted = [word for word in found if phrases("tallies").get(word) is not None]
    return bool(numbers and counted) and len(numbers) + len(counted) == len(found)
