"""The first words of a document's body, which distinguish it from nearly all other texts at once."""

from verify.documents.document import Document
from verify.text import words

_OPENING = 60
"""Characters in which these words are looked for."""
_MOST = 3


def first_words(document: Document) -> tuple[str, ...]:
    """At most three folded words; fewer where the first characters hold fewer."""
    body = document.body()
    head = body[0].of(document.text)[:_OPENING] if body else ""
    return tuple(word for word, _, _ in words(head))[:_MOST]
