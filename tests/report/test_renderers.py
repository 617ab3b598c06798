"""Each renderer against its snapshot; `make snapshots` writes them anew."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.report.sample_report import AGED, ARTICLE, HOSTILE, REPORT
from tests.report.snapshot import hold, steering
from verify.report import (
    claim_review,
    claims_csv,
    claims_markdown,
    html_page,
    json_document,
    telling,
    terminal,
)
from verify.report.page import Look
from verify.text.bidi import Bidi

RENDERED = {
    "report.json": json_document.render(REPORT),
    "report.html": html_page.render(REPORT),
    "aged.html": html_page.render(AGED),
    "report.md": claims_markdown.render(REPORT),
    "report_all.md": claims_markdown.render(REPORT, everything=True),
    "report.csv": claims_csv.render(REPORT),
    "report.jsonld": claim_review.render(REPORT),
    "pipe.txt": terminal.render(REPORT, Look()),
    "pipe_all.txt": terminal.render(REPORT, Look(everything=True)),
    "narrow.txt": terminal.render(REPORT, Look(width=20, everything=True)),
    "bidi_terminal.txt": terminal.render(REPORT, Look(bidi=Bidi.TERMINAL, everything=True)),
    "visual.txt": terminal.render(REPORT, Look(bidi=Bidi.VISUAL, everything=True)),
    "aged.txt": terminal.render(AGED, Look()),
    "aged_all.txt": terminal.render(AGED, Look(everything=True)),
    "colour.txt": terminal.render(REPORT, Look(colour=True)),
}


@pytest.mark.parametrize("name", RENDERED)
def test_snapshot(name: str) -> None:
    hold(name, RENDERED[name])


@pytest.mark.parametrize("name", [name for name in RENDERED if name != "colour.txt"])
def test_hostile_text_comes_out_inert(name: str) -> None:
    allowed = "\u2067\u2068\u2069" if name == "bidi_terminal.txt" else ""
    assert not steering(RENDERED[name], allowed)


def test_markup_in_a_document_is_text_not_style() -> None:
    assert "[bold]x[/bold]" in RENDERED["pipe_all.txt"]
    assert RENDERED["colour.txt"].count("\x1b[31m") == RENDERED["colour.txt"].count("\x1b[31mred") == 0


def test_json_carries_the_exact_slices() -> None:
    told = json.loads(RENDERED["report.json"])
    assert told["schema"] == "verify/report@1"
    for finding in told["findings"]:
        claim = finding["claim"]
        assert ARTICLE.text[claim["start"] : claim["end"]] == claim["text"]
    assert told["findings"][2]["claim"]["text"] == HOSTILE


@pytest.mark.parametrize("name", ["aged.txt", "aged_all.txt"])
def test_what_is_much_older_is_told_with_its_evidence(name: str) -> None:
    told = " ".join(RENDERED[name].replace("│", " ").split())
    assert "published 367 days before the article: it may tell of an earlier event of the kind" in told
    assert "1 published more than 90 days before the article" in told


def test_every_line_fits_the_width() -> None:
    assert max(map(len, RENDERED["pipe_all.txt"].splitlines())) <= 100


def test_a_conflict_needs_a_look() -> None:
    assert REPORT.needs_a_look


def test_the_heading_says_which_reports_were_asked() -> None:
    every = REPORT.corpus
    some = replace(every, asked=1, since=date(2024, 3, 1), until=date(2024, 3, 14))
    late = replace(every, since=date(2024, 3, 1))
    assert telling.held_against(every) == "checked against 2 reports in corpus"
    assert telling.held_against(late) == "checked against 2 reports in corpus, only those since 2024-03-01"
    assert telling.held_against(some) == (
        "checked against 1 of 2 reports in corpus, only those since 2024-03-01 until 2024-03-14"
    )


def test_the_name_of_a_report_is_a_link_to_its_file_where_asked_for() -> None:
    linked = terminal.render(REPORT, Look(colour=True, linked=Path("/a corpus")))
    assert "\x1b]8;;file:///a%20corpus/ft.md\x1b\\" in linked
    assert "\x1b]8" not in terminal.render(REPORT, Look(colour=True))
    assert linked == terminal.render(REPORT, Look(colour=True, linked=Path("/a corpus")))
