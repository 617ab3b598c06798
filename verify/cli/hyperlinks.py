"""Which terminals show the name of a report as a link (OSC 8), judged by their environment variables.

A terminal cannot be asked. The terminals listed here are from
https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda, and their first versions with links from
the npm package supports-hyperlinks.
"""

from collections.abc import Mapping

_BY_TERM = frozenset({"xterm-kitty", "xterm-ghostty", "alacritty", "foot", "contour"})
_BY_PROGRAM = frozenset({"iTerm.app", "WezTerm", "vscode", "ghostty", "zed", "Hyper", "Tabby"})
_LEAST_VTE = 5002
"""The first version of VTE, as in its variable: 0.50.2. The two versions before crash at a link."""
_LEAST_KONSOLE = 201200
"""The first version of Konsole, as in its variable: 20.12."""


def follows_links(environment: Mapping[str, str]) -> bool:
    """Whether the terminal shows links; ``FORCE_HYPERLINK`` set to 1 or 0 decides where this is wrong.

    Args:
        environment: The process's environment variables.
    """
    forced = environment.get("FORCE_HYPERLINK", "")
    if forced:
        return forced != "0"
    term = environment.get("TERM", "")
    if "TMUX" in environment or term.startswith(("screen", "tmux")) or term == "dumb":
        return False  # passing links on depends on its settings and on the terminal it runs in
    return (
        term in _BY_TERM
        or environment.get("TERM_PROGRAM", "") in _BY_PROGRAM
        or "WT_SESSION" in environment
        or _number(environment.get("VTE_VERSION", "")) >= _LEAST_VTE
        or _number(environment.get("KONSOLE_VERSION", "")) >= _LEAST_KONSOLE
    )


def _number(version: str) -> int:
    return int(version) if version.isdecimal() and version.isascii() else 0
