"""Drafts of schema.org ClaimReview as JSON-LD, one per claim that needs attention.

A draft holds what was found: the claim, where it appeared, and what the reports say, as citations. It has no
rating and no author, which a review needs before publication, and says so: whether the claim is true is for a
person to judge.
"""

from verify.claims import Voice, VoiceKind
from verify.documents import Document
from verify.judge import Evidence, Finding
from verify.report.json_text import json_text
from verify.report.report import Report
from verify.report.telling import (
    MEANING,
    NEEDS_A_LOOK,
    by_stand,
    chain_line,
    deciding,
    origins_counted,
    reason_line,
)
from verify.report.web_address import web_address
from verify.text import Language

TO_DO = "Draft: reviewRating, author and datePublished are left to the person who judges the claim."
_A_CITATION_A_LINE = 4
"""Depth down to which each member has a line of its own: one line per citation."""

Json = dict[str, object]


def render(report: Report) -> str:
    """The drafts, in the order of the article; an empty graph if no claim needs attention."""
    drafts = [_draft(report, finding) for finding in report.findings if finding.status in NEEDS_A_LOOK]
    return json_text({"@context": "https://schema.org", "@graph": drafts}, deep=_A_CITATION_A_LINE)


def _draft(report: Report, finding: Finding) -> Json:
    speaking, _ = by_stand(finding.evidence)
    status = finding.status
    return {
        "@type": "ClaimReview",
        "@id": f"#{finding.claim.id}",
        "creativeWorkStatus": TO_DO,
        "description": f"{status.value}: {MEANING[status]}; {origins_counted(finding.origins)}",
        "claimReviewed": finding.claim.text,
        "itemReviewed": _claim(report.article, finding),
        "citation": [_citation(one) for one in speaking],
    }


def _claim(article: Document, finding: Finding) -> Json:
    claim = finding.claim
    said_by = _author(claim.chain[-1]) if claim.chain else None
    return {
        "@type": "Claim",
        "text": claim.text,
        **_language(claim.language),
        **({"author": said_by} if said_by else {}),
        "description": chain_line(claim.chain),
        "appearance": _work(article),
    }


def _citation(one: Evidence) -> Json:
    report, claim = one.passage.report, one.passage.claim
    told = (f"{one.relation.value}, how sure {one.score:.2f}", *map(reason_line, deciding(one.reasons)))
    return {
        "@type": "Quotation",
        "text": claim.text,
        **_language(claim.language),
        "description": "; ".join(told),
        "isPartOf": _work(report),
    }


def _work(document: Document) -> Json:
    """A document as a work, with its path as identifier; unknown properties are left out."""
    address = web_address(document.url)
    return {
        "@type": "CreativeWork",
        "identifier": document.path,
        **({"headline": document.title} if document.title else {}),
        **({"url": address} if address else {}),
        **({"datePublished": document.published.isoformat()} if document.published else {}),
        **({"publisher": {"@type": "Organization", "name": document.outlet}} if document.outlet else {}),
        **_language(document.language),
    }


def _language(language: Language) -> Json:
    return {} if language is Language.UNKNOWN else {"inLanguage": language.value}


def _author(voice: Voice) -> Json | None:
    """The original voice; ``None`` if the text does not name it, or if it is a document."""
    if voice.anonymous or voice.kind is VoiceKind.DOCUMENT:
        return None
    kind = "Person" if voice.kind is VoiceKind.PERSON else "Organization"
    return {"@type": kind, "name": voice.canonical}
