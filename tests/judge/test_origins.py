"""From how many origins a claim comes; the cases stand in ``golden/origins.yaml``."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import TypedDict

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.judge.made import claim, document, voice
from verify.judge import LinkKind
from verify.judge.origins import count
from verify.judge.witness import Witness


class Case(TypedDict):
    name: str
    article: Mapping[str, object]
    reports: list[Mapping[str, object]]
    at_least: int
    at_most: int
    groups: list[list[str | int]]


CASES: list[Case] = yaml.safe_load(
    (Path(__file__).parent / "golden/origins.yaml").read_text(encoding="utf-8")
)
by_name = pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])


def witness(given_: Mapping[str, object], path: str) -> Witness:
    chain = given_.get("chain", [])
    assert isinstance(chain, list)
    assert set(given_) <= {"outlet", "byline", "published", "chain", "text"}
    published = given_.get("published")
    assert published is None or isinstance(published, date)
    made = document(
        str(given_["text"]),
        path,
        outlet=str(given_["outlet"]),
        byline=str(given_.get("byline", "")),
        published=published,
    )
    return Witness(made, claim(made, chain=[voice(written) for written in chain]))


def witnesses(case: Case) -> tuple[Witness, list[Witness]]:
    reports = [witness(report, str(number)) for number, report in enumerate(case["reports"], 1)]
    return witness(case["article"], "article"), reports


@by_name
def test_the_count_and_the_groups(case: Case) -> None:
    article, reports = witnesses(case)
    found = count(article, reports)
    assert (found.at_least, found.at_most) == (case["at_least"], case["at_most"])
    assert found.groups == tuple(tuple(map(str, group)) for group in case["groups"])
    if all(one.determined for one in (article, *reports)):
        assert bool(found.notes) == (found.at_least <= len(reports))  # what lowers the count is told


@by_name
def test_the_order_of_reports_changes_no_count(case: Case) -> None:
    article, reports = witnesses(case)
    for order in permutations(reports):
        found = count(article, order)
        assert (found.at_least, found.at_most) == (case["at_least"], case["at_most"])
        assert {frozenset(group) for group in found.groups} == {
            frozenset(map(str, group)) for group in case["groups"]
        }


def test_a_note_names_the_two_and_the_reason() -> None:
    case = next(case for case in CASES if case["name"].startswith("The article cites"))
    assert count(*witnesses(case)).notes == ("article cites Coast Mirror, which is 1",)


@by_name
def test_every_note_is_the_reason_of_a_link_that_is_kept(case: Case) -> None:
    found = count(*witnesses(case))
    assert set(found.notes) <= {link.why for link in found.links}
    assert [[str(number or "article") for number in group] for group in found.members] == [
        list(group) for group in found.groups
    ]


@by_name
def test_who_brings_no_certain_origin_is_told(case: Case) -> None:
    article, reports = witnesses(case)
    found = count(article, reports)
    silent = {number for number, one in enumerate((article, *reports)) if not one.determined}
    assert {one.witness for one in found.undetermined} == silent


def test_who_cites_stands_left() -> None:
    outlets = ["Coast Mirror", "Velden Gazette"]
    for cited in ([1], [0]):
        made = [
            witness(
                {
                    "outlet": outlets[n],
                    "chain": [] if n in cited else [f"outlet: {outlets[1 - n]}"],
                    "text": (MET, TALKED)[n],
                },
                str(n),
            )
            for n in (0, 1)
        ]
        (link,) = count(made[0], made[1:]).links
        assert (link.kind, link.right) == (LinkKind.CITES, cited[0])


MET, TALKED = "The two governments met in secret in June.", "A hidden round of talks was held before July."


@pytest.mark.parametrize(
    ("name", "other"), [("The Coast Mirror", "Coast Mirror"), ("صحيفة السنديان", "السنديان")]
)
def test_one_outlet_may_be_written_in_two_ways(name: str, other: str) -> None:
    article = witness({"outlet": name, "byline": "Ines Morrow", "text": MET}, "article")
    report = witness({"outlet": other, "byline": "Tom Aldis", "text": TALKED}, "report")
    assert count(article, [report]).at_least == 1


def test_one_document_is_one_origin() -> None:
    chain = ["document: the leaked memo"]
    article = witness({"outlet": "Velden Gazette", "chain": chain, "text": MET}, "article")
    report = witness({"outlet": "Coast Mirror", "chain": chain, "text": TALKED}, "report")
    assert count(article, [report]).at_most == 1


VOICES = ("outlet: Coast Mirror", "agency: Meridian Wire", "person: Ruth Calloway", "organisation: the port")
TEXTS = (
    "The dam at Kesh gave way on Monday night and water ran through nine villages.",
    "Floodwater burst through the old wall late on Monday.",
    "انهار السد ليل الاثنين وغمرت المياه تسع قرى.",
)
reports_made = st.lists(
    st.fixed_dictionaries(
        {
            "outlet": st.sampled_from(["Velden Gazette", "Coast Mirror", "صحيفة الشراع", ""]),
            "byline": st.sampled_from(["", "Ines Morrow", "Staff"]),
            "chain": st.lists(st.sampled_from(VOICES), max_size=2, unique=True),
            "text": st.sampled_from(TEXTS),
        }
    ),
    min_size=1,
    max_size=5,
)


def numbered(made: Sequence[Mapping[str, object]]) -> Iterator[Witness]:
    return (witness(one, str(number)) for number, one in enumerate(made))


@given(reports_made)
@settings(deadline=None)
def test_what_is_certain_is_never_more_than_what_is_possible(made: list[dict[str, object]]) -> None:
    article, *reports = numbered(made)
    found = count(article, reports)
    assert 1 <= found.at_least <= found.at_most == len(found.groups)
    paths = [path for group in found.groups for path in group]
    assert sorted(paths) == sorted(str(number) for number in range(len(made)))


@given(reports_made, st.sampled_from([*TEXTS, "Nine villages lie under water since the wall broke."]))
@settings(deadline=None)
def test_a_report_that_names_nobody_never_raises_what_is_certain(
    made: list[dict[str, object]], text: str
) -> None:
    article, *reports = numbered(made)
    silent = witness({"outlet": "North Dial", "text": text}, "silent")
    assert not silent.determined
    before, after = count(article, reports), count(article, [*reports, silent])
    assert after.at_least <= before.at_least
    assert after.at_most <= before.at_most + 1


def test_a_report_that_may_speak_of_something_else_brings_no_certain_origin() -> None:
    article, (report,) = witnesses(CASES[0])
    found = count(article, [replace(report, sure=False)])
    assert (found.at_least, found.at_most) == (1, 2)


@given(reports_made, st.integers(min_value=0))
@settings(deadline=None)
def test_a_reprint_never_raises_the_count(made: list[dict[str, object]], which: int) -> None:
    article, *reports = numbered(made)
    reprinted = made[which % len(made)]
    again = witness({**reprinted, "outlet": "North Dial"}, "again")
    before, after = count(article, reports), count(article, [*reports, again])
    assert after.at_most <= before.at_most
