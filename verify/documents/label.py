"""What a line of a page is there for, besides the article's prose."""

from enum import StrEnum
from typing import NamedTuple

from verify.text import Span


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
