"""A check as a SARIF 2.1.0 log, the format in which code hosts accept results of static analysis.

OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 27 March 2020. It contains no time,
so the same check gives the same bytes.
"""

from pathlib import PurePosixPath
from urllib.parse import quote

from verify.lint import Checked, Diagnostic, Place, Region, Rule, Unmeasured
from verify.report.json_text import json_text

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_A_RESULT_A_LINE = 4
"""Depth down to which each member has a line of its own: one line per result."""
FINGERPRINT = "verify/v1"
"""The name under which code hosts recognise a result."""

_KINDS = {"C1": "report", "C2": "corpus", "C3": "article"}
"""The tag of each kind of rule: what it looks at."""

Json = dict[str, object]


def render(checked: Checked) -> str:
    """The check as a log with one run, ending in a newline."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(checked)]}
    return json_text(log, deep=_A_RESULT_A_LINE)


def _run(checked: Checked) -> Json:
    numbers = {rule.id: number for number, rule in enumerate(checked.rules)}
    return {
        "tool": {
            "driver": {
                "name": "verify",
                "version": checked.version,
                "rules": [_rule(rule) for rule in checked.rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "where the command ran"}}},
        "invocations": [_invocation(checked)],
        "results": [_result(one, numbers) for one in checked.diagnostics],
    }


def _rule(rule: Rule) -> Json:
    parts = rule.parts
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": parts["says"]},
        "help": {
            "text": "\n\n".join(
                f"{name.capitalize()}: {text}" for name, text in (*parts.items(), ("fix", rule.fix))
            ),
            "markdown": "\n\n".join(
                f"**{name.capitalize()}:** {text}" for name, text in (*parts.items(), ("fix", rule.fix))
            ),
        },
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {"tags": [_KINDS[rule.id[:2]]]},
    }


def _invocation(checked: Checked) -> Json:
    """How the run went: its results are incomplete where something was not measured.

    The standard describes this in appendix I, detecting incomplete result sets.
    """
    return {
        "executionSuccessful": not checked.unmeasured,
        "exitCode": int(checked.outcome),
        "toolExecutionNotifications": [_notification(gap) for gap in checked.unmeasured],
    }


def _notification(gap: Unmeasured) -> Json:
    found: Json = {"level": "error", "message": _message(f"not measured {gap.rule}: {gap.why}")}
    if gap.path:
        found["locations"] = [{"physicalLocation": {"artifactLocation": _artifact(gap.path)}}]
    return found


def _result(one: Diagnostic, numbers: dict[str, int]) -> Json:
    found: Json = {
        "ruleId": one.rule,
        "ruleIndex": numbers[one.rule],
        "level": one.severity.value,
        "message": _message(f"{one.text}; {one.fix}"),
        "locations": [{"physicalLocation": _physical(one.place)}],
        "partialFingerprints": {FINGERPRINT: one.fingerprint},
    }
    if one.related:
        found["relatedLocations"] = [
            {"id": number, "physicalLocation": _physical(place), "message": _message(place.why)}
            for number, place in enumerate(one.related, 1)
        ]
    return found


def _message(text: str) -> Json:
    """A message without links: ``[words](target)`` in a document would otherwise become one (3.11.6)."""
    return {"text": text.replace("](", "]\\(")}


def _physical(place: Place) -> Json:
    found: Json = {"artifactLocation": _artifact(place.path)}
    if place.region:
        found["region"] = _region(place.region, place.text)
    return found


def _artifact(path: str) -> Json:
    if PurePosixPath(path).is_absolute():
        return {"uri": f"file://{_quoted(path)}"}
    return {"uri": _quoted(path), "uriBaseId": _ROOT}


def _quoted(path: str) -> str:
    """A path as a URI; bytes of a file name that are not UTF-8 are encoded as they are on disk."""
    return quote(path, errors="surrogateescape")


def _region(region: Region, text: str) -> Json:
    found: Json = {"startLine": region.line, "startColumn": region.column}
    if region.end_line:
        found |= {"endLine": region.end_line, "endColumn": region.end_column}
    if region.start is not None and region.end is not None:
        found |= {"charOffset": region.start, "charLength": region.end - region.start}
    if text:
        found["snippet"] = {"text": text}
    return found
