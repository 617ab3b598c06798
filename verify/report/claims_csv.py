"""The answer as a table for a spreadsheet: one row per claim and report, and no cell that would be executed.

A spreadsheet treats a cell that begins with one of a few signs as a formula (OWASP, "CSV Injection"). In
locales with decimal commas it also splits at semicolons, even within quotation marks. An apostrophe before
the sign makes the cell text.
"""

import csv
import re
from collections.abc import Iterator
from io import StringIO

from verify.judge import Evidence, Finding, read_first
from verify.report.quotable import summary
from verify.report.report import Report
from verify.report.telling import by_stand, chain_line, deciding, reason_line
from verify.text.inert import inert

COLUMNS = (
    "claim", "status", "origins_at_least", "origins_at_most", "claim_text", "claim_language",
    "claim_modality", "claim_chain", "relation", "score", "report", "report_outlet", "report_published",
    "report_language", "report_page", "report_text", "report_chain", "report_url", "reasons",
    "summary", "read_first",
)  # fmt: skip
"""The header; the columns after ``claim_chain`` are empty for a claim that no report addresses."""
_FORMULA = re.compile("(^|;)([\\s\"']*)(?=[-=+@＝＋－＠−])")


def render(report: Report) -> str:
    """The report as comma-separated values (RFC 4180, but with line feeds as line ends)."""
    out = StringIO()
    table = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    table.writerow(COLUMNS)
    for finding in report.findings:
        speaking, related = by_stand(finding.evidence)
        every: list[Evidence | None] = [*speaking, *related]
        for one in every or [None]:
            table.writerow([_cell(value) for value in _row(finding, one)])
    return out.getvalue()


def _row(finding: Finding, one: Evidence | None) -> Iterator[str]:
    claim, origins = finding.claim, finding.origins
    yield from (claim.id, finding.status.value, str(origins.at_least), str(origins.at_most), claim.text)
    yield from (claim.language.value, claim.modality.value, chain_line(claim.chain))
    if one is None:
        yield from [""] * (COLUMNS.index("summary") - COLUMNS.index("relation"))
        yield from (summary(finding), "")
        return
    report, said = one.passage.report, one.passage.claim
    yield from (one.relation.value, f"{one.score:.4f}", report.path, report.outlet)
    yield from (report.published.isoformat() if report.published else "", report.language.value)
    yield from (
        str(one.passage.page or ""),
        said.text,
        chain_line(said.chain),
        report.url,
        " | ".join(map(reason_line, deciding(one.reasons))),
        summary(finding),
        "yes" if one is read_first(finding) else "",
    )


def _cell(text: str) -> str:
    return _FORMULA.sub(r"\1'\2", inert(text))
