"""Every form of every answer, with hostile words wherever words can be: no screen or machine is steered."""

import importlib
import inspect
import pkgutil
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import Any, get_type_hints

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import verify.report
from tests.hostile.soaked import TEXTS, soaked
from tests.report.sample_checked import CHECKED
from tests.report.sample_report import ARTICLE, FIRST, REPORT
from tests.report.sample_traced import TRACED
from tests.report.test_chain_renderers import CHAINS
from verify.claims import Voice, VoiceKind
from verify.corpus import Hit
from verify.gather import Addition, Entry, Outcome
from verify.report import (
    added_json,
    added_line,
    chain_graph,
    chain_json,
    chain_tree,
    check_json,
    check_lines,
    check_markdown,
    check_table,
    claim_review,
    claims_csv,
    claims_markdown,
    explanations,
    github_annotations,
    html_page,
    json_document,
    junit_xml,
    origins_graph,
    origins_json,
    origins_svg,
    origins_tree,
    sarif_log,
    terminal,
    terminal_search,
)
from verify.report.page import Look
from verify.text import CannotRunError
from verify.text.bidi import Bidi

HITS = tuple(
    Hit(evidence.passage, 0.5, 0.5, (("dense", 1),)) for one in REPORT.findings for evidence in one.evidence
)
DEEP = replace(
    CHAINS,
    statements=tuple(
        replace(FIRST, id=f"c{depth}", chain=(Voice("رويترز", "رويترز", VoiceKind.OUTLET),) * depth)
        for depth in (1, 12)
    ),
)

ADDITION = Addition(
    corpus="corpus",
    entries=(
        Entry("floods.md", Outcome.ADDED, file="2024-05-02-floods.md"),
        Entry("broken.md", Outcome.NOT_READ, why="the file is empty"),
    ),
    notices=REPORT.notices,
)

Terminal = Callable[[Any, Look], str]
Machine = Callable[[Any], str]
AT_TERMINALS: dict[Terminal, tuple[object, ...]] = {
    terminal.render: (REPORT,),
    terminal_search.render: (HITS,),
    chain_tree.render: (CHAINS, DEEP),
    origins_tree.render: (TRACED,),
    check_table.render: (CHECKED,),
}
FOR_MACHINES: dict[Machine, tuple[object, ...]] = {
    added_json.render: (ADDITION,),
    added_line.render: (ADDITION,),
    json_document.render: (REPORT,),
    html_page.render: (REPORT,),
    claims_markdown.render: (REPORT,),
    claims_csv.render: (REPORT,),
    claim_review.render: (REPORT,),
    chain_json.render: (CHAINS, DEEP),
    chain_graph.mermaid: (CHAINS, DEEP),
    chain_graph.dot: (CHAINS, DEEP),
    origins_json.render: (TRACED,),
    origins_graph.mermaid: (TRACED,),
    origins_graph.dot: (TRACED,),
    origins_svg.render: (TRACED,),
    check_lines.render: (CHECKED,),
    check_json.render: (CHECKED,),
    sarif_log.render: (CHECKED,),
    junit_xml.render: (CHECKED,),
    github_annotations.render: (CHECKED,),
    check_markdown.render: (CHECKED,),
}
SOME = settings(max_examples=40)  # for each of the renderers
LOOKS = st.builds(
    Look,
    width=st.integers(20, 120),
    bidi=st.sampled_from(Bidi),
    everything=st.booleans(),
)
ISOLATES = "\u2067\u2068"
POP = "\u2069"
# The mark of right-to-left letters and the joiners are ordinary in Arabic; number signs of Arabic are seen.
ORDINARY = frozenset("\n\u061c\u200c\u200d\u200e\u200f")


def name(renderer: Callable[..., str]) -> str:
    return f"{renderer.__module__}.{renderer.__name__}"


def steering(shown: str) -> set[str]:
    return (
        {
            c
            for c in shown
            if (unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and not "\u0600" <= c <= "\u0605")
            and c not in ORDINARY
        }
        - set("\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
        - {chr(c) for c in range(0x13430, 0x13440)}
    )


def orders(shown: str) -> list[str]:
    return re.findall(r"(?m)^[^\S\n]*::[A-Za-z].*|##[\w.-]*\[.*", shown)


def left_open(line: str) -> int:
    """How many isolates are open at the end of ``line``; fails where one is closed that was never opened."""
    depth = 0
    for character in line:
        depth += (character in ISOLATES) - (character == POP)
        assert depth >= 0, f"closed before it was opened: {line!a}"
    return depth


def test_every_renderer_of_the_package_is_tried() -> None:
    """A renderer is a public function of ``verify.report`` that makes text of an answer."""
    found = set()
    for module in pkgutil.iter_modules(verify.report.__path__, "verify.report."):
        for _, function in inspect.getmembers(importlib.import_module(module.name), inspect.isfunction):
            given = list(inspect.signature(function).parameters)[:1]
            hints = get_type_hints(function)
            of = str(hints.get(given[0], "")) if given else ""
            makes_text = function.__module__ == module.name and hints.get("return") is str
            if (
                makes_text
                and re.search(r"\.(Report|Checked|Chains|Hit|Traced|Addition)\b", of)
                and function.__name__[0] != "_"
            ):
                found.add(f"{module.name}.{function.__name__}")
    # Two sentences that stand in several forms, and are tried there.
    parts = {"verify.report.tally.summary", "verify.report.tally.verdict"}
    assert found - parts == {*map(name, AT_TERMINALS), *map(name, FOR_MACHINES)}


@pytest.mark.parametrize("renderer", AT_TERMINALS, ids=name)
@SOME
@given(texts=TEXTS, look=LOOKS)
@example(texts=("قال الوزير [error]## قال",), look=Look(width=100, bidi=Bidi.VISUAL))
@example(texts=("::error::x", "##[error]y"), look=Look(width=60))
@example(texts=("\u2067\u2068رويترز قال الوزير عشرة أشهر " * 9,), look=Look(width=60, bidi=Bidi.TERMINAL))
@example(texts=("\u200f2024-03-14 x",), look=Look(width=60, bidi=Bidi.TERMINAL))
def test_no_words_steer_a_terminal(renderer: Terminal, texts: tuple[str, ...], look: Look) -> None:
    own = {*ISOLATES, POP} if look.bidi is Bidi.TERMINAL else set()
    for answer in AT_TERMINALS[renderer]:
        shown = renderer(soaked(answer, texts), look)
        assert not steering(shown) - own
        assert not orders(shown)
        assert not [line for line in shown.splitlines() if left_open(line)]


@pytest.mark.parametrize("renderer", [terminal.render, check_table.render], ids=name)
@SOME
@given(texts=TEXTS, look=LOOKS)
def test_no_words_reach_over_the_border_of_their_cell(
    renderer: Terminal, texts: tuple[str, ...], look: Look
) -> None:
    without = tuple(text.replace("│", "") for text in texts)
    for answer in AT_TERMINALS[renderer]:
        shown = renderer(soaked(answer, without), replace(look, bidi=Bidi.TERMINAL, everything=True))
        assert not [cell for line in shown.splitlines() for cell in line.split("│") if left_open(cell)]


@pytest.mark.parametrize("renderer", FOR_MACHINES, ids=name)
@SOME
@given(texts=TEXTS)
@example(texts=("::error::x", "##[error]y", "##vso[task.complete]"))
@example(texts=("a\n::error::x", "b%0A::error::y", "c\r\n##[error]z"))
def test_no_words_steer_a_machine(renderer: Machine, texts: tuple[str, ...]) -> None:
    for answer in FOR_MACHINES[renderer]:
        shown = renderer(soaked(answer, texts))
        if renderer is github_annotations.render:  # orders by trade: one a line, and nothing of ours in it
            own = [re.fullmatch(r"::(error|warning|notice) [^:]*::(.*)", line) for line in shown.splitlines()]
            assert all(own)
            shown = "".join(f"{line[2]}\n" for line in own if line)
            assert "::" not in re.sub("::(?![A-Za-z])", "", shown)
            assert not re.search("%(?!25|0A)", shown)
        assert not steering(shown)
        assert not orders(shown)
        assert shown.encode()


@given(texts=TEXTS)
def test_a_drawing_reads_no_entity_of_a_document(texts: tuple[str, ...]) -> None:
    chains, traced = soaked(CHAINS, texts), soaked(TRACED, texts)
    for drawn in (chain_graph.dot(chains), origins_graph.dot(traced)):
        assert not re.search(r"&(?!amp;)", drawn)
    for drawn in (chain_graph.mermaid(chains), origins_graph.mermaid(traced)):
        assert not re.search(r"&", drawn)


def test_an_id_that_is_not_known_is_named_and_no_more() -> None:
    with pytest.raises(CannotRunError, match="there is no such id or name"):
        explanations.explanation(ARTICLE.text)


def test_a_deep_chain_loses_nothing_at_the_edge() -> None:
    shown = chain_tree.render(DEEP, Look(width=60, bidi=Bidi.TERMINAL))
    for word in ("المرة", "الأولى", "يقرب", "أشهر"):
        assert shown.count(word) == 2
