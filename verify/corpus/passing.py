"""Writing a file so that no reader ever sees half of it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp

_PREFIX = ".passing-"


@contextmanager
def passing(directory: Path) -> Iterator[Path]:
    """A new file under a name nobody else has; gone afterwards unless it was renamed into its place."""
    handle, name = mkstemp(dir=directory, prefix=_PREFIX)
    os.close(handle)
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)
