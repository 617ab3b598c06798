"""A log that a build machine reads along: no text of a document in it is an order to the machine.

GitHub's runner obeys ``::error::`` wherever a line begins with it, after spaces too, and ``##[error]``
anywhere in a line (actions/runner, ActionCommand.cs); Azure Pipelines obeys ``##vso[`` and TeamCity
``##teamcity[``. A table that is wrapped puts any word of a document at the beginning of a line.
"""

import re

_ORDER = re.compile(r":(?=:[A-Za-z])|#(?=#[A-Za-z]{0,16}\[)")
_IN_JSON = re.compile(r"#(?=#[A-Za-z]{0,16}\[)")


def unheeded(text: str) -> str:
    """``text`` with the first sign of each order as its code point: ``::error`` is ``<U+003A>:error``."""
    return _ORDER.sub(lambda found: f"<U+{ord(found.group()):04X}>", text)


def unheeded_json(document: str) -> str:
    r"""A JSON document with the first sign of each order written as ``\u0023``: a parser reads the same text.

    Colons need nothing: a line of JSON begins with a quotation mark or a bracket.
    """
    return _IN_JSON.sub(r"\\u0023", document)
