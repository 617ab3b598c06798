"""Only regular files are read: a pipe, socket or device is told, and nobody waits for it."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from verify.documents import read, read_corpus
from verify.lint.baseline import load
from verify.text import CannotRunError

TEXT = "The council of Velden met on Monday.\n"


def pipe(path: Path) -> None:
    os.mkfifo(path)


def endpoint(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket is short
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)
    os.chdir(here)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def link_to_a_pipe(path: Path) -> None:
    os.mkfifo(path.with_suffix(".fifo"))
    path.symlink_to(path.with_suffix(".fifo"))


KINDS = pytest.mark.parametrize(
    ("make", "what"),
    [(pipe, "a pipe"), (endpoint, "a socket"), (device, "a device"), (link_to_a_pipe, "a pipe")],
)


@KINDS
def test_one_in_a_corpus_is_told_and_the_rest_is_read(
    tmp_path: Path, make: Callable[[Path], None], what: str
) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    make(tmp_path / "b.md")
    (tmp_path / "c.md").write_text(TEXT)
    documents, told = read_corpus(str(tmp_path))
    assert [document.path for document in documents] == ["a.md", "c.md"]
    assert [(notice.path, notice.text) for notice in told if notice.id == "N108"] == [
        ("b.md", f"not read: this is {what}")
    ]


@KINDS
@pytest.mark.parametrize("name", ["article.txt", "corpus.jsonl"])
def test_one_given_by_name_is_refused(
    tmp_path: Path, make: Callable[[Path], None], what: str, name: str
) -> None:
    make(tmp_path / name)
    with pytest.raises(CannotRunError, match=f"this is {what}"):
        (read if name.endswith(".txt") else read_corpus)(str(tmp_path / name))


@KINDS
def test_a_base_line_that_is_none_is_refused(tmp_path: Path, make: Callable[[Path], None], what: str) -> None:
    make(tmp_path / "base.json")
    with pytest.raises(CannotRunError, match=f"the baseline: this is {what}"):
        load(str(tmp_path / "base.json"))


def test_a_command_given_a_pipe_ends_with_one_line(tmp_path: Path) -> None:
    pipe(tmp_path / "article.txt")
    done = subprocess.run(
        [sys.executable, "-m", "verify", "chain", str(tmp_path / "article.txt")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
