"""The pairs of reports of one event, and whether one was made from the other.

Used by ``fit.py``. A report made from a derived report is also made from that report's source. In labelled
stories a report that cites another, in a text of its own, is an example of neither class.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import combinations
from pathlib import Path

from training.form import Row
from verify.documents import Document, read
from verify.documents.json_lines import read_json_lines

HERE = Path(__file__).parent
_CITES = "citation"
Sources = Mapping[str, Sequence[str]]
"""For each report the names of others."""


class Kin(StrEnum):
    """The relationship of two reports of one event."""

    DERIVED = "derived"
    SIBLINGS = "siblings"
    """Both were made from a third and neither from the other, or one cites the other: one origin, and an
    example of neither class."""
    INDEPENDENT = "independent"


@dataclass(frozen=True, eq=False)
class Pair:
    """Two reports of one event.

    Attributes:
        author: The file, or the folder of the story.
        event: The event's id.
        ways: The reports as (later, earlier), in both orders if the days do not decide.
        kin: Their relationship.
        how: How the one was made; empty if neither was made from the other.
        credits: Whether it credits its source, or nobody says.
    """

    author: str
    event: str
    ways: tuple[tuple[Document, Document], ...]
    kin: Kin
    how: str
    credits: bool

    @cached_property
    def texts(self) -> tuple[Document, Document]:
        """The two, in one order."""
        return self.ways[0]


def pairs(files: Iterable[Path] = ()) -> Iterator[Pair]:
    """All pairs of ``files``, or of all our events."""
    for path in files or sorted(HERE.glob("events/*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from of_event(path.stem, json.loads(line))


def of_event(author: str, event: Row) -> Iterator[Pair]:
    """The pairs of one event, in the order of its reports."""
    rows = {row["name"]: row for row in event["reports"]}
    sources = {name: row["from"] for name, row in rows.items()}
    documents = documents_of(event)
    for one, other in combinations(rows, 2):
        made = one if other in forebears(one, sources) else other
        kin = _kin(one, other, sources, sources)
        derived = kin is Kin.DERIVED
        yield Pair(
            author=author,
            event=event["id"],
            ways=tuple(_ways(documents[one], documents[other])),
            kin=kin,
            how=rows[made]["how"] if derived else "",
            credits=derived and rows[made]["credits"],
        )


def of_story(folder: Path) -> Iterator[Pair]:
    """The pairs of a labelled story, its article among the reports."""
    paths = [folder / "article.md", *sorted(folder.glob("reports/*.md"))]
    documents = {path.name: read(str(path)) for path in paths}
    label = json.loads((folder / "story.json").read_text(encoding="utf-8"))
    how = {(row["report"], row["from"]): row["how"] for row in label["derived"]}
    linked = {name: [source for made, source in how if made == name] for name in documents}
    sources = {name: [one for one in linked[name] if how[name, one] != _CITES] for name in documents}
    for one, other in combinations(documents, 2):
        yield Pair(
            author=folder.name,
            event=folder.name,
            ways=tuple(_ways(documents[one], documents[other])),
            kin=_kin(one, other, sources, linked),
            how=how.get((one, other)) or how.get((other, one)) or "",
            credits=True,
        )


def documents_of(event: Row) -> dict[str, Document]:
    """The reports of an event by name, as ``verify`` reads them."""
    lines = [json.dumps({**row, "id": row["name"]}, ensure_ascii=False) for row in event["reports"]]
    found, told = read_json_lines("\n".join(lines).encode(), name=event["id"])
    if len(found) != len(lines):
        raise ValueError(told)
    return {row["name"]: document for row, document in zip(event["reports"], found, strict=True)}


def _kin(one: str, other: str, sources: Sources, linked: Sources) -> Kin:
    """The relationship of two reports.

    Args:
        one: The name of one.
        other: The name of the other.
        sources: For each report those from which it was made.
        linked: The same, and those that it cites.
    """
    if one in forebears(other, sources) or other in forebears(one, sources):
        return Kin.DERIVED
    related = ({one} | forebears(one, linked)) & ({other} | forebears(other, linked))
    return Kin.SIBLINGS if related else Kin.INDEPENDENT


def forebears(name: str, sources: Sources) -> frozenset[str]:
    """The reports from which one was made, directly or in several steps."""
    found: frozenset[str] = frozenset()
    further = frozenset(sources[name])
    while further - found:  # stories have circles
        found |= further
        further = frozenset(source for one in further for source in sources[one])
    return found


def _ways(one: Document, other: Document) -> Iterator[tuple[Document, Document]]:
    days = one.published, other.published
    if days[0] is None or days[1] is None or days[0] >= days[1]:
        yield one, other
    if days[0] is None or days[1] is None or days[1] >= days[0]:
        yield other, one
