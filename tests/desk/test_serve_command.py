"""`verify serve` as a command: what it loads, what it refuses, what it shows."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desk.own_desk import ROOT, ended, running
from tests.hostile.command import one_line, run
from verify.desk.access import FEWEST


def probe(code: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)


def test_no_other_command_loads_the_web() -> None:
    done = probe(
        "import sys\nfrom verify.cli import main\n"
        "try:\n main(['--help'])\nexcept SystemExit:\n pass\n"
        "sys.exit(', '.join({'starlette', 'uvicorn', 'python_multipart', 'anyio'} & set(sys.modules)) or 0)"
    )
    assert done.returncode == 0, done.stderr
    assert "serve" in done.stdout


@pytest.mark.parametrize("missing", ["starlette", "uvicorn", "python_multipart"])
def test_without_the_extra_one_line_says_what_to_install(missing: str) -> None:
    done = probe(f"import sys\nsys.modules['{missing}'] = None\nfrom verify.cli import main\nmain(['serve'])")
    assert (done.returncode, done.stdout) == (2, "")
    assert one_line(done.stderr)
    assert "pip install 'verify-claims[desk]'" in done.stderr


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("--corpus", "none"), "none: there is no such corpus"),
        (("--host", "no such host"), "cannot listen on this address"),
        (("--token", "x" * (FEWEST - 1)), "--token: it has fewer than 16 characters"),
        (("--data", "a-file"), "a-file: checks cannot be kept here"),
        (("--port", "70000"), "65535"),
    ],
)
def test_what_cannot_be_opened_is_said_in_one_line(
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    call: tuple[str, ...],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    (tmp_path / "corpus").mkdir()
    (tmp_path / "a-file").write_text("", encoding="utf-8")
    ended = run(capfd, "serve", *call)
    assert (ended.code, ended.out) == (2, "")
    assert one_line(ended.err)
    assert said in ended.err


def test_this_machine_alone_reaches_it_unless_told(place: Path, tmp_path: Path) -> None:
    with running(place / "reports", tmp_path / "data") as own:
        assert own.address.startswith("http://127.0.0.1:")
        assert own.visitor().client.get("/").status_code == 200
        own.process.send_signal(signal.SIGINT)
        assert own.process.wait(60) == 130
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0
    assert (tmp_path / "data" / "desk.sqlite").stat().st_mode & 0o077 == 0


def test_another_address_asks_for_a_token_that_is_made(place: Path, tmp_path: Path) -> None:
    with running(place / "reports", tmp_path / "data", "--host", "0.0.0.0") as own:  # noqa: S104 - what is tested
        assert own.process.stdout
        token = own.process.stdout.readline().split()[-1]
        assert len(token) == 32
        visitor = own.visitor()
        visitor.origin = own.address.rstrip("/")
        assert "asks for its token" in visitor.client.get("/enter").text
        assert visitor.client.get("/checks").status_code == 303
        form = {"token": visitor.token("/enter"), "access": token}
        entered = visitor.client.request("POST", "/enter", data=form, headers={"origin": visitor.origin})
        assert entered.headers["location"] == "/"
        assert visitor.client.get("/checks").status_code == 200


def test_a_port_that_is_taken_is_said(place: Path, tmp_path: Path) -> None:
    with running(place / "reports", tmp_path / "data") as own:
        port = own.address.rstrip("/").rsplit(":", maxsplit=1)[1]
        done = ended(place / "reports", tmp_path / "other", "--port", port)
    assert (done.returncode, one_line(done.stderr)) == (2, True)
    assert "Address already in use" in done.stderr
