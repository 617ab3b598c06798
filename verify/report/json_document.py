"""The answer as one JSON object by the contract ``verify/report@1``; same report, same bytes."""

import json

from verify.claims import Chain, Claim, Cue, Voice
from verify.documents import Document
from verify.facets import Comparison, Facet
from verify.judge import Evidence, Finding, Grounds, asserting, read_first
from verify.report.json_text import harmless
from verify.report.quotable import summary
from verify.report.report import Report
from verify.text import Notice

SCHEMA = "verify/report@1"

Json = dict[str, object]


def render(report: Report) -> str:
    """The report as JSON text, ending in a newline; logical character order, no terminal controls."""
    return harmless(json.dumps(as_json(report), ensure_ascii=False, indent=1))


def as_json(report: Report) -> Json:
    """The report as plain values, keys in the order of the contract."""
    return {
        "schema": SCHEMA,
        **answered_as_json(report),
        "findings": [_finding(finding) for finding in report.findings],
        "notices": [notice_as_json(notice) for notice in report.notices],
    }


def answered_as_json(report: Report) -> Json:
    """The article, corpus and engine of an answer, as plain values."""
    return {
        "article": document_as_json(report.article),
        "corpus": {
            "path": report.corpus.path,
            "reports": report.corpus.reports,
            "passages": report.corpus.passages,
            "digest": report.corpus.digest,
            "asked": report.corpus.asked,
            "since": report.corpus.since.isoformat() if report.corpus.since else None,
            "until": report.corpus.until.isoformat() if report.corpus.until else None,
        },
        "engine": {
            "version": report.engine.version,
            "encoder": report.engine.encoder,
            "encoder_sha256": report.engine.encoder_sha256,
        },
        "origins_file": report.stated or None,
    }


def document_as_json(article: Document) -> Json:
    """The metadata of a document, as plain values."""
    return {
        "path": article.path,
        "title": article.title or None,
        "outlet": article.outlet or None,
        "published": article.published.isoformat() if article.published else None,
        "language": article.language.value,
        "sha256": article.sha256,
    }


def _finding(finding: Finding) -> Json:
    return {
        "id": finding.claim.id,
        "claim": _claim(finding.claim),
        "status": finding.status.value,
        "read_first": _read_first(finding),
        "summary": summary(finding),
        "origins": _origins(finding),
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
    }


def _read_first(finding: Finding) -> Json | None:
    """The passage on which a likely status rests, as plain values; ``None`` if the status is certain."""
    one = read_first(finding)
    if one is None:
        return None
    claim = one.passage.claim
    return {
        "report": one.passage.report.path,
        "start": claim.start,
        "end": claim.end,
        "score": round(one.score, 4),
    }


def _origins(finding: Finding) -> Json:
    """The count and its reasons; reports are given by path, the article by null, as paths may coincide."""
    origins = finding.origins
    path_of = [None, *(one.passage.report.path for one in asserting(finding.evidence))]
    return {
        "at_least": origins.at_least,
        "at_most": origins.at_most,
        "groups": [list(group) for group in origins.groups],
        "notes": list(origins.notes),
        "links": [
            {
                "left": path_of[link.left],
                "right": path_of[link.right],
                "kind": link.kind.value,
                "certain": link.certain,
                "directed": link.directed,
                "why": link.why,
                "grounds": grounds_as_json(link.grounds),
            }
            for link in origins.links
        ],
        "undetermined": [{"report": path_of[one.witness], "why": one.why} for one in origins.undetermined],
    }


def grounds_as_json(grounds: Grounds) -> list[list[Json]]:
    """The places of a link's reason, as plain values: in the first document and in the second."""
    return [[{"start": span.start, "end": span.end} for span in spans] for spans in grounds]


def _claim(claim: Claim) -> Json:
    return {
        "text": claim.text,
        "start": claim.start,
        "end": claim.end,
        "language": claim.language.value,
        "chain": chain_as_json(claim.chain),
        "modality": claim.modality.value,
        "facets": [_facet(facet) for facet in claim.facets],
        "confidence": claim.confidence,
        "doubt": doubt_as_json(claim),
    }


def doubt_as_json(claim: Claim) -> Json | None:
    """The doubt about a claim's chain, as plain values; ``None`` if there is none."""
    if claim.doubt is None:
        return None
    return {"confidence": claim.doubt.confidence, "chain": chain_as_json(claim.doubt.chain)}


def chain_as_json(chain: Chain) -> list[Json]:
    """A chain as plain values, outlet first."""
    return [voice_as_json(voice) for voice in chain]


def voice_as_json(voice: Voice) -> Json:
    """One voice as plain values."""
    return {
        "name": voice.name,
        "canonical": voice.canonical,
        "kind": voice.kind.value,
        "anonymous": voice.anonymous,
        "cue": _cue(voice.cue) if voice.cue else None,
        "inherited": voice.inherited,
        "phrase": {"start": voice.phrase.start, "end": voice.phrase.end} if voice.phrase else None,
        "read": voice.read,
    }


def _cue(cue: Cue) -> Json:
    return {"text": cue.text, "start": cue.start, "end": cue.end, "class": cue.cls.value}


def _facet(facet: Facet) -> Json:
    return {
        "facet": facet.kind.value,
        "text": facet.text,
        "start": facet.start,
        "end": facet.end,
        "value": facet.value.as_json(),
    }


def _evidence(evidence: Evidence) -> Json:
    report, claim = evidence.passage.report, evidence.passage.claim
    return {
        "report": report.path,
        "outlet": report.outlet or None,
        "published": report.published.isoformat() if report.published else None,
        "language": report.language.value,
        "text": claim.text,
        "page": evidence.passage.page,
        "start": claim.start,
        "end": claim.end,
        "relation": evidence.relation.value,
        "score": round(evidence.score, 4),
        "similarity": round(evidence.similarity, 4),
        "chain": chain_as_json(claim.chain),
        "reasons": [_reason(reason) for reason in evidence.reasons],
    }


def _reason(reason: Comparison) -> Json:
    return {
        "facet": reason.kind.value,
        "relation": reason.agreement.value,
        "claim": reason.left,
        "report": reason.right,
        "why": reason.why,
    }


def notice_as_json(notice: Notice) -> Json:
    """A notice as plain values."""
    where: Json = {"path": notice.path or None}
    if notice.line:
        where["line"] = notice.line
    if notice.span:
        where |= {"start": notice.span.start, "end": notice.span.end}
    return {"id": notice.id, "text": notice.text, "where": where}
