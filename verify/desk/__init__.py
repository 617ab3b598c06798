"""The desk: checks in a browser on this machine, kept in one SQLite file, judged by a separate process.

This package imports no web library, so that the processes that judge and search start quickly.
"""

from verify.desk.settings import DeskSettings

__all__ = ["DeskSettings"]
