"""Looking at what was found: what is read, what is read once, and whom a passage fits best."""

from collections.abc import Sequence

import pytest

from tests.judge.fixed_reader import FixedReader, hits, means_with, reading
from tests.judge.made import claim, document
from verify.claims import Claim, Modality
from verify.corpus import Passage
from verify.documents import Document
from verify.judge.observed import Observed
from verify.judge.observing import observe

ARTICLE = document(
    "The strike at the Kesh copper mine lasted eight weeks. "
    "The governor opened a new children's hospital in the city of Velden."
)
STRIKE, HOSPITAL = (
    claim(ARTICLE, ARTICLE.text[:53]),
    claim(ARTICLE, ARTICLE.text[55:]),
)
REPORT = document(
    "Miners spoke on Monday. "
    "The strike at the Kesh copper mine lasted eleven weeks and the shafts stood empty.",
    "report",
)
LASTED = Passage(REPORT, claim(REPORT, "The strike at the Kesh copper mine lasted eleven weeks"))
EMPTY = Passage(REPORT, claim(REPORT, "the shafts stood empty"))
COMET = document("A rare comet will be seen from the southern islands next winter.", "comet")
STRANGER = Passage(COMET, claim(COMET))


def look(
    reader: FixedReader, claims: Sequence[Claim], passages: Sequence[Passage], *, unread: float = 0.0
) -> tuple[tuple[Observed, ...], ...]:
    found = [hits(one, passages) for one in claims]
    texts = [one.claim.text for one in passages]
    return observe(ARTICLE, claims, found, means_with(reader, texts, unread=unread))


def of(report: Document, seen: Sequence[Observed]) -> Observed:
    return next(one for one in seen if one.measured.hit.passage.report is report)


def test_a_sentence_is_read_once_for_two_of_its_clauses() -> None:
    reader = FixedReader({("", "eleven weeks"): reading("conflicts .8")})
    ((lasted, empty),) = look(reader, [STRIKE], [LASTED, EMPTY])
    asked, answer = reader.read_pairs[0]
    assert [each.sentence for _, each in reader.read_pairs].count(answer.sentence) == 1
    assert asked.sentence[asked.start : asked.end] == STRIKE.text
    assert answer.sentence == LASTED.claim.sentence.of(REPORT.text)
    assert answer.before == "Miners spoke on Monday."
    assert lasted.reading == empty.reading == reading("conflicts .8")
    assert lasted.measured.resemblance != empty.measured.resemblance


def test_what_may_say_something_is_read_again_alone() -> None:
    context, again = reading("conflicts .3, supports .4"), reading("conflicts .9")
    answers = {
        ("strike", LASTED.claim.sentence.of(REPORT.text)): context,
        ("strike", LASTED.claim.text): again,
    }
    reader = FixedReader(answers)
    ((lasted, comet),) = look(reader, [STRIKE], [LASTED, STRANGER])
    assert (lasted.reading, lasted.alone) == (context, again)
    assert comet.alone == comet.reading == reading("related 1")
    asked, answer = reader.read_pairs[-1]
    assert (asked.sentence, answer.sentence, answer.before) == (STRIKE.text, LASTED.claim.text, "")
    assert len(reader.read_pairs) == 3


def test_what_is_denied_is_not_read_alone() -> None:
    article = document("The union denied that the strike had ended.")
    report = document("Officials denied that the strike had ended.", "report")
    denied, asserted = (
        claim(article, "the strike had ended", modality=one) for one in (Modality.DENIED, Modality.ASSERTED)
    )
    theirs = claim(report, "the strike had ended", modality=Modality.DENIED)
    reader = FixedReader(otherwise=reading("supports .9"))
    for ours, passage in ((denied, LASTED), (asserted, Passage(report, theirs))):
        ((seen,),) = observe(article, [ours], [hits(ours, [passage])], means_with(reader, []))
        assert seen.alone == seen.reading
    assert len(reader.read_pairs) == 2


def test_what_both_readings_would_ask_is_asked_once() -> None:
    article, report = document("Mine closed"), document("Mine closed", "report")
    ours, theirs = claim(article, "Mine closed"), claim(report, "Mine closed")
    reader = FixedReader(otherwise=reading("supports .9"))
    observe(article, [ours], [hits(ours, [Passage(report, theirs)])], means_with(reader))
    assert len(reader.read_pairs) == len(set(reader.read_pairs)) == 1


@pytest.mark.parametrize(("related", "times"), [(0.8, 2), (0.81, 1)])
def test_what_hardly_says_anything_is_read_once(related: float, times: int) -> None:
    reader = FixedReader(otherwise=reading(f"related {related}"))
    look(reader, [STRIKE], [LASTED])
    assert len(reader.read_pairs) == times


def test_progress_goes_on_through_the_second_reading() -> None:
    told: list[tuple[int, int]] = []
    means = means_with(FixedReader(otherwise=reading("supports .9")))
    observe(ARTICLE, [STRIKE], [hits(STRIKE, [LASTED])], means, progress=lambda *one: told.append(one))
    assert told == [(1, 1), (2, 2)]


def test_it_is_read_for_each_claim_in_one_sitting() -> None:
    reader = FixedReader()
    look(reader, [STRIKE, HOSPITAL], [LASTED, STRANGER])
    assert len(reader.read_pairs) == len(set(reader.read_pairs)) == 4


def test_what_surely_says_nothing_is_not_read() -> None:
    everything = look(FixedReader(), [STRIKE], [LASTED, STRANGER])
    low, high = (of(one, everything[0]).measured.resemblance for one in (COMET, REPORT))
    reader = FixedReader()
    ((seen,),) = look(reader, [STRIKE], [LASTED, STRANGER], unread=(low + high) / 2)
    assert seen.measured.hit.passage == LASTED
    assert [answer.sentence for _, answer in reader.read_pairs] == [LASTED.claim.sentence.of(REPORT.text)]


def test_what_lies_at_the_limit_is_read() -> None:
    ((seen,),) = look(FixedReader(), [STRIKE], [STRANGER])
    assert len(look(FixedReader(), [STRIKE], [STRANGER], unread=seen.measured.resemblance)[0]) == 1


def test_they_come_in_the_order_of_the_hits() -> None:
    for order in ([LASTED, STRANGER, EMPTY], [EMPTY, LASTED, STRANGER]):
        (seen,) = look(FixedReader(), [STRIKE], order)
        assert [one.measured.hit.passage for one in seen] == order


def test_nothing_found_and_nothing_claimed() -> None:
    assert look(FixedReader(), [], []) == ()
    assert observe(ARTICLE, [STRIKE, HOSPITAL], [[], []], means_with(FixedReader())) == ((), ())


def test_a_passage_leads_at_the_claim_that_it_fits_best() -> None:
    (strike,), (hospital,) = look(FixedReader(), [STRIKE, HOSPITAL], [LASTED])
    assert strike.words_lead == 0 > hospital.words_lead
    assert strike.lead == hospital.lead == 0  # the reader makes no difference between the two


def test_it_leads_by_reading_at_the_claim_to_which_it_speaks_most_likely() -> None:
    reader = FixedReader({("strike", ""): reading("supports .7")}, otherwise=reading("supports .2"))
    (_, strike), (_, hospital) = look(reader, [STRIKE, HOSPITAL], [STRANGER, LASTED])
    assert (round(strike.lead, 4), round(hospital.lead, 4)) == (0, -0.5)


def test_what_is_said_of_a_denial_is_told_from_what_is_said_of_the_thing() -> None:
    article = document("The union denied that the strike had ended. The strike had ended.")
    denied = claim(article, "the strike had ended", modality=Modality.DENIED)
    asserted = claim(article, "The strike had ended")
    reader = FixedReader({("strike", ""): reading("denies .7")})
    found = [hits(one, [LASTED]) for one in (denied, asserted)]
    (of_denied,), (of_asserted,) = observe(article, [denied, asserted], found, means_with(reader, []))
    assert (of_denied.of_denial, of_denied.reading.relations.conflicts) == (True, 0.7)
    assert (of_asserted.of_denial, of_asserted.reading.relations.denies) == (False, 0.7)
