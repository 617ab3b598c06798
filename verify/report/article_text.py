"""The text of the article, divided at claim boundaries, so that a renderer can mark claims in place."""

from collections.abc import Sequence
from itertools import groupby
from re import finditer
from typing import NamedTuple

from verify.documents import BlockKind, Document
from verify.judge import Finding, Status
from verify.text import Span

_ORDER = tuple(Status)


class Run(NamedTuple):
    """A run of text in a paragraph.

    Attributes:
        text: Exactly the slice of the article's text.
        finding: The finding of its claim; of several the most urgent; ``None`` between claims.
        ends: Whether the claim ends with this run.
    """

    text: str
    finding: Finding | None
    ends: bool


class Paragraph(NamedTuple):
    """A line of the article's text: its role, and its runs in order."""

    kind: BlockKind | None
    runs: tuple[Run, ...]


def paragraphs(article: Document, findings: Sequence[Finding]) -> tuple[Paragraph, ...]:
    """All non-blank lines of the article; together they hold all of its words."""
    owners = _owners(len(article.text), findings)
    lasts = {owner: place for place, owner in enumerate(owners)}
    lines = (Span(*found.span()) for found in finditer(r"[^\n]*\S[^\n]*", article.text))
    return tuple(
        Paragraph(_kind(article, line), tuple(_runs(article.text, line, findings, owners, lasts)))
        for line in lines
    )


def _owners(length: int, findings: Sequence[Finding]) -> list[int | None]:
    """For each character the index of the finding for its claim."""
    owners: list[int | None] = [None] * length
    least_first = sorted(range(len(findings)), key=lambda i: (-_ORDER.index(findings[i].status), -i))
    for number in least_first:
        claim = findings[number].claim
        for place in range(claim.start, min(claim.end, length)):
            owners[place] = number
    return owners


def _runs(
    text: str,
    line: Span,
    findings: Sequence[Finding],
    owners: list[int | None],
    lasts: dict[int | None, int],
) -> list[Run]:
    runs, start = [], line.start
    for owner, places in groupby(owners[line.start : line.end]):
        end = start + len(list(places))
        finding = None if owner is None else findings[owner]
        runs.append(Run(text[start:end], finding, finding is not None and lasts[owner] == end - 1))
        start = end
    return runs


def _kind(article: Document, line: Span) -> BlockKind | None:
    return next((block.kind for block in article.blocks if block.span.overlaps(line)), None)
