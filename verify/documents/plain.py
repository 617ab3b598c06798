"""Plain text: all that is known of it stands in it, or in front matter as Markdown files have it."""

from verify.documents.front_matter import split
from verify.documents.metadata import Reading, from_fields


def read_plain(text: str, path: str) -> Reading:
    """``text`` as it is; lines between two ``---`` at its top come off where they state a known field."""
    found = split(text, path)
    metadata, told = from_fields({str(key): value for key, value in found.fields.items()}, path)
    if not metadata.stated:
        return Reading(text)  # a rule, a table, a list: part of the text
    return Reading(found.text, metadata, (*found.notices, *told))
