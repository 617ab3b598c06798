"""A check as one JSON object, ``verify/check@1``; same check, same bytes."""

from verify.lint import Checked, Diagnostic, Place, Rule
from verify.report.json_text import json_text
from verify.report.tally import counts

SCHEMA = "verify/check@1"
_A_LINE_EACH = 2
"""Depth down to which each member has a line of its own: one line per diagnostic."""

Json = dict[str, object]


def render(checked: Checked) -> str:
    """The check as JSON text, one diagnostic per line; logical character order, no terminal controls."""
    return json_text(as_json(checked), deep=_A_LINE_EACH)


def as_json(checked: Checked) -> Json:
    """The check as plain values."""
    found = {f"{severity.value}s": count for severity, count in counts(checked.diagnostics).items()}
    return {
        "schema": SCHEMA,
        "subject": checked.subject,
        "documents": checked.documents,
        "engine": {"version": checked.version},
        "fail_on": checked.fail_on.value,
        "outcome": checked.outcome.name.lower().replace("_", "-"),
        "exit_code": int(checked.outcome),
        "summary": found
        | {"not_measured": len(checked.unmeasured), "ignored": checked.ignored, "known": checked.known},
        "diagnostics": [_diagnostic(one) for one in checked.diagnostics],
        "unmeasured": [
            {"rule": gap.rule, "path": gap.path or None, "why": gap.why} for gap in checked.unmeasured
        ],
        "rules": [_rule(rule) for rule in checked.rules],
    }


def _diagnostic(one: Diagnostic) -> Json:
    return {
        "rule": one.rule,
        "name": one.name,
        "severity": one.severity.value,
        "text": one.text,
        "fix": one.fix,
        "place": _place(one.place),
        "related": [_place(place) | {"why": place.why} for place in one.related],
        "fingerprint": one.fingerprint,
    }


def _place(place: Place) -> Json:
    region = place.region
    found: Json = {"path": place.path, "text": place.text or None}
    if region:
        found |= {
            "line": region.line,
            "column": region.column,
            "end_line": region.end_line,
            "end_column": region.end_column,
            "start": region.start,
            "end": region.end,
        }
    return found


def _rule(rule: Rule) -> Json:
    return {"id": rule.id, "name": rule.name, "severity": rule.severity.value, "summary": rule.summary}
