"""A row of share buttons: "Share: Facebook X WhatsApp Print", «انشر عبر فيسبوك تويتر طباعة»."""

from verify.lexicon import Phrases, read_json
from verify.text import remembered, words

_LONGEST = 30
"""Words."""


def is_share_row(line: str) -> bool:
    """Whether ``line`` names a network or tool and holds only such names and the words around them."""
    count = len(words(line))
    if not 1 < count <= _LONGEST or line.rstrip(" )").endswith((".", "؟", "?")):
        return False
    found = list(_phrases().find(line))
    covered = sum(len(words(line[match.start : match.end])) for match in found)
    others = sum(form.isdigit() for form, _, _ in words(line))
    return covered + others >= count and any(match.value for match in found)


@remembered()
def _phrases() -> Phrases[bool]:
    """Each phrase, and whether it is a network or tool."""
    data = read_json("boilerplate")
    pairs = [(phrase, True) for phrase in data["share_tools"]]
    return Phrases((*pairs, *((phrase, False) for phrase in data["share_words"])), clitics=True)
