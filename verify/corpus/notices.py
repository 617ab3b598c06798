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


def index_unreadable(directory: str, why: str) -> Notice:
    """N403: the remembered index may be whole, but this user or this disk cannot read it; it was not used."""
    return Notice(
        "N403", f"the index cannot be read ({why}), so it was made anew; correct the rights", directory
    )


def moved_aside(directory: str, names: tuple[str, ...]) -> Notice:
    """N404: a folder or a link stood where a file of the index belongs; it was renamed, nothing is lost."""
    return Notice(
        "N404", f"what stood in the place of an index file is now called {', '.join(names)}", directory
    )
