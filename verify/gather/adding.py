"""Adding reports to a corpus: each source is opened, each report in it is read, and new ones are kept."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from verify.gather.address import is_address
from verify.gather.fetching import Fetch, fetch
from verify.gather.shelf import Shelf
from verify.gather.sources import Candidate, Fault, candidates
from verify.text import CannotRunError, Notice


class Outcome(StrEnum):
    """The outcome for a report."""

    ADDED = "added"
    THERE = "there"
    NOT_READ = "not_read"


@dataclass(frozen=True, slots=True)
class Entry:
    """One report, or something given as one.

    Attributes:
        name: The file, address, line or item that was given.
        outcome: The outcome for it.
        file: The file of the corpus that holds it; empty if none does.
        why: Why it was not read.
    """

    name: str
    outcome: Outcome
    file: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Addition:
    """The result of a run.

    Attributes:
        corpus: The folder as given.
        entries: In the order of the sources, and of the reports in each.
        notices: Notices on sources and on added reports.
    """

    corpus: str
    entries: tuple[Entry, ...]
    notices: tuple[Notice, ...]

    def of(self, outcome: Outcome) -> tuple[Entry, ...]:
        """The entries with this outcome."""
        return tuple(entry for entry in self.entries if entry.outcome is outcome)


def add(
    sources: Sequence[str],
    corpus: str,
    *,
    fetch: Fetch = fetch,
    progress: Callable[[int, int], None] | None = None,
) -> Addition:
    """Add what is new in ``sources`` to the folder ``corpus``.

    A report is not new if a report in the folder has the same address by ``verify.gather.address.canonical``,
    or the same words.

    Args:
        sources: Files, folders, addresses, feeds, ``.jsonl`` dumps.
        corpus: A folder, made if missing.
        fetch: Fetches an address.
        progress: Called with the number of reports looked at and their total.

    Raises:
        CannotRunError: The corpus is not a folder, or cannot be written; reports already added stay.
    """
    shelf = Shelf(Path(corpus))
    found = [one for source in sources for one in _opened(source, shelf, fetch)]
    entries: list[Entry] = []
    notices = [*shelf.notices, *(one for one in found if isinstance(one, Notice))]
    reports = [one for one in found if not isinstance(one, Notice)]
    for done, one in enumerate(reports, 1):
        entry, told = _put(one, shelf, corpus)
        entries.append(entry)
        notices += told
        if progress:
            progress(done, len(reports))
    return Addition(corpus, tuple(entries), tuple(notices))


def _opened(source: str, shelf: Shelf, fetch: Fetch) -> Iterator[Candidate | Fault | Notice | Entry]:
    """The contents of a source; a page known by its address is not fetched."""
    if is_address(source) and (there := shelf.at(source)):
        yield Entry(source, Outcome.THERE, file=there)
    else:
        yield from candidates(source, fetch)


def _put(one: Candidate | Fault | Entry, shelf: Shelf, corpus: str) -> tuple[Entry, tuple[Notice, ...]]:
    if isinstance(one, Entry):
        return one, ()
    if isinstance(one, Fault):
        return Entry(one.name, Outcome.NOT_READ, why=one.why), ()
    if there := shelf.at(one.link):
        return Entry(one.name, Outcome.THERE, file=there), ()
    try:
        document = one.read()
        if there := shelf.holding(document):
            return Entry(one.name, Outcome.THERE, file=there), ()
        return Entry(one.name, Outcome.ADDED, file=shelf.put(document, one.source)), document.notices
    except CannotRunError as fault:
        return Entry(one.name, Outcome.NOT_READ, why=fault.what), ()
    except OSError as fault:
        raise CannotRunError(
            f"it cannot be written: {fault.strerror or fault}",
            where=corpus,
            remedy="free some space, or name another --corpus",
        ) from fault
