"""Where the newsroom or a reporter is reached: "To contact the reporter: ...", «للتواصل مع الكاتب: ...»."""

import re

from verify.documents.boilerplate import opens, phrases
from verify.text import words

_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}|(?<!\w)@\w{2,30}")
_MOST, _FEW = 45, 8
_STOP = re.compile(r"[.!?؟][\s\"”»)]*$")


def is_contact(line: str) -> bool:
    """Whether ``line`` gives an address and is there for nothing else."""
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
