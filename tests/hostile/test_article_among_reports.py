"""The article is itself: no report is taken for it by its path, and its own text is no evidence."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.judge.made import claim, document
from verify.judge import Status
from verify.judge.origins import count
from verify.judge.own_report import own_reports
from verify.judge.witness import Witness
from verify.pipeline import Settings, check_claims
from verify.report import terminal
from verify.report.page import Look

HEAD = "---\ntitle: Strike\noutlet: {}\npublished: 2031-05-20\nbyline: {}\n---\n"
STRIKE = "The strike at the Kesh copper mine lasted eight weeks, the union said on Monday.\n"
OTHER = "Miners at Kesh went back to work after eight weeks of strike, their union said.\n"


def witness(path: str, text: str, outlet: str, byline: str) -> Witness:
    made = document(text, path, outlet=outlet, byline=byline)
    return Witness(made, claim(made))


def test_a_report_of_the_same_path_is_another_witness() -> None:
    article = witness("a.md", "The dam gave way on Monday night.", "Velden Gazette", "Ines Morrow in Kesh")
    report = witness(
        "a.md", "Water broke through the old wall late that day.", "Coast Mirror", "Tom Aldis in Kesh"
    )
    elsewhere = replace(report, document=replace(report.document, path="b.md"))
    same, other = count(article, [report]), count(article, [elsewhere])
    assert (same.at_least, same.at_most) == (other.at_least, other.at_most) == (2, 2)
    assert same.groups == (("a.md",), ("a.md",))


def test_the_answer_is_the_same_whatever_the_article_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.md").write_text(HEAD.format("Coast Mirror", "Tom Aldis") + OTHER)
    monkeypatch.chdir(tmp_path)
    shown = []
    for name in ("a.md", "z.md"):
        Path(name).write_text(HEAD.format("Velden Gazette", "Ines Morrow") + STRIKE)
        report = check_claims(name, Settings(cache=tmp_path / "kept"))
        shown.append(terminal.render(report, Look()).replace(name, "the-article.md", 1))
    assert shown[0] == shown[1]


@pytest.mark.parametrize(
    "again",
    [
        HEAD.format("Velden Gazette", "Ines Morrow") + STRIKE,
        STRIKE.replace(" ", "  ").replace("\n", "\r\n"),
        "# Eight weeks of strike end\n\n" + STRIKE,
        HEAD.format("", "Tom Aldis") + STRIKE.replace("Kesh", "\u200bKesh"),
    ],
)
def test_an_article_in_the_corpus_is_no_evidence(tmp_path: Path, again: str) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "draft.md").write_text(again)
    (corpus / "far.md").write_text("A rare comet will be seen from the southern islands next winter.\n")
    article = tmp_path / "article.md"
    article.write_text(HEAD.format("Velden Gazette", "Ines Morrow") + STRIKE)
    report = check_claims(str(article), Settings(corpus=str(corpus), cache=tmp_path / "kept"))
    assert [finding.status for finding in report.findings] == [Status.UNMATCHED]
    assert not any(one.passage.report.path == "draft.md" for one in report.findings[0].evidence)
    assert [notice.text for notice in report.notices if notice.id == "N302"] == [
        "the text of draft.md is the article's own; it was set aside, and is no evidence"
    ]


def test_other_words_are_another_text() -> None:
    article = document(STRIKE, "article")
    near = [STRIKE.replace("eight", "nine"), STRIKE + "It was over.", STRIKE[:40], OTHER, ""]
    assert own_reports(article, [document(text, "r.md") for text in near]) == ()


def test_what_another_house_printed_is_a_report_of_its_own() -> None:
    article = document(STRIKE, "article", outlet="Velden Gazette")
    houses = [document(STRIKE, f"{name}.md", outlet=name) for name in ("Coast Mirror", "Velden Gazette", "")]
    assert own_reports(article, houses) == ("Velden Gazette.md", ".md")
    assert own_reports(document(STRIKE, "article"), houses) == tuple(one.path for one in houses)
