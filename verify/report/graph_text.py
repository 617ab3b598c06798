"""Text of a document within a graph in Mermaid or DOT, which have a syntax of their own."""

import json

_LONGEST = 120
"""Characters of a statement in a drawing; the JSON of the same answer has the whole."""


def cut(text: str) -> str:
    """``text``, or its beginning if it is too long for a drawing."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def entities(text: str) -> str:
    """Everything that Mermaid or the page around it could read as syntax, as entity codes."""
    return "".join(f"#{ord(char)};" if char in '"#&;<>`*_[](){}|\\%~' else char for char in text)


def quoted(text: str) -> str:
    """``text`` as a string; DOT writes strings like JSON if they hold no control characters.

    HTML entities are escaped too: ``&#8238;`` in a document would become a direction override.
    """
    return json.dumps(text.replace("&", "&amp;"), ensure_ascii=False)
