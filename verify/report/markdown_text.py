"""Text of a document within Markdown: shown as text, whatever it holds."""

import re

from verify.text.inert import inert

# Whatever Markdown, its tables, HTML in it, or a code host's mentions and references read as more than text.
# A full stop only where it would make a link of what follows.
_SPECIAL = re.compile(r"([\\`*_\[\]#|~>&]|(?<=www)\.)")
# What code hosts look for after the Markdown was read: by then no backslash is left, and no entity for the
# sign. Only something between the sign and the name hinders them (github/cmark-gfm#181).
_CALLING = re.compile(r"@|[#!](?=\d)|(?<=[Gg][Hh])-(?=\d)|:(?=//)")
_NOTHING = "&#8203;"
_DOLLAR = "<span>$</span>"
"""As GitHub's documentation has a dollar written that begins no formula."""


def plain(text: str) -> str:
    """The text as text: no character of it is read as markup."""
    escaped = _SPECIAL.sub(r"\\\1", " ".join(inert(text).split())).replace("<", "&lt;")
    return _CALLING.sub(rf"\g<0>{_NOTHING}", escaped).replace("$", _DOLLAR)
