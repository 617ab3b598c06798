"""The command line run within the test."""

import pytest

from verify.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, answer and errors of ``verify`` with these arguments."""
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    told = capsys.readouterr()
    return int(stopped.value.code or 0), told.out, told.err
