"""Limits that keep time and memory bounded, and the notices on what they cut from a document."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from verify.claims import notices
from verify.claims.claim import Claim
from verify.claims.grammar.long_sentence import LONGEST_SENTENCE, is_long
from verify.claims.surroundings import WIDEST, is_narrowed
from verify.text import Notice, Span

MOST_CLAIMS = 2000
"""Claims of a document."""
MOST_DETAILS = 40
"""Details of a claim: each is compared with each of a passage. The labelled reports have none with more than
12."""


class Taken(NamedTuple):
    """What was taken from a document, and what was left out.

    Attributes:
        sentences: All sentences of the body.
        claims: The claims that are taken.
        details: The number of details found in each claim.
        left: The claims that are not taken.
        unread: The claims that a chain reader should have read, and has not.
    """

    sentences: Sequence[Span]
    claims: Sequence[Claim]
    details: Sequence[int]
    left: Sequence[Span]
    unread: Sequence[Span] = ()


def limits_reached(path: str, taken: Taken) -> Iterator[Notice]:
    """A notice for each limit that the document at ``path`` reached."""
    if taken.left:
        yield notices.too_many_claims(path, MOST_CLAIMS, Span(taken.left[0].start, taken.left[-1].end))
    if taken.unread:
        yield notices.chains_unread(path, len(taken.unread), taken.unread[0])
    rich = [one.span for one, count in zip(taken.claims, taken.details, strict=True) if count > MOST_DETAILS]
    long = [span for span in taken.sentences if is_long(span)]
    narrow = [claim.span for claim in taken.claims if is_narrowed(claim)]
    kinds: tuple[tuple[Sequence[Span], int, Callable[[str, int, int, Span], Notice]], ...] = (
        (long, LONGEST_SENTENCE, notices.sentences_in_parts),
        (rich, MOST_DETAILS, notices.too_many_details),
        (narrow, WIDEST, notices.surroundings_narrowed),
    )
    for places, limit, notice in kinds:
        if places:
            yield notice(path, len(places), limit, places[0])
