"""The answer to a check in its stored form: judged once, rendered once."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from verify.desk.kept_document import digest_of, kept
from verify.judge import Status
from verify.report import Report, html_page, json_document
from verify.report.open_page import OpenPage


class Cited(NamedTuple):
    """A piece of evidence: its claim, number, document, and place."""

    claim: str
    number: int
    document: str
    starts: int
    ends: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What is stored of a report.

    Attributes:
        title: The article's title; its name where it has none.
        language: The article's language.
        tally: The number of claims of each status that occurs.
        report: ``verify/report@1``, as ``verify claims --format json`` prints it.
        page: The page, open for marks.
        documents: The reports that are evidence, as JSON by digest.
        cited: Where each piece of evidence stands.
    """

    title: str
    language: str
    tally: Mapping[Status, int]
    report: str
    page: OpenPage
    documents: Mapping[str, str]
    cited: tuple[Cited, ...]


def answer_of(report: Report) -> Answer:
    """What is stored of ``report``."""
    documents: dict[str, str] = {}
    digests: dict[str, str] = {}
    cited: list[Cited] = []
    for finding in report.findings:
        for number, one in enumerate(finding.evidence):
            source, said = one.passage.report, one.passage.claim
            if source.path not in digests:
                content = kept(source)
                digests[source.path] = digest_of(content)
                documents[digests[source.path]] = content
            cited.append(Cited(finding.claim.id, number, digests[source.path], said.start, said.end))
    return Answer(
        title=report.article.title or report.article.path,
        language=report.article.language.value,
        tally=Counter(finding.status for finding in report.findings),
        report=json_document.render(report),
        page=html_page.open_page(report),
        documents=documents,
        cited=tuple(cited),
    )
