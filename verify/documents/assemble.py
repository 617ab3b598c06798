"""From a reading to a document: the text itself supplies what its metadata does not state."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from verify.documents import notices
from verify.documents.blocks import Part, segment
from verify.documents.called_today import called_today
from verify.documents.dateline import Dateline, find_dateline
from verify.documents.document import BlockKind, Document
from verify.documents.furniture import outlet_of
from verify.documents.label import Furniture
from verify.documents.metadata import Reading
from verify.documents.own_date import find_date
from verify.documents.safety import inspect
from verify.documents.stamp_line import stamp
from verify.lexicon import OutletKind, outlet, tongue
from verify.text import LANGUAGES, CannotRunError, Language, Notice, Span, words
from verify.text import reading as read_as

_LONGEST_TEXT = 2_000_000
"""Characters."""
_MOST_LINES = 100_000


def assemble(reading: Reading, *, path: str, sha256: str, line: int = 0, where: str = "") -> Document:
    """The document of a reading.

    Args:
        reading: What the format's reader found.
        path: The document's name.
        sha256: Digest of the bytes it was read from.
        line: The line of the file that holds it; 0 if it is the whole file.
        where: Its name in messages; ``path`` if empty.

    Raises:
        CannotRunError: The text holds no word, or is longer than two million characters or a hundred thousand
            lines.
    """
    text = reading.text
    _within_limits(text, where or path)
    language, told = _language(reading.metadata.language, text, path)
    with read_as(language):
        document = _assembled(reading, path=path, where=where)
    return replace(
        document,
        language=language,
        sha256=sha256,
        line=line,
        notices=(*reading.notices, *told, *inspect(text, path)),
    )


def _assembled(reading: Reading, *, path: str, where: str) -> Document:
    text, stated = reading.text, reading.metadata
    parts = segment(text, title=stated.title, markup=reading.markup)
    if not any(part.block.kind in {BlockKind.BODY, BlockKind.HEADLINE} for part in parts):
        raise CannotRunError(
            "it contains no text", where=where or path, remedy="give a file that contains an article"
        )
    return Document(
        path=path,
        text=text,
        title=stated.title or _title(text, parts),
        outlet=stated.outlet or _outlet(text, parts),
        published=stated.published or _published(text, parts),
        url=stated.url,
        byline=stated.byline or _byline(text, parts),
        kind=stated.kind,
        stated=stated.stated,
        ignored=stated.ignored,
        pages=reading.pages,
        blocks=tuple(part.block for part in parts),
    )


def _within_limits(text: str, where: str) -> None:
    found = ((len(text), _LONGEST_TEXT, "characters"), (len(text.splitlines()), _MOST_LINES, "lines"))
    for count, limit, what in found:
        if count > limit:
            raise CannotRunError(
                f"{count} {what}; {limit} is the most that is read", where=where, remedy="split it"
            )


def _language(declared: str, text: str, path: str) -> tuple[Language, tuple[Notice, ...]]:
    """The language that the words show, or the declared one if they show none."""
    found = tongue(text)
    if not declared:
        return found.language, ()
    code = declared.casefold().replace("_", "-").partition("-")[0]
    if code not in LANGUAGES:
        if found.sure and found.language is not Language.UNKNOWN:
            return found.language, (notices.language_corrected(path, code, found.name),)
        return Language.UNKNOWN, (notices.language_unsupported(path, declared),)
    stated = Language(code)
    told = found.sure or found.language.script != stated.script  # in a short text only the script is evidence
    if found.name and told and found.language is not stated:
        return found.language, (notices.language_corrected(path, code, found.name),)
    return stated, ()


def _title(text: str, parts: tuple[Part, ...]) -> str:
    first = next((part.block.span.of(text) for part in parts if part.block.kind is BlockKind.HEADLINE), "")
    return " ".join(first.split())


def _values(text: str, parts: tuple[Part, ...], furniture: Furniture) -> Iterator[str]:
    for part in parts:
        if part.label and part.label.furniture is furniture:
            yield part.label.value.of(part.block.span.of(text))


def _published(text: str, parts: tuple[Part, ...]) -> date | None:
    """The day of publication that the text states, of filing or writing; else the day of an update."""
    published = _day(text, parts, Furniture.DATE)
    if published:
        return published
    filed = next((found.day for found in _datelines(text, parts) if found.day), None)
    return filed or called_today(_opening(text, parts)) or _day(text, parts, Furniture.UPDATE)


def _day(text: str, parts: tuple[Part, ...], furniture: Furniture) -> date | None:
    """The first day given by lines of one kind; a byline may give one beside the name."""
    told = [find_date(value) for value in _values(text, parts, furniture)]
    if furniture is Furniture.DATE:
        lines = (part.block.span.of(text) for part in parts if part.block.kind is BlockKind.BYLINE)
        told += [find_date(label.value.of(line)) for line in lines if (label := stamp(line))]
    return min(filter(None, told), default=None)


def _datelines(text: str, parts: tuple[Part, ...]) -> Iterator[Dateline]:
    """The datelines on lines of their own, then the one before the first sentence."""
    for value in _values(text, parts, Furniture.DATELINE):
        found = find_dateline(value)
        yield found or Dateline(Span(0, len(value)), None, find_date(value))
    opening = find_dateline(_opening(text, parts))
    if opening:
        yield opening


def _opening(text: str, parts: tuple[Part, ...]) -> str:
    """The first paragraph of body text; empty if there is none."""
    return next((part.block.span.of(text) for part in parts if part.block.kind is BlockKind.BODY), "")


def _outlet(text: str, parts: tuple[Part, ...]) -> str:
    named = {name for value in _values(text, parts, Furniture.SOURCE) if (name := outlet_of(value))}
    if named:
        return named.pop() if len(named) == 1 else ""
    return _signed(text, parts)


def _signed(text: str, parts: tuple[Part, ...]) -> str:
    """The outlet that signs its own dateline: "(CNN) --".

    An agency there is serving others and does not count.
    """
    opening = _opening(text, parts)
    found = find_dateline(opening)
    name = found.credit.of(opening) if found and found.credit and found.signed else ""
    publisher = outlet(name) if name else None
    return name if publisher is not None and publisher.kind is OutletKind.OUTLET else ""


def _byline(text: str, parts: tuple[Part, ...]) -> str:
    return next(
        (
            " ".join(value.strip(" *_").split())
            for value in _values(text, parts, Furniture.BYLINE)
            if words(value)
        ),
        "",
    )
