"""What finding claims may have to tell the reader: one function a notice, its docstring says what it means.

Ids of this room start at N201 and are never given a second meaning.
"""

from verify.text import Notice, Span


def language_without_rules(path: str) -> Notice:
    """N201: there are no rules for the language of the document, so no claim was looked for in it."""
    return Notice(
        "N201",
        "no rules for the language of this text; no claims looked for (Arabic and English have rules)",
        path,
    )


def too_many_claims(path: str, limit: int, rest: Span) -> Notice:
    """N202: only the first claims of a very long document are taken; the place says where the rest begins."""
    return Notice(
        "N202", f"only the first {limit} claims are taken; split the document to see the rest", path, rest
    )
