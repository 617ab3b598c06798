"""Which files a corpus folder holds; links in it are followed, and no file is listed twice.

A file or folder is identified by its device and inode. Real names take precedence: the target of a link is
listed under the link's name only if it has no name of its own in the corpus. So the list does not depend on
the order in which the system gives names, and a link added later never renames a report.
"""

import os
from collections.abc import Container
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from verify.documents import notices
from verify.files import is_marked
from verify.text import Notice

_Identity = tuple[int, int]


class Listing(NamedTuple):
    """The files under a folder, sorted by their paths inside it.

    Attributes:
        reports: Files in a format that is read.
        others: Files in another format.
        told: Notices on what could not be opened and on links not followed.
    """

    reports: tuple[str, ...]
    others: tuple[str, ...]
    told: tuple[Notice, ...]


def listing(folder: Path, formats: Container[str]) -> Listing:
    """The files under ``folder``, including those behind links; hidden files and folders are left out.

    Args:
        folder: The folder.
        formats: Suffixes of reports, in lower case.
    """
    walk = _Walk(folder, formats)
    walk.enter("")
    while walk.links:
        links, walk.links = sorted(walk.links, key=_order), []
        for link in links:
            walk.follow(link)
    return Listing(
        tuple(sorted(walk.reports, key=_order)),
        tuple(sorted(walk.others, key=_order)),
        tuple(sorted(walk.told, key=lambda notice: _order(notice.path))),
    )


def _order(name: str) -> list[str]:
    return name.split("/")


class _Walk:
    """The state of a walk through a folder."""

    def __init__(self, folder: Path, formats: Container[str]) -> None:
        self._folder = folder
        self._formats = formats
        self._above: set[_Identity] = set()
        with suppress(OSError):
            self._above = {_identity(above.stat()) for above in folder.resolve().parents}
        self._seen: dict[_Identity, str] = {}
        self.links: list[str] = []
        self.reports: list[str] = []
        self.others: list[str] = []
        self.told: list[Notice] = []

    def enter(self, name: str) -> None:
        """List a folder and all real folders in it; links are kept for later."""
        waiting = [name]
        while waiting:
            inside = waiting.pop()
            try:
                if self._is_new(inside, _identity((self._folder / inside).stat())):
                    waiting += self._list(inside)
            except OSError as error:
                self._unopened(inside, error)

    def follow(self, link: str) -> None:
        """List the target of a link."""
        target = self._folder / link
        try:
            status = target.stat()
        except OSError as error:
            if self._is_report(link):
                self.reports.append(link)  # reading it will report why it cannot be read
            else:
                self._unopened(link, error)
            return
        if target.is_dir():
            self.enter(link)
        elif not self._is_report(link):
            self.others.append(link)
        elif self._is_new(link, _identity(status)):
            self.reports.append(link)

    def _list(self, inside: str) -> list[str]:
        """Record the files and links in a folder; return the real folders in it."""
        folders: list[str] = []
        if is_marked(self._folder / inside):
            self.told.append(notices.index_not_read(inside))
            return folders
        with os.scandir(self._folder / inside) as entries:
            for entry in entries:
                name = f"{inside}/{entry.name}" if inside else entry.name
                if entry.name.startswith("."):
                    continue
                if entry.is_symlink():
                    self.links.append(name)
                elif entry.is_dir():
                    folders.append(name)
                elif self._is_report(name):
                    self.reports.append(name)  # a file with two real names is listed under both
                    with suppress(OSError):
                        self._seen[_identity(entry.stat())] = name
                else:
                    self.others.append(name)
        return folders

    def _is_report(self, name: str) -> bool:
        return Path(name).suffix.lower() in self._formats

    def _is_new(self, name: str, identity: _Identity) -> bool:
        """Whether this file or folder was not met before; if it was, a notice is recorded."""
        first = self._seen.setdefault(identity, name)
        if first == name and identity not in self._above:
            return True
        leads_back = identity in self._above or not first or name.startswith(f"{first}/")
        self.told.append(notices.link_not_followed(name, "" if leads_back else first))
        return False

    def _unopened(self, name: str, error: OSError) -> None:
        self.told.append(notices.folder_unreadable(name, error.strerror or "no reason given"))


def _identity(status: os.stat_result) -> _Identity:
    return status.st_dev, status.st_ino
