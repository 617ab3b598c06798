import json
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.plain_claims import lines_as_claims
from verify.claims import Claim
from verify.corpus.record import dumps, loads
from verify.documents import Block, BlockKind, Document
from verify.facets import FacetKind
from verify.facets.facet import Facet
from verify.text import Language, Notice, Span


class Colour(StrEnum):
    RED = "red"


class Point(NamedTuple):
    x: int
    y: float


ORIGIN = Point(0, 0.5)


@dataclass(frozen=True, slots=True)
class Leaf:
    n: int


@dataclass(frozen=True, slots=True)
class Twig:
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    name: str
    day: date | None = None
    colour: Colour = Colour.RED
    point: Point = ORIGIN
    grown: Leaf | Twig | None = None
    pairs: tuple[tuple[str, int], ...] = ()
    size: int | float | None = None
    derived: int = field(init=False, default=3)


TREES = st.builds(
    Tree,
    name=st.text(),
    day=st.none() | st.dates(),
    point=st.builds(Point, st.integers(), st.floats(allow_nan=False)),
    grown=st.none()
    | st.builds(Leaf, st.integers())
    | st.builds(Twig, st.lists(st.builds(Leaf, st.integers())).map(tuple)),
    pairs=st.lists(st.tuples(st.text(), st.integers())).map(tuple),
    size=st.none() | st.integers() | st.floats(allow_nan=False),
)


@settings(deadline=None)
@given(TREES)
def test_what_is_written_is_read(tree: Tree) -> None:
    line = dumps(Tree, tree)
    assert b"\n" not in line
    assert loads(Tree, line) == tree
    assert dumps(Tree, loads(Tree, line)) == line


def test_claims_and_documents() -> None:
    document = Document(
        path="a.md",
        text="محادثات في مسقط\nرفعت \u2028 \ud800 راية",
        published=date(2024, 1, 10),
        language=Language.ARABIC,
        blocks=(Block(BlockKind.BODY, Span(0, 5)),),
        notices=(Notice("N101", "told", "a.md", Span(1, 2)),),
    )
    assert loads(Document, dumps(Document, document)) == document
    claims, _ = lines_as_claims(document)
    assert claims
    for claim in claims:
        assert loads(Claim, dumps(Claim, claim)) == claim


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b'{"name":1}',
        b'{"name":"x","other":2}',
        b'{"name":"x","day":"soon"}',
        b'{"name":"x","pairs":"ab"}',
        b'{"name":"x","pairs":[["a","b"]]}',
        b'{"name":"x","point":{"0":1,"1":2}}',
        b'{"name":"x","size":true}',
        b'{"name":"x","size":NaN}',
        b'{"name":"x","grown":[-1,{"n":1}]}',
        b'{"name":"x","grown":[0,{"n":null}]}',
    ],
)
def test_a_line_that_is_no_such_value_is_a_value_error(line: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        loads(Tree, line)


@pytest.mark.parametrize(
    "tag",
    [
        ["os", "system", {}],
        ["facet", "FacetKind", {}],
        ["..judge", "Finding", {}],
        ["dates..date_value", "DateValue", {}],
        ["facet", "no", {}],
        3,
    ],
)
def test_no_class_outside_the_facets_is_ever_made(tag: object) -> None:
    line = json.dumps({"kind": "date", "start": 0, "end": 1, "text": "x", "value": tag}).encode()
    with pytest.raises(ValueError, match=r"."):
        loads(Facet, line)


def test_a_value_that_could_not_be_read_again_is_not_written() -> None:
    @dataclass(frozen=True, slots=True)
    class Foreign:
        def as_json(self) -> dict[str, object]:
            return {}

    with pytest.raises(TypeError, match=r"no dataclass"):
        dumps(Facet, Facet(FacetKind.DATE, 0, 1, "x", Foreign()))
