"""Text of a document within a graph that another program draws: Mermaid and DOT have their own syntax."""

import json

_LONGEST = 120
"""Characters of a statement in a drawing; the JSON of the same answer has all of it."""


def cut(text: str) -> str:
    """``text``, or its beginning where it is too long for a drawing."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def entities(text: str) -> str:
    """Everything that Mermaid or the page around it may read as syntax, as its entity code."""
    return "".join(f"#{ord(char)};" if char in '"#&;<>`*_[](){}|\\%~' else char for char in text)


def quoted(text: str) -> str:
    """``text`` as a string, which DOT writes as JSON does where there are no control characters in it.

    Entities of HTML are read in it too: ``&#8238;`` in a document would be an override of direction.
    """
    return json.dumps(text.replace("&", "&amp;"), ensure_ascii=False)
