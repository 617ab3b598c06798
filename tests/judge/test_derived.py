"""Which of two texts was made from the other; the cases stand in ``golden/derived.yaml``."""

import json
from dataclasses import replace
from datetime import date
from importlib.resources import files
from itertools import combinations_with_replacement
from pathlib import Path
from typing import TypedDict

import numpy as np
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.judge.made import claim, document, voice
from verify.documents import Document
from verify.judge.account import account
from verify.judge.derived import Derived, derived, likelihood
from verify.judge.origins import count
from verify.judge.taken_over import FOLLOWS, Signs, in_order, taken_over
from verify.judge.witness import Witness


class Text(TypedDict):
    outlet: str
    published: date
    text: str


class Case(TypedDict):
    name: str
    one: Text
    other: Text
    made: str


CASES: list[Case] = yaml.safe_load(
    (Path(__file__).parent / "golden/derived.yaml").read_text(encoding="utf-8")
)
by_name = pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
TRANSLATION, REWRITE = (
    next(case for case in CASES if word in case["name"]) for word in ("translation", "rewrite")
)


def made(text: Text, path: str) -> Document:
    return document(text["text"], path, outlet=text["outlet"], published=text["published"])


def both(case: Case) -> tuple[Document, Document]:
    return made(case["one"], "one"), made(case["other"], "other")


def answer(found: Derived | None) -> str:
    return "no" if found is None else "certain" if found.certain else "possible"


@by_name
def test_whether_one_was_made_from_the_other_and_which(case: Case) -> None:
    one, other = both(case)
    found = derived(one, other)
    assert answer(found) == case["made"]
    assert found == derived(other, one)
    if found and one.published != other.published:
        assert (found.earlier, found.later) == (one, other)


def test_the_reason_can_be_read_and_checked() -> None:
    found = derived(*both(TRANSLATION))
    assert found is not None
    assert found.why == (
        "other was made from one: a day later, 4 of its 5 sentences follow it in order, "
        "65 % of its words have a counterpart there, all its 4 figures stand there, no quotation of its own"
    )


def test_what_is_older_was_not_made_from_what_is_newer() -> None:
    one, other = both(TRANSLATION)
    found = derived(replace(one, published=date(2025, 3, 9)), other)
    assert found is None or found.later.path == "one"


def test_what_is_as_like_after_months_tells_of_another_event() -> None:
    one, other = both(TRANSLATION)
    assert derived(one, replace(other, published=date(2025, 8, 5))) is None


def test_nothing_is_said_of_a_brief() -> None:
    brief = "The dam at Kesh gave way on Monday night."
    assert derived(document(brief, "one"), document(brief, "other")) is None


def test_a_text_without_a_word_was_made_from_nothing() -> None:
    assert derived(document("", "one"), document("...", "other")) is None


@pytest.mark.parametrize("case", [TRANSLATION, REWRITE], ids=["translation", "rewrite"])
def test_two_that_are_one_text_are_one_origin(case: Case) -> None:
    one, other = (Witness(one, claim(one)) for one in both(case))
    found = count(one, [other])
    assert (found.at_least, found.at_most) == (1, 1)
    assert found.groups == (("one", "other"),)


def test_a_voice_that_the_other_lacks_is_an_origin_of_its_own() -> None:
    one, other = both(TRANSLATION)
    heard = Witness(other, claim(other, chain=[voice("person: سليم حداد")]))
    assert count(Witness(one, claim(one)), [heard]).at_most == 2


def test_who_wrote_from_two_texts_makes_no_one_origin_of_them() -> None:
    port, translated = both(TRANSLATION)
    dam = made(CASES[1]["other"], "dam")
    of_the_dam = (
        "سمعت أمل حداد ما ظنته رعدا فأيقظت أبناءها الثلاثة، وحين بلغوا المدرسة على التل كان بيتهم قد اختفى. "
        "ونامت نحو 200 عائلة في صفوف كش العليا بعد انهيار السد القديم، ووصل الخبز والبطانيات من البلدات "
        "المجاورة، وعالج طبيب في إجازة الجرحى على طاولة. وقالت: «لم يقرع أحد الجرس». "
        "ورفضت هيئة المياه التعليق قبل وصول مفتشيها إلى الموقع."
    )
    of_the_port = "\n\n".join(translated.text.split("\n\n")[:2])
    mixed = replace(
        document(f"{of_the_port}\n\n{of_the_dam}", "mixed", outlet="الشراع"), published=date(2025, 3, 6)
    )
    assert derived(port, mixed)
    assert derived(dam, mixed)
    three = [Witness(each, claim(each)) for each in (port, dam, mixed)]
    found = count(three[0], three[1:])
    assert len(found.notes) == 1


def test_the_file_names_every_sign_and_nothing_else() -> None:
    stored = json.loads((files("verify.judge") / "derived.json").read_text(encoding="utf-8"))
    assert set(stored) == {"constant", *Signs._fields}


@given(st.lists(st.floats(0, 2), min_size=len(Signs._fields), max_size=len(Signs._fields)))
def test_a_likelihood_is_one(values: list[float]) -> None:
    found = likelihood(Signs(*values), -1.0, Signs(*([1.0] * len(values))))
    assert 0 <= found <= 1


ROWS = st.lists(st.lists(st.floats(0, 1), min_size=3, max_size=3), min_size=1, max_size=4)


@given(ROWS)
def test_the_order_kept_is_the_likest_of_all(rows: list[list[float]]) -> None:
    likeness = np.array(rows, dtype=np.float32)
    gains = np.maximum(likeness.astype(np.float64).round(4) - FOLLOWS, 0)
    ways = list(combinations_with_replacement(range(3), len(rows)))
    best = max(sum(gains[row, column] for row, column in enumerate(way)) for way in ways)
    counts = {
        sum(gains[row, column] > 0 for row, column in enumerate(way))
        for way in ways
        if sum(gains[row, column] for row, column in enumerate(way)) >= best - 1e-9
    }
    assert in_order(likeness) in counts


def test_signs_are_the_same_on_every_run() -> None:
    one, other = both(TRANSLATION)
    first = taken_over(account(other), account(one), across=True)
    account.cache_clear()
    assert taken_over(account(other), account(one), across=True) == first


def test_a_copy_has_all_from_the_other() -> None:
    one = made(TRANSLATION["one"], "one")
    found = taken_over(account(one), account(one), across=False)
    assert (found.words, found.carried) == (1, 1)
    assert found.in_order == found.sentences
    assert (found.same_figures, found.same_quotations) == (found.figures, found.quotations)
