"""The dateline that opens a text: where and when it was filed, and the agency or outlet it comes from.

"HULL, England, March 3 (Reuters) -", "(CNN) --", «أبوظبي في 3 مارس / وام /»: place, day and name, in this
order, each optional; or an agency before its place, «واس - جدة:», «رويترز (لندن)». A text counts as a
dateline if it names a known publisher, or a place and a day; anything else before a dash may be the subject
of a sentence.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from verify.documents.credited import known, names_an_agency, names_only_agencies
from verify.documents.own_date import find_date, undated
from verify.lexicon import OutletKind, find_outlets, places, read_json
from verify.text import Span, bare, fold, remembered, words

# In characters. Datelines are short; this bounds the work on hostile input.
_LONGEST = 140
_MOST_PLACE = 5
"""Words of a place's name at most."""
_MOST_NAME = 4
"""Words of a publisher's name at most."""
_MARKED = re.compile(r"\(\s*([^()\n]{2,40}?)\s*\)|\[\s*([^\[\]\n]{2,40}?)\s*\]|/\s*([^/\n]{2,40}?)\s*/")
_DASH = re.compile(r"\s*(?:[-–—]{1,3}|:)(?=\s|[^\W\d]|$)\s*|\s*$")
_AFTER_SLASH = re.compile(r"[\s.\-–—:]*")
_CLOSER = re.compile(r"\s*[-–—]{1,3}(?=\s|[^\W\d]|$)\s*|\s*[:/](?=\s|$)\s*|\s*$")
_AGENCY_FIRST = re.compile(
    r"\W{0,2}([^\W\d_][^\n()\-–—:/|]{1,30}?)\s*"
    r"(?:\(([^()\n]{2,40})\)|[-–—/]{1,2}\s*([^\W\d_][^\n()\-–—:/|]{1,40}?)(?=\s*(?:[-–—:|]|$)))\s*([-–—:|]{1,3}\s*|$)"
)
_LOUD = re.compile(r"([A-Z][A-Z .'’-]{2,30}):\s+(?=\S)")
_BRACKETS = re.compile(r"\([^()\n]{1,40}\)")
_SPEECH = re.compile(r"[!?؟؛;\"“”«»]")
_PARTS = re.compile(r"[,،/()\-–—:]")
_DIGIT = re.compile(r"\d")
_SEPARATORS = " \t-–—:/،,"


class Dateline(NamedTuple):
    """A dateline, and the publisher it credits.

    Attributes:
        span: From the start of the text to where its first sentence begins.
        credit: The name of the publisher, or "agencies"; ``None`` where it names no known one.
        day: The day it gives, if it includes the year.
        signed: Whether the name is in brackets or slashes, the way outlets sign their own work.
    """

    span: Span
    credit: Span | None
    day: date | None
    signed: bool = False


def find_dateline(text: str) -> Dateline | None:
    """The dateline that opens ``text``; ``None`` if none is certain."""
    start = len(text) - len(text.lstrip())
    head = text[start : start + _LONGEST].partition("\n")[0]
    whole = start + len(head) in {len(text), text.find("\n", start)}
    found = next(_signed(head), None) or next(_named(head, whole=whole), None)
    found = found or _agency_first(head, whole=whole) or _unsigned(head)
    return None if found is None else _placed(found, start)


def is_place_and_day(line: str) -> bool:
    """Whether ``line`` holds only a day and the name of a known place: "Hull, 3 March 2023"."""
    return _only_place(line)


def _placed(found: Dateline, start: int) -> Dateline:
    credit = found.credit.shifted(start) if found.credit else None
    return found._replace(span=Span(start, found.span.end + start), credit=credit)


def _signed(head: str) -> Iterator[Dateline]:
    """A name in brackets or slashes: "HULL (Reuters) -", «الدوحة في 3 مارس /قنا/»."""
    for mark in _MARKED.finditer(head):
        slashed = mark.group(3) is not None
        name = Span(*mark.span(mark.lastindex or 0))
        before = head[: mark.start()]
        kind = _kind(name.of(head)) or (OutletKind.AGENCY if names_an_agency(name.of(head)) else None)
        dash = _DASH.match(head, mark.end())
        if kind is None or not _setting(before, strict=kind is OutletKind.OUTLET):
            continue
        if (slashed and words(before)) or (dash and not slashed) or _only_place(before):
            after = _AFTER_SLASH.match(head, mark.end())
            yield Dateline(
                Span(0, after.end() if after else mark.end()), name, find_date(before), signed=True
            )


def _named(head: str, *, whole: bool) -> Iterator[Dateline]:
    """A name without brackets after place and day: «دبي - رويترز -», "RIYADH, March 3, 2023, SPA --"."""
    for closer in _CLOSER.finditer(head):
        if closer.end() == len(head) and not whole:
            return
        found = words(head[: closer.start()])
        for first in range(max(1, len(found) - _MOST_NAME), len(found)):
            name = Span(found[first][1], found[-1][2])
            before = head[: name.start].rstrip(_SEPARATORS)
            if not (_DIGIT.search(before) or head[len(before) : name.start].strip()):
                continue  # "Damascus SANA": nothing marks the end of the place
            if before.count("(") != before.count(")"):
                continue  # "(Reuters, AFP) -" names two
            if _agency(name.of(head)) and _setting(before, strict=not _DIGIT.search(before)):
                yield Dateline(Span(0, closer.end()), name, find_date(before))


def _agency_first(head: str, *, whole: bool) -> Dateline | None:
    """An agency, then the known place it writes from: «واس - جدة:», "AFP (Paris) -", «رويترز (لندن)»."""
    found = _AGENCY_FIRST.match(head)
    if found is None or (found.end() == len(head) and not whole):
        return None
    place = found.group(2) or found.group(3)
    closed = found.end() == len(head) or head[found.end() - 1] in " :"
    if not closed or not _agency(found.group(1)) or not _only_place(place):
        return None
    return Dateline(Span(0, found.end()), Span(*found.span(1)), find_date(place))


def _unsigned(head: str) -> Dateline | None:
    """Place and day before a dash, perhaps with an unknown name: "KESH, March 3 (Kesh Wire) -".

    A known place in capitals before a colon suffices: "KUWAIT: The ministry".
    """
    loud = _LOUD.match(head)
    if loud is not None and places(loud[1]):
        return Dateline(Span(0, loud.end()), None, None)
    dash = re.search(r"(?<=[\s)])[-–—]{1,3}(?=\s)\s*", head)
    if dash is None:
        return None
    before = head[: dash.start()]
    plain = _BRACKETS.sub(" ", before)
    dated = bool(_DIGIT.search(plain))
    if not (dated or plain != before) or not words(plain) or not _setting(before, strict=True):
        return None
    capitals = words(plain)[0]
    raised = plain[capitals[1] : capitals[2]].isupper()
    arabic = not plain[capitals[1]].isascii() and not raised
    if not (raised and dated) and not ((raised or arabic) and _only_place(plain)):
        return None
    return Dateline(Span(0, dash.end()), None, find_date(before))


def _kind(name: str) -> OutletKind | None:
    found = known(name)
    if found is None:
        return OutletKind.AGENCY if names_only_agencies(name) else None
    return found.kind


def _agency(name: str) -> bool:
    """Whether a name without brackets is an agency: not "Petra" after "Amman"."""
    if _kind(name) is not OutletKind.AGENCY:
        return False
    sure = not name[0].isascii() or name.isupper()
    return sure or any(match.end - match.start == len(name) for match in find_outlets(name))


def _setting(before: str, *, strict: bool) -> bool:
    """Whether only a place and a day precede a name.

    Args:
        before: The text before the name.
        strict: Whether the place must be known or in capitals, because a person may stand before an outlet's
            name. Otherwise it may be anything except an organisation, since a company or charity may share an
            agency's name.
    """
    plain = _BRACKETS.sub(lambda found: " " * len(found.group()), before)
    left = undated(plain)
    if _SPEECH.search(plain) or len(left) > _MOST_PLACE:
        return False
    names = [span.of(plain) for span in left]
    if not all(name[0].isupper() or not name[0].isascii() or fold(name) in _small() for name in names):
        return False
    if not names or _known_place(plain):
        return True
    if strict:
        return names[0].isupper()
    return _bodies().isdisjoint(bare(fold(name)) for name in names)


def _known_place(before: str) -> bool:
    parts = (" ".join(span.of(part) for span in undated(part)) for part in _PARTS.split(before))
    return any(places(part) for part in parts if part)


def _only_place(before: str) -> bool:
    """Whether ``before``, apart from the day, is a known place, perhaps with the place it lies in."""
    parts = [" ".join(span.of(part) for span in undated(part)) for part in _PARTS.split(before)]
    named = [part for part in parts if part]
    return bool(named) and all(places(part) for part in named)


@remembered()
def _bodies() -> frozenset[str]:
    media = read_json("media_nouns")
    nouns = (*read_json("organisation_words")["nouns"], *media["before"], *media["about"])
    return frozenset(bare(fold(noun)) for noun in nouns)


@remembered()
def _small() -> frozenset[str]:
    return frozenset(read_json("datelines")["small"])
