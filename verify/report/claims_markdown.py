"""The answer as Markdown, for a mail or an issue: urgent claims in full, one line for each other claim.

No line begins with words of a document, since a number or a dash there would begin a list.
"""

from collections import Counter
from collections.abc import Iterator

from verify.claims import Chain
from verify.judge import Evidence, Finding
from verify.report.gathered import gathered
from verify.report.markdown_text import plain
from verify.report.quotable import read_first_line, status_told, summary
from verify.report.report import Report
from verify.report.telling import (
    MEANING,
    NEEDS_A_LOOK,
    as_stated,
    by_stand,
    deciding,
    held_against,
    origin_names,
    origins_counted,
    put_forward,
    reason_line,
    worst_first,
)


def render(report: Report, *, everything: bool = False) -> str:
    """The report as Markdown; same report, same bytes.

    Args:
        report: The answer.
        everything: Whether to show the evidence of every claim, not only of urgent ones.
    """
    shown = [one for one in worst_first(report.findings) if everything or one.status in NEEDS_A_LOOK]
    rest = [one for one in report.findings if one not in shown]
    parts = [_heading(report), _summary(report), *map(_block, shown)]
    if rest:
        parts.append("\n".join(("## The other claims\n" if shown else "## Claims\n", *map(_line, rest))))
    notices = [
        f"- {one.id}{f' {plain(one.path)}' if one.path else ''}: {plain(one.text)}"
        for one in gathered(report.notices)
    ]
    return "\n\n".join([*parts, *(["\n".join(("## Notices\n", *notices))] if notices else [])]) + "\n"


def _heading(report: Report) -> str:
    article = report.article
    facts = (article.path, article.outlet or "outlet unknown", article.published or "date unknown")
    told = " · ".join(plain(str(fact)) for fact in facts)
    heading = f"# Claims of “{plain(article.title or article.path)}”"
    return "\n\n".join(
        (heading, f"Article: {told}", plain(", ".join((held_against(report.corpus), *as_stated(report)))))
    )


def _summary(report: Report) -> str:
    counts = Counter(finding.status for finding in report.findings)
    rows = (f"| {counts[status]} | {status.value} | {meaning} |" for status, meaning in MEANING.items())
    return "\n".join(("| claims | status | what the corpus says |", "| ---: | --- | --- |", *rows))


def _block(finding: Finding) -> str:
    claim = finding.claim
    speaking, related = by_stand(finding.evidence)
    parts = [
        f"## {claim.id} {status_told(finding)} · {origins_counted(finding.origins)}",
        f"> “{plain(claim.text)}”",
        f"In short: {summary(finding)}.",
        *(plain(line) for line in read_first_line(finding)),
        f"Said by: {_chain(claim.chain)}",
    ]
    if claim.doubt:
        parts.append(f"Or by: {_chain(claim.doubt.chain)} ({claim.doubt.confidence:.2f} for the first)")
    if stated := put_forward(claim):
        parts.append(stated.capitalize())
    if speaking:
        parts.append("\n".join(line for one in speaking for line in _evidence(one)))
    if related:
        parts.append(f"Related, taking no position: {len(related)}")
    if finding.evidence:
        parts.append("\n".join(_origins(finding)))
    return "\n\n".join(parts)


def _evidence(one: Evidence) -> Iterator[str]:
    report, claim = one.passage.report, one.passage.claim
    facts = (report.outlet or "outlet unknown", report.day, one.passage.place)
    yield f"- **{one.relation.value}** ({one.score:.2f}) · {' · '.join(map(plain, facts))}"
    yield f"  - “{plain(claim.text)}”"
    if len(claim.chain) > 1:
        yield f"  - said by: {_chain(claim.chain)}"
    for reason in deciding(one.reasons):
        yield f"  - {plain(reason_line(reason))}"


def _origins(finding: Finding) -> Iterator[str]:
    named = map(", ".join, origin_names(finding.origins))
    yield f"{origins_counted(finding.origins)}:\n"
    yield from (f"- origin {number}: {plain(names)}" for number, names in enumerate(named, 1))
    yield from (f"- why: {plain(note)}" for note in finding.origins.notes)


def _line(finding: Finding) -> str:
    counts = Counter(one.relation.value for one in finding.evidence)
    told = ", ".join(f"{relation} {count}" for relation, count in counts.items())
    facts = (status_told(finding), origins_counted(finding.origins), *([told] if told else []))
    return f"- {finding.claim.id} {' · '.join(facts)}: “{plain(finding.claim.text)}”"


def _chain(chain: Chain) -> str:
    return plain(" ← ".join(voice.name for voice in chain))
