"""Recognising what a page prints around an article: date and source lines, credits, links, appeals.

The words are data (``lexicon/boilerplate.json``). A decision is about a whole line or paragraph.
"""

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from verify.documents.own_date import find_date, only_date
from verify.lexicon import Phrases, outlet, places, read_json
from verify.text import Span, words


class Furniture(StrEnum):
    """What a line that is no part of the article's prose is for."""

    DATE = "date"
    UPDATE = "update"
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


_SMALL = frozenset(
    {"and", "in", "of", "at", "for", "de", "van", "von", "al", "el", "bin", "ibn", "la", "du", "the"}
)
# Labels stand at the front; what comes later in a long line need not be looked at.
_FRONT = 120
_SEPARATOR = re.compile(r"[*_\]\")»\s]{0,4}(?::|：|\||\s[-–—](?=\s))[*_\s]*")
_LINK = re.compile(r"\[([^\][]{0,300})\]\([^()\s]{0,500}\)")
_BARE_LINK = re.compile(
    r"^[\s<(*-]*(?:https?://|www\.)\S+[\s>)]*$|^!?\[[^\][]{0,300}\]\([^()\s]{0,500}\)$|^\[[^\]]{1,40}\]:\s"
)
_COPYRIGHT = re.compile(r"^\W{0,3}(?:©|copyright\b\W{0,5}(?:©|\(c\)|\d{4}))", re.IGNORECASE)
_BRACKETED = re.compile(r"^[([（].*[)\]）]$", re.DOTALL)
_PLACED = re.compile(r"\W{0,4}([^\W\d][^\n()\-–—:|]{1,28}?)\s*[-–—|:]\s*([^\n()\-–—:|،,]{2,40}?)\W*$")
# A label opens its line; in a quotation it is somebody's words.
_SPEECH = re.compile(r"\w|[\"'“”‘’«»]")
# In words. Where a page was scraped into one paragraph, its labels stand before prose that must not be lost.
_MOST = {
    Furniture.SOURCE: 12,
    Furniture.CREDIT: 14,
    Furniture.BYLINE: 10,
    Furniture.PHOTO: 60,
    Furniture.STAFF: 60,
    Furniture.KEYWORDS: 60,
    Furniture.RELATED: 40,
}
_PHRASE = 3  # a longer label is a sentence by itself: "This article first appeared in"
_LONGEST_TITLE = 12  # with a full stop, which titles seldom have
_LONGEST_LINK, _LONGEST_NOTICE, _LONGEST_APPEAL, _LONGEST_PHOTO, _LONGEST_DATE = 25, 30, 60, 25, 16

_LISTS = {
    "update_labels": Furniture.UPDATE,
    "date_labels": Furniture.DATE,
    "source_labels": Furniture.SOURCE,
    "credit_labels": Furniture.CREDIT,
    "byline_labels": Furniture.BYLINE,
    "staff_labels": Furniture.STAFF,
    "keyword_labels": Furniture.KEYWORDS,
    "related": Furniture.RELATED,
    "credit_openings": Furniture.PHOTO,
    "notices": Furniture.NOTICE,
}


@cache
def _labels() -> Phrases[Furniture]:
    data = read_json("boilerplate")
    return Phrases((phrase, kind) for name, kind in _LISTS.items() for phrase in data[name])


@cache
def _phrases(name: str) -> Phrases[str]:
    return Phrases((phrase, phrase) for phrase in read_json("boilerplate")[name])


def recognise(line: str) -> Label | None:
    """What a line or paragraph is, if it is furniture; ``None`` for prose."""
    count = len(words(line[:2000]))
    nothing = Span(len(line), len(line))
    if not count or _BARE_LINK.match(line) or _COPYRIGHT.match(line):
        return Label(Furniture.NOTICE, nothing)
    if count <= _LONGEST_DATE and only_date(line):
        return Label(Furniture.DATE, Span(0, len(line)))
    label = _label(line, count) or _dateline_credit(line)
    if label:
        return label
    if count <= _LONGEST_APPEAL and _opens(line, "appeals") and any(_phrases("objects").find(line)):
        return Label(Furniture.APPEAL, nothing)
    if count <= _LONGEST_PHOTO and not prose(line) and any(_phrases("credits").find(line)):
        return Label(Furniture.PHOTO, nothing)
    return None


def _label(line: str, count: int) -> Label | None:
    match = next(_labels().find(line[:_FRONT]), None)
    if match is None or _SPEECH.search(line[: match.start]):
        return None
    kind = match.value
    separator = _SEPARATOR.match(line, match.end)
    value = Span(separator.end() if separator else match.end, len(line))
    if count > _MOST.get(kind, count):
        return None
    size = len(words(line[match.start : match.end]))
    return Label(kind, value) if _holds(line, kind, value, marked=bool(separator), size=size) else None


def _holds(line: str, kind: Furniture, value: Span, *, marked: bool, size: int) -> bool:
    """Whether a label is one, given what follows it.

    Args:
        line: The line.
        kind: What its first words stand for.
        value: What comes after them.
        marked: Whether a colon, bar or dash sets the value off.
        size: How many words the label has; one of several is rarely anything else.
    """
    rest = value.of(line)
    if kind in {Furniture.DATE, Furniture.UPDATE}:
        return only_date(rest) or (
            marked and len(words(rest)) <= _LONGEST_DATE and find_date(rest) is not None
        )
    if not words(rest):
        return kind in {Furniture.NOTICE, Furniture.RELATED, Furniture.KEYWORDS}
    short, named = not prose(line), size > 1
    fits = {
        Furniture.SOURCE: marked,
        Furniture.CREDIT: size > _PHRASE or (short and (marked or named or bool(_BRACKETED.match(line)))),
        Furniture.BYLINE: short and (marked or _is_byline(rest, named=named)),
        Furniture.KEYWORDS: marked,
        Furniture.RELATED: (marked or (named and short)) and (short or len(words(rest)) <= _LONGEST_TITLE),
        Furniture.NOTICE: named and len(words(line)) <= _LONGEST_NOTICE,
        Furniture.PHOTO: marked or named,
        Furniture.STAFF: marked or named,
    }
    return fits.get(kind, False)


def _dateline_credit(line: str) -> Label | None:
    """A dateline alone on its line that says where the text is from: «أثينا - وكالات», "ATHENS – Reuters"."""
    match = _PLACED.match(line)
    if match is None or not places(re.split("[,،]", match.group(1))[0]):
        return None
    named = match.group(2)
    if outlet(named) is None and not names_only_agencies(named):
        return None
    return Label(Furniture.CREDIT, Span(*match.span(2)))


def _is_byline(rest: str, *, named: bool) -> bool:
    """Whether ``rest`` is names only: each longer word capitalised, or a script without case."""
    found = [rest[start:end] for _, start, end in words(rest)]
    latin = [word for word in found if word[0].isascii()]
    if not latin:
        return named
    return all(word[0].isupper() or word in _SMALL for word in latin)


def _opens(line: str, name: str) -> bool:
    match = next(_phrases(name).find(line[:_FRONT]), None)
    return match is not None and not words(line[: match.start])


def prose(line: str) -> bool:
    """Whether a line ends in a full stop, quotes and brackets aside: titles, names and links do not."""
    return line.rstrip("\"'”’»›)]}*_ ").endswith((".", "۔", "…"))


def linkish(line: str) -> bool:
    """Whether a line may be the title of another article: short, and not ending as prose does."""
    return not prose(line) and len(words(_LINK.sub(r"\1", line[:2000]))) <= _LONGEST_LINK


def outlet_of(value: str) -> str:
    """The one outlet that a source line names; empty where it names none, several, or only "agencies"."""
    parts = [part.strip(' .()[]*_\t"«»“”') for part in re.split(r"[+،,;؛/&|]| - | – ", value)]
    named = [part for part in parts if words(part) and not _names_nobody(part)]
    return named[0] if len(named) == 1 else ""


def names_only_agencies(value: str) -> bool:
    """Whether ``value`` says that agencies have it, and not which: «وكالات», "wire services"."""
    return _phrases("unnamed_agencies").get(value) is not None


def _names_nobody(value: str) -> bool:
    return names_only_agencies(value) or _phrases("generic_sources").get(value) is not None
