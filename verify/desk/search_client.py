"""Queries the searching process, which is started at the first question."""

import json
from dataclasses import dataclass
from threading import Lock
from typing import Any

from verify.desk.child_process import Child, Tell
from verify.desk.database import Database
from verify.desk.kept_document import keep
from verify.desk.marks import passage_path
from verify.text import CannotRunError, Language, Notice

NEAREST = 20
"""Passages of an answer."""
LONGEST_QUESTION = 1_000
"""Characters of a question."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage near a question.

    Attributes:
        text: The passage.
        language: Its language.
        chain: Its voices, the outlet first.
        day: Its day of publication; empty if unknown.
        place: The report, and its page if it has pages.
        path: The path of its document with the passage marked, in the desk.
        similarity: Cosine of the two vectors, -1 to 1.
    """

    text: str
    language: Language
    chain: tuple[str, ...]
    day: str
    place: str
    path: str
    similarity: float


class Searcher:
    """Asks one question at a time.

    Args:
        database: Stores the documents in which something was found.
        tell: Reports a line to whoever runs the desk.
    """

    def __init__(self, database: Database, *, tell: Tell) -> None:
        self._database = database
        self._tell = tell
        self._check_pages = Lock()
        self._child: Child | None = None

    def ask(self, text: str, corpus: str) -> tuple[tuple[Hit, ...], tuple[Notice, ...]]:
        """The passages of ``corpus`` nearest to ``text``, best first, and notices.

        Raises:
            CannotRunError: The corpus or the text cannot be used, or the process ended.
        """
        if len(text) > LONGEST_QUESTION:
            raise CannotRunError(
                f"the text has more than {LONGEST_QUESTION} characters", where="search", remedy="shorten it"
            )
        question = json.dumps({"text": text, "corpus": corpus, "nearest": NEAREST})
        with self._check_pages:
            answer = self._answer(question.encode("ascii"))
        if fault := answer.get("fault"):
            raise CannotRunError(**fault)
        notices = tuple(Notice(one["id"], one["text"], one["path"]) for one in answer["notices"])
        return self._hits(answer["hits"]), notices

    def stop(self) -> None:
        """End the process."""
        with self._check_pages:
            if self._child:
                self._child.end()
                self._child = None

    def _answer(self, question: bytes) -> dict[str, Any]:
        if self._child is None:
            self._child = Child("verify.desk.search_process", tell=self._tell)
        line = self._child.line() if self._child.send(question) else b""
        if not line.endswith(b"\n"):
            self._child.end()
            self._child = None
            raise CannotRunError("the search process ended", where="search", remedy="ask again")
        told: dict[str, Any] = json.loads(line)
        return told

    def _hits(self, told: list[dict[str, Any]]) -> tuple[Hit, ...]:
        digests = keep(self._database, [one["document"] for one in told])
        return tuple(
            Hit(
                text=one["text"],
                language=Language(one["language"]),
                chain=tuple(one["chain"]),
                day=json.loads(one["document"])["published"],
                place=one["place"],
                path=passage_path(digest, one["starts"], one["ends"]),
                similarity=one["similarity"],
            )
            for one, digest in zip(told, digests, strict=True)
        )
