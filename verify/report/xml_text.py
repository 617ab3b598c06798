"""Text of a document within XML: not read as markup, inert, and never breaking the file."""

import re
from xml.sax.saxutils import escape, quoteattr

from verify.text.inert import inert

# What XML 1.0 cannot hold in any way, mainly lone surrogates; controls are made visible before.
_IMPOSSIBLE = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Text that is already inert, as the content of an element."""
    return escape(_IMPOSSIBLE.sub("\ufffd", text))


def xml_attribute(text: str) -> str:
    """Any text as the value of an attribute, in quotation marks."""
    return quoteattr(_IMPOSSIBLE.sub("\ufffd", inert(text)))
