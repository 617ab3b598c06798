"""What is left of a page's scaffold in a text: tags, frames, shortcodes, rows of tables."""

import re

_TAGS = re.compile(r"(?:\s*</?[a-z][^<>]{0,2000}>)+\s*", re.IGNORECASE)
# What stands between these is no prose of the article.
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


def is_scaffold(line: str) -> bool:
    """Whether ``line`` is markup, or a row of a table, whose cells say nothing without its head."""
    if _TAGS.fullmatch(line) or _FRAME.match(line) or _CODE.match(line) or _ROW.fullmatch(line):
        return True
    stop = line.rstrip("\"'”’»)]*_ ").endswith((".", "!", "?", "؟"))
    return not stop and len(_CELLS.findall(line)) >= _LEAST_CELLS
