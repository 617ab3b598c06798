"""Counts of diagnostics, in words that are the same in every format."""

from collections import Counter
from collections.abc import Iterable

from verify.lint import Checked, Diagnostic, Outcome, Place, Severity
from verify.text.plural import plural


def counts(diagnostics: Iterable[Diagnostic]) -> dict[Severity, int]:
    """The number of diagnostics of each severity, the most severe first."""
    found = Counter(one.severity for one in diagnostics)
    return {severity: found[severity] for severity in Severity}


def summary(checked: Checked) -> str:
    """One line: what was looked at, and the counts."""
    found = [
        plural(count, severity.value) for severity, count in counts(checked.diagnostics).items() if count
    ]
    parts = [f"{plural(checked.documents, 'document')} checked", ", ".join(found) or "nothing found"]
    if checked.unmeasured:
        parts.append(f"{len(checked.unmeasured)} not measured")
    if checked.ignored:
        parts.append(f"{checked.ignored} ignored by configuration")
    if checked.known:
        parts.append(f"{checked.known} known from the baseline")
    return " · ".join(parts)


def verdict(checked: Checked) -> str:
    """One line: how the check ended, and why."""
    if checked.outcome is Outcome.FOUND:
        return f"failed: {len(checked.failing)} at or above '{checked.fail_on.value}'"
    if checked.outcome is Outcome.NOT_MEASURED:
        return "not measured: what could not be looked at may hold anything"
    return "clean" if not checked.diagnostics else f"passed: nothing at or above '{checked.fail_on.value}'"


def belonging(place: Place) -> str:
    """How a related place is related, with its words if there are any to quote."""
    return f'{place.why}: "{place.text}"' if place.text else place.why


def located(place: Place) -> str:
    """The known parts of ``path:line:column``, as compilers write it and editors open it."""
    region = place.region
    return f"{place.path}:{region.line}:{region.column}" if region else place.path
