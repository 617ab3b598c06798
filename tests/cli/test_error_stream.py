"""Standard error as others write to it: whole lines, inert."""

import io
import logging
import sys
import warnings

import pytest

from verify.cli.error_stream import ErrorStream, keep_errors_inert, terminal_below


def test_an_order_in_pieces_is_seen_as_a_whole() -> None:
    below = io.StringIO()
    stream = ErrorStream(below)
    for piece in ("a #", "#", "[error]b\n:", ":warning::c\nd"):
        stream.write(piece)
    assert below.getvalue() == "a <U+0023>#[error]b\n<U+003A>:warning<U+003A>:c\n"
    stream.flush()
    stream.flush()
    assert below.getvalue().endswith("\nd")


def test_nothing_is_lost_and_lines_stay_lines() -> None:
    below = io.StringIO()
    print("one\n\ntwo\tthree", file=ErrorStream(below))
    assert below.getvalue() == "one\n\ntwo three\n"


def test_whoever_writes_to_standard_error_is_heard_inert(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    below = io.StringIO()
    monkeypatch.setattr(sys, "stderr", below)
    keep_errors_inert()
    keep_errors_inert()
    assert terminal_below() is below
    warned = warnings.WarningMessage("##[error]\x1b[2J", UserWarning, "##[error].py", 1)
    sys.stderr.write(warnings.formatwarning(warned.message, UserWarning, warned.filename, 1, "::error::x"))
    handler = logging.StreamHandler()
    handler.emit(logging.LogRecord("##[error]", logging.ERROR, "", 1, "::error::\u202e", (), None))
    fault = ValueError("##[error]x\n::error::y")
    sys.excepthook(ValueError, fault, None)
    told = below.getvalue()
    assert "##[" not in told
    assert not {"\x1b", "\u202e"} & set(told)
    assert not [line for line in told.splitlines() if line.lstrip().startswith("::error")]
    assert told.count("<U+0023>#[error]") >= 2
