"""The row of pieces in which a claim and a passage are read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from verify.models import Answer, Asked
from verify.models.pairing import LONGEST, ROOM_CLAIM, Pairing, Role, told_gap
from verify.models.relation_reader import load_relation_reader, reader_folder

TOKENIZER = Tokenizer.from_file(str(reader_folder() / "tokenizer.json"))
PAIRING = Pairing(TOKENIZER)
TEXT = st.text(max_size=400)


def marked(asked: Asked, role: Role) -> str:
    row = PAIRING.row(asked, Answer("The port is closed."))
    kept = [piece for piece, given_role in zip(row.ids, row.roles, strict=True) if given_role == role]
    return str(TOKENIZER.decode(kept))


def test_the_claim_is_marked_within_its_sentence() -> None:
    sentence = "The mayor said that the bridge had collapsed, after a night of rain."
    start = sentence.index("the bridge")
    asked = Asked(sentence, start, sentence.index(","))
    assert marked(asked, Role.CLAIM) == "the bridge had collapsed"
    assert "The mayor said that" in marked(asked, Role.AROUND_CLAIM)


def test_a_claim_at_the_end_of_a_long_sentence_is_read_whole() -> None:
    sentence = "word " * 300 + "the bridge collapsed"
    asked = Asked(sentence, sentence.index("the bridge"), len(sentence))
    assert marked(asked, Role.CLAIM) == "the bridge collapsed"


def test_what_stands_before_keeps_its_end_and_a_title_its_beginning() -> None:
    row = PAIRING.row(
        Asked("a", 0, 1), Answer("b", before="x " * 200 + "its end", title="its beginning" + " y" * 200)
    )
    told = TOKENIZER.decode(list(row.ids))
    assert "its end" in told
    assert "its beginning" in told


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (0, "same day:"),
        (1, "1 day later:"),
        (12, "12 days later:"),
        (-1, "1 day earlier:"),
        (None, "day unknown:"),
    ],
)
def test_the_days_between_are_told_in_words(days: int | None, told: str) -> None:
    assert told_gap(days) == told


@given(
    sentence=TEXT,
    passage=TEXT,
    before=TEXT,
    title=TEXT,
    days=st.none() | st.integers(-4000, 4000),
    data=st.data(),
)
def test_any_text_gives_a_bounded_row(
    sentence: str, passage: str, before: str, title: str, days: int | None, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(sentence)))
    end = data.draw(st.integers(start, len(sentence)))
    row = PAIRING.row(Asked(sentence, start, end), Answer(passage, before, title, days))
    assert len(row.ids) == len(row.roles) <= LONGEST
    assert set(row.roles) <= set(map(int, Role))
    assert sum(role <= Role.AROUND_CLAIM for role in row.roles) <= ROOM_CLAIM + 3


def test_a_pair_has_one_answer_in_whatever_company() -> None:
    reader = load_relation_reader()
    pairs = [
        (Asked("The port is closed.", 0, 19), Answer(text))
        for text in (
            "أغلق الميناء أمس.",
            "The port was closed on Sunday after a storm that lasted three days.",
            "No.",
        )
    ]
    alone = [reader.read([pair])[0] for pair in pairs]
    assert list(reader.read(pairs)) == alone
    assert list(reader.read(pairs[::-1])) == alone[::-1]
    assert all(abs(sum(one.relations) - 1) < 0.001 for one in alone)
