"""A check as JUnit XML: a document to fix is a failing test, a rule without findings a passing one."""

from collections import defaultdict

from verify.lint import Checked, Diagnostic
from verify.report.tally import belonging, located
from verify.report.xml_text import xml_attribute, xml_text
from verify.text.inert import inert


def render(checked: Checked) -> str:
    """The check as one test suite, without times, so that the same check gives the same bytes."""
    cases = [*_found(checked), *_gaps(checked), *_silent(checked)]
    failures = len({(one.place.path, one.rule) for one in checked.failing})
    head = (
        f'<testsuite name="verify check" tests="{len(cases)}" failures="{failures}" '
        f'errors="{len(checked.unmeasured)}" skipped="0">'
    )
    body = "".join(f"{case}\n" for case in cases)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n{head}\n{body}</testsuite>\n</testsuites>\n'
    )


def _found(checked: Checked) -> list[str]:
    """A test for each document and rule: failed, or passed with something to read."""
    groups: dict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
    for one in checked.diagnostics:
        groups[one.place.path, one.rule].append(one)
    failing = {(one.place.path, one.rule) for one in checked.failing}
    return [
        _case(f"{rule} {group[0].name}", path, _outcome(group, failed=(path, rule) in failing))
        for (path, rule), group in groups.items()
    ]


def _outcome(group: list[Diagnostic], *, failed: bool) -> str:
    text = "\n".join(_lines(one) for one in group)
    if not failed:
        return f"<system-out>{xml_text(text)}</system-out>"
    first = group[0]
    kind = f"{first.severity.value} {first.rule}"
    return (
        f"<failure message={xml_attribute(first.text)} type={xml_attribute(kind)}>{xml_text(text)}</failure>"
    )


def _lines(one: Diagnostic) -> str:
    head = f"{located(one.place)}: {one.text}"
    quoted = [f'  "{one.place.text}"'] if one.place.text else []
    related = [f"  {located(place)}: {belonging(place)}" for place in one.related]
    return "\n".join(inert(line) for line in (head, *quoted, *related, f"  {one.fix}"))


def _gaps(checked: Checked) -> list[str]:
    return [
        _case(
            f"{gap.rule} not measured",
            gap.path or checked.subject,
            f'<error message={xml_attribute(gap.why)} type="not measured"/>',
        )
        for gap in checked.unmeasured
    ]


def _silent(checked: Checked) -> list[str]:
    """A passing test for each rule without findings, unless it could not look at the corpus at all."""
    seen = {one.rule for one in checked.diagnostics}
    blind = tuple(gap.rule for gap in checked.unmeasured if gap.path in {"", checked.subject})
    return [
        _case(f"{rule.id} {rule.name}", checked.subject, "")
        for rule in checked.rules
        if rule.id not in seen and not rule.id.startswith(blind)
    ]


def _case(name: str, where: str, inner: str) -> str:
    return f"<testcase name={xml_attribute(name)} classname={xml_attribute(where)}>{inner}</testcase>"
