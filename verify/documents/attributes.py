"""Tags with more attributes than real pages have: the parser's time grows with their square."""

import re

MOST_ATTRIBUTES = 100
"""The most attributes of one tag that are read."""

_TAG = re.compile(r"<([A-Za-z][^\s/>]*)")
# Every alternative takes at least one character and never backtracks, so a page is read only once.
_ATTRIBUTE = re.compile(
    r"[\s/]*+(?:[^\s/>=]++|=)(?:\s*+=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^\s>]*+)|(?=[\s/>=]|\Z))"
)
_RAW = frozenset({"script", "style"})


def without_surplus(page: str) -> tuple[str, int]:
    """``page`` without a tag's attributes beyond ``MOST_ATTRIBUTES``, and how many tags had more."""
    kept: list[str] = []
    done = at = tags = 0
    small = page.lower() if "<" in page else page
    while tag := _TAG.search(page, at):
        end, count, at = tag.end(), 0, tag.end()
        while attribute := _ATTRIBUTE.match(page, at):
            at, count = attribute.end(), count + 1
            if count == MOST_ATTRIBUTES:
                end = at
        if count > MOST_ATTRIBUTES:
            kept.append(page[done:end])
            done, tags = at, tags + 1
        name = tag[1].lower()
        if name in _RAW:
            closing = small.find(f"</{name}", at)
            at = closing if closing >= 0 else len(page)
    return ("".join([*kept, page[done:]]), tags) if tags else (page, 0)
