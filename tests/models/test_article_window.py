"""Windows hold all of a text between them, and what they say of a place is where it is."""

from functools import cache

from hypothesis import example, given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from verify.documents import sentences
from verify.models.article_window import FOLLOWING, LONGEST, ROOM, STEP, Window, asked, stops, windows
from verify.models.relation_reader import reader_folder

TEXTS = st.text(alphabet='ab كتاب«»"،.\n\u0651\u200f1é’-', max_size=200)
LONG = "The mayor said the bridge would close. وقالت الصحيفة إن الجسر أُغلق. " * 120


@cache
def tokenizer() -> Tokenizer:
    found = Tokenizer.from_file(str(reader_folder() / "tokenizer.json"))
    found.no_truncation()
    found.no_padding()
    return found


def of(text: str, outlet: str = "The Post", title: str = "Bridge to close") -> list[Window]:
    return windows(tokenizer(), text, outlet=outlet, title=title)


@given(TEXTS, st.integers(0, 40))
@example("", 0)
@example("«a»", 3)
def test_all_of_a_text_is_read_and_no_window_is_too_long(text: str, repeated: int) -> None:
    whole = text * repeated
    cut = tokenizer().encode(whole, add_special_tokens=False)
    read = of(whole)
    assert all(len(one.ids) == len(one.offsets) <= LONGEST for one in read)
    first, *others = read
    pieces = list(first.ids[first.first : -1])
    for one in others:
        assert pieces[-(ROOM - STEP) :] == list(one.ids[one.first : one.first + ROOM - STEP])
        pieces += one.ids[one.first + ROOM - STEP : -1]
    assert pieces == list(cut.ids)


@given(st.text(min_size=1, max_size=400), st.text(max_size=400))
def test_a_heading_of_any_length_leaves_room_for_the_text(outlet: str, title: str) -> None:
    read = of(LONG, outlet, title)
    assert all(len(one.ids) <= LONGEST for one in read)
    assert read[0].characters((read[0].first, len(read[0].ids) - 1)).start == 0
    assert read[-1].characters((read[-1].first, len(read[-1].ids) - 1)).end >= len(LONG.rstrip())


@given(st.data())
def test_a_place_is_found_again_in_every_window_that_holds_it(data: st.DataObject) -> None:
    text = data.draw(TEXTS) + LONG
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 1, min(len(text), start + 80)))
    read = of(text)
    found = list(asked(read, start, end))
    assert found or not text[start:end].strip()
    for number, pieces in found:
        told = read[number].characters(pieces)
        # White space and marks that no piece covers may stand at the edges.
        assert told.start <= start + 1
        assert told.end >= end - 1
    assert {number for number, _ in found} == {
        number for number, one in enumerate(read) if one.pieces(start, end)
    }


def test_a_claim_is_asked_where_what_follows_it_is_read_too() -> None:
    read = of(LONG)
    at = read[0].characters((len(read[0].ids) - 12, len(read[0].ids) - 2))
    (first, pieces), *_ = asked(read, *at)
    assert first == 1
    assert len(read[1].ids) - 1 - pieces[1] >= FOLLOWING
    (first, _), *_ = asked(read, 0, 8)
    assert first == 0
    (first, _), *_ = asked(read, len(LONG) - 9, len(LONG))
    assert first == len(read) - 1


def test_the_heading_is_no_place_of_the_text() -> None:
    one = of("The Post")[0]
    assert one.pieces(0, 8) == (one.first, len(one.ids) - 1)
    assert one.offsets[: one.first] == ((0, 0),) * one.first


def test_a_place_longer_than_a_window_is_in_none() -> None:
    assert list(asked(of(LONG), 0, len(LONG))) == []


@given(TEXTS, st.integers(1, 30))
def test_a_name_stops_with_its_sentence(text: str, repeated: int) -> None:
    whole = text * repeated
    ends = [sentence.end for sentence in sentences(whole)]
    for window in of(whole):
        for piece, stop in enumerate(stops(window, ends)[window.first : -1], window.first):
            start = window.offsets[piece][0]
            end = next((one for one in ends if one > start), len(whole))
            assert piece < stop <= len(window.ids) - 1
            assert all(one >= end for one, _ in window.offsets[stop:-1])
            assert all(one < end for one, _ in window.offsets[piece + 1 : stop])
