"""A process that dies, or is interrupted, makes nobody wait and loses nothing."""

import faulthandler
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from verify.forked import FEWEST, each
from verify.text import CannotRunError

ITEMS = range(2 * FEWEST)
DOUBLED = [number * 2 for number in ITEMS]
forking = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2,
    reason="processes are started on Linux with two cores only",
)


@pytest.fixture(autouse=True)
def _nobody_is_left() -> Iterator[None]:
    before = set(multiprocessing.active_children())
    yield
    assert set(multiprocessing.active_children()) == before


@forking
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSEGV, signal.SIGTERM])
@pytest.mark.parametrize("where", [0, 1, 201, 399])
def test_a_process_that_dies_once_is_replaced(how: signal.Signals, where: int, tmp_path: Path) -> None:
    mark = tmp_path / "died"

    def double(number: int) -> int:
        if number == where and not mark.exists():
            mark.touch()
            faulthandler.disable()  # the test runner's own; it would print the fault that is meant
            os.kill(os.getpid(), how)
        return number * 2

    assert list(each(double, ITEMS)) == DOUBLED
    assert mark.exists()


@forking
def test_an_item_that_kills_every_process_is_named() -> None:
    def double(number: int) -> int:
        if number == 123:
            os.kill(os.getpid(), signal.SIGKILL)
        return number * 2

    with pytest.raises(CannotRunError, match=r"^report 123: .*SIGKILL.*;") as failure:
        list(each(double, ITEMS, name=lambda number: f"report {number}"))
    assert "\n" not in str(failure.value)


@forking
@pytest.mark.parametrize("taken", [1, 2, 7])
def test_a_process_killed_in_the_middle_of_an_answer_is_replaced(taken: int) -> None:
    """The answers are larger than a pipe, so those who were not asked yet stand in the middle of one."""
    before = set(multiprocessing.active_children())
    answers = each(lambda number: bytes([number % 256]) * 3_000_000, range(FEWEST))
    found = [next(answers)[0] for _ in range(taken)]
    for process in set(multiprocessing.active_children()) - before:
        process.kill()
    found += [answer[0] for answer in answers]
    assert found == list(range(FEWEST))


@forking
def test_an_answer_that_cannot_be_sent_is_worked_out_here() -> None:
    answers = list(each(lambda number: (lambda: number) if number == 250 else number, ITEMS))
    assert [one() if callable(one) else one for one in answers] == list(ITEMS)


@forking
def test_ctrl_c_ends_all_and_only_the_one_asked_speaks() -> None:
    """The whole group is interrupted, as a terminal does it. A background job ignores it by itself."""
    script = (
        "import os, signal\n"
        "from verify.forked import each\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "def work(number):\n"
        "    if number == 250:\n"
        "        os.killpg(0, signal.SIGINT)\n"
        "    return number\n"
        "try:\n"
        "    list(each(work, range(400)))\n"
        "except KeyboardInterrupt:\n"
        "    print('interrupted')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        timeout=60,
        start_new_session=True,
        check=False,
    )
    assert (done.stdout, done.stderr, done.returncode) == ("interrupted\n", "", 0)


@forking
def test_processes_end_when_the_one_that_asks_is_killed() -> None:
    """They stand in the middle of an answer; the pipe to this test ends when all of them have."""
    script = (
        "import os, signal\n"
        "from verify.forked import each\n"
        "answers = each(lambda number: bytes(5_000_000), range(400))\n"
        "next(answers)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=60, check=False)
    assert done.returncode == -signal.SIGKILL
