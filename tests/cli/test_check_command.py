"""`verify check` as a person and a CI job meet it: exit codes, baseline, git, formats, placing."""

import json
import subprocess
from pathlib import Path

import pytest

from verify.cli import main

A = "---\ntitle: Verdict\noutlet: Reuters\npublished: 2024-03-15\n---\n\n"
SIX = "The court in Tunis sentenced the former minister to six years in prison on Thursday. He will appeal.\n"
EIGHT = (
    "The court in Tunis sentenced the former minister to eight years in prison on Thursday. Guards left.\n"
)


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    Path("corpus").mkdir()
    write("a.md", A + SIX)
    write("b.md", A.replace("Reuters", "AFP") + EIGHT)


def write(name: str, text: str) -> None:
    Path("corpus", name).write_text(text, encoding="utf-8")


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["check", "--today", "2026-01-01", *arguments])
    return int(ended.value.code or 0)


def said(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    capfd.readouterr()
    code = run(*arguments)
    return code, capfd.readouterr().out


def test_found_exits_with_one_and_points_at_both_reports(capfd: pytest.CaptureFixture[str]) -> None:
    code, text = said(capfd, "--format", "text")
    assert code == 1
    line = text.splitlines()[0]
    assert line.startswith("corpus/b.md:7:1: warning C205 conflict: differs from a.md")
    assert "six years" in text


def test_the_same_run_twice_gives_the_same_bytes(capfd: pytest.CaptureFixture[str]) -> None:
    for form in ("table", "text", "json", "sarif", "junit", "github", "markdown"):
        assert said(capfd, "--format", form) == said(capfd, "--format", form)


def test_the_place_is_where_the_words_stand(capfd: pytest.CaptureFixture[str]) -> None:
    _, text = said(capfd, "--format", "json")
    (one,) = json.loads(text)["diagnostics"]
    place = one["place"]
    source = Path("corpus/b.md").read_text(encoding="utf-8")
    assert source[place["start"] : place["end"]] == place["text"]
    assert source.splitlines()[place["line"] - 1][place["column"] - 1 :].startswith(place["text"])


def test_clean_exits_with_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    Path("corpus/b.md").unlink()
    assert said(capfd)[0] == 0


def test_fail_on_decides(capfd: pytest.CaptureFixture[str]) -> None:
    assert said(capfd, "--fail-on", "error")[0] == 0
    assert said(capfd, "--ignore", "C205")[0] == 0
    Path("verify.toml").write_text('severity = {C205 = "error"}\n', encoding="utf-8")
    assert said(capfd, "--fail-on", "error")[0] == 1


def test_what_cannot_be_measured_is_not_clean(capfd: pytest.CaptureFixture[str]) -> None:
    write("b.md", A.replace("Reuters", "AFP") + "Порт вновь открыт в воскресенье, сообщило министерство.\n")
    code, text = said(capfd, "--select", "C2", "--format", "text")
    assert code == 3
    assert "corpus/b.md: not measured C2" in text
    Path("verify.toml").write_text('per-path-ignores = {"corpus/b.md" = ["C2"]}\n', encoding="utf-8")
    assert said(capfd, "--select", "C2")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("nowhere",), "there is no such corpus"),
        (("--select", "X1"), "no rule 'X1'"),
        (("--baseline", "missing.json"), "the baseline"),
        (("a.md", "b.md"), "several paths were given"),
        (("--changed-since", "HEAD"), "git"),
        (("--changed-since", "--all"), "not a revision"),
    ],
)
def test_what_cannot_run_is_one_line(
    arguments: tuple[str, ...], says: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == 2
    error = capfd.readouterr().err
    assert says in error
    assert len(error.splitlines()) == 1


def test_a_base_line_lets_be_what_it_knows_and_nothing_else(capfd: pytest.CaptureFixture[str]) -> None:
    assert run("--write-baseline") == 0
    code, text = said(capfd, "--baseline", ".verify-baseline.json", "--format", "text")
    assert code == 0
    assert "1 known from the baseline" in text
    write(
        "b.md", A.replace("Reuters", "AFP") + "It rained in Sfax.\n\n" + EIGHT
    )  # an edit elsewhere in the file
    assert said(capfd, "--baseline", ".verify-baseline.json")[0] == 0
    write("b.md", A.replace("Reuters", "AFP") + EIGHT.replace("eight", "nine"))  # another matter
    assert said(capfd, "--baseline", ".verify-baseline.json")[0] == 1


def test_a_claim_that_lost_its_independent_origin(capfd: pytest.CaptureFixture[str]) -> None:
    fire = "The minister of oil resigned on Friday over the refinery fire, two officials told Reuters."
    other = (
        "His spokesman Karim Jaber told AFP that the oil minister had resigned over the fire at the refinery."
    )
    copy = "The minister of oil resigned on Friday over the refinery fire, Reuters reported."
    write("a.md", A + fire)
    write("b.md", A.replace("Reuters", "AFP") + other)
    write("c.md", A.replace("Reuters", "The Guardian") + copy)
    assert run("--write-baseline") == 0
    assert '"path": "a.md"' in Path(".verify-baseline.json").read_text(encoding="utf-8")
    options = ("--select", "C207", "--baseline", ".verify-baseline.json", "--format", "text")
    assert said(capfd, *options)[0] == 0
    Path("corpus/b.md").unlink()
    code, text = said(capfd, *options)
    assert code == 1
    assert "corpus/a.md:7:1: warning C207 lost-origin" in text


def test_front_matter_switches_a_rule_off(capfd: pytest.CaptureFixture[str]) -> None:
    write("b.md", A.replace("Reuters", "AFP").replace("---\n\n", "verify-ignore: [C205]\n---\n\n") + EIGHT)
    code, text = said(capfd, "--format", "text")
    assert code == 0
    assert "1 ignored" in text


def test_only_what_changed_since_a_revision(capfd: pytest.CaptureFixture[str]) -> None:
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for command in (["init", "-q"], ["add", "corpus"], ["commit", "-qm", "x"]):
        subprocess.run([*git, *command], check=True)
    assert said(capfd, "--changed-since", "HEAD")[0] == 0
    write("c.md", A.replace("Reuters", "dpa") + EIGHT.replace("eight", "nine"))
    code, text = said(capfd, "--changed-since", "HEAD", "--format", "text")
    assert code == 1
    assert all("c.md" in line for line in text.splitlines()[:-1] if ": warning" in line)


def test_json_lines_are_placed_by_line(capfd: pytest.CaptureFixture[str]) -> None:
    rows = [
        {"id": "a", "title": "x", "outlet": "Reuters", "published": "2024-03-15", "text": SIX},
        {"id": "b", "title": "x", "outlet": "AFP", "published": "2024-02-31", "text": "It rained in Sfax."},
    ]
    Path("wire.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    code, text = said(capfd, "wire.jsonl", "--format", "text", "--select", "C103")
    assert code == 1
    assert text.startswith("wire.jsonl:2:1: error C103 date")


def test_articles_are_held_against_the_corpus(capfd: pytest.CaptureFixture[str]) -> None:
    Path("draft.md").write_text(A.replace("2024-03-15", "2024-03-16") + SIX, encoding="utf-8")
    code, text = said(capfd, "draft.md", "--corpus", "corpus", "--format", "text")
    assert code == 1
    assert "draft.md:7:1: error C301 article-conflict" in text
    assert "corpus/b.md:7:1" in text


def test_a_kept_index_that_is_out_of_date(capfd: pytest.CaptureFixture[str]) -> None:
    Path("verify.toml").write_text('index = "kept"\nselect = ["C111"]\n', encoding="utf-8")
    code, text = said(capfd, "--format", "text")
    assert code == 1
    assert "there is no index" in text
    main_ends("index", "corpus", "--index", "kept")
    assert said(capfd)[0] == 0
    write("c.md", A + "It rained in Sfax.\n")
    code, text = said(capfd, "--format", "text")
    assert code == 1
    assert "c.md is not in the index" in text


def main_ends(*arguments: str) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
