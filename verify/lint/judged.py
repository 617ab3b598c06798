"""An article under test with the findings on its claims."""

from collections.abc import Iterator
from dataclasses import dataclass

from verify.documents import Document
from verify.judge import Evidence, Finding, Relation, Status
from verify.lint import wording
from verify.lint.diagnostic import Related, Remark, Spot
from verify.text import fold


@dataclass(frozen=True, slots=True)
class Judged:
    """An article and its findings.

    Attributes:
        article: The article.
        findings: One per claim.
    """

    article: Document
    findings: tuple[Finding, ...]

    def remarks(self, status: Status, text: str, *relations: Relation) -> Iterator[Remark]:
        """A remark for each claim of this status, with the reports of these relations.

        Args:
            status: The status of the claims.
            text: The text of each remark.
            relations: The relations of the reports that belong to it.
        """
        for finding in self.findings:
            if finding.status is status:
                claim = finding.claim
                spot = Spot(self.article.path, claim.span, text=claim.text)
                related = tuple(_related(one) for one in finding.evidence if one.relation in relations)
                yield Remark(spot, text, fold(claim.text), related)


def _related(evidence: Evidence) -> Related:
    report, claim = evidence.passage.report, evidence.passage.claim
    why = f"{evidence.relation.value}, {wording.source(report)}"
    on_what = wording.told(evidence.reasons)
    spot = Spot(report.path, claim.span, text=claim.text, beside=True)
    return Related(spot, f"{why} ({on_what})" if on_what else why)
