"""Remains of a page's markup in a text: tags, frames, shortcodes, table rows."""

import re

_TAGS = re.compile(r"(?:\s*</?[a-z][^<>]{0,2000}>)+\s*", re.IGNORECASE)
# Nothing between these is part of the article's body.
_FRAME = re.compile(
    r"\s*<(?:iframe|script|style|object|embed|video|audio|svg|noscript|form)\b", re.IGNORECASE
)
_CODE = re.compile(
    r"\s*(?:\[/?(?:embed|caption|gallery|video|audio|iframe|youtube|tweet|ads?|playlist|shortcode)\b[^\]\n]{0,500}\]"
    r"|\[/?[a-z_-]{2,30}(?:\s[^\]\n=]{0,60}=[^\]\n]{0,500})\]|\{\{[^{}\n]{1,200}\}\}|\{%[^%\n]{1,200}%\})",
    re.IGNORECASE,
)
_ROW = re.compile(r"\s*\|.*\|\s*", re.DOTALL)
_CELLS = re.compile(r"\s\|\s")
_LEAST_CELLS = 2
"""Cells of a table row."""


def is_scaffold(line: str) -> bool:
    """Whether ``line`` is markup, or a table row, whose cells mean nothing without the header."""
    if _TAGS.fullmatch(line) or _FRAME.match(line) or _CODE.match(line) or _ROW.fullmatch(line):
        return True
    stop = line.rstrip("\"'”’»)]*_ ").endswith((".", "!", "?", "؟"))
    return not stop and len(_CELLS.findall(line)) >= _LEAST_CELLS
