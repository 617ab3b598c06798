"""The origins of each claim as one JSON object, ``verify/origins@1``; same answer, same bytes."""

from verify.report.json_document import (
    answered_as_json,
    chain_as_json,
    grounds_as_json,
    notice_as_json,
)
from verify.report.json_text import json_text
from verify.report.origin_words import lettered, told
from verify.report.provenance import Account, Edge, Provenance, Traced
from verify.report.quotable import summary

SCHEMA = "verify/origins@1"
_A_LINK_A_LINE = 4
"""Depth down to which each member has a line of its own: one line per link."""

Json = dict[str, object]


def render(answer: Traced) -> str:
    """One document and one link per line, the documents of each claim in order of publication."""
    report = answer.report
    return json_text(
        {
            "schema": SCHEMA,
            **answered_as_json(report),
            "left_out": answer.left_out,
            "claims": [_claim(one) for one in answer.claims],
            "notices": [notice_as_json(notice) for notice in report.notices],
        },
        deep=_A_LINK_A_LINE,
    )


def _claim(of: Provenance) -> Json:
    finding = of.finding
    return {
        "id": finding.claim.id,
        "text": finding.claim.text,
        "start": finding.claim.start,
        "end": finding.claim.end,
        "status": finding.status.value,
        "summary": summary(finding),
        "at_least": finding.origins.at_least,
        "at_most": finding.origins.at_most,
        "told": [{"text": sentence.text, "why": list(sentence.why)} for sentence in told(of)],
        "documents": [_account(account) for account in of.accounts],
        "links": [_edge(edge) for edge in of.edges],
        "loops": [[account.id for account in loop] for loop in of.loops],
        "loops_beside": [list(loop) for loop in of.loops_beside],
        "credits": [
            {"document": account.id, "outlet": outlet, "first": source.id if source else None}
            for account, outlet, source in of.credits
        ],
    }


def _account(account: Account) -> Json:
    document, statement = account.document, account.statement
    return {
        "id": account.id,
        "origin": lettered(account.origin),
        "article": account.is_article,
        "path": document.path,
        "outlet": document.outlet or None,
        "published": document.published.isoformat() if document.published else None,
        "language": document.language.value,
        "text": statement.text,
        "start": statement.start,
        "end": statement.end,
        "chain": chain_as_json(statement.chain),
        "score": None if account.score is None else round(account.score, 4),
        "undetermined": account.undetermined or None,
    }


def _edge(edge: Edge) -> Json:
    """The citing document comes first; without a citation, the later one."""
    first = edge.taker or edge.later
    second = edge.earlier if first.id == edge.later.id else edge.later
    return {
        "left": first.id,
        "right": second.id,
        "kind": edge.link.kind.value,
        "certain": edge.link.certain,
        "directed": edge.link.directed,
        "drawn": edge.drawn,
        "why": edge.link.why,
        "grounds": grounds_as_json(edge.link.grounds),
    }
