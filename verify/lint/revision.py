"""The files that are the same as in a revision, by git; files that git cannot compare are left out.

Only files that are certainly the same are returned, so that checking the rest checks too much and never too
little. Left out are files that git ignores or was told not to look at, files reached through a link, files of
a repository within the repository that the revision does not know, and documents whose names are not those of
files.
"""

import os
import subprocess
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from verify.text import CannotRunError

_FILES = ("100644", "100755")
_SUBMODULE = "160000"
_AS_USUAL = "H"
# The tag of a file that git compares; others are marked "assume unchanged" or "skip", or are being merged.
_OWN = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR")
# Set when a hook calls; they would select one repository for every query.


class _Entry(NamedTuple):
    """Git's record of a path: its tag, its mode, its stage in a merge."""

    path: str
    tag: str
    mode: str
    stage: str


def unchanged_since(revision: str, folder: str, names: Sequence[str] = (".",)) -> frozenset[str]:
    """The files under ``folder`` that are the same as in ``revision``, relative to ``folder``.

    The revision belongs to the repository in which the command runs, if that contains the folder; for a
    submodule, its commit in that revision is used. Otherwise it belongs to the folder's own repository.

    Args:
        revision: Whatever git accepts as one commit: a digest, a branch, ``HEAD~1``.
        folder: A folder of a working tree.
        names: Paths in it to which the query is limited.

    Raises:
        CannotRunError: There is no git, the folder is in no working tree, or there is no such revision.
    """
    if not revision or revision.startswith("-"):
        raise CannotRunError(
            "this is not a revision", where=revision or "''", remedy="give a commit or a branch"
        )
    repository = repository_of(folder)
    commit: str | None = _git(repository, "rev-parse", "--verify", f"{revision}^{{commit}}").strip()
    for outer, inner in pairwise(_repositories(folder, repository)):
        commit = commit and _commit_of(outer, commit, os.path.relpath(inner, outer), inner)
    return frozenset(_same(folder, commit, names)) if commit else frozenset()


def repository_of(folder: str) -> str:
    """The working tree to which a revision for ``folder`` belongs.

    Raises:
        CannotRunError: There is no git, or the folder is in no working tree.
    """
    own = _top(folder)
    try:
        here = _top(str(Path.cwd()))
    except CannotRunError:
        return own
    return here if Path(own).is_relative_to(here) else own


def _repositories(folder: str, outermost: str) -> list[str]:
    """The working trees from ``outermost`` inwards to the one that contains ``folder``."""
    found = [_top(folder)]
    while found[0] != outermost:
        found.insert(0, _top(str(Path(found[0]).parent)))
    return found


def _top(folder: str) -> str:
    return _git(folder, "rev-parse", "--show-toplevel").removesuffix("\n")


def _commit_of(outer: str, commit: str, path: str, inner: str) -> str | None:
    """The commit of the repository ``inner`` in ``commit`` of ``outer``; ``None`` if there is none."""
    for line in _git(outer, "ls-tree", "-z", commit, "--", path).split("\0"):
        mode, _, rest = line.partition(" ")
        if mode == _SUBMODULE:
            linked = rest.split()[1]
            known = _git(inner, "rev-list", "--ignore-missing", "--max-count=1", linked)
            return linked if known.strip() == linked else None
    return None


def _same(folder: str, commit: str, names: Sequence[str]) -> Iterator[str]:
    differing = _git(folder, "diff", "--name-only", "--no-renames", "--relative", "--ignore-submodules=all",
                     "-z", commit, "--", *names)  # fmt: skip
    changed = frozenset(differing.split("\0"))
    for entry in _entries(folder, names):
        if entry.tag != _AS_USUAL or entry.stage != "0":
            continue
        if entry.mode in _FILES and entry.path not in changed:
            yield entry.path
        elif entry.mode == _SUBMODULE:
            yield from (f"{entry.path}/{name}" for name in _same_in_submodule(folder, entry.path, commit))


def _same_in_submodule(folder: str, path: str, commit: str) -> Iterator[str]:
    inner = str(Path(folder, path))
    if not Path(inner).is_dir() or Path(_top(inner)) != Path(inner).resolve():
        return  # not checked out: its files belong to no repository
    known = _commit_of(folder, commit, path, inner)
    if known:
        yield from _same(inner, known, (".",))


def _entries(folder: str, names: Sequence[str]) -> Iterator[_Entry]:
    for line in _git(folder, "ls-files", "-v", "-s", "-z", "--", *names).split("\0"):
        if line:
            facts, _, path = line.partition("\t")
            tag, mode, _, stage = facts.split(" ")
            yield _Entry(path, tag, mode, stage)


def _git(folder: str, *arguments: str) -> str:
    environment = {name: value for name, value in os.environ.items() if name not in _OWN}
    try:
        found = subprocess.run(
            ["git", "--literal-pathspecs", "-C", folder, "-c", "core.fsmonitor=false", *arguments],  # noqa: S607 - the git of the one who calls
            capture_output=True,
            check=True,
            env=environment | {"GIT_OPTIONAL_LOCKS": "0"},
            stdin=subprocess.DEVNULL,
        )
    except FileNotFoundError as fault:
        raise CannotRunError("git is not installed", where="--changed-since", remedy="install it") from fault
    except subprocess.CalledProcessError as fault:
        why = fault.stderr.decode("utf-8", "replace").strip().splitlines()
        raise CannotRunError(
            f"git: {why[0] if why else 'it failed'}",
            where="--changed-since",
            remedy="name a revision of the repository that holds the files (in CI, fetch it first)",
        ) from fault
    return found.stdout.decode("utf-8", "surrogateescape")
