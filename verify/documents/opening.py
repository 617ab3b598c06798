"""The body of a document without the dateline that opens it."""

from verify.documents.dateline import find_dateline
from verify.documents.document import Document
from verify.text import Span


def prose(document: Document) -> tuple[Span, ...]:
    """The spans that may hold claims, in order, without the dateline before the first sentence."""
    body = document.body()
    if not body:
        return ()
    first, *others = body
    found = find_dateline(first.of(document.text))
    opened = first if found is None else Span(first.start + found.span.end, first.end)
    return (opened, *others) if opened.start < opened.end else tuple(others)
