"""Reading reports from a ZIP file as from a folder."""

import io
import zipfile
import zlib
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from verify.documents import notices
from verify.documents.source import LARGEST
from verify.text import CannotRunError, Notice

_MOST = 100_000
"""The most files in one archive."""
_LOCKED = 0x1
_UTF8 = 0x800
"""Flag bits of an entry: encrypted; name in UTF-8 (ZIP specification 6.3.9, 4.4.4)."""


def entries(data: bytes, formats: Collection[str], where: str) -> Iterator[tuple[str, bytes] | Notice]:
    """The reports in a ZIP file, in order, each with its path in it, and a notice for each unreadable one.

    Args:
        data: The file.
        formats: Suffixes of reports, in lower case.
        where: The file's name in messages.

    Raises:
        CannotRunError: It is not a ZIP file, or holds too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            known: set[str] = set()
            for entry in sorted(_files(file, where), key=lambda one: _name(one).split("/")):
                name = _name(entry)
                if PurePosixPath(name).suffix.lower() not in formats:
                    yield notices.format_not_read(name)
                elif name in known:
                    yield notices.report_unreadable(name, "another file in it has the same name")
                else:
                    known.add(name)
                    yield _read(file, entry, name)
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise CannotRunError("this ZIP file is damaged", where=where, remedy="pack it again") from error


def _files(file: zipfile.ZipFile, where: str) -> list[zipfile.ZipInfo]:
    found = [entry for entry in file.infolist() if not entry.is_dir() and not _hidden(_name(entry))]
    if len(found) > _MOST:
        raise CannotRunError(
            f"{len(found)} files; {_MOST} is the most that is read", where=where, remedy="unpack it"
        )
    return found


def _hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in name.split("/"))


def _name(entry: zipfile.ZipInfo) -> str:
    """The entry's path; many programs write UTF-8 without setting the flag."""
    if entry.flag_bits & _UTF8:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return entry.filename


def _read(file: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> tuple[str, bytes] | Notice:
    if entry.flag_bits & _LOCKED:
        return notices.report_unreadable(name, "it is locked with a password")
    try:
        with file.open(entry) as opened:
            data = opened.read(LARGEST + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as error:
        return notices.report_unreadable(name, f"it cannot be unpacked ({error})")
    if len(data) > LARGEST:
        return notices.report_unreadable(name, f"larger than {LARGEST >> 20} MB")
    return name, data
