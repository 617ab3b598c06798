"""The remembered reports: passages, their vectors and words, and finding among them."""

from verify.corpus.background import Background
from verify.corpus.corpus import Corpus
from verify.corpus.measured import Measured, MeasuredView, measure
from verify.corpus.opening import digest_of, index_directory, open_corpus, readings_directory
from verify.corpus.passage import Hit, Passage
from verify.corpus.refreshing import Progress
from verify.corpus.staleness import changed_reports

__all__ = [
    "Background",
    "Corpus",
    "Hit",
    "Measured",
    "MeasuredView",
    "Passage",
    "Progress",
    "changed_reports",
    "digest_of",
    "index_directory",
    "measure",
    "open_corpus",
    "readings_directory",
]
