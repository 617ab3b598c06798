"""Contact lines of a newsroom or reporter: "To contact the reporter: ...", «للتواصل مع الكاتب: ...»."""

import re

from verify.documents.boilerplate import opens, phrases
from verify.text import words

_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}|(?<!\w)@\w{2,30}")
_MOST, _FEW = 45, 8
"""Words of the longest contact line, and of one that needs no opening phrase."""
_STOP = re.compile(r"[.!?؟][\s\"”»)]*$")


def is_contact(line: str) -> bool:
    """Whether ``line`` only gives an address."""
    count = len(words(line))
    if count > _MOST:
        return False
    address = _ADDRESS.search(line)
    if any(phrases("contacted").find(line)):
        return address is not None or any(form[0].isdigit() for form, _, _ in words(line))
    if address is None:
        return False
    plain = not _STOP.search(line)
    return opens(line, "contacts") or (plain and (opens(line, "contact_labels") or count <= _FEW))
