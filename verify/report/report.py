"""The answer: everything a renderer needs, so that it computes nothing."""

from dataclasses import dataclass
from datetime import date

from verify.documents import Document
from verify.judge import Finding, Status
from verify.text import Notice


@dataclass(frozen=True, slots=True)
class CorpusFacts:
    """The corpus that was searched.

    Attributes:
        path: Its path as given.
        reports: The number of its reports.
        passages: The number of their passages.
        digest: SHA-256 over the reports, in hexadecimal.
        asked: The number of reports searched; fewer than all if a period was given.
        since: The first day of that period; ``None`` if there is none.
        until: The last day of that period; ``None`` if there is none.
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
    """The engine of an answer: this package's version and the encoder's name and SHA-256."""

    version: str
    encoder: str
    encoder_sha256: str


@dataclass(frozen=True, slots=True)
class Report:
    """The whole answer to ``verify claims``.

    Attributes:
        article: The article as read.
        corpus: The corpus that was searched.
        engine: The engine that gave the answer.
        findings: One per claim, in the order of the article.
        notices: Notices on the material.
        stated: The file in which a person states which documents share an origin; empty if there is none.
    """

    article: Document
    corpus: CorpusFacts
    engine: EngineFacts
    findings: tuple[Finding, ...]
    notices: tuple[Notice, ...]
    stated: str = ""

    @property
    def needs_a_look(self) -> bool:
        """Whether a report conflicts with a claim or reports a denial."""
        return any(finding.status in {Status.CONFLICTING, Status.DENIED} for finding in self.findings)
