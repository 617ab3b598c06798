"""Facts stated about a text outside of it: front matter, page metadata, the fields of a JSON line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from verify.documents import notices
from verify.documents.own_date import find_date
from verify.text import Notice

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T\s].{0,40})?$")
# The first name of each is ours; common site generators write the others.
_NAMES = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "site", "publisher"),
    "published": ("published", "date"),
    "language": ("language", "lang"),
    "url": ("url", "link", "canonical_url"),
    "byline": ("byline", "author"),
    "kind": ("kind",),
}
FIELDS = tuple(_NAMES)
"""The fields of metadata, by our names."""
_LONGEST_VALUE = 2000
"""Characters; a longer value is ignored, with a notice."""
_IGNORED = "verify-ignore"


@dataclass(frozen=True, slots=True)
class Metadata:
    """The stated facts; an empty string or ``None`` where nothing is stated."""

    title: str = ""
    outlet: str = ""
    published: date | None = None
    language: str = ""
    url: str = ""
    byline: str = ""
    kind: str = ""
    stated: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reader of a format extracts from a file.

    Attributes:
        text: The text, without front matter or markup.
        metadata: The stated facts about it.
        notices: Notices to the reader.
        markup: Whether the text is Markdown.
        pages: The offset at which each of its pages begins; empty if it has no pages.
    """

    text: str
    metadata: Metadata = Metadata()
    notices: tuple[Notice, ...] = ()
    markup: bool = False
    pages: tuple[int, ...] = ()


def from_fields(fields: Mapping[str, object], path: str) -> tuple[Metadata, tuple[Notice, ...]]:
    """The known fields of ``fields``, each a line of text; an unusable value gives a notice, not a guess."""
    found: dict[str, str] = {}
    told: list[Notice] = []
    for name, aliases in _NAMES.items():
        key = next((alias for alias in aliases if fields.get(alias) not in (None, "")), None)
        if key is None:
            continue
        value = fields[key]
        if isinstance(value, str) and len(value) <= _LONGEST_VALUE and is_unicode(value):
            found[name] = " ".join(value.split())
        else:
            told.append(notices.field_ignored(path, key))
    stated = tuple(found)
    published, notice = _date(found.pop("published", ""), path)
    ignored = _ignored(fields.get(_IGNORED))
    return Metadata(published=published, stated=stated, ignored=ignored, **found), (*told, *notice)


def _ignored(value: object) -> tuple[str, ...]:
    """Ids of rules, in a list or in one line, separated by commas or spaces."""
    entries = value if isinstance(value, list) else [value] if isinstance(value, str) else []
    return tuple(
        word for entry in entries if isinstance(entry, str) for word in entry.replace(",", " ").split()
    )


def is_unicode(value: str) -> bool:
    """Whether ``value`` can be written as UTF-8: escapes in JSON and YAML can give a lone surrogate."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _date(value: str, path: str) -> tuple[date | None, tuple[Notice, ...]]:
    if not value:
        return None, ()
    match = _DATE.match(value)
    if match:
        try:
            return date(*map(int, match.groups())), ()
        except ValueError:
            return None, (notices.date_impossible(path, "published", value),)
    found = find_date(value)
    return found, () if found else (notices.date_unknown(path, "published", value),)
