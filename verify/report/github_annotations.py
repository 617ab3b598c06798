"""A check as workflow commands of GitHub Actions, which shows them beside the lines they concern.

The format and its escapes follow GitHub's documentation, "Workflow commands for GitHub Actions".
"""

from verify.lint import Checked, Diagnostic, Severity
from verify.report.tally import belonging, located, summary, verdict
from verify.text.inert import inert

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(checked: Checked) -> str:
    """One command per line; what was not measured is a warning, the summary a notice."""
    lines = [_annotation(one) for one in checked.diagnostics]
    lines += [
        _command("warning", {"title": f"{gap.rule} not measured"} | _file(gap.path), gap.why)
        for gap in checked.unmeasured
    ]
    lines.append(_command("notice", {"title": "verify check"}, f"{summary(checked)}; {verdict(checked)}"))
    return "".join(f"{line}\n" for line in lines)


def _annotation(one: Diagnostic) -> str:
    properties = _file(one.place.path)
    region = one.place.region
    if region:
        properties |= {"line": str(region.line), "col": str(region.column)}
        if region.end_line:
            properties |= {"endLine": str(region.end_line), "endColumn": str(region.end_column)}
    quoted = [f'"{one.place.text}"'] if one.place.text else []
    related = [f"{located(place)}: {belonging(place)}" for place in one.related]
    message = "\n".join((one.text, *quoted, *related, one.fix))
    return _command(_COMMANDS[one.severity], properties | {"title": f"{one.rule} {one.name}"}, message)


def _file(path: str) -> dict[str, str]:
    return {"file": path} if path else {}


def _command(name: str, properties: dict[str, str], message: str) -> str:
    shown = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    lines = (inert(line) for line in message.split("\n"))
    return f"::{name} {shown}::{'%0A'.join(_data(line) for line in lines)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(inert(text)).replace(":", "%3A").replace(",", "%2C")
