"""The article as it reads, cut where claims begin and end, so that a form can mark them in their place."""

from collections.abc import Sequence
from itertools import groupby
from re import finditer
from typing import NamedTuple

from verify.documents import BlockKind, Document
from verify.judge import Finding, Status
from verify.text import Span

_ORDER = tuple(Status)


class Run(NamedTuple):
    """A stretch of a paragraph.

    Attributes:
        text: Exactly the slice of the article's text.
        finding: Whose claim it belongs to; of several the one to look at first; ``None`` between claims.
        ends: Whether the claim ends with it.
    """

    text: str
    finding: Finding | None
    ends: bool


class Paragraph(NamedTuple):
    """A line of the article's text: what it is there for, and its stretches in order."""

    kind: BlockKind | None
    runs: tuple[Run, ...]


def paragraphs(article: Document, findings: Sequence[Finding]) -> tuple[Paragraph, ...]:
    """Every line of the article that is not blank; together they hold all of its words."""
    owners = _owners(len(article.text), findings)
    lasts = {owner: place for place, owner in enumerate(owners)}
    lines = (Span(*found.span()) for found in finditer(r"[^\n]*\S[^\n]*", article.text))
    return tuple(
        Paragraph(_kind(article, line), tuple(_runs(article.text, line, findings, owners, lasts)))
        for line in lines
    )


def _owners(length: int, findings: Sequence[Finding]) -> list[int | None]:
    """For each character the number of the finding whose claim it belongs to."""
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
