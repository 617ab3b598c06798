"""Each form of a check against its snapshot, and against the readers it is meant for."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from junitparser import JUnitXml
from markdown_it import MarkdownIt
from rich.cells import cell_len

from tests.report.sample_checked import CHECKED, CLEAN
from tests.report.snapshot import hold, steering
from verify.lint import Checked, Diagnostic, Outcome, Place, Region, Severity, Unmeasured
from verify.report import (
    check_json,
    check_lines,
    check_markdown,
    check_table,
    github_annotations,
    junit_xml,
    sarif_log,
)
from verify.report.page import Look
from verify.text.bidi import Bidi
from verify.text.inert import inert

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
    hold(name, RENDERED[name])


@pytest.mark.parametrize("name", RENDERED)
def test_nothing_steers_a_terminal(name: str) -> None:
    assert not steering(RENDERED[name])


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


def test_sarif_says_that_its_results_may_be_incomplete() -> None:
    (gap,) = json.loads(RENDERED["check.sarif"])["runs"][0]["invocations"]
    assert gap["executionSuccessful"] is False
    assert [one["level"] for one in gap["toolExecutionNotifications"]] == ["error"]
    (clean,) = json.loads(RENDERED["clean_check.sarif"])["runs"][0]["invocations"]
    assert clean["executionSuccessful"] is True


@pytest.mark.parametrize("words", ["[a](http://b)", "[a\\](http://b)", "[a\\\\](http://b)", "[](7)"])
def test_no_words_become_a_link_in_a_sarif_message(words: str) -> None:
    result = json.loads(sarif_log.render(holding(remark(words))))["runs"][0]["results"][0]
    for message in (result["message"], result["relatedLocations"][0]["message"]):
        assert "](" not in message["text"]


def test_a_file_name_that_is_no_utf_8_keeps_its_bytes_in_sarif() -> None:
    place = Place("corpus/caf\udce9.md")
    log = json.loads(sarif_log.render(holding(replace(remark("x"), place=place, related=()))))
    location = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "corpus/caf%E9.md"


def test_junit_is_read_by_junitparser() -> None:
    (suite,) = JUnitXml.fromstring(RENDERED["check.xml"].encode())
    assert suite.failures == 2
    assert suite.errors == 1
    assert suite.tests == len(list(suite))
    clean = JUnitXml.fromstring(RENDERED["clean_check.xml"].encode())
    assert clean.failures == 0


def test_one_failing_remark_fails_the_test_of_its_file_and_rule() -> None:
    mild = replace(remark("x"), severity=Severity.NOTE, fingerprint="1" * 16)
    xml = junit_xml.render(holding(mild, remark("y")))
    (suite,) = JUnitXml.fromstring(xml.encode())
    assert suite.failures == xml.count("<failure ") == 1


def test_no_rule_passes_that_could_not_look_at_the_corpus() -> None:
    blind = replace(CHECKED, diagnostics=(), unmeasured=(Unmeasured("C2", "", "it was cut short"),))
    (suite,) = JUnitXml.fromstring(junit_xml.render(blind).encode())
    names = [case.name for case in suite]
    assert "C2 not measured" in names
    assert "C101 unreadable" in names
    assert not [name for name in names if name.startswith("C20")]
    # One file says nothing of the others.
    assert 'name="C201 exact-duplicate"' in RENDERED["check.xml"]


def test_a_line_of_text_begins_with_its_place() -> None:
    assert RENDERED["check.txt"].splitlines()[0].startswith("corpus/a b.md:3:1: error C103 date: ")


def test_an_outcome_is_never_clean_by_silence() -> None:
    silent = replace(CHECKED, diagnostics=())
    assert silent.outcome is Outcome.NOT_MEASURED
    assert "not measured" in check_lines.render(silent)
    assert json.loads(check_json.render(silent))["exit_code"] == 3


def test_words_are_quoted_as_they_are() -> None:
    line, *_ = check_lines.render(holding(remark("x", "one;  two"))).splitlines()
    assert '"one;  two"' in line


@pytest.mark.parametrize("render", [check_lines.render, junit_xml.render, github_annotations.render])
def test_where_there_are_no_words_there_are_no_quotation_marks(render: Callable[[Checked], str]) -> None:
    assert '""' not in render(holding(remark("x", "")))


def test_the_table_names_the_rule() -> None:
    assert "conflict, line 9, column 153: differs from" in RENDERED["check_table.out"]


def remark(text: str, quoted: str = "words", path: str = "corpus/a.md") -> Diagnostic:
    place = Place(path, Region(1, 1, 1, 2, 0, 1), quoted, text)
    return Diagnostic("C205", "conflict", Severity.WARNING, text, "read both", place, (place,), "0" * 16)


def holding(*diagnostics: Diagnostic) -> Checked:
    return replace(CHECKED, diagnostics=diagnostics, unmeasured=())


TEXT = st.text(st.characters(codec="utf-8"), max_size=60)


@given(text=TEXT, quoted=TEXT, path=TEXT.filter(bool))
def test_whatever_a_text_holds_each_form_keeps_its_shape(text: str, quoted: str, path: str) -> None:
    checked = holding(remark(text, quoted, path))
    assert json.loads(check_json.render(checked))["diagnostics"][0]["text"] == text
    assert json.loads(sarif_log.render(checked))["runs"][0]["results"][0]["locations"]
    assert len(list(JUnitXml.fromstring(junit_xml.render(checked).encode()))) == 1
    assert len(github_annotations.render(checked).splitlines()) == 2
    assert len(check_lines.render(checked).splitlines()) == 3
    assert (
        len([line for line in check_markdown.render(checked).splitlines() if line.startswith("| warning")])
        == 1
    )
    for render in MACHINE.values():
        assert render(checked) == render(checked)


ORDERS = st.lists(
    st.sampled_from(["::", ":", "#", "##", "[", "]", "error", "add-mask", "vso", " ", "x", "حريق"]),
    max_size=24,
).map("".join)


@settings(deadline=None)
@given(text=ORDERS, quoted=ORDERS, width=st.integers(60, 100))
def test_no_line_is_an_order_to_a_build_machine(text: str, quoted: str, width: int) -> None:
    checked = holding(remark(text, quoted))
    for shown in (check_lines.render(checked), check_table.render(checked, Look(width=width))):
        for line in shown.splitlines():
            assert not re.match(r"\s*::[A-Za-z]", line)
            assert not re.search(r"##[A-Za-z]*\[", line)


@settings(deadline=None)
@given(text=TEXT, quoted=TEXT, width=st.integers(60, 100))
def test_the_table_keeps_its_width(text: str, quoted: str, width: int) -> None:
    shown = check_table.render(holding(remark(text, quoted)), Look(width=width))
    assert max(map(cell_len, shown.splitlines())) <= width
    assert shown == check_table.render(holding(remark(text, quoted)), Look(width=width))


MARKUP = st.text(st.sampled_from("\\`*_[]()#|~<>&@!$:/.w-+=1a; \n\t'\"") | st.characters(codec="utf-8"))


@settings(deadline=None)
@given(text=MARKUP)
@example(text="@all @a_b a@b.org #12 GH-3 !5 o/r#6")
@example(text="https://e.org www.e.org [a](http://b) ![a](b) <https://e.org> &#64;all &amp;")
@example(text="$x$ $$y$$ | `c` \\@all \\#1 \\\\ *b* __b__ ~~c~~ <b>b</b> <!-- c -->")
def test_a_reader_of_markdown_sees_the_words_and_nothing_else(text: str) -> None:
    """Parsed as GitHub does: a cell holds text alone, and that text is the one of the remark."""
    parsed = MarkdownIt("commonmark").enable("table").parse(check_markdown.render(holding(remark(text))))
    cells = [token for token in parsed if token.type == "inline" and token.level > 3]
    (cell,) = cells[7:8]  # after four headings, the severity, the rule and the place
    parts = cell.children or []
    assert {part.content for part in parts if part.type == "html_inline"} <= {"<span>", "</span>"}
    assert {part.type for part in parts} <= {"text", "html_inline"}
    seen = "".join(part.content for part in parts if part.type == "text")
    assert not re.search(r"@\w|#\d|GH-\d|://|!\d", seen)
    assert seen.replace("\u200b", "") == " ".join(inert(text).split())


def test_a_summary_fits_into_a_comment_and_says_how_many_it_leaves_out() -> None:
    many = holding(*(remark("differs", "*" * 5_000, f"{number}.md") for number in range(300)))
    told = check_markdown.render(many)
    rows = sum(line.startswith("| warning") for line in told.splitlines())
    assert len(told) < 65_536
    assert 0 < rows < 200
    assert f"The first {rows} are shown; {300 - rows} more were found." in told
