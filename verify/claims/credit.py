"""The agency or outlet that a whole text is credited to: "LONDON (Reuters) -", «دبي - رويترز», "(AFP)"."""

import re
from collections.abc import Iterator

from verify.claims.frame import same_outlet
from verify.claims.opening_credit import is_initials, opening_credit
from verify.claims.publisher import publisher
from verify.claims.voice import Voice, VoiceKind
from verify.documents import BlockKind, Document
from verify.text import Span, words

# A place, perhaps a day, and the agency between dashes, before the first sentence.
_DASHED = re.compile(r"\s*[^\n()\-–—:]{2,30}\s[-–—]\s*([^\n()\-–—:،,]{2,40}?)\s*(?:[-–—:]\s|$)", re.MULTILINE)
_CLOSING = re.compile(r"[.!?؟\"”»…]\s*\(([^()\n]{2,40})\)\W*$")
_LABELLED = re.compile(r"^[^:：|\n]{2,30}[:：|]\s*([^\n]{2,60}?)\W*$")
_LONGEST_PLACE = 4


def credit(document: Document) -> Voice | None:
    """The known publisher that the text says it is from, as a voice; ``None`` where it names none or several.

    A name in a dateline or at the end counts only for an agency: outlets sign their own work there.
    """
    found = {voice.canonical: voice for voice in _credited(document)}
    if len(found) != 1:
        return None
    voice = next(iter(found.values()))
    own = document.outlet
    return None if not own or _own(voice, own) else voice


def _own(voice: Voice, own: str) -> bool:
    known = publisher(own)
    return (
        same_outlet(voice.name, own)
        or is_initials(voice.name, own)
        or (known is not None and known[0] == voice.canonical)
    )


def _credited(document: Document) -> Iterator[Voice]:
    text, body = document.text, document.body()
    if body:
        opening, ending = body[0].of(text), body[-1].of(text)
        bracketed, dashed = opening_credit(opening), _DASHED.match(opening)
        if bracketed:
            yield from _known(bracketed, agency=True)
        elif dashed and len(words(opening[: dashed.start(1)])) <= _LONGEST_PLACE:
            yield from _known(dashed.group(1), agency=True)
        closing = _CLOSING.search(ending)
        if closing:
            yield from _known(closing.group(1), agency=True)
    for block in document.blocks:
        if block.kind is BlockKind.SOURCE:
            yield from _source(block.span, text)


def _source(span: Span, text: str) -> Iterator[Voice]:
    line = span.of(text).strip()
    labelled = _LABELLED.match(line)
    if labelled:
        yield from _known(labelled.group(1), agency=False)
    elif line[:1] in "([":
        yield from _known(line.strip("()[]. "), agency=True)


def _known(name: str, *, agency: bool) -> Iterator[Voice]:
    known = publisher(name.strip())
    if known is not None and (known[1] is VoiceKind.AGENCY or not agency):
        yield Voice(name.strip(), known[0], known[1], inherited=True)
