"""Text of a document within Markdown: shown as text, whatever it holds."""

import re

from verify.text.inert import inert

# Everything that Markdown, its tables, HTML in it, or a code host's mentions and references would read as
# more than text. A full stop only where it would create a link.
_SPECIAL = re.compile(r"([\\`*_\[\]#|~>&]|(?<=www)\.)")
# What code hosts look for after Markdown was rendered: no backslashes and entities are left by then. Only
# something between the sign and the name prevents it (github/cmark-gfm#181).
_CALLING = re.compile(r"@|[#!](?=\d)|(?<=[Gg][Hh])-(?=\d)|:(?=//)")
_NOTHING = "&#8203;"
_DOLLAR = "<span>$</span>"
"""How GitHub's documentation writes a dollar sign that begins no formula."""


def plain(text: str) -> str:
    """The text with no character read as markup."""
    escaped = _SPECIAL.sub(r"\\\1", " ".join(inert(text).split())).replace("<", "&lt;")
    return _CALLING.sub(rf"\g<0>{_NOTHING}", escaped).replace("$", _DOLLAR)
