"""Every command in every form, on hostile files under hostile names: nothing that it prints is an order."""

import re
import unicodedata
from pathlib import Path
from typing import get_type_hints

import pytest

from verify.cli import app, main

WORDS = (
    "\x1b[31mred\x1b[0m \u202eevil ::error::now ##[error]x ##vso[task.complete]y %0A::error::z <b>[red]</b>"
)
NAME = "\x1b[2J##[error]x\n::error::y \u202e%0A::set-output name=a::b [b](c) "
"""A file's name may hold a line break; only the slash and the null character it may not."""
REPORT = """---
title: "Floods {quoted}"
outlet: "Coast ##[error]Daily ::error::q"
published: {day}
language: en
---
The flood killed {number} people in the port, the governor said. {words} came to the ##[error]port.
::error::Ten houses fell in the port, and ##vso[task.complete]the road was closed.
"""
FORMS = {
    "claims": ("table", "json", "html", "markdown", "csv", "claimreview"),
    "chain": ("tree", "json", "mermaid", "dot"),
    "origins": ("text", "json", "mermaid", "dot", "svg"),
    "add": ("text", "json"),
    "check": ("table", "text", "json", "sarif", "junit", "github", "markdown"),
    "index": (),
    "search": (),
    "explain": (),
    "serve": (),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a corpus and an article; its index is built once."""
    there = tmp_path_factory.mktemp("hostile")
    folder = there / f"{NAME}corpus"
    folder.mkdir()
    quoted = WORDS.replace("\x1b", "\\e")
    for number, day in ((11, "2024-05-02"), (17, "2024-02-31")):
        text = REPORT.format(number=number, day=day, words=WORDS, quoted=quoted)
        (folder / f"{NAME}{number}.md").write_text(text, encoding="utf-8")
    (folder / f"{NAME}.pdf").write_bytes(b"%PDF")
    (folder / f"{NAME}broken.md").write_bytes(b"\x00\x01\x02\xff" * 99)
    (there / f"{NAME}.txt").write_text(
        f"Flood ##[error]x {WORDS}\nPublished: 2 May 2024\n\n"
        f"::error::The flood killed 12 people in the port, ##[error]officials said. {WORDS} came.\n",
        encoding="utf-8",
    )
    return there


@pytest.fixture(autouse=True)
def place(made: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(made / "cache"))
    monkeypatch.chdir(made)
    return made


def orders_in(told: str) -> list[str]:
    """What steers a terminal or a build machine, line by line."""
    steering = {c for c in told if unicodedata.category(c) in {"Cc", "Cf", "Cs"}} - {"\n"}
    return [*map(repr, steering), *re.findall(r"(?m)^[^\S\n]*::[A-Za-z].*|##[\w.-]*\[.*", told)]


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    told = capfd.readouterr()
    return int(stopped.value.code or 0), told.out, told.err


def own_orders(form: str, line: str) -> str:
    """A line without the order that the form for GitHub is there to give."""
    given = re.fullmatch(r"::(?:error|warning|notice) [^:]*::(.*)", line) if form == "github" else None
    return given[1] if given else line


def test_every_command_and_form_is_tried() -> None:
    callbacks = [one.callback for one in app.registered_commands if one.callback]
    forms = {one.__name__: get_type_hints(one).get("form", ()) for one in callbacks}
    assert {name: tuple(form.value for form in found) for name, found in forms.items()} == FORMS


@pytest.mark.parametrize(
    ("command", "form"), [(name, form) for name, forms in FORMS.items() for form in forms or ("",)]
)
def test_no_command_prints_an_order(
    capfd: pytest.CaptureFixture[str], place: Path, command: str, form: str
) -> None:
    corpus, article = str(place / f"{NAME}corpus"), str(place / f"{NAME}.txt")
    calls = {
        "claims": [[article, "--corpus", corpus, "--all"]],
        "chain": [[article]],
        "origins": [[article, "--corpus", corpus], [article, "--corpus", corpus, "--claim", "c1"]],
        "add": [[article, corpus, "--corpus", str(place / f"{NAME}added{form}")]],
        "check": [[corpus], [article, "--corpus", corpus]],
        "index": [[corpus, "--index", str(place / f"{NAME}index")]],
        "search": [["how many did the flood kill", "--corpus", corpus]],
        "explain": [[NAME]],
        "serve": [["--corpus", corpus, "--data", article], ["--corpus", NAME], ["--host", NAME]],
    }[command]
    for call in calls:
        code, out, err = run(capfd, command, *call, *(["--format", form] if form else []))
        assert (code == 2) is (command in {"explain", "serve"}), err
        assert out or err
        assert not orders_in("\n".join(own_orders(form, line) for line in out.split("\n")))
        assert not orders_in(err)


@pytest.mark.parametrize(
    "call",
    [
        ("claims", NAME),
        ("claims", "-", f"--{NAME}"),
        ("claims", f"{NAME}.txt", "--corpus", f"{NAME}none"),
        ("claims", f"{NAME}.txt", "--corpus", f"{NAME}corpus", "--output", f"{NAME}/none"),
        ("claims", f"{NAME}.txt", "--since", NAME),
        ("chain", f"{NAME}.txt", "--format", NAME),
        ("origins", f"{NAME}.txt", "--corpus", f"{NAME}corpus", "--claim", NAME),
        ("origins", f"{NAME}.txt", "--corpus", f"{NAME}corpus", "--origins", NAME),
        ("claims", f"http://127.0.0.1/{NAME}"),
        ("claims", f"{NAME}.txt", "--keep", NAME),
        ("add", f"{NAME}.txt", "--corpus", f"{NAME}.txt"),
        ("check", f"{NAME}none"),
        ("check", f"{NAME}corpus", NAME),
        ("check", f"{NAME}corpus", "--select", NAME),
        ("check", f"{NAME}corpus", "--config", NAME),
        ("check", f"{NAME}corpus", "--baseline", NAME),
        ("check", f"{NAME}corpus", "--changed-since", NAME),
        ("index", f"{NAME}corpus", "-x", NAME),
        ("search", NAME, NAME),
        ("explain", NAME),
        (NAME,),
    ],
)
def test_no_fault_of_a_call_prints_an_order(capfd: pytest.CaptureFixture[str], call: tuple[str, ...]) -> None:
    code, out, err = run(capfd, *call)
    assert (code, out) == (2, "")
    assert err
    assert not orders_in(err)


def test_the_base_line_is_named_and_written_inert(capfd: pytest.CaptureFixture[str], place: Path) -> None:
    code, out, err = run(capfd, "check", f"{NAME}corpus", "--baseline", f"{NAME}base", "--write-baseline")
    assert (code, out) == (0, "")
    assert "diagnostics written" in err
    assert not orders_in(err)
    assert not orders_in((place / f"{NAME}base").read_text(encoding="utf-8"))
