"""The command line as a user meets it: answers, exit codes, one line for what cannot run."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.ran import run

HERE = Path(__file__).parents[2]
HOSTILE = "\x1b[31mred\x1b[0m [red]x[/red] \u202eevil\u202c <b>bold</b>"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    report = "---\ntitle: Floods\noutlet: Coast Daily\npublished: 2024-05-02\nlanguage: en\n---\n"
    (folder / "a.md").write_text(
        report + "The flood killed 17 people in the port, the governor said.\n", encoding="utf-8"
    )
    (folder / "b.md").write_text(
        report.replace("Coast Daily", "Hill Daily") + f"The flood closed the road. {HOSTILE}\n",
        encoding="utf-8",
    )
    return folder


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(
        "Flood in the port\nPublished: 2 May 2024\n\n"
        f"The flood killed 11 people in the port. {HOSTILE} came.\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def check(
    capsys: pytest.CaptureFixture[str], article: Path | str, corpus: Path, *more: str
) -> dict[str, object]:
    code, out, _ = run(capsys, "claims", str(article), "--corpus", str(corpus), "--format", "json", *more)
    assert code in (0, 1)
    told = json.loads(out)
    assert isinstance(told, dict)
    return told


def test_the_same_input_gives_the_same_bytes(
    capsys: pytest.CaptureFixture[str], article: Path, corpus: Path
) -> None:
    first = run(capsys, "claims", str(article), "--corpus", str(corpus), "--format", "json")
    assert first == run(capsys, "claims", str(article), "--corpus", str(corpus), "--format", "json")


def test_a_conflict_exits_with_1(capsys: pytest.CaptureFixture[str], article: Path, corpus: Path) -> None:
    code, out, _ = run(capsys, "claims", str(article), "--corpus", str(corpus))
    assert code == 1
    assert "CONFLICTING" in out
    assert "11 people" in out
    assert "17 people" in out


def test_a_corpus_that_says_nothing_is_no_error(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, corpus: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The museum bought two paintings by a painter from Lima in June.\n", encoding="utf-8")
    code, out, _ = run(capsys, "claims", str(other), "--corpus", str(corpus))
    assert code == 0
    assert "unmatched" in out


@pytest.mark.parametrize("form", ["table", "json"])
def test_hostile_text_comes_out_inert(
    capsys: pytest.CaptureFixture[str], article: Path, corpus: Path, form: str
) -> None:
    _, out, err = run(capsys, "claims", str(article), "--corpus", str(corpus), "--format", form, "--all")
    for steering in "\x1b\u202e\u202c\x07":
        assert steering not in out + err


def test_output_goes_to_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, article: Path, corpus: Path
) -> None:
    path = tmp_path / "answer.json"
    arguments = ("claims", str(article), "--corpus", str(corpus), "--format", "json", "--output", str(path))
    _, out, _ = run(capsys, *arguments)
    assert out == ""
    assert json.loads(path.read_text(encoding="utf-8"))["schema"] == "verify/report@1"


def one_line(err: str) -> bool:
    return err.startswith("verify: ") and err.count("\n") == 1 and "Traceback" not in err


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\n \t\n"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00" * 50),
        ("long.txt", b"a" * 50_000_000),
    ],
)
def test_an_article_that_cannot_be_used(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, corpus: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    code, out, err = run(capsys, "claims", str(path), "--corpus", str(corpus))
    assert (code, out) == (2, "")
    assert one_line(err)
    assert name in err


@pytest.mark.parametrize("missing", ["no-such-file.txt", "."])
def test_an_article_that_is_none(capsys: pytest.CaptureFixture[str], corpus: Path, missing: str) -> None:
    code, out, err = run(capsys, "claims", missing, "--corpus", str(corpus))
    assert (code, out) == (2, "")
    assert one_line(err)


def test_no_corpus(capsys: pytest.CaptureFixture[str], tmp_path: Path, article: Path) -> None:
    code, _, err = run(capsys, "claims", str(article), "--corpus", str(tmp_path / "none"))
    assert code == 2
    assert one_line(err)


def test_no_such_model(capsys: pytest.CaptureFixture[str], article: Path, corpus: Path) -> None:
    code, _, err = run(capsys, "claims", str(article), "--corpus", str(corpus), "--model", str(corpus))
    assert code == 2
    assert one_line(err)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("front.md", b"---\n- just: [a\n  list {\n---\nThe bridge was closed on Monday.\n"),
        ("date.md", b"---\ntitle: x\npublished: 2024-02-31\n---\nThe bridge was closed on Monday.\n"),
        ("broken.md", b"\x00\x01\x02\xff\xfe\x00" * 100),
        ("empty.md", b""),
    ],
)
def test_a_bad_report_among_good_ones_is_a_notice(
    capsys: pytest.CaptureFixture[str], article: Path, corpus: Path, name: str, content: bytes
) -> None:
    (corpus / name).write_bytes(content)
    told = check(capsys, article, corpus)
    notices = told["notices"]
    assert isinstance(notices, list)
    assert any(name in (notice["where"]["path"] or "") for notice in notices)


def test_a_cache_that_cannot_be_written_is_a_notice(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    article: Path,
    corpus: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "a-file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "a-file" / "below"))
    told = check(capsys, article, corpus)
    assert told["notices"]
    assert told["findings"]


def test_help_is_quick_because_it_loads_nothing() -> None:
    probe = (
        "import sys\nfrom verify.cli import main\n"
        "try:\n main(['--help'])\nexcept SystemExit:\n pass\n"
        "heavy = {'torch', 'faiss', 'sentence_transformers', 'numpy', 'trafilatura'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=False, cwd=HERE
    )
    assert done.returncode == 0, done.stderr
    for command in ("claims", "origins", "index", "search", "explain"):
        assert command in done.stdout


def test_the_main_job_never_loads_torch(article: Path, corpus: Path) -> None:
    probe = (
        "import sys\nfrom verify.cli import main\n"
        f"try:\n main(['claims', {str(article)!r}, '--corpus', {str(corpus)!r}])\nexcept SystemExit:\n pass\n"
        "sys.exit(', '.join({'torch', 'sentence_transformers'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=False, cwd=HERE
    )
    assert done.returncode == 0, done.stderr


def test_search_and_index(capsys: pytest.CaptureFixture[str], corpus: Path) -> None:
    code, out, _ = run(capsys, "index", str(corpus))
    assert (code, out.startswith(str(corpus))) == (0, True)
    code, out, _ = run(capsys, "search", "how many did the flood kill", "--corpus", str(corpus))
    assert code == 0
    assert "17 people" in out.split("\n\n", maxsplit=1)[0]


def test_explain(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "explain", "V001")[0] == 0
    code, _, err = run(capsys, "explain", "nonsense")
    assert (code, one_line(err)) == (2, True)


def test_chain_needs_no_corpus(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(
        "Published: 2 May 2024\n\nCoast Daily reported, citing two officials, that the port had closed.\n",
        encoding="utf-8",
    )
    code, out, _ = run(capsys, "chain", str(path), "--format", "json")
    chain = json.loads(out)["statements"][0]["chain"]
    assert code == 0
    assert [voice["name"] for voice in chain[1:]] == ["Coast Daily", "two officials"]
    for form in ("tree", "mermaid", "dot"):
        code, out, _ = run(capsys, "chain", str(path), "--format", form)
        assert code == 0
        assert "two officials" in out


def test_chain_of_nothing_says_what_is_wrong(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, told = run(capsys, "chain", str(tmp_path / "none.txt"))
    assert (code, out) == (2, "")
    assert "none.txt" in told


@pytest.mark.parametrize("names", ["conflict", "denied,nothing", ","])
def test_a_status_that_is_none_is_refused_before_anything_is_read(
    capsys: pytest.CaptureFixture[str], corpus: Path, names: str
) -> None:
    code, out, err = run(capsys, "claims", "missing.txt", "--corpus", str(corpus), "--only", names)
    assert (code, out) == (2, "")
    assert "is not a status; choose from conflicting, denied" in err
