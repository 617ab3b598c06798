"""The stored checks of a desk and their states: queued, running, done or failed."""

import json
import sqlite3
from dataclasses import dataclass
from enum import StrEnum

from verify.desk.clock import now
from verify.desk.database import Database
from verify.desk.kept_answer import Answer
from verify.desk.kept_document import put
from verify.desk.submission import Submission
from verify.judge import Status
from verify.report.open_page import OpenPage

DEATHS = 2
"""Processes that may end over one check: the first may have been killed for a passing reason."""
_SHOWN = "id, name, corpus, fast, asked, state, done, total, fault, title, language, tally"


class State(StrEnum):
    """The state of a check."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Check:
    """A check as shown on the pages.

    Attributes:
        id: Its number.
        name: The article's name.
        corpus: The corpus it is compared with.
        fast: Whether rules alone find the chains.
        asked: When it was requested, in UTC.
        state: Its state.
        done: The completed steps of the current stage of work.
        total: The steps of that stage; 0 while unknown.
        fault: Why it failed, in one line.
        title: The article's title; until it is read, the first line of a pasted text.
        language: The article's language, as in ``ar``, once it is read.
        tally: The number of claims of each status that occurs.
    """

    id: int
    name: str
    corpus: str
    fast: bool
    asked: str
    state: State
    done: int
    total: int
    fault: str
    title: str
    language: str
    tally: dict[Status, int]

    @property
    def waiting(self) -> bool:
        """Whether it has no answer yet."""
        return self.state in {State.QUEUED, State.RUNNING}


@dataclass(frozen=True, slots=True)
class Checks:
    """The checks in a desk's file."""

    database: Database

    def add(self, asked: Submission) -> int:
        """Queue a check; returns its number."""
        with self.database.writing() as file:
            added = file.execute(
                "INSERT INTO checks (name, suffix, article, corpus, fast, asked, title, state)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, 'queued')",
                (
                    _kept(asked.name),
                    asked.suffix,
                    asked.article,
                    asked.corpus,
                    asked.fast,
                    now(),
                    _kept(asked.title),
                ),
            )
            return int(added.lastrowid or 0)

    def get(self, number: int) -> Check | None:
        """The check with this number; ``None`` if there is none."""
        with self.database.reading() as file:
            row = file.execute(f"SELECT {_SHOWN} FROM checks WHERE id = ?", (number,)).fetchone()  # noqa: S608
            return _check(row) if row else None

    def newest(self, *, before: int | None, most: int) -> list[Check]:
        """At most ``most`` checks, newest first.

        Args:
            before: Only checks with a lower number than this; ``None`` for all.
            most: The number of checks.
        """
        with self.database.reading() as file:
            rows = file.execute(
                f"SELECT {_SHOWN} FROM checks WHERE ? IS NULL OR id < ? ORDER BY id DESC LIMIT ?",  # noqa: S608
                (before, before, most),
            )
            return [_check(row) for row in rows]

    def ahead(self, number: int) -> int:
        """The number of checks before a queued one."""
        with self.database.reading() as file:
            counted = file.execute(
                "SELECT count(*) FROM checks WHERE state = 'running' OR (state = 'queued' AND id < ?)",
                (number,),
            )
            return int(counted.fetchone()[0])

    def delete(self, number: int) -> bool:
        """Delete a check with its article, report and marks; returns whether it is being judged."""
        with self.database.writing() as file:
            row = file.execute("SELECT state FROM checks WHERE id = ?", (number,)).fetchone()
            file.execute("DELETE FROM checks WHERE id = ?", (number,))
            return row is not None and row["state"] == State.RUNNING

    def again(self, number: int) -> None:
        """Queue a failed check again."""
        with self.database.writing() as file:
            file.execute(
                "UPDATE checks SET state = 'queued', fault = '', deaths = 0, done = 0, total = 0"
                " WHERE id = ? AND state = 'failed'",
                (number,),
            )

    def take(self) -> tuple[int, Submission] | None:
        """The check that has waited longest, now running; ``None`` if none waits."""
        with self.database.writing() as file:
            row = file.execute(
                "SELECT id, name, suffix, article, corpus, fast FROM checks"
                " WHERE state = 'queued' ORDER BY id LIMIT 1"
            ).fetchone()
            if row is None:
                return None
            file.execute(
                "UPDATE checks SET state = 'running', done = 0, total = 0 WHERE id = ?", (row["id"],)
            )
            asked = Submission(row["name"], row["suffix"], row["article"], row["corpus"], bool(row["fast"]))
            return row["id"], asked

    def tell(self, number: int, done: int, total: int) -> None:
        """Record the progress of a running check."""
        with self.database.reading() as file:
            file.execute("UPDATE checks SET done = ?, total = ? WHERE id = ?", (done, total, number))

    def fail(self, number: int, fault: str) -> None:
        """Record that a check failed, with the reason in one line."""
        with self.database.writing() as file:
            file.execute("UPDATE checks SET state = 'failed', fault = ? WHERE id = ?", (_kept(fault), number))

    def finish(self, number: int, answer: Answer) -> None:
        """Store the answer to a check, completely or not at all; not at all if the check was deleted."""
        tally = json.dumps({status.value: count for status, count in answer.tally.items()})
        with self.database.writing() as file:
            kept = file.execute(
                "UPDATE checks SET state = 'done', title = ?, language = ?, tally = ?, report = ?, page = ?,"
                " policy = ? WHERE id = ?",
                (
                    _kept(answer.title),
                    answer.language,
                    tally,
                    answer.report,
                    answer.page.text,
                    answer.page.policy,
                    number,
                ),
            )
            if not kept.rowcount:
                return
            put(file, answer.documents.items())
            file.executemany(
                "INSERT INTO evidence (check_id, claim, number, document, starts, ends)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                [(number, *one) for one in answer.cited],
            )

    def take_up(self) -> None:
        """Queue again what was running when the desk ended; this does not count as a failure."""
        with self.database.writing() as file:
            file.execute("UPDATE checks SET state = 'queued' WHERE state = 'running'")

    def mourn(self, why: str) -> None:
        """Queue again what was running when its process ended by itself, or fail it after the last attempt.

        Args:
            why: How the process ended, as in ``exit code 1``.
        """
        fault = f"the process that checked it ended twice ({why}); give less to read, or report it"
        with self.database.writing() as file:
            file.execute("UPDATE checks SET deaths = deaths + 1 WHERE state = 'running'")
            file.execute(
                "UPDATE checks SET fault = ?, state = 'failed' WHERE state = 'running' AND deaths >= ?",
                (fault, DEATHS),
            )
            file.execute("UPDATE checks SET state = 'queued' WHERE state = 'running'")

    def page(self, number: int) -> OpenPage | None:
        """The page of a check that is done."""
        row = self._done(number, "page, policy")
        return OpenPage(row["page"], row["policy"]) if row else None

    def report(self, number: int) -> str | None:
        """The report of a check that is done, as JSON text."""
        row = self._done(number, "report")
        return str(row["report"]) if row else None

    def _done(self, number: int, columns: str) -> sqlite3.Row | None:
        with self.database.reading() as file:
            row: sqlite3.Row | None = file.execute(
                f"SELECT {columns} FROM checks WHERE id = ? AND state = 'done'",  # noqa: S608 - our own words
                (number,),
            ).fetchone()
            return row


def _check(row: sqlite3.Row) -> Check:
    tally = {Status(status): count for status, count in json.loads(row["tally"]).items()}
    told = {key: row[key] for key in row.keys()}  # noqa: SIM118 - iterating over a row gives its values
    return Check(**told | {"fast": bool(row["fast"]), "state": State(row["state"]), "tally": tally})


def _kept(text: str) -> str:
    """Text as SQLite stores it: a lone surrogate, which UTF-8 lacks, becomes visible."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
