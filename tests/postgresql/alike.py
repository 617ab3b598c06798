"""Two corpora that must be the same one, wherever each is kept."""

from verify.corpus import Corpus
from verify.judge.reprint import COPY


def assert_alike(shared: Corpus, here: Corpus) -> None:
    assert list(shared.reports) == list(here.reports)
    assert list(shared.passages) == list(here.passages)
    assert shared.digest == here.digest
    assert shared.notices == here.notices
    assert shared.paths() == here.paths()
    assert shared.index.background.counts == here.index.background.counts
    assert shared.index.background.size == here.index.background.size
    assert shared.index.sketches.pairs(COPY).tolist() == here.index.sketches.pairs(COPY).tolist()
    for report in here.reports:
        assert shared.sharing(report, COPY) == here.sharing(report, COPY)
