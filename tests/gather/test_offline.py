"""No room but one reaches the network, and a command only where an address is named and may be fetched."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import verify
from tests.hostile.command import one_line, run

PACKAGE = Path(verify.__file__).parent
NETWORK = frozenset(
    {"httpx", "httpcore", "socket", "urllib.request", "http.client", "feedparser", "requests"}
)
ADDRESS = "https://coast.example/floods"


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VERIFY_OFFLINE", raising=False)


def imported(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    plain = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    return plain | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


def test_one_room_alone_reaches_out_and_one_answers_on_this_machine() -> None:
    found = {file.parent.name for file in PACKAGE.rglob("*.py") if NETWORK & imported(file)}
    assert found == {"desk", "gather"}


def test_what_reaches_it_is_loaded_when_it_is_needed() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import sys, verify.gather; print(sorted(sys.modules))"],
        cwd=PACKAGE.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert not [name for name in NETWORK - {"socket"} if f"'{name}'" in told.stdout]


@pytest.mark.parametrize("command", ["claims", "chain", "origins"])
def test_offline_is_one_line(capfd: pytest.CaptureFixture[str], command: str) -> None:
    ended = run(capfd, command, ADDRESS, "--offline")
    assert (ended.code, ended.out) == (2, "")
    assert one_line(ended.err)
    assert "nothing is fetched offline" in ended.err


def test_the_environment_and_the_settings_say_so_too(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as there:
        there.setenv("VERIFY_OFFLINE", "1")
        assert "nothing is fetched offline" in run(capfd, "chain", ADDRESS).err
    Path("verify.toml").write_text("offline = true\n", encoding="utf-8")
    assert "nothing is fetched offline" in run(capfd, "chain", ADDRESS).err


def test_a_wrong_setting_is_told_before_anything_is_fetched(capfd: pytest.CaptureFixture[str]) -> None:
    Path("verify.toml").write_text("offline = 1\n", encoding="utf-8")
    ended = run(capfd, "chain", ADDRESS)
    assert ended.code == 2
    assert "verify.toml: 'offline' must be true or false" in ended.err
