"""Names of reports become links where the terminal says that it follows them, and nowhere else."""

import pytest

from verify.cli.hyperlinks import follows_links


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"TERM": "xterm-256color"},
        {"TERM": "dumb", "VTE_VERSION": "7600"},
        {"TERM": "tmux-256color", "TERM_PROGRAM": "WezTerm", "TMUX": "tmux-1000/default,1,0"},
        {"TERM": "screen", "WT_SESSION": "x"},
        {"VTE_VERSION": "5001"},
        {"VTE_VERSION": "7.6"},
        {"KONSOLE_VERSION": "200400"},
        {"TERM": "xterm-kitty", "FORCE_HYPERLINK": "0"},
    ],
)
def test_no_links(environment: dict[str, str]) -> None:
    assert not follows_links(environment)


@pytest.mark.parametrize(
    "environment",
    [
        {"TERM": "xterm-256color", "VTE_VERSION": "7600"},
        {"TERM": "xterm-kitty"},
        {"TERM_PROGRAM": "iTerm.app"},
        {"WT_SESSION": "x"},
        {"KONSOLE_VERSION": "220400"},
        {"TERM": "tmux-256color", "FORCE_HYPERLINK": "1"},
    ],
)
def test_links(environment: dict[str, str]) -> None:
    assert follows_links(environment)
