import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from verify.text.bidi import Bidi, closed, detect, isolated, ordered, reads_from_right, set_apart

RLI, FSI, PDI = "\u2067", "\u2068", "\u2069"


@pytest.mark.parametrize(
    ("environment", "interactive", "expected"),
    [
        ({"VTE_VERSION": "7000"}, False, Bidi.OFF),
        ({"TERM": "xterm-256color"}, True, Bidi.VISUAL),
        ({"TERM": "tmux-256color", "VTE_VERSION": "7000"}, True, Bidi.VISUAL),
        ({"VTE_VERSION": "7000", "TERM": "xterm-256color"}, True, Bidi.TERMINAL),
        ({"KONSOLE_VERSION": "230800"}, True, Bidi.TERMINAL),
        ({"TERM": "mlterm"}, True, Bidi.TERMINAL),
        ({"TERM_PROGRAM": "Apple_Terminal"}, True, Bidi.TERMINAL),
    ],
)
def test_who_reorders(environment: dict[str, str], interactive: bool, expected: Bidi) -> None:  # noqa: FBT001
    assert detect(environment, interactive=interactive) is expected


def test_latin_is_never_touched() -> None:
    for mode in Bidi:
        assert ordered("the first talks in 10 months", mode) == "the first talks in 10 months"
    assert isolated("Financial Times") == "Financial Times"


def test_a_pipe_gets_logical_order_and_no_isolates() -> None:
    line = f"{isolated('رويترز')} <- {isolated('مسؤول')}"
    assert ordered(line, Bidi.OFF) == "رويترز <- مسؤول"


def test_a_reordering_terminal_gets_isolates() -> None:
    assert ordered("قال مسؤول", Bidi.TERMINAL) == f"{RLI}قال مسؤول{PDI}"
    line = f"{isolated('رويترز')} <- Reuters"
    assert ordered(line, Bidi.TERMINAL) == f"{FSI}رويترز{PDI} <- Reuters"


def test_two_arabic_names_in_a_chain_keep_their_order_when_reversed_here() -> None:
    shown = ordered(f"{isolated('رويترز')} <- {isolated('وام')} <- x", Bidi.VISUAL)
    left, middle, right = shown.split(" <- ")
    assert (left[0], middle[0], right) == ("ﺯ", "ﻡ", "x")  # each name alone is reversed and joined
    assert FSI not in shown


def test_base_direction_is_that_of_the_first_letter_outside_isolates() -> None:
    assert reads_from_right('"قال Reuters')
    assert not reads_from_right("Reuters قال")
    assert not reads_from_right(f"{isolated('رويترز')} <- Reuters")
    assert not reads_from_right("2024 - 10")


def test_a_date_after_an_arabic_name_keeps_its_order() -> None:
    line = set_apart("22-a.md: ذات مصر, 2024-03-14: number: “عشرة أشهر”, here “8 أشهر”")
    shown = ordered(line, Bidi.VISUAL, from_right=False)
    assert shown.startswith("22-a.md: ")
    assert ", 2024-03-14: number: “" in shown
    assert shown.index("”, here “") < shown.rindex("8")
    assert FSI not in shown


def test_a_sentence_without_arabic_is_left_as_it_is() -> None:
    assert set_apart("cites AFP, 2024-03-14: “ten months”") == "cites AFP, 2024-03-14: “ten months”"


def test_a_sentence_that_begins_in_arabic_can_still_read_from_the_left() -> None:
    line = set_apart("رويترز, 2024-03-14")
    assert ordered(line, Bidi.VISUAL, from_right=False).endswith(", 2024-03-14")
    assert not ordered(line, Bidi.TERMINAL, from_right=False).startswith(RLI)


def test_what_is_opened_is_closed_within_its_line_and_goes_on_on_the_next() -> None:
    assert list(closed([f"a {FSI}ب", "ج", f"د{PDI} e", "f"])) == [
        f"a {FSI}ب{PDI}",
        f"{FSI}ج{PDI}",
        f"{FSI}د{PDI} e",
        "f",
    ]
    assert list(closed([f"{RLI}أ {FSI}ب", f"ج{PDI}{PDI}"])) == [
        f"{RLI}أ {FSI}ب{PDI}{PDI}",
        f"{RLI}{FSI}ج{PDI}{PDI}",
    ]


def test_letters_of_rare_scripts_and_the_mark_are_fenced_off_too() -> None:
    for from_right in ("\U0001e900", "\U00010900", "\u200f"):  # Adlam, Phoenician, the mark
        assert isolated(f"x {from_right}") == f"{FSI}x {from_right}{PDI}"


def test_no_order_comes_about_by_putting_letters_in_order() -> None:
    shown = ordered("قال [error]## قال error:: قال", Bidi.VISUAL)
    assert "##[" not in shown
    assert "♯#[error]" in shown
    assert "∶:error" in shown


def test_brackets_and_quotation_marks_that_read_from_the_right_are_turned_round() -> None:
    shown = ordered("قال (عام) ثم «نعم»", Bidi.VISUAL)
    assert re.sub(r"[^()«» ]+", "x", shown) == "«x» x (x) x"
    mixed = ordered("in (2024) «قال»", Bidi.VISUAL)
    assert re.sub(r"[\ufe70-\ufefc]+", "x", mixed) == "in (2024) «x»"


@given(st.lists(st.sampled_from([*"اب ab()[]«»1,<>", FSI, PDI]), max_size=14).map("".join), st.booleans())
def test_putting_a_line_in_order_loses_nothing(line: str, from_right: bool) -> None:  # noqa: FBT001
    shown = ordered(line, Bidi.VISUAL, from_right=from_right)
    assert cell_len(shown) == cell_len(line)
    assert "\U000e0100" not in shown
    assert sorted(map(level, shown)) == sorted(map(level, re.sub(f"[{FSI}{PDI}]", "", line)))


def level(character: str) -> str:
    """Of a pair of brackets the first one, and any letter of Arabic for all: they are joined when shown."""
    return {")": "(", "]": "[", "»": "«", ">": "<"}.get(character, "ا" if character > "\u0590" else character)
