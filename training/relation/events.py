"""Events as covered by several reports, with each sentence marked by what it says of an article's claims.

The form is that of ``events/README.md``: plain text that is read and edited by hand. An unmarked sentence
says nothing about any claim.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from training.form import language
from training.relation.examples import FACETS, RELATIONS, Example
from verify.models.pairing import Answer, Asked

UNSURE = "?"
"""The mark for a pair that its author would not defend; it is not used for training."""
_CLAIM = re.compile(r"\{(\d+):([^{}]+)\}")
_MARKED = re.compile(r"(.*?)\s*(?:\[([^\[\]]*)\])?")
_LOOKS_ALIKE = 0.25
"""Share of a claim's words in a sentence that says nothing about it, from which it resembles one that
does."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a text: its outlet, day, language and headline."""

    outlet: str
    published: date
    language: str
    title: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report, with its relation to each claim, and the facet of a conflict."""

    text: str
    marks: dict[int, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Report:
    """A report of the event."""

    head: Head
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """An article, its sentences and its claims by number; and the other reports of the event."""

    id: str
    topic: str
    head: Head
    article: tuple[str, ...]
    claims: dict[int, Asked]
    reports: tuple[Report, ...]


def events(path: Path) -> Iterator[Event]:
    """The events of a file.

    Raises:
        ValueError: A line is not in the form; the message says which and why.
    """
    text = path.read_text(encoding="utf-8")
    blocks = re.split(r"^## ", text, flags=re.MULTILINE)
    line = 1 + blocks[0].count("\n")
    for block in blocks[1:]:
        yield _event(block.splitlines(), f"{path}:{line}")
        line += block.count("\n")


def reported(path: Path) -> Iterator[Example]:
    """The examples of a file: each sentence of each report with each claim of its event.

    Raises:
        ValueError: As for ``events``.
    """
    for event in events(path):
        yield from _examples(event, path.stem)


def _examples(event: Event, author: str) -> Iterator[Example]:
    for report in event.reports:
        days = (report.head.published - event.head.published).days
        before = ""
        for sentence in report.sentences:
            answer = Answer(sentence.text, before, report.head.title, days)
            before = sentence.text
            for number, asked in event.claims.items():
                relation, facet = sentence.marks.get(number, ("related", ""))
                if relation == UNSURE:
                    continue
                languages = f"{event.head.language}-{report.head.language}"
                aimed = number in sentence.marks or looks_alike(asked, sentence.text)
                yield Example(
                    asked, answer, relation, author, event.id, languages, "", facet, aimed, "reported"
                )


def _event(lines: Sequence[str], where: str) -> Event:
    name, _, topic = lines[0].partition("|")
    parts: list[list[str]] = []
    for line in filter(None, map(str.strip, lines[1:])):
        if line.startswith("@"):
            parts.append([])
        elif not parts:
            raise ValueError(f"{where}: a sentence before the first '@': {line[:40]}")
        parts[-1].append(line)
    heads = [_head(part[0], where) for part in parts]
    if [kind for kind, _ in heads[:1]] != ["article"] or any(kind != "report" for kind, _ in heads[1:]):
        raise ValueError(f"{where}: one article is wanted, and after it reports")
    claims = dict(_claims(parts[0][1:], where))
    reports = tuple(
        Report(head, tuple(_sentence(line, claims, where) for line in part[1:]))
        for part, (_, head) in zip(parts[1:], heads[1:], strict=True)
    )
    for part, (_, head) in zip(parts, heads, strict=True):
        for line in part[1:]:
            if language(_MARKED.fullmatch(line)[1]) != head.language:  # type: ignore[index] - matches all
                raise ValueError(f"{where}: not {head.language}: {line[:60]}")
    article = tuple(_CLAIM.sub(r"\2", line) for line in parts[0][1:])
    return Event(name.strip(), topic.strip(), heads[0][1], article, claims, reports)


def _head(line: str, where: str) -> tuple[str, Head]:
    fields = [field.strip() for field in line[1:].split("|")]
    if len(fields) != 5:  # noqa: PLR2004 - kind, outlet, day, language, headline
        raise ValueError(f"{where}: '@ kind | outlet | day | language | headline' is wanted: {line[:60]}")
    kind, outlet, published, tongue, title = fields
    return kind, Head(outlet, date.fromisoformat(published), tongue, title)


def _claims(lines: Sequence[str], where: str) -> Iterator[tuple[int, Asked]]:
    seen: set[int] = set()
    for line in lines:
        plain = _CLAIM.sub(r"\2", line)
        if "{" in plain or "}" in plain:
            raise ValueError(f"{where}: braces that mark no claim: {line[:60]}")
        taken = 0
        for found in _CLAIM.finditer(line):
            start = found.start() - taken
            taken += len(found[0]) - len(found[2])
            number = int(found[1])
            if number in seen:
                raise ValueError(f"{where}: claim {number} stands twice")
            seen.add(number)
            yield number, Asked(plain, start, start + len(found[2]))


def _sentence(line: str, claims: dict[int, Asked], where: str) -> Sentence:
    found = _MARKED.fullmatch(line)
    text, told = found.groups() if found else (line, None)
    marks = {}
    for mark in (told or "").split():
        number, relation, facet = (*mark.split(":"), "", "")[:3]
        known = relation in {*RELATIONS, UNSURE} and (relation == "conflicts") == (facet in FACETS)
        if not number.isdigit() or int(number) not in claims or not known:
            raise ValueError(f"{where}: no mark: {mark!r} in {line[:60]}")
        marks[int(number)] = (relation, facet)
    return Sentence(text, marks)


def looks_alike(asked: Asked, text: str) -> bool:
    """Whether a sentence without a label has so many of a claim's words that it resembles one with."""
    ours = set(asked.sentence[asked.start : asked.end].lower().split())
    return len(ours & set(text.lower().split())) >= _LOOKS_ALIKE * max(1, len(ours))
