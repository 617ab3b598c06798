"""The command line."""

from verify.cli import add as _add  # noqa: F401 - registers its command
from verify.cli import check as _check  # noqa: F401 - registers its command
from verify.cli import origins as _origins  # noqa: F401 - registers its command
from verify.cli import serve as _serve  # noqa: F401 - registers its command
from verify.cli.app import app
from verify.cli.main import main

__all__ = ["app", "main"]
