"""Which files a corpus folder holds: links in it are followed, and nothing is listed twice.

A file or folder is known by its device and inode. Real names come first: what a link leads to is listed under
the link's name only where it has no name of its own in the corpus. So the list is the same in whatever order
the system gives names, and a link that is added later never renames a report.
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
    """The files under a folder, by their paths inside it, in the order of these.

    Attributes:
        reports: In a format that is read.
        others: In another.
        told: What could not be opened, and which links were not followed.
    """

    reports: tuple[str, ...]
    others: tuple[str, ...]
    told: tuple[Notice, ...]


def listing(folder: Path, formats: Container[str]) -> Listing:
    """The files under ``folder``, those behind links included; hidden files and folders are left out.

    Args:
        folder: Where to begin.
        formats: Ends of the names of reports, in small letters.
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
    """What has been met on the way through a folder."""

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
        """List a folder and all real folders in it; links are noted for later."""
        waiting = [name]
        while waiting:
            inside = waiting.pop()
            try:
                if self._is_new(inside, _identity((self._folder / inside).stat())):
                    waiting += self._list(inside)
            except OSError as error:
                self._unopened(inside, error)

    def follow(self, link: str) -> None:
        """List what a link leads to."""
        target = self._folder / link
        try:
            status = target.stat()
        except OSError as error:
            if self._is_report(link):
                self.reports.append(link)  # where it is read, it is told why it cannot be
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
        """Note the files and links in a folder; the real folders in it come back."""
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
                    self.reports.append(name)  # a file with two real names is listed by both
                    with suppress(OSError):
                        self._seen[_identity(entry.stat())] = name
                else:
                    self.others.append(name)
        return folders

    def _is_report(self, name: str) -> bool:
        return Path(name).suffix.lower() in self._formats

    def _is_new(self, name: str, identity: _Identity) -> bool:
        """Whether this was not met before; if it was, that is told."""
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
