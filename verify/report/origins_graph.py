"""The origins of each claim as a graph in Mermaid or DOT, for other programs; time runs to the right.

Lines lead from the later document to the earlier one. They have an arrowhead if one cites the other, and are
dashed if the two may be two origins after all. Invisible lines keep the order of publication.
"""

from collections.abc import Iterator
from itertools import pairwise

from verify.report.graph_text import cut, entities, quoted
from verify.report.origin_words import label, lettered
from verify.report.provenance import Account, Edge, Provenance, Traced
from verify.report.telling import origins_counted
from verify.text.inert import inert


def mermaid(answer: Traced) -> str:
    """A Mermaid flow chart (mermaid.js.org/syntax/flowchart)."""
    lines = ["flowchart RL", *(line for one in answer.claims for line in _mermaid_claim(one))]
    return "".join(f"{line}\n" for line in lines)


def dot(answer: Traced) -> str:
    """A directed graph in the DOT language (graphviz.org/doc/info/lang.html)."""
    head = ["digraph origins {", "  rankdir=RL;", "  newrank=true;", "  node [shape=box];"]
    lines = [*head, *(line for one in answer.claims for line in _dot_claim(one)), "}"]
    return "".join(f"{line}\n" for line in lines)


def _title(of: Provenance) -> str:
    finding = of.finding
    counted = f"{finding.claim.id} · {finding.status.value} · {origins_counted(finding.origins)}"
    return f"{counted}: {cut(inert(finding.claim.text))}"


def _named(account: Account) -> list[str]:
    """One line each, so that a right-to-left name does not affect a number after it."""
    document = account.document
    where = "the article" if account.is_article else inert(document.path)
    return [part for part in (inert(document.outlet), where, document.day) if part]


def _mermaid_claim(of: Provenance) -> Iterator[str]:
    claim = of.finding.claim.id
    yield f'  subgraph {claim}["{entities(_title(of))}"]'
    yield "    direction RL"
    for number, accounts in enumerate(of.origins):
        letter = lettered(number)
        yield f'    subgraph {claim}{letter}["origin {letter}"]'
        for account in accounts:
            ends = ("([", "])") if account.is_article else ("[", "]")
            lines = "<br/>".join(map(entities, _named(account)))
            yield f'      {claim}{account.id}{ends[0]}"{lines}"{ends[1]}'
        yield "    end"
    yield "  end"
    for earlier, later in pairwise(of.accounts):
        yield f"  {claim}{later.id} ~~~ {claim}{earlier.id}"
    for edge in of.drawn:
        yield _mermaid_edge(claim, edge)


def _mermaid_edge(claim: str, edge: Edge) -> str:
    cites = edge.taker is not None
    line = ("-->" if cites else "---") if edge.link.certain else ("-.->" if cites else "-.-")
    source, target = _ends(edge)
    return f'  {claim}{source.id} {line}|"{label(edge.link)}"| {claim}{target.id}'


def _ends(edge: Edge) -> tuple[Account, Account]:
    """From the citing to the cited document; from the later to the earlier if neither cites."""
    if edge.taker is not None and edge.taker.id == edge.earlier.id:
        return edge.earlier, edge.later
    return edge.later, edge.earlier


def _dot_claim(of: Provenance) -> Iterator[str]:
    claim = of.finding.claim.id
    yield f"  subgraph cluster_{claim} {{"
    yield f"    label={quoted(_title(of))};"
    for number, accounts in enumerate(of.origins):
        letter = lettered(number)
        yield f"    subgraph cluster_{claim}_{letter} {{"
        yield f'      label="origin {letter}";'
        for account in accounts:
            style = ", style=bold" if account.is_article else ""
            lines = quoted("\n".join(_named(account)))
            yield f"      {claim}{account.id} [label={lines}{style}];"
        yield "    }"
    yield "  }"
    for earlier, later in pairwise(of.accounts):
        yield f"  {claim}{later.id} -> {claim}{earlier.id} [style=invis];"
    for edge in of.drawn:
        yield _dot_edge(claim, edge)


def _dot_edge(claim: str, edge: Edge) -> str:
    """From the later to the earlier, whichever cites: this edge determines the layout."""
    head = "none" if edge.taker is None else "back" if edge.taker.id == edge.earlier.id else "forward"
    told = [f'label="{label(edge.link)}"', f"dir={head}", *([] if edge.link.certain else ["style=dashed"])]
    return f"  {claim}{edge.later.id} -> {claim}{edge.earlier.id} [{', '.join(told)}];"
