"""Our own files: written whole or not at all, read without waiting, kept in folders that have a marker."""

from verify.files.marker import MARKER, ForeignFolderError, is_marked, mark, refuse_foreign
from verify.files.regular import NoRegularFileError, open_regular, read_regular
from verify.files.whole import make_way, passing, put_in_place, write, write_new

__all__ = [
    "MARKER", "ForeignFolderError", "NoRegularFileError", "is_marked", "make_way", "mark", "open_regular",
    "passing", "put_in_place", "read_regular", "refuse_foreign", "write", "write_new",
]  # fmt: skip
