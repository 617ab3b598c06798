"""Plain text: its metadata is in the text itself, or in front matter as in Markdown files."""

from verify.documents.front_matter import split
from verify.documents.metadata import Reading, from_fields


def read_plain(text: str, path: str) -> Reading:
    """``text`` as it is, without lines between two ``---`` at its top that state a known field."""
    found = split(text, path)
    metadata, told = from_fields({str(key): value for key, value in found.fields.items()}, path)
    if not metadata.stated:
        return Reading(text)  # a horizontal rule, a table, a list: part of the text
    return Reading(found.text, metadata, (*found.notices, *told))
