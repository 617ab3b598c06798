"""The summary of a finding in one sentence that can be quoted by itself.

"Two independent origins at least; one report likely conflicts, on the number".
"""

from collections.abc import Iterator, Sequence

from verify.facets import Agreement, FacetKind
from verify.judge import Evidence, Finding, Origins, Relation, Status, asserting, read_first
from verify.report.paragraph import safe

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SAYS = {
    Relation.CONFLICTS: ("conflicts", "conflict"),
    Relation.DENIES: ("tells of a denial", "tell of a denial"),
    Relation.UPDATES: ("has a newer value", "have a newer value"),
}
_DETAILS = {
    FacetKind.NUMBER: "the number",
    FacetKind.DATE: "the date",
    FacetKind.PLACE: "the place",
    FacetKind.PERSON: "the person",
    FacetKind.ORGANISATION: "the organisation",
    FacetKind.POLARITY: "whether it is so",
    FacetKind.OUTCOME: "the outcome",
}


def summary(finding: Finding) -> str:
    """One sentence without a full stop, and without words of a document."""
    told = "; ".join((_origins(finding), *_against(finding)))
    return told[0].upper() + told[1:]


def status_told(finding: Finding) -> str:
    """The status, with "likely" before it if what decides it is not certain."""
    return f"{'likely ' if read_first(finding) else ''}{finding.status.value}"


def read_first_line(finding: Finding) -> Iterator[str]:
    """Which passage to read before relying on the status; nothing if it is certain."""
    one = read_first(finding)
    if one is not None:
        said = f"“{safe(one.passage.claim.text)}”"
        yield f"read first: {safe(one.passage.place)}, {one.relation.value} ({one.score:.2f}): {said}"


def _origins(finding: Finding) -> str:
    count = len(asserting(finding.evidence))
    if not count:
        return "no report asserts it"
    if finding.status is Status.SINGLE_ORIGIN and read_first(finding):
        return f"{_counted(count, 'report')} likely {'asserts' if count == 1 else 'assert'} it, of one origin"
    return _range(finding.origins)


def _range(origins: Origins) -> str:
    if origins.at_least == origins.at_most:
        return "one origin" if origins.at_least == 1 else f"{_number(origins.at_least)} independent origins"
    return f"{_counted(origins.at_least, 'independent origin')} at least, {_number(origins.at_most)} at most"


def _against(finding: Finding) -> Iterator[str]:
    first = read_first(finding)
    for relation, (one, many) in _SAYS.items():
        found = [evidence for evidence in finding.evidence if evidence.relation is relation]
        if found:
            likely = "likely " if first in found else ""
            on = _on(found) if relation is Relation.CONFLICTS else ""
            yield f"{_counted(len(found), 'report')} {likely}{one if len(found) == 1 else many}{on}"


def _on(found: Sequence[Evidence]) -> str:
    kinds = {reason.kind for one in found for reason in one.reasons if reason.agreement is Agreement.DIFFERS}
    *others, last = [_DETAILS[kind] for kind in FacetKind if kind in kinds and kind in _DETAILS] or [""]
    if not last:
        return ""
    return f", on {', '.join(others)} and {last}" if others else f", on {last}"


def _counted(count: int, noun: str) -> str:
    return f"{_number(count)} {noun}{'' if count == 1 else 's'}"


def _number(count: int) -> str:
    return _WORDS[count] if count < len(_WORDS) else str(count)
