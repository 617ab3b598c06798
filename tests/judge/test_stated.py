"""What a person says of origins, over what the texts tell; and the file in which they say it."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.judge.made import claim, document, voice
from verify.judge import LinkKind, Origins, Stated
from verify.judge.origins import count
from verify.judge.stated_file import read_stated, refuse_unknown
from verify.judge.witness import Witness
from verify.text import CannotRunError

ALIKE = "The dam at Kesh gave way on Monday night, and nine villages lie under water."


def witness(path: str, text: str, chain: Sequence[str] = ()) -> Witness:
    made = document(text, path, outlet=f"The {path} Post")
    return Witness(made, claim(made, chain=[voice(written) for written in chain]))


ARTICLE = witness("article", "The dam burst after days of rain.", ["person: Ruth Calloway"])
ALONE = witness("alone", "Water from Kesh reached the railway.", ["person: Peter Osgood"])
SILENT = witness("silent", "Half the valley is a lake.")
COPY, AGAIN = witness("copy", ALIKE, ["person: Ines Morrow"]), witness("again", ALIKE)
REPORTS = [ALONE, SILENT, COPY, AGAIN]


def said(*, join: Sequence[tuple[str, ...]] = (), split: Sequence[tuple[str, ...]] = ()) -> Origins:
    return count(ARTICLE, REPORTS, Stated("origins.toml", tuple(join), tuple(split)))


def counted(origins: Origins) -> tuple[int, int]:
    return origins.at_least, origins.at_most


def test_nothing_said_changes_nothing() -> None:
    assert said() == count(ARTICLE, REPORTS)
    assert counted(said()) == (3, 4)


def test_what_is_joined_is_one_origin_and_the_note_says_who_says_so() -> None:
    origins = said(join=[("article", "alone")])
    assert counted(origins) == (2, 3)
    assert ("article", "alone") in origins.groups
    assert "article and alone are joined by origins.toml" in origins.notes


def test_more_than_two_are_joined_at_once() -> None:
    assert counted(said(join=[("article", "alone", "silent", "copy")])) == (1, 1)


def test_what_is_kept_apart_is_two_origins_and_each_is_certain() -> None:
    origins = said(split=[("copy", "again")])
    assert counted(origins) == (4, 5)
    assert ("again",) in origins.groups
    assert "copy and again are kept apart by origins.toml" in origins.notes


def test_whom_a_person_keeps_apart_tells_where_it_has_it_from() -> None:
    assert counted(said(split=[("article", "silent")])) == (4, 4)


def test_a_third_does_not_join_what_is_kept_apart() -> None:
    third = witness("third", ALIKE)
    origins = count(ARTICLE, [*REPORTS, third], Stated("origins.toml", (), (("copy", "again"),)))
    assert ("again",) in origins.groups or ("copy",) in origins.groups
    assert not any({"copy", "again"} <= set(group) for group in origins.groups)


def test_what_is_said_of_other_documents_is_no_matter() -> None:
    assert said(join=[("article", "elsewhere")], split=[("elsewhere", "alone")]) == said()


def test_the_links_carry_a_persons_word() -> None:
    origins = said(join=[("article", "alone")], split=[("copy", "again")])
    kinds = {(link.left, link.right): link.kind for link in origins.links}
    assert kinds == {(0, 1): LinkKind.JOINED, (3, 4): LinkKind.KEPT_APART}


PATHS = [one.path for one in (ARTICLE, *REPORTS)]
some = st.lists(st.lists(st.sampled_from(PATHS), min_size=2, max_size=4, unique=True).map(tuple), max_size=3)


@given(some)
def test_nothing_that_is_kept_apart_shares_an_origin(split: list[tuple[str, ...]]) -> None:
    origins = said(split=split)
    for apart in split:
        assert not any(len(set(apart) & set(group)) > 1 for group in origins.groups)
    assert counted(origins) >= counted(said())


@given(some)
def test_joining_never_raises_the_count(join: list[tuple[str, ...]]) -> None:
    origins = said(join=join)
    assert origins.at_least <= said().at_least
    assert origins.at_most <= said().at_most


def read(tmp_path: Path, text: str) -> Stated:
    path = tmp_path / "origins.toml"
    path.write_text(text, encoding="utf-8")
    return read_stated(path)


def test_a_file(tmp_path: Path) -> None:
    told = read(tmp_path, 'join = [["a.md", "b.md"], ["c.md", "b.md"]]\nsplit = [["a.md", "d.md"]]\n')
    assert told == Stated("origins.toml", (("c.md", "a.md", "b.md"),), (("a.md", "d.md"),))


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, "") == Stated("origins.toml")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("joins = []", "'joins' is not an entry of it; the entries are join, split"),
        ("join = 5", "'join': is not a list"),
        ('join = "a.md"', "'join': is not a list"),
        ('join = ["a.md", "b.md"]', "'join': has an entry that is not a list of paths"),
        ("split = [[1, 2]]", "'split': has an entry that is not a list of paths"),
        ("split = [[[]]]", "'split': has an entry that is not a list of paths"),
        ('join = [["a.md"]]', "'join': has an entry that does not name two documents"),
        ('join = [["a.md", "a.md"]]', "'join': has an entry that does not name two documents"),
        ("join = [[]]", "'join': has an entry that does not name two documents"),
        ('join = [["a", "b"]]\nsplit = [["b", "a"]]', "'b' and 'a' are joined and kept apart"),
        ('join = [["a", "b"], ["b", "c"]]\nsplit = [["a", "c"]]', "'a' and 'c' are joined and kept apart"),
        ("join = [", "this is not TOML"),
        ("[" * 5000, "this is"),
    ],
)
def test_a_file_that_cannot_be_meant(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(CannotRunError) as fault:
        read(tmp_path, text)
    assert why in str(fault.value)
    assert "origins.toml" in str(fault.value)
    assert "\n" not in str(fault.value)


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    told = Stated("origins.toml", (("a.md", "b.md"),))
    refuse_unknown(told, {"a.md", "b.md"}, where=tmp_path)
    with pytest.raises(CannotRunError, match=r"no document has the path 'b\.md'"):
        refuse_unknown(told, {"a.md"}, where=tmp_path)
