"""The words in quotation marks, and whose they are."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verify.claims import Claim, VoiceKind
from verify.documents import Document
from verify.text import Span, words

FEWEST = 4
"""Words of a quotation; fewer are a name or a phrase, which many use."""

_MARKED = re.compile(r"“([^“”\n]{8,600})”|«([^«»\n]{8,600})»|\"([^\"\n]{8,600})\"")
_PARTIES = frozenset({VoiceKind.PERSON, VoiceKind.ORGANISATION})


class Quotation(NamedTuple):
    """Words of a named speaker, in the words of the report.

    Attributes:
        row: The claim in whose sentence they stand.
        span: The quoted words in the report's text, without the marks.
        speaker: The canonical name of the one who said them.
    """

    row: int
    span: Span
    speaker: str


def quotations(report: Document, rows: range, claims: Sequence[Claim]) -> tuple[Quotation, ...]:
    """The quotations of ``report`` whose speaker is named, each once.

    Args:
        report: Where they stand.
        rows: The row of each claim.
        claims: All claims of the report.
    """
    found: dict[Span, Quotation] = {}
    for row, claim in zip(rows, claims, strict=True):
        voice = claim.chain[-1]
        if len(claim.chain) < 2 or voice.anonymous or voice.kind not in _PARTIES:  # noqa: PLR2004 - outlet and voice
            continue
        for span in _quoted(report.text, claim.sentence):
            if span.overlaps(claim.span):
                found.setdefault(span, Quotation(row, span, voice.canonical))
    return tuple(found.values())


def _quoted(text: str, sentence: Span) -> Iterator[Span]:
    for match in _MARKED.finditer(text, sentence.start, sentence.end):
        span = Span(*next(match.span(group) for group in (1, 2, 3) if match.group(group) is not None))
        if len(words(span.of(text))) >= FEWEST:
            yield span
