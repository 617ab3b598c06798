"""What ends a run, whatever it is, ends it with one line; where it came from is shown with ``--debug``."""

import pytest
import typer

from tests.hostile.command import one_line, run
from verify.cli.ending import ending
from verify.text import CannotRunError


@pytest.mark.parametrize(
    ("fault", "code", "says"),
    [
        (typer.Exit(3), 3, ""),
        (CannotRunError("it is gone", where="a.md", remedy="look again"), 2, "a.md: it is gone; look again"),
        (typer.BadParameter("no such day"), 2, "no such day"),
        (BrokenPipeError(32, "Broken pipe"), 2, ""),
        (OSError(28, "No space left on device", "kept.json"), 2, "kept.json: No space left on device"),
        (FileNotFoundError(2, "No such file or directory"), 2, "No such file or directory"),
        (MemoryError(), 2, "not enough memory"),
        (RecursionError("too deep"), 2, "a fault of verify itself: RecursionError: too deep"),
        (IndexError(), 2, "a fault of verify itself: IndexError"),
        (KeyboardInterrupt(), 130, "interrupted"),
    ],
)
def test_every_end_has_its_code_and_its_line(
    fault: Exception | KeyboardInterrupt, code: int, says: str
) -> None:
    found = ending(fault)
    assert found.code == code
    assert says in found.line
    assert bool(says) == bool(found.line)


@pytest.mark.parametrize("call", ["explain nonsense --debug", "--debug explain nonsense"])
def test_debug_shows_the_way_and_may_stand_anywhere(call: str, capfd: pytest.CaptureFixture[str]) -> None:
    ended = run(capfd, *call.split())
    assert ended.code == 2
    assert ended.err.startswith("Traceback")
    assert one_line(ended.err.splitlines(keepends=True)[-1])


def test_debug_after_the_options_is_a_word_like_any_other(capfd: pytest.CaptureFixture[str]) -> None:
    ended = run(capfd, "explain", "--", "--debug")
    assert (ended.code, one_line(ended.err)) == (2, True)


@pytest.mark.parametrize("name", ["\x1b[31m", "##vso[task.complete]", "a\nb", "\u202e"])
def test_the_line_is_inert(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    ended = run(capfd, "explain", name)
    assert one_line(ended.err)
    assert name not in ended.err
