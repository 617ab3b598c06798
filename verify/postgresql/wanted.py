"""The reports that a run wants in the corpus, each with the key by which all runs know it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from uuid import UUID

from verify.corpus.entry import digest
from verify.documents import Document, Source
from verify.postgresql import wire
from verify.postgresql.schema import Store
from verify.text import Notice


class Wanted(NamedTuple):
    """A report and its place in the list of the corpus.

    Attributes:
        report: As it was read.
        key: The same in every run of the same rules over the same report.
        file: Stands for the file it is in.
        number: In the file.
    """

    report: Document
    key: UUID
    file: UUID
    number: int


class File(NamedTuple):
    """A file of the corpus.

    Attributes:
        file: Stands for it.
        name: Its path inside the corpus.
        told: What concerns none of its reports.
    """

    file: UUID
    name: str
    told: tuple[Notice, ...]


def wanted(sources: Sequence[Source], found: Store) -> list[Wanted]:
    """The reports of files that were read."""
    salt = f"{found.rules} {found.salt}".encode()
    return [
        Wanted(report, _key(salt, report), file, number)
        for source in sources
        for file in [_file(source.name)]
        for number, report in enumerate(_reports(source))
    ]


def files(sources: Sequence[Source]) -> list[File]:
    """The files that were read."""
    return [
        File(_file(one.name), one.name, tuple(told for told in one.found or () if isinstance(told, Notice)))
        for one in sources
    ]


def _reports(source: Source) -> Iterator[Document]:
    return (one for one in source.found or () if isinstance(one, Document))


def _key(salt: bytes, report: Document) -> UUID:
    return wire.digest(salt, wire.encoded(report.path), digest(report).encode())


def _file(name: str) -> UUID:
    return wire.digest(wire.encoded(name))
