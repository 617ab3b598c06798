"""Each form of a check against its snapshot, and against the readers it is meant for."""

import json
import os
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from junitparser import JUnitXml

from tests.report.sample_checked import CHECKED, CLEAN
from verify.lint import Checked, Diagnostic, Outcome, Place, Region, Severity
from verify.report import (
    check_json,
    check_lines,
    check_markdown,
    check_table,
    github_annotations,
    junit_xml,
    sarif_log,
)
from verify.report.terminal import Look
from verify.text.bidi import Bidi

SNAPSHOTS = Path(__file__).parent / "snapshots"
SCHEMA = json.loads((Path(__file__).parent / "schema/sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
MACHINE: dict[str, Callable[[Checked], str]] = {
    "check.txt": check_lines.render,
    "check.json": check_json.render,
    "check.sarif": sarif_log.render,
    "check.xml": junit_xml.render,
    "check.github": github_annotations.render,
    "check.md": check_markdown.render,
}
RENDERED = {
    **{name: render(CHECKED) for name, render in MACHINE.items()},
    **{f"clean_{name}": render(CLEAN) for name, render in MACHINE.items()},
    "check_table.out": check_table.render(CHECKED, Look()),
    "check_table_visual.out": check_table.render(CHECKED, Look(width=80, bidi=Bidi.VISUAL)),
    "clean_check_table.out": check_table.render(CLEAN, Look()),
}


@pytest.mark.parametrize("name", RENDERED)
def test_snapshot(name: str) -> None:
    path = SNAPSHOTS / name
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.write_text(RENDERED[name], encoding="utf-8", newline="")
    assert RENDERED[name] == path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", RENDERED)
def test_nothing_steers_a_terminal(name: str) -> None:
    assert not {c for c in RENDERED[name] if unicodedata.category(c) in {"Cc", "Cf"}} - {"\n"}


def test_every_line_of_the_table_fits() -> None:
    assert max(map(len, RENDERED["check_table.out"].splitlines())) <= 100


@pytest.mark.parametrize("checked", [CHECKED, CLEAN])
def test_sarif_validates_against_the_published_schema(checked: Checked) -> None:
    Draft4Validator(SCHEMA).validate(json.loads(sarif_log.render(checked)))


def test_the_schema_itself_refuses_what_is_no_sarif() -> None:
    log = json.loads(RENDERED["check.sarif"])
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not Draft4Validator(SCHEMA).is_valid(log)


def test_sarif_leads_back_to_the_place() -> None:
    result = json.loads(RENDERED["check.sarif"])["runs"][0]["results"][0]
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "corpus/a%20b.md", "uriBaseId": "%SRCROOT%"}
    assert location["region"]["startLine"] == 3
    assert location["region"]["charLength"] == 21
    assert result["partialFingerprints"] == {"verify/v1": "0011223344556677"}


def test_junit_is_read_by_junitparser() -> None:
    (suite,) = JUnitXml.fromstring(RENDERED["check.xml"].encode())
    assert suite.failures == 2
    assert suite.errors == 1
    assert suite.tests == len(list(suite))
    clean = JUnitXml.fromstring(RENDERED["clean_check.xml"].encode())
    assert clean.failures == 0


def test_a_line_of_text_begins_with_its_place() -> None:
    assert RENDERED["check.txt"].splitlines()[0].startswith("corpus/a b.md:3:1: error C103 date: ")


def test_an_outcome_is_never_clean_by_silence() -> None:
    silent = replace(CHECKED, diagnostics=())
    assert silent.outcome is Outcome.NOT_MEASURED
    assert "not measured" in check_lines.render(silent)
    assert json.loads(check_json.render(silent))["exit_code"] == 3


TEXT = st.text(st.characters(codec="utf-8"), max_size=60)


@given(text=TEXT, quoted=TEXT, path=TEXT.filter(bool))
def test_whatever_a_text_holds_each_form_keeps_its_shape(text: str, quoted: str, path: str) -> None:
    place = Place(path, Region(1, 1, 1, 2, 0, 1), quoted, text)
    one = Diagnostic("C205", "conflict", Severity.WARNING, text, "read both", place, (place,), "0" * 16)
    checked = replace(CHECKED, diagnostics=(one,), unmeasured=())
    assert json.loads(check_json.render(checked))["diagnostics"][0]["text"] == text
    assert json.loads(sarif_log.render(checked))["runs"][0]["results"][0]["locations"]
    assert len(list(JUnitXml.fromstring(junit_xml.render(checked).encode()))) == 1
    assert len(github_annotations.render(checked).splitlines()) == 2
    assert len(check_lines.render(checked).splitlines()) == 3
    assert (
        len([line for line in check_markdown.render(checked).splitlines() if line.startswith("| warning")])
        == 1
    )
    assert check_markdown.render(checked) == check_markdown.render(checked)
