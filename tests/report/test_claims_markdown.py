"""The answer as Markdown, read by a parser of it: ours is markup, and what a document says is text."""

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt

from tests.hostile.soaked import TEXTS, soaked
from tests.report.sample_report import AGED, REPORT
from verify.judge import Status
from verify.report import Report, claims_markdown

READ = MarkdownIt("commonmark").enable("table")
OURS = frozenset({"text", "html_inline", "strong_open", "strong_close", "softbreak"})


def blocks(report: Report) -> list[str]:
    return [token.type for token in READ.parse(claims_markdown.render(report, everything=True))]


def test_what_needs_a_look_comes_first_and_in_full() -> None:
    told = claims_markdown.render(REPORT)
    assert told.index("## c1 conflicting · 1 to 2 origins") < told.index("## The other claims")
    assert "“the first between the two in 10 months”" in told
    assert "- c2 single-origin · 1 origin · supports 1: “أغلق الطريق الصحراوي”" in told


def test_all_shows_the_evidence_of_every_claim() -> None:
    told = claims_markdown.render(REPORT, everything=True)
    assert "## c2 single-origin" in told
    assert "## The other claims" not in told


def test_an_older_report_is_told_with_its_doubt() -> None:
    assert "published 367 days before the article" in claims_markdown.render(AGED)


@pytest.mark.parametrize("status", list(Status))
def test_the_summary_counts_every_status(status: Status) -> None:
    count = sum(one.status is status for one in REPORT.findings)
    assert f"| {count} | {status.value} |" in claims_markdown.render(REPORT)


@settings(max_examples=40)
@given(texts=TEXTS)
@example(texts=("# x", "- x", "> x", "```", "| a | b |", "<details>", "---", "1. x", "    x"))
@example(texts=("[a](javascript:b)", "![a](b)", "<https://e.org>", "https://e.org", "@all", "#12"))
@example(texts=("*a*", "**", "__a__", "`", "a\n\n# b", "&lt;", "\\", "\\*a\\*", "~~x~~", "$x$"))
def test_no_words_of_a_document_become_markup(texts: tuple[str, ...]) -> None:
    tokens = READ.parse(claims_markdown.render(soaked(REPORT, texts), everything=True))
    parts = [part for token in tokens if token.type == "inline" for part in token.children or []]
    assert {part.type for part in parts} <= OURS
    assert {part.content for part in parts if part.type == "html_inline"} <= {"<span>", "</span>"}
    strong = [parts[i + 1].content for i, part in enumerate(parts) if part.type == "strong_open"]
    assert set(strong) <= {"conflicts", "supports"}
    assert not {"code_block", "fence", "html_block", "hr"} & {token.type for token in tokens}
    assert sum(token.type == "heading_open" for token in tokens) == blocks(REPORT).count("heading_open")
