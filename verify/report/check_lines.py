"""A check as lines of text, one per diagnostic, in the format of compilers that editors understand."""

from verify.lint import Checked, Diagnostic
from verify.report.tally import belonging, located, summary, verdict
from verify.text.inert import inert


def render(checked: Checked) -> str:
    """The check as text: diagnostics with related places, what was not measured, the summary."""
    lines = [line for one in checked.diagnostics for line in _lines(one)]
    lines += [
        f"{gap.path or checked.subject}: not measured {gap.rule}: {gap.why}" for gap in checked.unmeasured
    ]
    lines += [f"{summary(checked)}; {verdict(checked)}"]
    return "".join(f"{inert(line)}\n" for line in lines)


def _lines(one: Diagnostic) -> list[str]:
    quoted = f' "{one.place.text}"' if one.place.text else ""
    head = f"{located(one.place)}: {one.severity.value} {one.rule} {one.name}: {one.text};{quoted} {one.fix}"
    related = [f"{located(place)}: related {one.rule}: {belonging(place)}" for place in one.related]
    return [head, *related]
