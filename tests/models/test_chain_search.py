"""The likeliest chains, against all chains counted out."""

from itertools import permutations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from verify.models.article_window import Stretch, Window
from verify.models.chain_hints import UNTOLD, Hint
from verify.models.chain_search import MOST_VOICES, Ask, Pointed, Questions, Told, search

HEAD, PIECES = 3, 4
WINDOW = Window(
    tuple(range(HEAD + PIECES + 1)),
    (*[(0, 0)] * HEAD, *((at, at + 1) for at in range(PIECES)), (0, 0)),
    HEAD,
)
WHERE = range(HEAD, HEAD + PIECES)
CLAIM = Told((HEAD, HEAD + 1), UNTOLD)
SINGLE = np.where(np.eye(len(WINDOW.ids)) > 0, 1.0, 0.0)
"""Every name ends where it begins."""


OPEN = [len(WINDOW.ids) - 1] * len(WINDOW.ids)
"""No sentence ends before the window does."""


def asking(logits: NDArray[np.float64]) -> Ask:
    """One row of logits for who speaks first, one for each piece that may have been found last."""

    def ask(asked: Questions) -> NDArray[np.float64]:
        return np.array([logits[0 if end == 0 else begin] for begin, end in asked.last])

    return ask


def counted_out(logits: NDArray[np.float64]) -> dict[tuple[Stretch, ...], float]:
    """How likely every chain is."""
    found = {}
    for depth in range(MOST_VOICES + 1):
        for places in permutations(WHERE, depth):
            likely, last = 1.0, 0
            for number, place in enumerate((*places, None)):
                open_to = [0, *(1 + at for at in WHERE if at not in places[:number])]
                grown = {at: np.exp(logits[last][at]) for at in open_to}
                if place is None and depth == MOST_VOICES:
                    break
                likely *= grown[0 if place is None else 1 + place] / sum(grown.values())
                last = place or 0
            found[tuple((place, place + 1) for place in places)] = float(likely)
    return found


FIGURES = st.lists(st.floats(-6, 6), min_size=len(WINDOW.ids) + 1, max_size=len(WINDOW.ids) + 1)


@given(st.lists(FIGURES, min_size=len(WINDOW.ids), max_size=len(WINDOW.ids)))
def test_what_is_found_is_as_likely_as_when_counted_out(rows: list[list[float]]) -> None:
    logits = np.array(rows)
    every = counted_out(logits)
    assert abs(sum(every.values()) - 1) < 1e-9
    (found,) = search(asking(logits), SINGLE, WINDOW, [CLAIM], OPEN)
    for one in found:
        assert abs(one.probability - every[one.voices]) < 1e-4
    assert [one.probability for one in found] == sorted((one.probability for one in found), reverse=True)
    best = max(every, key=lambda voices: every[voices])
    if every[best] > 0.5:
        # More than half of all: no cut of the search can lose it.
        assert found[0].voices == best


def test_nobody_is_an_empty_chain() -> None:
    logits = np.zeros((len(WINDOW.ids), len(WINDOW.ids) + 1))
    logits[:, 0] = 9
    ((first, *_),) = search(asking(logits), SINGLE, WINDOW, [CLAIM], OPEN)
    assert first == Pointed((), 0.9995)


def test_a_name_is_never_of_the_heading_or_of_the_end() -> None:
    logits = np.zeros((len(WINDOW.ids), len(WINDOW.ids) + 1))
    logits[:, [1, 2, 3, len(WINDOW.ids)]] = 9
    (found,) = search(asking(logits), np.zeros_like(SINGLE), WINDOW, [CLAIM], OPEN)
    assert {begin for one in found for begin, _ in one.voices} <= set(WHERE)
    assert all(end <= HEAD + PIECES for one in found for _, end in one.voices)


def test_no_claims_no_answers() -> None:
    assert search(asking(np.zeros((0, 0))), SINGLE, WINDOW, [], OPEN) == []


def test_claims_do_not_disturb_one_another() -> None:
    logits = np.random.default_rng(3).normal(size=(len(WINDOW.ids), len(WINDOW.ids) + 1)) * 3
    alone = search(asking(logits), SINGLE, WINDOW, [CLAIM], OPEN)
    assert search(asking(logits), SINGLE, WINDOW, [CLAIM] * 3, OPEN) == alone * 3


def test_no_name_goes_beyond_its_sentence() -> None:
    logits = np.full((len(WINDOW.ids), len(WINDOW.ids) + 1), -9.0)
    logits[0, 1 + HEAD + 1], logits[1:, 0] = 9.0, 9.0
    far = np.zeros_like(SINGLE)
    far[HEAD + 1, HEAD + 3] = 1.0
    (open_to_all,) = search(asking(logits), far, WINDOW, [CLAIM], OPEN)
    (within,) = search(asking(logits), far, WINDOW, [CLAIM], [HEAD + 2] * len(WINDOW.ids))
    assert open_to_all[0].voices == ((HEAD + 1, HEAD + 4),)
    assert within[0].voices == ((HEAD + 1, HEAD + 2),)


def test_each_question_is_told_what_the_rules_answer_to_it() -> None:
    logits = np.full((len(WINDOW.ids), len(WINDOW.ids) + 1), -9.0)
    logits[0, 1 + HEAD + 1] = logits[HEAD + 1, 1 + HEAD + 2] = logits[HEAD + 2, 0] = 9.0
    heard: list[Questions] = []

    def ask(asked: Questions) -> NDArray[np.float64]:
        heard.append(asked)
        return asking(logits)(asked)

    by_rules = Hint(((HEAD + 1, HEAD + 2), (HEAD + 3, HEAD + 4)), 2)
    search(ask, SINGLE, WINDOW, [Told((HEAD, HEAD + 1), by_rules)], OPEN)
    told = [(one.hinted.tolist()[0], one.grounds.tolist()[0]) for one in heard[:3]]
    assert told == [([HEAD + 1, HEAD + 2], 2), ([HEAD + 3, HEAD + 4], 2), ([0, 0], 0)]
