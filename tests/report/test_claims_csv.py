"""The table for a spreadsheet: what a program reads back, and that no cell of it is a formula."""

import csv
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.hostile.soaked import TEXTS, soaked
from tests.report.sample_report import ARTICLE, REPORT
from verify.report import claims_csv

FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    '"=1"',
    "x;=1",
    "x; '=1",
    "＝1",
    "−1",
    "\n=1",
)
SIGNS = st.text(st.sampled_from("=+-@＝＋－＠−;,|\t\r\n \"'x1(")).map(lambda text: (text,))


def rows(table: str, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(StringIO(table), delimiter=delimiter))


def test_a_row_a_claim_and_report() -> None:
    table = [dict(zip(claims_csv.COLUMNS, row, strict=True)) for row in rows(claims_csv.render(REPORT))[1:]]
    assert [(row["claim"], row["report"], row["relation"]) for row in table] == [
        ("c1", "ft.md", "conflicts"),
        ("c2", "note.md", "supports"),
        ("c3", "", ""),
    ]
    assert table[0]["claim_text"] == REPORT.findings[0].claim.text
    assert table[0]["claim_chain"] == "جريدة المثال <- نيويورك تايمز <- مسؤولان"
    assert table[0]["reasons"].startswith("number differs: claim “ما يقرب من 8 أشهر”, report “10 months”")


def test_the_first_row_names_the_columns() -> None:
    assert rows(claims_csv.render(REPORT))[0] == list(claims_csv.COLUMNS)


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_formula_is_left_to_run(formula: str) -> None:
    told = claims_csv.render(soaked(REPORT, (formula,)))
    assert not running(told)


@given(texts=TEXTS | SIGNS)
@example(texts=("x;\t=1",))
def test_no_cell_runs_whatever_a_document_holds(texts: tuple[str, ...]) -> None:
    told = claims_csv.render(soaked(REPORT, texts))
    assert not running(told)
    assert {len(row) for row in rows(told)} == {len(claims_csv.COLUMNS)}


def running(table: str) -> list[str]:
    """The cells that a spreadsheet would run, split at commas or at semicolons, as some do."""
    cells = [cell for delimiter in ",;" for row in rows(table, delimiter) for cell in row]
    return [
        cell
        for cell in cells
        if cell.strip(" \t\r\n\"'")[:1] in {*"=+-@＝＋－＠−"} and cell.lstrip(' "')[:1] != "'"
    ]


def test_words_without_a_formula_are_left_as_they_are() -> None:
    words = "a-b, c=d; e @ f"
    article = replace(ARTICLE, text=words)
    first = REPORT.findings[0]
    said = replace(first, claim=replace(first.claim, text=words))
    table = rows(claims_csv.render(replace(REPORT, article=article, findings=(said,))))
    assert table[1][claims_csv.COLUMNS.index("claim_text")] == words
