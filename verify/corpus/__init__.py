"""The remembered reports: passages, their vectors and words, and finding among them."""

from verify.corpus.background import Background
from verify.corpus.corpus import Corpus
from verify.corpus.index import Progress
from verify.corpus.opening import digest_of, index_directory, open_corpus, readings_directory
from verify.corpus.passage import Hit, Passage
from verify.corpus.staleness import changed_reports

__all__ = [
    "Background",
    "Corpus",
    "Hit",
    "Passage",
    "Progress",
    "changed_reports",
    "digest_of",
    "index_directory",
    "open_corpus",
    "readings_directory",
]
