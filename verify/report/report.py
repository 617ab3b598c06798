"""The answer: everything a renderer needs, and nothing it would have to compute."""

from dataclasses import dataclass
from datetime import date

from verify.documents import Document
from verify.judge import Finding, Status
from verify.text import Notice


@dataclass(frozen=True, slots=True)
class CorpusFacts:
    """Which corpus was asked.

    Attributes:
        path: As the reader named it.
        reports: How many reports it holds.
        passages: How many passages they give.
        digest: SHA-256 over the reports, in hexadecimal.
        asked: How many of the reports were asked; fewer than there are where only some days were wanted.
        since: The first of these days; ``None`` where there is none.
        until: The last.
    """

    path: str
    reports: int
    passages: int
    digest: str
    asked: int
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class EngineFacts:
    """What gave the answer: this package's version and the encoder's name and SHA-256."""

    version: str
    encoder: str
    encoder_sha256: str


@dataclass(frozen=True, slots=True)
class Report:
    """The whole answer to ``verify claims``.

    Attributes:
        article: As read.
        corpus: Which corpus was asked.
        engine: What gave the answer.
        findings: One a claim, in the order of the article.
        notices: What must be said of the material.
        stated: The file in which a person says which documents share an origin; empty where nobody does.
    """

    article: Document
    corpus: CorpusFacts
    engine: EngineFacts
    findings: tuple[Finding, ...]
    notices: tuple[Notice, ...]
    stated: str = ""

    @property
    def needs_a_look(self) -> bool:
        """Whether a report conflicts with a claim or a party denies it."""
        return any(finding.status in {Status.CONFLICTING, Status.DENIED} for finding in self.findings)
