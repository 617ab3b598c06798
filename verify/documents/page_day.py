"""The day of a page's own article where only an element's class says so: ``<div class="post-date">``."""

import re
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from verify.documents.own_date import find_date, only_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_OF_TIME = re.compile(r"date|time|stamp|tmstmp", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"updat|modif|today|current|now|clock|event|expir|birth|due", re.IGNORECASE)
"""The day of a later version, of the visit, of something that is announced."""
_FRAMES = frozenset({"header", "footer", "nav"})
_PARTS, _MOST = 3, 500
"""Elements in an element of time, and such elements of a page that are looked at, at most."""


def page_day(tree: "HtmlElement") -> date | None:
    """The day in the elements that hold nothing but a day and have a class of time or date.

    ``None`` if there is none, or if they hold several: then some belong to other articles.
    """
    lines = (" ".join(one.text_content().split()) for one in islice(filter(_of_time, tree.iter()), _MOST))
    days = {find_date(line) for line in lines if only_date(line)}
    return days.pop() if len(days) == 1 else None


def _of_time(element: "HtmlElement") -> bool:
    """Whether a small element is called after time, and does not stand in the page's own frame."""
    name = str(element.get("class", "")) if isinstance(element.tag, str) else ""
    if _OF_TIME.search(name) is None or _OF_ANOTHER.search(name) is not None or len(element) > _PARTS:
        return False
    frames = (one for one in element.iterancestors() if one.tag in _FRAMES)
    return all(one.find(".//h1") is not None for one in frames)
