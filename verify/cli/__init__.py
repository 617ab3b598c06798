"""The command line."""

from verify.cli.app import app
from verify.cli.main import main

__all__ = ["app", "main"]
