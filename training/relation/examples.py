"""Training examples of the relation reader: a pair, and the relations that its label allows."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from verify.models.pairing import Answer, Asked

RELATIONS = ("supports", "refines", "conflicts", "denies", "updates", "related")
"""The order of the network's outputs."""

FACETS = ("number", "date", "place", "person", "organisation", "role", "polarity", "outcome")
"""The grounds of a conflict, in the order of the network's further outputs."""

_ALLOWED = {
    **{name: (name,) for name in RELATIONS},
    "unrelated": ("related",),
    # General entailment sets have three labels, each of which covers several of ours.
    "entailment": ("supports", "refines"),
    "contradiction": ("conflicts", "denies", "updates"),
    "neutral": ("related",),
}


@dataclass(frozen=True, slots=True)
class Example:
    """A pair with its label.

    Attributes:
        asked: The claim.
        answer: The passage.
        label: A relation, or one of the three labels of general entailment.
        source: The set or the author.
        group: The scene, which must not be split between training and testing.
        languages: The languages of claim and passage, as in ``ar-en``.
        trap: The difficulty of the example, as stated by its author.
        facet: The ground of a conflict.
        aimed: Whether the passage was written for this claim, and not for another of its scene.
        form: ``written`` for one claim or scene, ``reported`` as a sentence of a whole report, ``minimal`` if
            it differs from the claim in one small thing.
    """

    asked: Asked
    answer: Answer
    label: str
    source: str
    group: str = ""
    languages: str = ""
    trap: str = ""
    facet: str = ""
    aimed: bool = True
    form: str = "written"

    @property
    def allowed(self) -> tuple[int, ...]:
        """The answers that the label allows, by number."""
        return tuple(RELATIONS.index(name) for name in _ALLOWED[self.label])


def whole(text: str) -> Asked:
    """A claim that is its whole sentence."""
    return Asked(text, 0, len(text))


def pairs(path: Path) -> Iterator[Example]:
    """The examples of a file of pairs: one claim per line, with its passages (see ``pairs/README.md``)."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        claim = row["claim"]
        for passage in row["passages"]:
            yield _example(
                claim, passage, passage["relation"], passage.get("facet") or "", path.stem, row["id"]
            )


def scenes(path: Path) -> Iterator[Example]:
    """The examples of a file of scenes: three claims per line, and the relation of each passage to each."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for passage in row["passages"]:
            for number, (claim, told) in enumerate(zip(row["claims"], passage["relations"], strict=True)):
                relation, _, facet = told.partition(":")
                made = _example(claim, passage, relation, facet, path.stem, row["id"])
                yield replace(made, aimed=passage.get("aim") == number)


def _example(
    claim: dict[str, str], passage: dict[str, str], relation: str, facet: str, source: str, group: str
) -> Example:
    start = claim["sentence"].index(claim["text"])
    days = (date.fromisoformat(passage["published"]) - date.fromisoformat(claim["published"])).days
    return Example(
        asked=Asked(claim["sentence"], start, start + len(claim["text"])),
        answer=Answer(passage["text"], passage.get("before") or "", passage.get("title") or "", days),
        label=relation,
        source=source,
        group=group,
        languages=f"{claim['language']}-{passage['language']}",
        trap=passage.get("trap") or "",
        facet=facet,
    )
