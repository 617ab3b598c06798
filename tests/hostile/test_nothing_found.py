"""An article in which nothing is found, or which cannot be one, is answered with a sentence."""

from pathlib import Path

import pytest

from verify.documents import read
from verify.pipeline import Settings, chains, check_claims
from verify.report import terminal
from verify.report.page import Look
from verify.text import CannotRunError
from verify.text.bidi import Bidi

SILENT = ("Who shut the port?\n\nWhy?\n", "Sports\n\nWeather\n\nContact us\n", "هل أغلق الميناء؟\n\nلماذا؟\n")


@pytest.mark.parametrize("text", SILENT)
def test_a_text_without_a_claim_says_so(tmp_path: Path, text: str) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "a.txt").write_text("The port of Basra was shut on Friday.")
    article = tmp_path / "article.txt"
    article.write_text(text)
    report = check_claims(str(article), Settings(corpus=str(corpus), cache=tmp_path / "cache"))
    assert report.findings == ()
    assert "N206" in {notice.id for notice in report.notices}
    assert "N206" in {notice.id for notice in chains(str(article)).notices}
    shown = terminal.render(report, Look(width=100, bidi=Bidi.OFF))
    assert "no claim is found in this text" in " ".join(shown.split())
    assert "conflicting" not in shown


@pytest.mark.parametrize("report", ["Good evening and welcome!", "صباح الخير!"])
def test_a_report_without_a_claim_is_mentioned(tmp_path: Path, report: str) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "a.txt").write_text(report, encoding="utf-8")
    (corpus / "b.txt").write_text("The port of Basra was shut on Friday.")
    article = tmp_path / "article.txt"
    article.write_text("The port of Basra was shut on Friday.")
    told = check_claims(str(article), Settings(corpus=str(corpus), cache=tmp_path / "cache")).notices
    assert [notice.path for notice in told if notice.id == "N207"] == ["a.txt"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("artcle.txt", "there is no such file; did you mean 'article.txt'?"),
        ("article", "there is no such file; did you mean 'article.txt'?"),
        ("Article.TXT", "there is no such file; did you mean 'article.txt'?"),
        ("nothing-like-it.txt", "there is no such file; check the name"),
        ("nowhere/article.txt", "there is no such file; check the name"),
        ("paper.pdf", "not a PDF that can be read.* save its text"),
        ("letter.docx", "not a Word file that can be read.* save it as"),
        ("letter.doc", "Word document of the old sort.* save it as .docx"),
        ("data.xyz", "this format cannot be read; give one of .txt"),
        ("reports.jsonl", "this is a corpus.*--corpus"),
    ],
)
def test_what_cannot_be_read_is_told_for_what_it_is(tmp_path: Path, name: str, told: str) -> None:
    for there in ("article.txt", "paper.pdf", "letter.docx", "letter.doc", "data.xyz", "reports.jsonl"):
        (tmp_path / there).write_bytes(b"%PDF-1.7 or whatever")
    with pytest.raises(CannotRunError, match=told) as failure:
        read(str(tmp_path / name))
    assert "\n" not in str(failure.value)


@pytest.mark.parametrize(
    "address", ["https://example.org/a.html", "http://example.org", "www.example.org/a.txt"]
)
def test_an_address_is_not_taken_for_a_name(address: str) -> None:
    with pytest.raises(CannotRunError, match="this is a web address; nothing is fetched here; save the page"):
        read(address)
