"""What remembering may have to tell the reader: one function a notice, its docstring says what it means.

Ids of this room start at N401 and are never given a second meaning.
"""

from verify.text import Notice


def index_damaged(directory: str, why: str) -> Notice:
    """N401: the remembered index was cut off or altered; it was made anew from the reports."""
    return Notice("N401", f"the index was damaged ({why}) and has been made anew", directory)


def index_not_kept(directory: str, why: str) -> Notice:
    """N402: the index could not be written; this answer is complete, but the next run starts from nothing."""
    return Notice(
        "N402", f"the index could not be kept ({why}); make the folder writable or name another", directory
    )
