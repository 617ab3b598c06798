"""The renderers of chains against their snapshots, and what the drawings must never let through."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.sample_report import ARTICLE, FIRST, HOSTILE, claim
from tests.report.snapshot import hold, steering
from verify.claims import Cue, SourceLine, Voice, VoiceKind
from verify.report import Chains, chain_graph, chain_json, chain_tree
from verify.report.chains import levels
from verify.report.page import Look
from verify.text import Notice, Span
from verify.text.bidi import Bidi

SPOKESMAN = Voice('A "spokesman"', "A spokesman", VoiceKind.PERSON, cue=Cue("قالت", 1, 5))
ROAD = claim(ARTICLE, "أغلق الطريق الصحراوي", 2, *FIRST.chain[1:2])
CHAINS = Chains(
    ARTICLE,
    (FIRST, ROAD, claim(ARTICLE, HOSTILE, 3), claim(ARTICLE, HOSTILE, 4, SPOKESMAN)),
    (
        SourceLine(Span(0, 6), byline=False, voice=FIRST.chain[1]),
        SourceLine(Span(7, 14), byline=True, voice=None),
        SourceLine(Span(ARTICLE.text.index(HOSTILE), len(ARTICLE.text)), byline=False, voice=FIRST.chain[2]),
    ),
    (Notice("N201", "the text is in two languages", ARTICLE.path),),
)
RENDERED = {
    "chain.txt": chain_tree.render(CHAINS, Look()),
    "chain_narrow.txt": chain_tree.render(CHAINS, Look(width=20)),
    "chain_visual.txt": chain_tree.render(CHAINS, Look(bidi=Bidi.VISUAL)),
    "chain.json": chain_json.render(CHAINS),
    "chain.mmd": chain_graph.mermaid(CHAINS),
    "chain.dot": chain_graph.dot(CHAINS),
}


@pytest.mark.parametrize("name", RENDERED)
def test_chain_snapshot(name: str) -> None:
    hold(name, RENDERED[name])


@pytest.mark.parametrize("name", RENDERED)
def test_hostile_text_steers_nothing(name: str) -> None:
    assert not steering(RENDERED[name])


def test_a_voice_is_drawn_once_below_the_same_voices() -> None:
    (outermost,) = levels(CHAINS.statements)
    paper, spokesman = outermost.cites
    assert [one.id for one in outermost.says] == ["c3"]
    assert [one.id for one in paper.says] == ["c2"]
    assert [one.id for one in paper.cites[0].says] == ["c1"]
    assert [one.id for one in spokesman.says] == ["c4"]


def test_every_statement_is_in_the_json_with_its_slice() -> None:
    told = json.loads(RENDERED["chain.json"])
    assert [one["id"] for one in told["statements"]] == ["c1", "c2", "c3", "c4"]
    for one in told["statements"]:
        assert ARTICLE.text[one["start"] : one["end"]] == one["text"]


@given(st.text(max_size=40))
def test_no_name_leaves_its_quotes(name: str) -> None:
    named = Voice(name, name, VoiceKind.PERSON)
    drawn = Chains(ARTICLE, (claim(ARTICLE, HOSTILE, 1, named),), (), ())
    text = r"\"[^\"]*\""
    for line in chain_graph.mermaid(drawn).splitlines()[1:]:
        assert re.fullmatch(rf"  \w+(\(\[{text}\]\)|\[{text}\]| -->(\|{text}\|)? \w+)", line)
    label = r"label=\"(?:[^\"\\]|\\.)*\""
    for line in chain_graph.dot(drawn).splitlines()[3:-1]:
        assert re.fullmatch(rf"  \w+( -> \w+)?( \[{label}(, style=\w+)?\])?;", line)
