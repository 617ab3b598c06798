"""How often a page was read, and how long that takes: "52 views", "3-min read", «12 تعليقا»."""

import re

from verify.documents.boilerplate import phrases
from verify.text import words

_MOST = 8
_NUMBER = re.compile(r"[\d.,]+[kKmM]?")


def is_tally(line: str) -> bool:
    """Whether ``line`` holds numbers and words of what a page counts, and no more."""
    found = [line[start:end] for _, start, end in words(line)]
    if not 1 < len(found) <= _MOST or line.rstrip().endswith((".", "!", "?", "؟")):
        return False
    numbers = [word for word in found if _NUMBER.fullmatch(word)]
    counted = [word for word in found if phrases("tallies").get(word) is not None]
    return bool(numbers and counted) and len(numbers) + len(counted) == len(found)
