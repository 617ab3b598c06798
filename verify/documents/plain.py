"""Plain text: all that is known of it stands in it."""

from verify.documents.metadata import Reading


def read_plain(text: str, path: str) -> Reading:  # noqa: ARG001 - all formats are read by one signature
    """``text`` as it is."""
    return Reading(text)
