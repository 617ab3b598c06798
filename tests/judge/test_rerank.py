"""Which passages are judged: those that resemble the claim most, wherever the index ranked them."""

from tests.judge.fixed_reader import FixedReader, hits, means_with
from tests.judge.made import claim, document
from verify.corpus import Passage
from verify.judge.rerank import rerank

ARTICLE = document("The strike at the Kesh copper mine lasted eight weeks.")
STRIKE = claim(ARTICLE, ARTICLE.text[:53])
TEXTS = (
    "A rare comet will be seen from the southern islands next winter.",
    "The copper price rose again.",
    "The strike at the Kesh mine lasted eight weeks.",
)
PASSAGES = [Passage(report, claim(report)) for report in (document(text, text[:8]) for text in TEXTS)]


def kept(most: int, order: tuple[int, ...] = (0, 1, 2)) -> list[str]:
    passages = [PASSAGES[number] for number in order]
    means = means_with(FixedReader(), list(TEXTS))
    (found,) = rerank(ARTICLE, [STRIKE], [hits(STRIKE, passages)], means, most=most)
    return [hit.passage.report.text for hit in found]


def test_what_resembles_most_is_kept_though_the_index_had_it_last() -> None:
    assert kept(1) == [TEXTS[2]]


def test_most_first() -> None:
    assert kept(3)[0] == TEXTS[2]
    assert len(kept(3)) == 3


def test_of_equals_the_nearer_is_first() -> None:
    twice = [PASSAGES[0], Passage(document(TEXTS[0], "copy"), PASSAGES[0].claim)]
    (found,) = rerank(
        ARTICLE, [STRIKE], [hits(STRIKE, twice)], means_with(FixedReader(), list(TEXTS)), most=2
    )
    assert [hit.passage for hit in found] == twice


def test_fewer_than_asked_for_are_all_kept() -> None:
    assert len(kept(20)) == len(TEXTS)
