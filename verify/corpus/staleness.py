"""Whether an index on disk belongs to the reports as they are."""

from collections.abc import Sequence
from pathlib import Path

from verify.corpus.entry import digest
from verify.corpus.store import DamagedIndexError, UnreadableIndexError, load
from verify.documents import Document
from verify.models import LoadedEncoder
from verify.text import CannotRunError


def changed_reports(
    directory: Path, reports: Sequence[Document], encoder: LoadedEncoder
) -> tuple[str, ...] | None:
    """Paths of the reports in which index and corpus differ; ``None`` where these rules made no index there.

    Raises:
        CannotRunError: Another encoder made the index, it is damaged, or it cannot be read.
    """
    try:
        index = load(directory, encoder)
    except DamagedIndexError as fault:
        raise CannotRunError(
            f"it was truncated or altered ({fault})",
            where=str(directory),
            remedy="run 'verify index --rebuild'",
        ) from fault
    except UnreadableIndexError as fault:
        raise CannotRunError(
            f"it cannot be read ({fault})",
            where=str(directory),
            remedy="correct the permissions of its files",
        ) from fault
    if index is None:
        return None
    known = {entry.path: entry.sha256 for entry in index.entries}
    now = {report.path: digest(report) for report in reports}
    return tuple(path for path in sorted(known.keys() | now.keys()) if known.get(path) != now.get(path))
