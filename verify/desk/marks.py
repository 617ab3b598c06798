"""A person's marks on evidence: agree, disagree, and why."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from verify.desk.clock import now
from verify.desk.database import Database
from verify.report.json_text import harmless

LONGEST_NOTE = 4_000
"""Characters of a note: a page."""

Place = tuple[str, int]
"""The id of a claim, and the number of a piece of its evidence, from 0."""


class Stance(StrEnum):
    """Whether a person agrees with the relation given to a piece of evidence."""

    NONE = ""
    AGREE = "agree"
    DISAGREE = "disagree"


@dataclass(frozen=True, slots=True)
class Mark:
    """A person's mark on a piece of evidence.

    Attributes:
        answer: Whether the person agrees.
        note: The reason in the person's words; may be empty.
        at: When it was made, in UTC.
    """

    answer: Stance
    note: str
    at: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks in a desk's file."""

    database: Database

    def of(self, check: int) -> dict[Place, Mark]:
        """All marks on a check."""
        with self.database.reading() as file:
            rows = file.execute(
                "SELECT claim, number, answer, note, at FROM marks WHERE check_id = ?", (check,)
            )
            return {
                (row["claim"], row["number"]): Mark(Stance(row["answer"]), row["note"], row["at"])
                for row in rows
            }

    def put(self, check: int, place: Place, answer: Stance, note: str) -> bool:
        """Replace the mark on a piece of evidence; an empty mark removes it.

        Returns:
            Whether this piece of evidence exists.
        """
        with self.database.writing() as file:
            if not _is_evidence(file, check, place):
                return False
            file.execute("DELETE FROM marks WHERE check_id = ? AND claim = ? AND number = ?", (check, *place))
            if answer or note:
                file.execute(
                    "INSERT INTO marks (check_id, claim, number, answer, note, at) VALUES (?, ?, ?, ?, ?, ?)",
                    (check, *place, answer.value, note, now()),
                )
        return True

    def passages(self, check: int) -> dict[Place, str]:
        """The page of each piece of evidence of a check, as a path of the desk."""
        with self.database.reading() as file:
            rows = file.execute(
                "SELECT claim, number, document, starts, ends FROM evidence WHERE check_id = ?", (check,)
            )
            return {
                (row["claim"], row["number"]): passage_path(row["document"], row["starts"], row["ends"])
                for row in rows
            }


def passage_path(document: str, starts: int, ends: int) -> str:
    """The path of a stored document with a passage marked."""
    return f"/documents/{document}?start={starts}&end={ends}#passage"


def with_marks(report: str, marks: Mapping[Place, Mark]) -> str:
    """``verify/report@1`` as JSON text, with ``review`` added to each marked piece of evidence.

    Without marks the text is the same, byte for byte.
    """
    told: dict[str, Any] = json.loads(report)
    for finding in told["findings"]:
        for number, one in enumerate(finding["evidence"]):
            if mark := marks.get((finding["id"], number)):
                one["review"] = {"answer": mark.answer.value or None, "note": mark.note, "at": mark.at}
    return harmless(json.dumps(told, ensure_ascii=False, indent=1))


def _is_evidence(file: sqlite3.Connection, check: int, place: Place) -> bool:
    found = file.execute(
        "SELECT 1 FROM evidence WHERE check_id = ? AND claim = ? AND number = ?", (check, *place)
    )
    return found.fetchone() is not None
