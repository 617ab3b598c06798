"""The published schema of `verify/report@1` against what the tool prints, and against what is none."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.report.sample_report import AGED, REPORT
from verify.claims import CueClass, Modality, VoiceKind
from verify.facets import Agreement, FacetKind
from verify.judge import LinkKind, Relation, Status
from verify.report import Report, json_document
from verify.text import Language

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/report.schema.json").read_text(encoding="utf-8"))
SCHEMA_OF_REPORT = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def told(report: Report = REPORT) -> Any:  # noqa: ANN401 - JSON, to be changed in many places
    return json.loads(json_document.render(report))


def closed(schema: Any) -> Any:  # noqa: ANN401
    """The schema with no room for keys that it does not name; a facet's value has its own by kind."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    return inner | ({"additionalProperties": False} if isinstance(inner.get("properties"), dict) else {})


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("report", [REPORT, AGED])
def test_what_is_printed_is_valid(report: Report) -> None:
    SCHEMA_OF_REPORT.validate(told(report))


@pytest.mark.parametrize("report", [REPORT, AGED])
def test_every_key_that_is_printed_is_described(report: Report) -> None:
    Draft202012Validator(closed(SCHEMA)).validate(told(report))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "verify/report@2"),
        (("article", "published"), "16 March 2024"),
        (("article", "sha256"), ""),
        (("findings", 0, "status"), "true"),
        (("findings", 0, "id"), "1"),
        (("findings", 0, "claim", "start"), -1),
        (("findings", 0, "claim", "chain", 1, "cue", "class"), "loud"),
        (("findings", 0, "evidence", 0, "relation"), "contradicts"),
        (("findings", 0, "evidence", 0, "score"), 91),
        (("findings", 0, "evidence", 0, "reasons", 0, "facet"), "colour"),
        (("findings", 0, "origins", "at_least"), 0),
        (("findings",), None),
    ],
)
def test_what_is_no_report_is_refused(path: tuple[str | int, ...], value: object) -> None:
    report = told()
    place = report
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert not SCHEMA_OF_REPORT.is_valid(report)


def test_more_keys_may_come() -> None:
    SCHEMA_OF_REPORT.validate(told() | {"later": 1})


def test_every_word_that_the_tool_can_say_is_in_the_schema() -> None:
    parts = SCHEMA["$defs"]
    words: dict[Any, Any] = {
        Status: parts["finding"]["properties"]["status"],
        Relation: parts["evidence"]["properties"]["relation"],
        Modality: parts["claim"]["properties"]["modality"],
        Language: parts["claim"]["properties"]["language"],
        VoiceKind: parts["voice"]["properties"]["kind"],
        CueClass: parts["cue"]["properties"]["class"],
        FacetKind: parts["facet-kind"],
        Agreement: parts["reason"]["properties"]["relation"],
        LinkKind: parts["link"]["properties"]["kind"],
    }
    for kind, known in words.items():
        assert {one.value for one in kind} == set(known["enum"]), kind
