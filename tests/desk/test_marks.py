"""What a person says of the evidence: kept, shown, taken along in both forms of the report."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.desk.material import ENGLISH, HOSTILE
from tests.desk.visitor import Visitor, fault_in
from verify.desk.marks import LONGEST_NOTE
from verify.documents.read import as_article, read_bytes
from verify.pipeline import Settings, check_claims
from verify.report import html_page, json_document
from verify.text.inert import inert

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/report.schema.json").read_text(encoding="utf-8"))
NOTE = f"الرقم قديم\nThe figure is old. {HOSTILE}"
FIRST = {"claim": "c1", "number": "0"}


@pytest.fixture(scope="module")
def path(visitor: Visitor) -> str:
    there = visitor.ask(ENGLISH)
    visitor.wait(there)
    return there


def test_without_marks_the_report_is_that_of_the_command_line(visitor: Visitor, path: str) -> None:
    article = as_article(read_bytes(ENGLISH.encode(), name="pasted text"))
    report = check_claims(article, Settings(corpus="reports", fast=True))
    assert visitor.page(f"{path}/report.json") == json_document.render(report)
    assert visitor.page(f"{path}/report.html") == html_page.render(report)


def test_a_mark_is_shown_and_taken_along(visitor: Visitor, path: str) -> None:
    sent = visitor.send(f"{path}/marks", FIRST | {"answer": "disagree", "note": NOTE})
    assert sent.headers["location"] == f"{path}#c1-0"
    page, file = visitor.page(path), visitor.client.get(f"{path}/report.html")
    for shown in (page, file.text):
        assert "The reviewer disagrees" in shown
        assert "الرقم قديم" in shown
        assert "<script>document" not in shown
        assert "\u202e" not in shown
    assert "<form method" in page
    assert "<form method" not in file.text
    assert "attachment" in file.headers["content-disposition"]
    told = json.loads(visitor.page(f"{path}/report.json"))
    Draft202012Validator(SCHEMA).validate(told)
    review = told["findings"][0]["evidence"][0]["review"]
    assert (review["answer"], review["note"]) == ("disagree", NOTE)
    assert review["at"].endswith("Z")
    assert "review" not in told["findings"][0]["evidence"][1]


def test_a_mark_can_be_changed_and_taken_back(visitor: Visitor, path: str) -> None:
    second = FIRST | {"number": "1"}
    visitor.send(f"{path}/marks", second | {"answer": "", "note": "why?"})
    assert "The reviewer notes" in visitor.page(f"{path}/report.html")
    visitor.send(f"{path}/marks", second | {"answer": "agree", "note": ""})
    assert "The reviewer agrees" in visitor.page(f"{path}/report.html")
    visitor.send(f"{path}/marks", second | {"answer": "", "note": " "})
    assert "The reviewer agrees" not in visitor.page(f"{path}/report.html")


@pytest.mark.parametrize(
    ("form", "status"),
    [
        (FIRST | {"answer": "perhaps"}, 422),
        (FIRST | {"note": "x" * (LONGEST_NOTE + 1)}, 422),
        ({"claim": "c1", "number": "99", "answer": "agree"}, 404),
        ({"claim": "c99", "number": "0", "answer": "agree"}, 404),
        ({"answer": "agree"}, 404),
    ],
)
def test_what_is_no_mark_is_refused(visitor: Visitor, path: str, form: dict[str, str], status: int) -> None:
    sent = visitor.send(f"{path}/marks", form)
    assert sent.status_code == status
    assert fault_in(sent.text)


def test_hostile_words_of_a_note_can_still_be_read(visitor: Visitor, path: str) -> None:
    visitor.send(f"{path}/marks", FIRST | {"answer": "disagree", "note": NOTE})
    assert inert("\u202eevil\u202c").replace("<", "&lt;").replace(">", "&gt;") in visitor.page(path)
