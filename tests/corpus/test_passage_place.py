"""A passage tells the page of its report, where that has pages."""

from dataclasses import replace

import pytest

from verify.claims import extract
from verify.corpus.passage import Passage
from verify.documents.read import read_bytes


@pytest.mark.parametrize(
    ("pages", "place"),
    [((), "a.txt"), ((0,), "a.txt, p. 1"), ((0, 20), "a.txt, p. 2"), ((0, 0, 20, 60), "a.txt, p. 3")],
)
def test_the_page_is_that_on_which_it_begins(pages: tuple[int, ...], place: str) -> None:
    report = read_bytes(b"Nothing was heard.\n\nThe crane in the port fell.", name="a.txt", suffix=".txt")
    _, claim = extract(report).claims
    assert Passage(replace(report, pages=pages), claim).place == place
