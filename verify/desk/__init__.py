"""The desk: checks in a browser on this machine, kept in one SQLite file, judged by a process of its own.

Nothing of the web is imported by this door, so that the processes that judge and search start lightly.
"""

from verify.desk.settings import DeskSettings

__all__ = ["DeskSettings"]
