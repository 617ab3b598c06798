"""The files of a check that are the same as in a revision, by the paths that the check shows."""

from collections import defaultdict
from pathlib import Path, PurePosixPath

from verify.lint.revision import repository_of, unchanged_since
from verify.text import CannotRunError


def of_corpus(revision: str, folder: str) -> frozenset[str]:
    """The files of a corpus that are the same as in ``revision``.

    Raises:
        CannotRunError: The corpus is not a folder, or git cannot be used.
    """
    if not Path(folder).is_dir():
        raise CannotRunError(
            "--changed-since needs a folder, and this is not one",
            where=folder,
            remedy="leave out --changed-since",
        )
    return frozenset((PurePosixPath(folder) / name).as_posix() for name in unchanged_since(revision, folder))


def of_articles(revision: str, articles: list[str], corpus: str) -> tuple[frozenset[str], str]:
    """The articles, and the reports they are compared with, that are the same as in ``revision``.

    Returns:
        The files, and why all reports of the corpus count as changed; empty if they were compared.

    Raises:
        CannotRunError: Git cannot be used for the articles.
    """
    beside: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        if Path(article).is_file():
            beside[str(Path(article).parent)].append(Path(article).name)
    same = {folder: unchanged_since(revision, folder, names) for folder, names in beside.items()}
    files = {article for article in articles if Path(article).name in same.get(str(Path(article).parent), ())}
    homes = {repository_of(folder) for folder in beside}
    if not Path(corpus).is_dir() or homes != {_home(corpus)}:
        return frozenset(
            files
        ), f"{corpus}: not in the repository of the articles; its reports count as changed"
    return frozenset(files | of_corpus(revision, corpus)), ""


def _home(folder: str) -> str:
    try:
        return repository_of(folder)
    except CannotRunError:
        return ""
