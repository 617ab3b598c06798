"""Markdown with front matter."""

from verify.documents.front_matter import split
from verify.documents.metadata import Reading, from_fields


def read_markdown(text: str, path: str) -> Reading:
    """The text after the front matter, unaltered, and the metadata in the front matter."""
    found = split(text, path)
    metadata, told = from_fields({str(key): value for key, value in found.fields.items()}, path)
    return Reading(found.text, metadata, (*found.notices, *told), markup=True)
