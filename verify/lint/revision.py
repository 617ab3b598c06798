"""Which files have changed since a revision, by git."""

import subprocess
from pathlib import Path

from verify.text import CannotRunError


def changed_since(revision: str, folder: str) -> frozenset[str]:
    """The files under ``folder`` that differ from ``revision``, new ones included, relative to ``folder``.

    Args:
        revision: Whatever git understands: a commit, a branch, ``HEAD~1``.
        folder: A folder of a working tree.

    Raises:
        CannotRunError: There is no git, the folder is in no working tree, or there is no such revision.
    """
    if revision.startswith("-"):
        raise CannotRunError("this is no revision", where=revision, remedy="give a commit or a branch")
    known = _git(folder, "diff", "--name-only", "--relative", "-z", revision, "--", ".")
    new = _git(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    return frozenset(name for name in (known + new).split("\0") if name)


def _git(folder: str, *arguments: str) -> str:
    try:
        found = subprocess.run(
            ["git", "-C", str(Path(folder)), *arguments],  # noqa: S607 - the git of the one who calls
            capture_output=True,
            check=True,
        )
    except FileNotFoundError as fault:
        raise CannotRunError("git is not installed", where="--changed-since", remedy="install it") from fault
    except subprocess.CalledProcessError as fault:
        why = fault.stderr.decode("utf-8", "replace").strip().splitlines()
        raise CannotRunError(
            f"git: {why[0] if why else 'it failed'}",
            where="--changed-since",
            remedy="name a revision of the repository that holds the corpus (in CI, fetch it first)",
        ) from fault
    return found.stdout.decode("utf-8", "surrogateescape")
