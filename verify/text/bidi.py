"""Arabic on a terminal: what to send so that the reader sees it in the right order.

Terminals differ. VTE, Konsole, mlterm and Apple's reorder right-to-left text themselves; there only
directional isolates (UAX #9) keep the columns of a table between its borders. xterm, tmux, kitty, Windows
Terminal and others print characters in the order received; for them the letters must be joined and the line
reversed before it is sent, after wrapping. Files and pipes always get plain logical order.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from rich.cells import cell_len

from verify.text.inert import unheeded

_RIGHT_TO_LEFT, _FIRST_STRONG, _POP = "\u2067", "\u2068", "\u2069"
# Letters of right-to-left scripts, and the right-to-left mark, which counts as one.
_RTL = r"\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_LTR = r"A-Za-z\u00c0-\u024f\u0370-\u058f"
# A span in curly quotation marks is one stretch; elsewhere a stretch runs from letter to letter.
_STRETCH = re.compile(f'(?<=“)[^“”\n]*[{_RTL}][^“”\n]*(?=”)|[{_RTL}](?:[^{_LTR}\n“”"«»,،;:]*[{_RTL}])?')
_ISOLATED = re.compile(f"{_FIRST_STRONG}[^{_POP}]*{_POP}?")
_ISOLATES = re.compile(f"[{_RIGHT_TO_LEFT}{_FIRST_STRONG}{_POP}]")
_BEHIND = "\U000e0100"
"""A zero-width character of no script that belongs to the character before it (a variation selector)."""


class Bidi(StrEnum):
    """Who puts right-to-left text in order: the terminal, this program before printing, or neither."""

    TERMINAL = "terminal"
    VISUAL = "visual"
    OFF = "off"


def detect(environment: Mapping[str, str], *, interactive: bool) -> Bidi:
    """The mode that suits the output.

    Args:
        environment: The process's environment variables.
        interactive: Whether a terminal reads the output.
    """
    if not interactive:
        return Bidi.OFF
    if "TMUX" in environment or environment.get("TERM", "").startswith(("screen", "tmux")):
        return Bidi.VISUAL  # tmux passes text on unchanged, whatever terminal runs it
    reorders = {"VTE_VERSION", "KONSOLE_VERSION"} & environment.keys()
    if reorders or environment.get("TERM") == "mlterm" or environment.get("TERM_PROGRAM") == "Apple_Terminal":
        return Bidi.TERMINAL
    return Bidi.VISUAL


def isolated(text: str) -> str:
    """``text`` in directional isolates, so that its direction does not affect the line it is put into."""
    return f"{_FIRST_STRONG}{text}{_POP}" if re.search(f"[{_RTL}]", text) else text


def set_apart(sentence: str) -> str:
    """An English ``sentence`` with every right-to-left stretch in directional isolates.

    Without them a date after an Arabic name is ordered as part of it and is shown from its last number to its
    first.
    """
    return _STRETCH.sub(lambda found: f"{_FIRST_STRONG}{found.group()}{_POP}", sentence)


def closed(lines: Iterable[str]) -> Iterator[str]:
    """The lines of one wrapped text, with every isolate closed within its line and reopened on the next.

    An isolate that stays open also takes in what follows the text on its line, such as a table's border, and
    the next line would close an isolate that was never opened there.
    """
    opened: list[str] = []
    for line in lines:
        before = "".join(opened)
        for mark in _ISOLATES.findall(line):
            if mark != _POP:
                opened.append(mark)
            elif opened:
                opened.pop()
        yield f"{before}{line}{_POP * len(opened)}"


def reads_from_right(line: str) -> bool:
    """Whether the first letter of ``line`` outside isolates belongs to a right-to-left script."""
    first = re.search(f"[{_LTR}{_RTL}]", _ISOLATED.sub("", line))
    return first is not None and re.match(f"[{_RTL}]", first.group()) is not None


def ordered(line: str, mode: Bidi, *, from_right: bool | None = None) -> str:
    """One already wrapped line as it must be sent in ``mode``; its width in cells does not change.

    Args:
        line: The line.
        mode: Who reorders.
        from_right: Whether it reads from the right; decided by its first letter when ``None``.
    """
    right = reads_from_right(line) if from_right is None else from_right
    if mode is Bidi.OFF or not re.search(f"[{_RTL}]", line):
        return _ISOLATES.sub("", line)
    if mode is Bidi.TERMINAL:
        return f"{_RIGHT_TO_LEFT}{line}{_POP}" if right else line
    return _visual(line, from_right=right)


def _visual(line: str, *, from_right: bool) -> str:
    from arabic_reshaper import reshape  # noqa: PLC0415 - only terminals without reordering need it

    base = "R" if from_right else "L"
    shown = unheeded(_ISOLATES.sub("", displayed(str(reshape(line)), base)))
    missing = " " * (cell_len(_ISOLATES.sub("", line)) - cell_len(shown))  # lam-alef joins to one letter
    return missing + shown if base == "R" else shown + missing


def displayed(line: str, base: str) -> str:
    """``line`` in visual order; brackets and quotation marks that read from the right are mirrored (UAX #9).

    python-bidi orders characters but mirrors none. Text already in visual order is shown as typed, except
    where directions are nested. ``base`` is ``L`` or ``R``. A combining mark after a bracket tells which way
    that bracket is read: where the line runs from the right, the mark comes out before the bracket.
    """
    from bidi import get_display  # noqa: PLC0415 - as above
    from bidi.mirror import MIRRORED  # noqa: PLC0415

    turning = f"[{re.escape(''.join(MIRRORED))}]"
    marked = re.sub(turning, lambda found: found[0] + _BEHIND, line.replace(_BEHIND, ""))
    shown = str(get_display(marked, base_dir=base))
    pairs = re.compile(f"{_BEHIND}({turning})|({turning}){_BEHIND}")
    return pairs.sub(lambda found: MIRRORED[found[1]] if found[1] else found[2], shown)
