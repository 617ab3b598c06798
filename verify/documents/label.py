"""Labels for lines of a page that are not the article's body."""

import re
from enum import StrEnum
from typing import NamedTuple

from verify.text import Span

FRONT = 120
"""Characters at the start of a line in which its label must be."""
SEPARATOR = re.compile(r"[*_\]\")»\s]{0,4}(?::|：|\||\s[-–—](?=\s))[*_\s]*")
"""What separates a label from its value."""
SPEECH = re.compile(r"\w|[\"'“”‘’«»]")
"""What must not precede a label, since a label opens its line; in a quotation the words are a speaker's."""


class Furniture(StrEnum):
    """The function of a line that is not part of the article's body."""

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
    """What a line was recognised as, and the span of its value; an empty value makes it a heading."""

    furniture: Furniture
    value: Span
