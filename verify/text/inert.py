"""Making hostile text harmless where a person or a terminal reads it: documents are data."""

import re

# Marks of direction and joiners (U+061C, U+200C to U+200F) are left out: they are ordinary in Arabic and
# Persian text and steer nothing beyond a word.
_HIDDEN = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u00ad\u180e\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_PICTURES = 0x2400
_DELETE, _DELETE_PICTURE = "\u007f", "\u2421"


def inert(text: str) -> str:
    """``text`` on one line, with every control, override or hidden character replaced by a visible sign.

    Line breaks and tabs become spaces; ASCII controls their Unicode pictures (ESC is ``␛``); all others their
    code point in angle brackets (``<U+202E>``). Nothing else changes.
    """
    return _HIDDEN.sub(lambda found: _sign(found.group()), text)


def _sign(character: str) -> str:
    if character in "\t\n\v\f\r\u2028\u2029\u0085":
        return " "
    if character == _DELETE:
        return _DELETE_PICTURE
    if character < " ":
        return chr(_PICTURES + ord(character))
    return f"<U+{ord(character):04X}>"


def escaped(document: str) -> str:
    r"""A JSON document with every control, override or hidden character in it written as ``\uXXXX``.

    A parser reads back exactly the text that was there; a terminal that prints the file is not steered by it.
    """
    return _HIDDEN.sub(
        lambda found: found.group() if found.group() == "\n" else _escape(found.group()), document
    )


def _escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
