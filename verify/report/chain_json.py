"""The chains of a document as one JSON object, ``verify/chain@1``; same document, same bytes."""

import verify
from verify.claims import Claim, SourceLine
from verify.documents import Document
from verify.report.chains import Chains
from verify.report.json_document import (
    chain_as_json,
    document_as_json,
    doubt_as_json,
    notice_as_json,
    voice_as_json,
)
from verify.report.json_text import json_text

SCHEMA = "verify/chain@1"
_A_STATEMENT_A_LINE = 2
"""Depth down to which each member has a line of its own: one line per statement."""

Json = dict[str, object]


def render(chains: Chains) -> str:
    """One statement per line, in the order of the document."""
    told: Json = {
        "schema": SCHEMA,
        "document": document_as_json(chains.document),
        "byline": chains.document.byline or None,
        "sources": [_source(line, chains.document) for line in chains.sources],
        "engine": {"version": verify.__version__},
        "statements": [_statement(statement) for statement in chains.statements],
        "notices": [notice_as_json(notice) for notice in chains.notices],
    }
    return json_text(told, deep=_A_STATEMENT_A_LINE)


def _source(line: SourceLine, document: Document) -> Json:
    return {
        "kind": "byline" if line.byline else "source",
        "text": line.span.of(document.text),
        "start": line.span.start,
        "end": line.span.end,
        "credited": voice_as_json(line.voice) if line.voice else None,
    }


def _statement(statement: Claim) -> Json:
    return {
        "id": statement.id,
        "text": statement.text,
        "start": statement.start,
        "end": statement.end,
        "sentence": {"start": statement.sentence.start, "end": statement.sentence.end},
        "modality": statement.modality.value,
        "chain": chain_as_json(statement.chain),
        "confidence": statement.confidence,
        "doubt": doubt_as_json(statement),
    }
