"""The first screen on a terminal: the article, the totals, and what to look at, in 24 lines of 80 cells."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from verify.judge import Evidence, Finding, Status
from verify.report.page import Look
from verify.report.paragraph import cut, paragraph, safe
from verify.report.quotable import status_told
from verify.report.report import Report
from verify.report.telling import (
    MEANING,
    NEEDS_A_LOOK,
    as_stated,
    by_stand,
    decisive,
    differing,
    held_against,
    worst_first,
)
from verify.text.bidi import isolated, set_apart

STYLES = {
    Status.CONFLICTING: "bold red",
    Status.DENIED: "bold magenta",
    Status.SUPERSEDED: "bold yellow",
    Status.CORROBORATED: "bold green",
    Status.SINGLE_ORIGIN: "bold cyan",
    Status.UNMATCHED: "bold",
}
_COLUMNS = (4, 11)
"""Cells of the columns before the text."""
_LOOKED_AT = 4
"""Claims to look at, of two lines each; with everything else that may be shown they fill 24 lines."""


def first_screen(report: Report, findings: Sequence[Finding], look: Look) -> Iterator[RenderableType]:
    """The article, the number of claims by status, and the first claims to look at.

    Args:
        report: The answer.
        findings: Its findings that are shown.
        look: The look of the terminal.
    """
    yield from _heading(report, look)
    if not report.findings:
        yield from ("", "there are no claims to check:")
        return
    yield _summary(report)
    to_look_at = [one for one in worst_first(findings) if one.status in NEEDS_A_LOOK]
    if len(to_look_at) > 1:
        yield from _to_look_at(to_look_at, look)
    yield ""


def _heading(report: Report, look: Look) -> Iterator[Text]:
    article = report.article
    facts = [safe(article.path), isolated(safe(article.outlet)) or "outlet unknown"]
    facts.append(article.published.isoformat() if article.published else "date unknown")
    yield one_line(safe(article.title) or safe(article.path), look.page_width, look, style="bold")
    yield one_line(" · ".join(facts), look.page_width, look)
    yield one_line(held_against(report.corpus), look.page_width, look)
    for line in as_stated(report):
        yield one_line(set_apart(line), look.page_width, look)


def _summary(report: Report) -> RenderableType:
    counts = Counter(finding.status for finding in report.findings)
    table = Table(box=box.SIMPLE, show_edge=False, pad_edge=False)
    table.add_column("claims", justify="right")
    table.add_column("status")
    table.add_column("what the corpus says")
    for status, meaning in MEANING.items():
        if counts[status]:
            table.add_row(str(counts[status]), Text(status.value, style=STYLES[status]), meaning)
    return table


def _to_look_at(findings: Sequence[Finding], look: Look) -> Iterator[RenderableType]:
    """Two lines each, truncated to fit: the claim, and what speaks against it."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
    for column in _COLUMNS:
        table.add_column(width=column)
    width = look.page_width - sum(_COLUMNS) - len(_COLUMNS)
    table.add_column(width=width)
    for finding in findings[:_LOOKED_AT]:
        speaking, _ = by_stand(finding.evidence)
        against = [_against(one, width, look) for one in decisive(finding, speaking)[:1]]
        table.add_row(
            finding.claim.id,
            Text(status_told(finding), style=STYLES[finding.status]),
            Group(quoted(finding.claim.text, width, look), *against),
        )
    yield ""
    yield Text("to look at first", style="bold")
    yield table
    if len(findings) > _LOOKED_AT:
        yield f"and {len(findings) - _LOOKED_AT} more below"


def _against(evidence: Evidence, width: int, look: Look) -> Text:
    """The differing detail in both wordings; without one, or without room, the report's words."""
    outlet = isolated(safe(evidence.passage.report.outlet or evidence.passage.place))
    details = differing(evidence.reasons)[:1]
    for one in details:
        both = f'{one.kind.value}: "{isolated(safe(one.left))}"; {outlet}: "{isolated(safe(one.right))}"'
        if cell_len(both) <= width:
            return paragraph(both, width=width, bidi=look.bidi)
    on = "".join(f", {one.kind.value}" for one in details)
    said = isolated(safe(evidence.passage.claim.text))
    return one_line(f'{evidence.relation.value}{on}; {outlet}: "{said}"', width, look)


def one_line(text: str, width: int, look: Look, *, style: str = "") -> Text:
    """``text`` on one line, truncated to fit."""
    return paragraph(cut(text, width), width=width, bidi=look.bidi, style=style)


def quoted(text: str, width: int, look: Look, *, style: str = "") -> Text:
    """Words of a document on one line in quotation marks, truncated to fit."""
    return paragraph(f'"{cut(safe(text), width - 2)}"', width=width, bidi=look.bidi, style=style)
