"""``verify origins`` and ``--origins``, from files to the answer."""

import json
from pathlib import Path

import pytest

from tests.hostile.command import SIX, one_line, report, run

CITING = report("A former minister was sentenced to six years in prison, Reuters reported.\n", "Coast Daily")
AGAIN = (
    SIX + "Guards led him away. His lawyer spoke of a sad day for the country and for its courts of law.\n"
)


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    Path("corpus").mkdir()
    Path("corpus/a.md").write_text(report(SIX), encoding="utf-8")
    Path("corpus/b.md").write_text(CITING.replace("03-15", "03-16"), encoding="utf-8")
    Path("six.md").write_text(report(AGAIN, "Hill Daily").replace("03-15", "03-16"), encoding="utf-8")


def told(capfd: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    ended = run(capfd, *arguments, "--format", "json")
    assert ended.code == 0, ended
    found = json.loads(ended.out)
    assert isinstance(found, dict)
    return found


def test_the_tree_names_who_had_it_first(capfd: pytest.CaptureFixture[str]) -> None:
    ended = run(capfd, "origins", "six.md")
    assert ended.code == 0
    assert "first: Reuters (a.md), 2024-03-15" in ended.out
    assert "six.md" in ended.out


def test_the_same_bytes_again(capfd: pytest.CaptureFixture[str]) -> None:
    for form in ("text", "json", "mermaid", "dot", "svg"):
        first = run(capfd, "origins", "six.md", "--format", form)
        assert first == run(capfd, "origins", "six.md", "--format", form)
        assert first.out


def test_claims_and_origins_count_the_same(capfd: pytest.CaptureFixture[str]) -> None:
    findings = told(capfd, "claims", "six.md")["findings"]
    claims = told(capfd, "origins", "six.md")["claims"]
    assert isinstance(findings, list)
    assert isinstance(claims, list)
    counts = {one["id"]: (one["origins"]["at_least"], one["origins"]["at_most"]) for one in findings}
    assert claims
    assert all(counts[one["id"]] == (one["at_least"], one["at_most"]) for one in claims)


def test_a_persons_word_is_taken_and_told(capfd: pytest.CaptureFixture[str]) -> None:
    Path("origins.toml").write_text('split = [["a.md", "six.md"]]\n', encoding="utf-8")
    before = told(capfd, "claims", "six.md")
    after = told(capfd, "claims", "six.md", "--origins", "origins.toml")
    assert (before["origins_file"], after["origins_file"]) == (None, "origins.toml")
    said = "six.md and a.md are kept apart by origins.toml"
    assert said not in json.dumps(before)
    assert said in json.dumps(after)
    shown = run(capfd, "claims", "six.md", "--all", "--origins", "origins.toml").out
    assert "origins joined and kept apart as stated in origins.toml" in shown
    assert said in " ".join(shown.split())


@pytest.mark.parametrize("command", ["claims", "origins"])
@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('join = [["a.md", "none.md"]]', "origins.toml: no document has the path 'none.md'"),
        ('join = [["a.md", "b.md"]]\nsplit = [["b.md", "a.md"]]', "'b.md' and 'a.md' are joined and kept"),
    ],
)
def test_a_word_that_cannot_be_taken(
    capfd: pytest.CaptureFixture[str], command: str, text: str, why: str
) -> None:
    Path("origins.toml").write_text(text, encoding="utf-8")
    ended = run(capfd, command, "six.md", "--origins", "origins.toml")
    assert (ended.code, ended.out, one_line(ended.err)) == (2, "", True)
    assert why in ended.err


def test_a_claim_that_is_not_there(capfd: pytest.CaptureFixture[str]) -> None:
    ended = run(capfd, "origins", "six.md", "--claim", "c99")
    assert (ended.code, ended.out, one_line(ended.err)) == (2, "", True)
    assert "there is no claim 'c99'; choose from c1 to" in ended.err
