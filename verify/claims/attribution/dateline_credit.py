"""The credit of a text before its first sentence, and how outlets sign there."""

import re

from verify.text import fold, words

# A place, optionally a day, and the name: "BASRA, Iraq (AWS) -", «عمّان في 14 تشرين الثاني (السنديان) –».
BRACKETED = re.compile(r"\s*[^\n(]{2,60}\(([^()\n]{2,40})\)\s*[-–—:]")
"""A dateline that credits the text; its first group is the name."""


def opening_credit(text: str) -> str:
    """The name in brackets in the dateline that opens ``text``; empty if there is none."""
    found = BRACKETED.match(text)
    return found.group(1) if found else ""


def is_initials(name: str, outlet: str) -> bool:
    """Whether ``name`` consists of the initials of ``outlet``."""
    return fold(name) == "".join(word[0] for word, _, _ in words(outlet))
