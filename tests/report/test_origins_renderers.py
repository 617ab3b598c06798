"""The forms of ``verify origins`` against their snapshots, and what no picture may get wrong."""

import json
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hostile.soaked import soaked
from tests.report.sample_report import REPORT
from tests.report.sample_traced import ANSWER, TRACED
from tests.report.snapshot import hold, steering
from verify.judge import LinkKind
from verify.report import origins_graph, origins_json, origins_svg, origins_tree
from verify.report.origin_words import lettered, listed, told
from verify.report.page import Look
from verify.report.provenance import Provenance, traced
from verify.text import CannotRunError
from verify.text.bidi import Bidi

RENDERED = {
    "origins.txt": origins_tree.render(TRACED, Look()),
    "origins_narrow.txt": origins_tree.render(TRACED, Look(width=20)),
    "origins_visual.txt": origins_tree.render(TRACED, Look(bidi=Bidi.VISUAL)),
    "origins.json": origins_json.render(TRACED),
    "origins.mmd": origins_graph.mermaid(TRACED),
    "origins.dot": origins_graph.dot(TRACED),
    "origins.svg": origins_svg.render(TRACED),
}
SVG = "{http://www.w3.org/2000/svg}"
SENTENCES = [sentence.text for sentence in told(TRACED.claims[0])]


def first() -> Provenance:
    return TRACED.claims[0]


@pytest.mark.parametrize("name", RENDERED)
def test_snapshot(name: str) -> None:
    hold(name, RENDERED[name])


@pytest.mark.parametrize("name", RENDERED)
def test_hostile_text_steers_nothing(name: str) -> None:
    assert not steering(RENDERED[name])


def test_a_claim_that_no_report_asserts_is_left_out_and_counted() -> None:
    assert [one.finding.claim.id for one in TRACED.claims] == ["c1", "c2"]
    assert TRACED.left_out == 1


def test_a_claim_that_is_asked_for_is_shown_whatever_the_reports_say() -> None:
    (asked,) = traced(ANSWER, "c3").claims
    assert [account.is_article for account in asked.accounts] == [True]
    assert told(asked)[-1].text == "1 origin: no report asserts it beside the article"


@pytest.mark.parametrize(("report", "remedy"), [
    (ANSWER, "choose from c1 to c3"),
    (replace(REPORT, findings=()), "leave it out: the article has none"),
])  # fmt: skip
def test_a_claim_that_is_not_there(report: object, remedy: str) -> None:
    with pytest.raises(CannotRunError, match=f"--claim: there is no claim 'c9'; {remedy}"):
        traced(report, "c9")  # type: ignore[arg-type]


def test_the_accounts_stand_in_the_order_of_their_days() -> None:
    days = [account.document.published for account in first().accounts]
    dated = [day for day in days if day]
    assert dated == sorted(dated)
    assert days[len(dated) :] == [None] * (len(days) - len(dated))
    assert [account.id for account in first().accounts] == [f"d{n}" for n in range(1, len(days) + 1)]


def test_the_first_is_named_with_every_doubt() -> None:
    sentence = told(first())[0]
    assert sentence.text == "first: Coast Daily (a.md), 2024-03-13; 1 without a date may be earlier"
    assert sentence.why == ("2024-03-12: it is not sure that h.md asserts it, or who does there",)


def test_what_a_person_says_is_told_and_drawn() -> None:
    kinds = [edge.link.kind for edge in first().drawn]
    assert {LinkKind.JOINED, LinkKind.KEPT_APART} <= set(kinds)
    whole = " ".join(RENDERED["origins.txt"].split())
    assert "article.txt and i.md are joined by origins.toml" in whole
    assert "f.md and g.md are kept apart by origins.toml" in whole


def test_a_loop_is_told_and_each_citation_in_it_drawn() -> None:
    assert "they cite one another in a circle: d.md <- e.md <- d.md" in SENTENCES
    assert [[account.document.path for account in loop] for loop in first().loops] == [["d.md", "e.md"]]
    drawn = {(edge.taker.document.path, edge.link.why) for edge in first().drawn if edge.taker is not None}
    assert {path for path, _ in drawn} >= {"d.md", "e.md"}


def test_lines_join_each_origin_once() -> None:
    for accounts in first().origins:
        ids = {account.id for account in accounts}
        within = [edge for edge in first().drawn if {edge.later.id, edge.earlier.id} <= ids]
        circling = sum(len(loop) - 1 for loop in first().loops if loop[0].id in ids)
        assert len(within) == len(ids) - 1 + circling


def test_every_link_is_in_the_json_and_names_documents_that_are_there() -> None:
    claim = json.loads(RENDERED["origins.json"])["claims"][0]
    ids = {document["id"] for document in claim["documents"]}
    assert len(claim["links"]) == len(first().finding.origins.links)
    assert all({link["left"], link["right"]} <= ids for link in claim["links"])
    cites = next(link for link in claim["links"] if link["kind"] == "cites")
    paths = {document["id"]: document["path"] for document in claim["documents"]}
    assert cites["why"].startswith(f"{paths[cites['left']]} cites ")


def test_letters_go_on_after_z() -> None:
    assert [lettered(number) for number in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]


def test_names_in_a_row() -> None:
    assert [listed("A"), listed("AB"), listed("ABC")] == ["A", "A and B", "A, B and C"]


texts = st.lists(st.text(max_size=40), min_size=1, max_size=4).map(tuple)
SOME = settings(max_examples=40)


@SOME
@given(texts)
def test_no_text_leaves_its_quotes(given_: tuple[str, ...]) -> None:
    wet = soaked(TRACED, given_)
    text = r"\"[^\"]*\""
    node, edge = rf"\w+(\(\[{text}\]\)|\[{text}\])", rf"\w+ (~~~|-->|---|-\.->|-\.-)(\|{text}\|)? \w+"
    for line in origins_graph.mermaid(wet).splitlines()[1:]:
        assert re.fullmatch(rf" *({node}|{edge}|subgraph {node}|direction RL|end)", line), line
    label = r"label=\"(?:[^\"\\]|\\.)*\""
    named = rf"\w+( -> \w+)? \[(style=invis|{label}(, \w+=\w+)*)\];"
    for line in origins_graph.dot(wet).splitlines()[4:-1]:
        assert re.fullmatch(rf" *({named}|{label};|subgraph \w+ {{|}})", line), line


@SOME
@given(texts)
def test_no_text_is_markup_in_the_picture(given_: tuple[str, ...]) -> None:
    root = ET.fromstring(origins_svg.render(soaked(TRACED, given_)))  # noqa: S314 - it is ours
    allowed = {"svg", "g", "title", "rect", "path", "text", "tspan"}
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in allowed
        assert not [name for name in element.attrib if name.startswith("on") or "href" in name]


def test_no_line_crosses_a_box() -> None:
    root = ET.fromstring(RENDERED["origins.svg"])  # noqa: S314 - it is ours
    boxes = [
        _numbers(box, "x", "y", "width", "height") for box in root.iter(f"{SVG}rect") if box.get("stroke")
    ]
    lines = [path.attrib["d"] for path in root.iter(f"{SVG}path") if "V" in path.attrib["d"]]
    assert len(boxes) == sum(len(one.accounts) for one in TRACED.claims)
    assert len(lines) == sum(len(one.drawn) for one in TRACED.claims)
    for line in lines:
        for x, y, width, height in boxes:
            assert not any(_within(part, x, y, x + width, y + height) for part in _parts(line))


def _numbers(of: "ET.Element", *names: str) -> tuple[float, ...]:
    return tuple(float(of.attrib[name]) for name in names)


def _parts(line: str) -> list[tuple[float, float, float, float]]:
    """The three straight parts of a line."""
    x, y, turn, up, end = map(float, re.findall(r"\d+", line))
    return [(turn, y, x, y), (turn, min(y, up), turn, max(y, up)), (turn, up, end, up)]


def _within(part: tuple[float, float, float, float], *box: float) -> bool:
    left, top, right, bottom = part
    return left < box[2] and right > box[0] and top < box[3] and bottom > box[1]
