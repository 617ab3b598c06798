"""The way in, and the one line in which a call that cannot run says why."""

import gc
import sys
from collections.abc import Sequence

from verify.cli.app import app
from verify.cli.error_stream import keep_errors_inert
from verify.cli.screen import tell
from verify.text import CannotRunError

_YOUNG = 100_000
"""New objects between two collections. The lexicon is many small objects that stay: with the usual 700 a
seventh of a run went into looking through them."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; exits with 0 nothing to look at, 1 something is, 2 not run, 3 not measured."""
    gc.set_threshold(_YOUNG)
    keep_errors_inert()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        app(given)
    except CannotRunError as fault:
        if "--debug" in given:
            raise
        tell(f"verify: {fault}")
        sys.exit(2)
