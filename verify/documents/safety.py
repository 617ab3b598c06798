"""Characters that a reader cannot see and a screen may obey; the text keeps them, and a notice names them."""

import re

from verify.documents import notices
from verify.text import Notice, Span

# C0 without white space, DEL, and C1 without NEL; ESC and CSI open terminal sequences.
_TERMINAL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_DIRECTION = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
# Joiners and direction marks, ordinary in Arabic script, are left out, and so is a soft hyphen.
_INVISIBLE = re.compile(
    r"[\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff\U0001d173-\U0001d17a\u115f\u1160\u3164\uffa0]"
)


def inspect(text: str, path: str) -> tuple[Notice, ...]:
    """One notice for each kind of such characters in ``text``, at the first of them."""
    sorts = (
        (_TERMINAL, notices.terminal_controls),
        (_DIRECTION, notices.direction_controls),
        (_INVISIBLE, notices.invisible_characters),
    )
    told = []
    for pattern, notice in sorts:
        first = pattern.search(text)
        if first:
            told.append(notice(path, sum(1 for _ in pattern.finditer(text)), Span(*first.span())))
    return tuple(told)
