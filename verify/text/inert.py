"""The one place where hostile text is made harmless: documents, paths and arguments are data.

What is shown can steer two kinds of readers. A terminal obeys control characters, and direction overrides
change the order in which a person sees a text. A build machine interprets its own log: GitHub's runner obeys
``::error::`` at the beginning of a line, after spaces too, and ``##[error]`` anywhere in a line
(actions/runner, ActionCommand.cs); Azure Pipelines obeys ``##vso[``, and TeamCity and Octopus Deploy obey
orders with their own names. In a wrapped table, any word of a document can begin a line.

All that is shown, in any format, has passed through ``inert`` or, where a parser must read back the exact
text, through ``escaped``. Each format then escapes its own syntax itself.
"""

import re

# Direction marks and joiners (U+061C, U+200C to U+200F) are left out: they are ordinary in Arabic and Persian
# text and affect nothing beyond a word.
_HIDDEN = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u00ad\u180e\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)
_NUMBER_SIGNS = r"#(?=#[\w.-]{0,40}\[)"
_ORDER = re.compile(f":(?=:[A-Za-z])|{_NUMBER_SIGNS}")
# A line of JSON begins with a quotation mark or a bracket, so its colons need no change.
_ORDER_IN_JSON = re.compile(_NUMBER_SIGNS)
_LOOKALIKES = {":": "\u2236", "#": "\u266f"}
_PICTURES = 0x2400
"""The first code point of Unicode's block Control Pictures; the picture of a control follows at its number.
"""
_DELETE, _DELETE_PICTURE = "\u007f", "\u2421"


def inert(text: str) -> str:
    """``text`` on one line, with every control, override or hidden character replaced by a visible sign.

    Line breaks and tabs become spaces, and ASCII controls become their Unicode pictures (ESC is ``␛``). All
    others, and the first character of an order to a build machine, become their code point in angle brackets
    (``<U+202E>``). Nothing else changes, and a second call changes nothing.
    """
    shown = _HIDDEN.sub(lambda found: _sign(found.group()), text)
    return _ORDER.sub(lambda found: _code_point(found.group()), shown)


def _sign(character: str) -> str:
    if character in "\t\n\v\f\r\u2028\u2029\u0085":
        return " "
    if character == _DELETE:
        return _DELETE_PICTURE
    if character < " ":
        return chr(_PICTURES + ord(character))
    return _code_point(character)


def _code_point(character: str) -> str:
    return f"<U+{ord(character):04X}>"


def unheeded(line: str) -> str:
    """A reordered line in which no order to a build machine can be read; its width does not change."""
    return _ORDER.sub(lambda found: _LOOKALIKES[found.group()], line)


def escaped(document: str) -> str:
    r"""A JSON document in which what ``inert`` would make visible is written as ``\uXXXX``.

    A parser reads back the exact original text; neither a terminal that prints the file nor a build machine
    is steered by it.
    """
    shown = _HIDDEN.sub(
        lambda found: found.group() if found.group() == "\n" else _escape(found.group()), document
    )
    return _ORDER_IN_JSON.sub(lambda found: _escape(found.group()), shown)


def _escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
