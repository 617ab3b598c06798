"""The commands with ``--store``: the answers of the corpus in files, and one line where none can be had."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.ran import run
from tests.postgresql.server import PASSWORD, Server

REPORT = "---\ntitle: Floods\noutlet: {}\npublished: 2024-05-02\nlanguage: en\n---\n{}\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    said = {
        "Coast Daily": "The flood killed 17 people in the port, the governor said.",
        "Hill Daily": "The flood closed the road to the port.",
    }
    for number, (outlet, text) in enumerate(said.items()):
        (folder / f"{number}.md").write_text(REPORT.format(outlet, text), encoding="utf-8")
    return folder


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(
        "Flood in the port\nPublished: 2 May 2024\n\nThe flood killed 11 people in the port.\n", "utf-8"
    )
    return path


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def test_index_search_and_claims_answer_as_from_files(
    capsys: pytest.CaptureFixture[str], place: str, corpus: Path, article: Path
) -> None:
    code, out, err = run(capsys, "index", str(corpus), "--store", place, "--check")
    assert code == 0, err
    assert "2 reports, 2 passages" in out
    shutil.copytree(corpus, kept := corpus.parent / "kept")
    shutil.rmtree(corpus)
    assert run(capsys, "search", "the flood", "--store", place) == run(
        capsys, "search", "the flood", "--corpus", str(kept)
    )
    claims = ("claims", str(article), "--fast", "--format", "json")
    code, shared, err = run(capsys, *claims, "--store", place)
    assert (code, err) == (1, "")
    here = json.loads(run(capsys, *claims, "--corpus", str(kept))[1])
    answer = json.loads(shared)
    assert PASSWORD not in shared
    assert answer["corpus"].pop("path").startswith("postgresql://verify@:5432/postgres?host=/tmp/")
    here["corpus"].pop("path")
    assert answer == here


def test_check_holds_articles_against_it_and_has_no_files_to_look_at(
    capsys: pytest.CaptureFixture[str], place: str, corpus: Path, article: Path
) -> None:
    run(capsys, "index", str(corpus), "--store", place)
    code, out, err = run(capsys, "check", str(article), "--store", place, "--format", "text")
    assert code in (0, 1), err
    assert "article.txt" in out
    code, _, err = run(capsys, "check", place)
    assert code == 2
    assert "look at the files of its reports" in err
    assert PASSWORD not in err


def test_reports_that_are_gone_go_and_others_may_stay(
    capsys: pytest.CaptureFixture[str], place: str, corpus: Path
) -> None:
    run(capsys, "index", str(corpus), "--store", place)
    (corpus / "0.md").unlink()
    (corpus / "2.md").write_text(REPORT.format("Hill Daily", "The river fell."), encoding="utf-8")
    assert "3 reports" in run(capsys, "index", str(corpus), "--store", place, "--keep-others")[1]
    assert "2 reports" in run(capsys, "index", str(corpus), "--store", place)[1]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("--store", "reports"), "no address of a PostgreSQL"),
        (("--store", "postgresql://u:hidden@h/d?pool=3"), "it knows no 'pool'"),
        (("--store", "postgresql://u:hidden@h:port/d"), "no address of a PostgreSQL"),
        (("--store", "postgresql://u:hidden@h/d?schema=A%22"), "can be no schema"),
        (("--store", "postgresql://u:hidden@h/d?sslmode=maybe"), "no such sslmode"),
        (("--store", "postgresql://u:hidden@127.0.0.1:1/d"), "cannot be reached"),
        (("--store", "postgresql://u:hidden@/d?host=/nowhere"), "cannot be reached"),
        (("--store", "postgresql://u:hidden@h/d", "--corpus", "reports"), "leave one of them out"),
    ],
)
def test_what_is_no_address_is_refused_in_one_line_without_the_password(
    capsys: pytest.CaptureFixture[str], asked: tuple[str, ...], told: str
) -> None:
    code, out, err = run(capsys, "search", "flood", *asked)
    assert (code, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1
    assert "hidden" not in err


def test_a_wrong_password_is_told_and_not_shown(capsys: pytest.CaptureFixture[str], server: Server) -> None:
    code, _, err = run(capsys, "search", "flood", "--store", server.address(password="wr0ng"))  # noqa: S106
    assert code == 2
    assert "does not accept this user with this password" in err
    assert err.count("\n") == 1
    assert "wr0ng" not in err


def test_a_password_that_is_missing_is_asked_for(
    capsys: pytest.CaptureFixture[str], server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PGPASSWORD", raising=False)
    _, _, err = run(capsys, "search", "flood", "--store", server.address(password=""))
    assert "give it in PGPASSWORD" in err


def test_the_desk_takes_an_address_without_its_password_only(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "serve", "--corpus", "postgresql://u:hidden@h/d")
    assert code == 2
    assert "the pages of the desk would show the password" in err
    assert "hidden" not in err


@pytest.mark.parametrize("options", [("--keep-others",), ("--index", "x", "--store", "postgresql://u@h/d")])
def test_options_that_have_no_meaning_together(
    capsys: pytest.CaptureFixture[str], options: tuple[str, ...]
) -> None:
    code, _, err = run(capsys, "index", "corpus", *options)
    assert code == 2
    assert options[0] in err
    assert err.count("\n") == 1


def test_a_password_may_be_in_the_surroundings(
    capsys: pytest.CaptureFixture[str], server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    _, _, err = run(capsys, "search", "flood", "--store", server.address("nothing", password=""))
    assert "no corpus is kept here" in err
