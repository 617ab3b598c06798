"""Nothing is lost: by a kill of the desk, by one of the process that judges, by a second desk."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desk.material import ENGLISH, long_article
from tests.desk.own_desk import ended, running
from verify.desk.checks import Checks, State
from verify.desk.database import open_database
from verify.desk.kept_answer import Answer, Cited
from verify.desk.submission import Submission
from verify.report.open_page import OpenPage
from verify.text import CannotRunError

ANSWER = Answer("a", "en", {}, "{}", OpenPage("", ""), {}, (Cited("c1", 0, "0" * 64, 0, 1),))
ASKED = Submission("a.txt", ".txt", b"x", "reports", fast=True)


def until(holds: Callable[[], bool]) -> None:
    ends = time.monotonic() + 300
    while not holds():
        assert time.monotonic() < ends
        time.sleep(0.02)


def test_a_killed_desk_goes_on_where_it_was(place: Path, tmp_path: Path) -> None:
    corpus, data = place / "reports", tmp_path / "data"
    with running(corpus, data) as own:
        visitor = own.visitor()
        done = visitor.ask(ENGLISH)
        visitor.wait(done)
        visitor.send(f"{done}/marks", {"claim": "c1", "number": "0", "answer": "agree", "note": "seen"})
        pages = {path: visitor.page(f"{done}{path}") for path in ("/report.json", "/report.html")}
        begun, waiting = visitor.ask(long_article(20)), visitor.ask(ENGLISH)
        until(lambda: "<title>running: " in visitor.page(begun))
        (judging,) = own.processes()
        own.process.send_signal(signal.SIGKILL)
        own.process.wait()
        until(lambda: not Path(f"/proc/{judging}").exists())
    with running(corpus, data) as own:
        visitor = own.visitor()
        assert {path: visitor.page(f"{done}{path}") for path in pages} == pages
        assert visitor.wait(begun).count('<details class="claim ') == 20
        assert 'data-relation="conflicts"' in visitor.wait(waiting)


def test_a_killed_judge_is_replaced_and_its_check_done(place: Path, tmp_path: Path) -> None:
    with running(place / "reports", tmp_path / "data") as own:
        visitor = own.visitor()
        path = visitor.ask(long_article(20))
        until(lambda: "<title>running: " in visitor.page(path))
        os.kill(own.processes()[0], signal.SIGKILL)
        assert visitor.wait(path).count('<details class="claim ') == 20


def test_a_check_over_which_two_processes_ended_fails_and_holds_up_nobody(tmp_path: Path) -> None:
    checks = Checks(open_database(tmp_path))
    first, second = checks.add(ASKED), checks.add(ASKED)
    for _ in range(2):
        taken = checks.take()
        assert taken
        assert taken[0] == first
        checks.mourn("signal 9")
    failed = checks.get(first)
    assert failed
    assert failed.state is State.FAILED
    assert "ended twice (signal 9)" in failed.fault
    taken = checks.take()
    assert taken
    assert taken[0] == second


def test_the_end_of_the_desk_is_no_fault_of_a_check(tmp_path: Path) -> None:
    checks = Checks(open_database(tmp_path))
    number = checks.add(ASKED)
    for _ in range(5):
        assert checks.take() == (number, ASKED)
        checks.take_up()
    assert checks.ahead(number) == 0


def test_what_is_deleted_while_it_is_judged_is_known_to_be_unwanted(tmp_path: Path) -> None:
    checks = Checks(open_database(tmp_path))
    number, waits = checks.add(ASKED), checks.add(ASKED)
    checks.take()
    assert checks.delete(number)
    assert not checks.delete(waits)
    assert not checks.delete(number)
    checks.finish(number, ANSWER)
    assert checks.get(number) is None


def test_a_second_desk_is_refused(place: Path, tmp_path: Path) -> None:
    with running(place / "reports", tmp_path / "data"):
        done = ended(place / "reports", tmp_path / "data", "--port", "0")
    assert (done.returncode, done.stdout) == (2, "")
    assert "another desk keeps its checks here" in done.stderr


@pytest.mark.parametrize("made", [b"no database at all" * 99, None])
def test_a_file_that_is_none_of_ours_is_left_alone(tmp_path: Path, made: bytes | None) -> None:
    place = tmp_path / "desk.sqlite"
    if made is None:
        with open_database(tmp_path).writing() as file:
            file.execute("PRAGMA user_version = 99")
    else:
        place.write_bytes(made)
    before = place.read_bytes()
    with pytest.raises(CannotRunError, match="--data"):
        open_database(tmp_path)
    assert place.read_bytes() == before
