from pathlib import Path

import pytest

from tests.gather.site import Answer, Site, fetch_here, page
from tests.hostile.command import one_line, run
from verify.cli.article import article_of
from verify.documents import Document
from verify.pipeline import chains
from verify.text import CannotRunError

PAGE = page("Floods close the port road")


def test_what_is_no_address_comes_back_as_it_is() -> None:
    for name in ("article.txt", "-", "https"):
        assert article_of(name, offline=True, keep=None) == name


def test_an_address_is_fetched_read_and_kept(site: Site, tmp_path: Path) -> None:
    site.answers["/a"] = Answer(PAGE)
    kept = tmp_path / "kept.html"
    found = article_of(f"{site.root}/a", offline=False, keep=kept, fetch=fetch_here)
    assert isinstance(found, Document)
    assert kept.read_bytes() == PAGE
    assert found.path == f"{site.root}/a"
    assert [notice.id for notice in found.notices] == ["N114"]
    assert chains(found, fast=True).document.path == found.path


def test_nothing_is_kept_where_nothing_is_fetched(tmp_path: Path) -> None:
    with pytest.raises(CannotRunError, match="--keep: nothing was fetched"):
        article_of("article.txt", offline=False, keep=tmp_path / "kept")


def test_what_cannot_be_kept_is_told(site: Site, tmp_path: Path) -> None:
    site.answers["/a"] = Answer(PAGE)
    with pytest.raises(CannotRunError, match=r"cannot be written.*choose another --keep"):
        article_of(f"{site.root}/a", offline=False, keep=tmp_path / "no" / "kept", fetch=fetch_here)


@pytest.mark.parametrize("address", ["http://127.0.0.1/", "http://localhost:8080/a", "ftp://example.org/a"])
def test_a_command_reaches_nothing_but_the_public_web(
    capfd: pytest.CaptureFixture[str], address: str
) -> None:
    ended = run(capfd, "chain", address)
    assert (ended.code, ended.out) == (2, "")
    assert one_line(ended.err)
