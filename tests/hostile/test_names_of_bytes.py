"""Names that are no UTF-8 are kept exactly: two of them are two reports, and both can be found and shown."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from verify.checking import Request, check_corpus
from verify.documents import read, read_corpus
from verify.lint import Checked
from verify.lint.settings import Settings
from verify.pipeline import Settings as Asked
from verify.pipeline import check_claims
from verify.report import (
    check_json,
    check_lines,
    check_markdown,
    check_table,
    github_annotations,
    json_document,
    junit_xml,
    sarif_log,
    terminal,
)
from verify.report.page import Look

# "تقرير" and "ملحق" as Windows-1256 has them, from an archive of that time.
NAMES = ("\u062a\u0642\u0631\u064a\u0631".encode("cp1256"), "\u0645\u0644\u062d\u0642".encode("cp1256"))
HEAD = "---\ntitle: Strike\noutlet: {}\npublished: 2031-05-20\n---\n"
WEEKS = "The strike at the Kesh copper mine lasted {} weeks, the union said on Monday.\n"


@pytest.fixture
def corpus(tmp_path: Path) -> str:
    folder = tmp_path / "corpus"
    folder.mkdir()
    try:
        for name, outlet, weeks in zip(
            NAMES, ("Velden Gazette", "Coast Mirror"), ("eight", "eleven"), strict=True
        ):
            path = os.fsencode(folder) + b"/" + name + b".md"
            Path(os.fsdecode(path)).write_text(HEAD.format(outlet) + WEEKS.format(weeks))
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    return str(folder)


def checked(corpus: str, cache: Path) -> Checked:
    return check_corpus(corpus, Request(Settings(), date(2031, 6, 1), cache=cache)).checked


def test_paths_are_kept_exactly(corpus: str) -> None:
    documents, _ = read_corpus(corpus)
    assert [os.fsencode(document.path) for document in documents] == [name + b".md" for name in sorted(NAMES)]
    one = read(f"{corpus}/{documents[0].path}")
    assert one.text == documents[0].text


def test_a_conflict_between_them_is_found_and_placed(corpus: str, tmp_path: Path) -> None:
    (conflict,) = [one for one in checked(corpus, tmp_path).diagnostics if one.rule == "C205"]
    places = (conflict.place, *conflict.related)
    assert {os.fsencode(place.path).rsplit(b"/")[-1] for place in places} == {name + b".md" for name in NAMES}
    assert all(place.region and place.region.line == 6 for place in places)


def test_every_form_of_an_answer_shows_them_apart(corpus: str, tmp_path: Path) -> None:
    found = checked(corpus, tmp_path)
    for render in (
        check_json.render,
        check_lines.render,
        check_markdown.render,
        github_annotations.render,
        junit_xml.render,
        sarif_log.render,
        lambda one: check_table.render(one, Look()),
    ):
        render(found).encode()  # what cannot be written as UTF-8 is escaped
    uris = {
        place["physicalLocation"]["artifactLocation"]["uri"].rsplit("/")[-1]
        for result in json.loads(sarif_log.render(found))["runs"][0]["results"]
        for place in result["locations"]
    }
    assert uris == {"%CA%DE%D1%ED%D1.md", "%E3%E1%CD%DE.md"}


def test_an_article_is_held_against_both(corpus: str, tmp_path: Path) -> None:
    article = tmp_path / os.fsdecode(b"\xc7.txt")
    article.write_text(HEAD.format("North Dial") + WEEKS.format("eight"))
    report = check_claims(str(article), Asked(corpus=corpus, cache=tmp_path))
    found = json.loads(json_document.render(report))
    assert len({one["report"] for one in found["findings"][0]["evidence"]}) == 2
    terminal.render(report, Look()).encode()


def test_a_command_names_them_in_escaped_form(corpus: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "verify", "check", corpus, "--format", "text"],
        capture_output=True,
        timeout=120,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path)},
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert "C205" in done.stdout.decode()
    assert "<U+DCCA>" in done.stdout.decode()
