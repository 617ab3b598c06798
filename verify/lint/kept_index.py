"""An index that is kept in a folder of its own, held against the reports it is meant for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from verify.corpus import changed_reports
from verify.documents import Document
from verify.models import LoadedEncoder
from verify.text import CannotRunError


@dataclass(frozen=True, slots=True)
class KeptIndex:
    """What became of it.

    Attributes:
        directory: Where it lies, as the reader named it.
        fault: Why it is of no use; empty where it can be read.
        changed: Paths of reports that it has not, has otherwise, or has though they are gone.
    """

    directory: str
    fault: str = ""
    changed: tuple[str, ...] = ()


def look_at(directory: str, reports: Sequence[Document], encoder: LoadedEncoder) -> KeptIndex:
    """The state of the index in ``directory``, which is not altered."""
    try:
        changed = changed_reports(Path(directory), reports, encoder)
    except CannotRunError as fault:
        return KeptIndex(directory, f"the index is of no use: {fault.what}")
    if changed is None:
        return KeptIndex(directory, "there is no index that this version of the rules made")
    return KeptIndex(directory, changed=changed)
