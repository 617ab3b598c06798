"""What a line of a page is there for, besides the article's prose."""

import re
from enum import StrEnum
from typing import NamedTuple

from verify.text import Span

FRONT = 120
"""Characters of a line in which its label stands."""
SEPARATOR = re.compile(r"[*_\]\")»\s]{0,4}(?::|：|\||\s[-–—](?=\s))[*_\s]*")
"""What parts a label from its value."""
SPEECH = re.compile(r"\w|[\"'“”‘’«»]")
"""What cannot stand before a label, which opens its line: in a quotation it is somebody's words."""


class Furniture(StrEnum):
    """What a line that is no part of the article's prose is for."""

    DATE = "date"
    UPDATE = "update"
    DATELINE = "dateline"
    SOURCE = "source"
    CREDIT = "credit"
    BYLINE = "byline"
    STAFF = "staff"
    KEYWORDS = "keywords"
    RELATED = "related"
    NOTICE = "notice"
    APPEAL = "appeal"
    PHOTO = "photo"


class Label(NamedTuple):
    """What a line was recognised as, and where its value stands; an empty value makes it a heading."""

    furniture: Furniture
    value: Span
