"""A long answer as JSON text that can be read, searched and compared line by line."""

import json

from verify.text.inert import escaped


def json_text(value: object, *, deep: int) -> str:
    """``value`` as JSON ending in a newline; logical character order, no terminal controls.

    Args:
        value: Plain values.
        deep: The depth down to which each member and item has a line of its own. Deeper ones share the line
            of the object they belong to, which keeps one thing on one line and is ten times as fast.
    """
    return harmless(_laid_out(value, deep, "\n"))


def harmless(document: str) -> str:
    """``document`` with a newline, and without anything that steers a terminal or a build machine."""
    return escaped(document) + "\n"


def _laid_out(value: object, deep: int, line: str) -> str:
    inner = line + " "
    if deep and value and isinstance(value, dict):
        members = (f"{_flat(key)}: {_laid_out(member, deep - 1, inner)}" for key, member in value.items())
        return "{" + inner + f",{inner}".join(members) + line + "}"
    if deep and value and isinstance(value, list):
        return "[" + inner + f",{inner}".join(_laid_out(item, deep - 1, inner) for item in value) + line + "]"
    return _flat(value)


def _flat(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
