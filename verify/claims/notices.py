"""The notices of claim extraction: one function per notice; its docstring says what the notice means.

Ids of this room start at N201 and are never reused with another meaning.
"""

from verify.text import Notice, Span
from verify.text.plural import plural as _plural  # the public functions here are the notices


def language_without_rules(path: str, name: str) -> Notice:
    """N201: there are no rules for the language of the document, so no claim was looked for in it."""
    told = f"the text is in {name}" if name else "the text is in another language, or too short to tell"
    return Notice(
        "N201",
        f"{told}: there are rules for Arabic, English and French only; no claims looked for; "
        "it is still searched",
        path,
    )


def too_many_claims(path: str, limit: int, rest: Span) -> Notice:
    """N202: only the first claims of a very long document are taken; the place says where the rest begins."""
    return Notice(
        "N202", f"only the first {limit} claims are taken; split the document to see the rest", path, rest
    )


def sentences_in_parts(path: str, count: int, limit: int, first: Span) -> Notice:
    """N203: a stretch without a full stop is longer than the limit; it is read in parts, as if sentences."""
    return Notice(
        "N203",
        f"{_plural(count, 'sentence')} of more than {limit} characters, read in parts; who speaks may be "
        "lost where they are cut; put full stops",
        path,
        first,
    )


def too_many_details(path: str, count: int, limit: int, first: Span) -> Notice:
    """N204: a claim holds more details (numbers, dates, names) than the limit; the rest are not compared."""
    return Notice(
        "N204",
        f"only the first {limit} details of {_plural(count, 'claim')} are compared; split the sentence",
        path,
        first,
    )


def surroundings_narrowed(path: str, count: int, limit: int, first: Span) -> Notice:
    """N205: a claim is in a very long sentence; only the part around it is searched with it."""
    return Notice(
        "N205",
        f"{_plural(count, 'claim')} in long sentences: looked for with the {limit} characters on either side",
        path,
        first,
    )


def no_claim(path: str) -> Notice:
    """N206: the text was read and holds no claim: nothing to compare with a corpus."""
    return Notice(
        "N206",
        "no claim is found in this text, so nothing was checked; give an article in sentences",
        path,
    )


def nothing_to_search(path: str) -> Notice:
    """N207: a report was read and holds no claim: no claim is compared with it."""
    return Notice(
        "N207",
        "no claim is found in this report, so nothing of it is searched; see whether it is whole",
        path,
    )


def chains_unread(path: str, count: int, first: Span) -> Notice:
    """N208: claims are too far into a long document for the chain reader; rules alone find their chains."""
    return Notice(
        "N208",
        f"who stands behind {_plural(count, 'claim')} of a long text is found by rules alone; split it",
        path,
        first,
    )


def first_version(path: str, name: str) -> Notice:
    """N209: the rules for the language are a first version, and no network has learnt it."""
    return Notice(
        "N209",
        f"the text is in {name}, read in a first version: voices, dates and numbers by rules alone; the "
        "networks have not learnt it, and how it relates to other texts is not measured",
        path,
    )
