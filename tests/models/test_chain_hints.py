"""What the rules see, told in pieces: whom they name, and what they take each piece for."""

from functools import cache

from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from verify.claims import RuledClaim
from verify.claims.extract import stated
from verify.claims.reconciliation.ground import Ground
from verify.claims.reconciliation.settle import ruled
from verify.documents.read import read_bytes
from verify.models.article_window import Window, windows
from verify.models.chain_hints import GROUNDS, NO_HINT, NOBODY, UNTOLD, Hint, Tag, hint, tags
from verify.models.chain_reader import chain_reader_folder
from verify.text import Span

TEXT = "The crane fell in March, the mayor of Safi said. Nobody was hurt."


@cache
def tokenizer() -> Tokenizer:
    found = Tokenizer.from_file(str(chain_reader_folder() / "tokenizer.json"))
    found.no_truncation()
    found.no_padding()
    return found


def window(text: str = TEXT) -> Window:
    return windows(tokenizer(), text, outlet="Coast Daily", title="A crane falls")[0]


def claims(text: str = TEXT) -> list[RuledClaim]:
    document = read_bytes(text.encode(), name="a.txt", suffix=".txt")
    return ruled(document, stated(document))


def test_every_ground_has_its_number() -> None:
    assert tuple(ground.value for ground in Ground) == GROUNDS


def test_the_rules_name_their_voice_and_then_nobody() -> None:
    told = hint(window(), TEXT, claims()[0])
    (mayor,) = told.voices
    assert mayor is not None
    assert window().characters(mayor).of(TEXT).strip() == "the mayor of Safi"
    assert told.after(()) == (mayor, told.ground)
    assert told.after([mayor]) == (NOBODY, told.ground)
    assert GROUNDS[told.ground - 1] == "frame"


def test_the_rules_do_not_answer_what_is_asked_of_others_than_they_name() -> None:
    told = Hint(((5, 7), None, (9, 10)), 1)
    assert told.after([(6, 7)]) == (NOBODY, NO_HINT)  # the second voice is not in the window
    assert told.after([(8, 9)]) == (NOBODY, NO_HINT)
    assert told.after([(5, 7), (6, 7)]) == (NOBODY, NO_HINT)
    assert UNTOLD.after(()) == (NOBODY, NO_HINT)


def test_a_claim_of_the_outlet_itself_is_told_so() -> None:
    told = hint(window(), TEXT, claims()[1])
    assert told.after(()) == (NOBODY, 1 + GROUNDS.index("nothing"))


def test_a_voice_that_the_window_does_not_name_is_no_hint() -> None:
    told = hint(window(), TEXT, claims()[0]._replace(voices=("the governor",)))
    assert told.after(()) == (NOBODY, NO_HINT)


def test_tags_say_what_the_rules_take_each_piece_for() -> None:
    of = window()
    told: dict[Tag, str] = {}
    for tag, (start, end) in zip(tags(of, claims()), of.offsets, strict=True):
        told[Tag(tag)] = told.get(Tag(tag), "") + TEXT[start:end]
    assert told[Tag.CUE].split() == ["said"]
    assert told[Tag.NAME].strip() == "the mayor of Safi"
    assert told[Tag.FIRST].split() == ["The", "No"]
    assert told[Tag.CLAIM].strip() == "crane fell in Marchbody was hurt"
    assert told[Tag.NOTHING] == ""


TEXTS = st.text(alphabet='ab كتاب«»"،.\n said', max_size=80)
PLACES = st.tuples(st.integers(0, 80), st.integers(0, 80)).map(lambda one: Span(*sorted(one)))
ANYWHERE = st.builds(
    RuledClaim, PLACES, PLACES, st.tuples(PLACES), st.tuples(PLACES), st.just(()), st.just(Ground.FRAME)
)


@given(TEXTS, st.lists(ANYWHERE, max_size=3))
def test_any_places_are_tagged_and_nothing_of_the_heading(text: str, some: list[RuledClaim]) -> None:
    of = window(text)
    told = tags(of, some)
    assert len(told) == len(of.ids)
    assert set(told[: of.first]) | {told[-1]} == {Tag.NOTHING}
