"""The section of its site that a text is in: "News | World", «الرئيسية / فنون»."""

from verify.documents.boilerplate import phrases
from verify.text import words

_MOST = 6
"""Words."""


def is_section_line(line: str) -> bool:
    """Whether ``line`` holds only names of sections, as menus do."""
    count = len(words(line))
    if not 0 < count <= _MOST or line.rstrip().endswith((".", "!", "?", "؟", ":")):
        return False
    named = sum(len(words(line[match.start : match.end])) for match in phrases("sections").find(line))
    return named == count
