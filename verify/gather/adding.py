"""Adding reports to a corpus: each source is opened, each report in it read, and what is new is kept."""

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
    """What became of a report."""

    ADDED = "added"
    THERE = "there"
    NOT_READ = "not_read"


@dataclass(frozen=True, slots=True)
class Entry:
    """One report, or what was meant as one.

    Attributes:
        name: The file, the address, the line or item that it was.
        outcome: What became of it.
        file: The file of the corpus that holds it; empty where none does.
        why: Why it was not read.
    """

    name: str
    outcome: Outcome
    file: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Addition:
    """What a run did.

    Attributes:
        corpus: The folder, as it was named.
        entries: In the order of the sources, and of the reports in each.
        notices: What must be said of sources and of reports that were added.
    """

    corpus: str
    entries: tuple[Entry, ...]
    notices: tuple[Notice, ...]

    def of(self, outcome: Outcome) -> tuple[Entry, ...]:
        """The entries that came out so."""
        return tuple(entry for entry in self.entries if entry.outcome is outcome)


def add(
    sources: Sequence[str],
    corpus: str,
    *,
    fetch: Fetch = fetch,
    progress: Callable[[int, int], None] | None = None,
) -> Addition:
    """Put what is new in ``sources`` into the folder ``corpus``.

    A report is there already if one of the folder was published at the same address, but for what
    ``verify.gather.address.canonical`` levels, or has the same words.

    Args:
        sources: Files, folders, addresses, feeds, ``.jsonl`` dumps.
        corpus: A folder, made if missing.
        fetch: Gets what is at an address.
        progress: Told how many reports have been looked at, of how many.

    Raises:
        CannotRunError: The corpus is no folder, or cannot be written; what was added before that stays.
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
    """What is in a source; a page that is there already need not be fetched to know it."""
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
