"""The answer as one HTML file, which loads nothing and runs only its own script.

Every text of a document reaches the page inert and escaped (``inert_template``). A content security policy in
the page lists its one style and its one script by digest.
"""

from base64 import b64encode
from collections import Counter
from functools import cache
from hashlib import sha256
from typing import NamedTuple

from jinja2 import Template
from markupsafe import Markup

from verify.documents import Document
from verify.judge import Evidence, Finding, Relation, Status, asserting
from verify.report.article_text import paragraphs
from verify.report.gathered import gathered
from verify.report.inert_template import environment, part
from verify.report.open_page import OpenPage
from verify.report.origins_svg import drawing
from verify.report.provenance import provenance
from verify.report.quotable import read_first_line, status_told, summary
from verify.report.report import Report
from verify.report.telling import (
    MEANING,
    NEEDS_A_LOOK,
    answer,
    as_stated,
    by_stand,
    deciding,
    held_against,
    origins_counted,
    put_forward,
    saying_all,
    saying_more,
    worst_first,
)
from verify.report.web_address import web_address
from verify.report.wordings import Side, marked

_PACKAGE = "verify.report"
_SIGNS = {
    Status.CONFLICTING: "≠",
    Status.DENIED: "✕",
    Status.SUPERSEDED: "↻",
    Status.CORROBORATED: "2+",
    Status.SINGLE_ORIGIN: "1",
    Status.UNMATCHED: "0",
}
"""The sign beside the colour of a status, so that no one depends on the colour."""
_SUMMED_UP = 8
"""Urgent claims listed in the summary: more would not fit on the printed page."""


class Source(NamedTuple):
    """A document among the origins of a claim; unknown properties are empty."""

    path: str
    outlet: str
    day: str


def render(report: Report) -> str:
    """The report as an HTML document; same report, same bytes."""
    return open_page(report).closed()


def open_page(report: Report) -> OpenPage:
    """The same page, open for a person's marks on each piece of evidence, and for the server."""
    style, script = part(_PACKAGE, "claims.css"), part(_PACKAGE, "claims.js")
    first = worst_first(report.findings)
    text = _template().render(
        report=report,
        article=report.article,
        paragraphs=paragraphs(report.article, report.findings),
        counts=Counter(finding.status for finding in report.findings),
        to_look_at=[finding for finding in first if finding.status in NEEDS_A_LOOK],
        notices=list(gathered(report.notices)),
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
    )
    return OpenPage(text, _policy(style, script))


@cache
def _template() -> Template:
    templates = environment(_PACKAGE)
    templates.globals |= {
        "MEANING": MEANING,
        "NEEDS_A_LOOK": NEEDS_A_LOOK,
        "RELATIONS": tuple(Relation),
        "SIDE": Side,
        "SIGNS": _SIGNS,
        "SUMMED_UP": _SUMMED_UP,
        "answer": answer,
        "by_stand": by_stand,
        "deciding": deciding,
        "drawn": _drawn,
        "as_stated": as_stated,
        "held_against": held_against,
        "marked": marked,
        "number_of": _number_of,
        "origins_counted": origins_counted,
        "put_forward": put_forward,
        "read_first_line": read_first_line,
        "saying_all": saying_all,
        "saying_more": saying_more,
        "sources": _sources,
        "status_told": status_told,
        "summary": summary,
        "web_address": web_address,
    }
    return templates.get_template("claims.html.jinja")


def _policy(style: str, script: str) -> str:
    """Nothing is loaded from anywhere, and only these two of the page's own are used."""
    return "; ".join((
        "default-src 'none'",
        f"style-src '{_digest(style)}'",
        f"script-src '{_digest(script)}'",
        "base-uri 'none'",
    ))  # fmt: skip


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _number_of(one: Evidence, finding: Finding) -> int:
    """Its index among the claim's evidence, in the order of the JSON, from 0."""
    return finding.evidence.index(one)


def _drawn(article: Document, finding: Finding) -> Markup:
    """The origins of a claim as a picture; empty if the article is the only document."""
    alone = not any(asserting(finding.evidence))
    return Markup("" if alone else drawing(provenance(article, finding)))  # noqa: S704 - escaped there


def _sources(article: Document, finding: Finding) -> list[list[Source]]:
    """The documents of each origin; the first of the first origin is the article."""
    known = {one.passage.report.path: one.passage.report for one in finding.evidence}
    groups = [[_source(path, known.get(path)) for path in group] for group in finding.origins.groups]
    if groups and groups[0]:
        groups[0][0] = Source("the article", article.outlet, article.day)
    return groups


def _source(path: str, report: Document | None) -> Source:
    return Source(path, report.outlet, report.day) if report else Source(path, "", "")
