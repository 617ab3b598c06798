"""A corpus, opened: its reports, its passages, and finding among them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from verify.claims import Claim
from verify.corpus.any_index import AnyIndex
from verify.corpus.passage import Hit
from verify.corpus.remembered import Remembered
from verify.corpus.search import Found, Query, search
from verify.corpus.sketch import sketch
from verify.documents import Document, first_words
from verify.models import LoadedEncoder
from verify.text import CannotRunError, Notice, words


@dataclass(frozen=True, slots=True)
class Corpus:
    """Reports, indexed.

    Attributes:
        path: As the reader named it.
        reports: In the order of their paths; what need not be read for an answer is read when asked for.
        passages: In the order of the reports and of their texts.
        digest: SHA-256 over the reports' paths and contents, in hexadecimal.
        notices: What a reader must be told about the corpus, its reports and its index.
        encoder: The one that made the vectors.
        index: What is searched.
    """

    path: str
    reports: Sequence[Document]
    passages: Remembered
    digest: str
    notices: tuple[Notice, ...]
    encoder: LoadedEncoder
    index: AnyIndex

    def search(
        self,
        claims: Sequence[Claim],
        document: Document,
        *,
        k: int = 20,
        since: date | None = None,
        until: date | None = None,
        without: Collection[str] = (),
    ) -> tuple[tuple[Hit, ...], ...]:
        """For each claim of ``document`` the ``k`` passages that are nearest to it, best first.

        Args:
            claims: Of ``document``, in any number.
            document: Where they stand.
            k: How many for each. Where fewer come back there are no more; who must know whether a full answer
                was cut off asks for one more.
            since: Leave out reports published before this day; those without a date stay.
            until: Leave out reports published after this day.
            without: Leave out the reports with these paths.
        """
        queries = [Query.of_claim(claim, document) for claim in claims]
        allowed = self.passages.allowed(since=since, until=until, without=without)
        found = search(self.index, self.encoder, queries, k, allowed=allowed, of_one_text=True)
        return tuple(tuple(map(self._hit, rows)) for rows in found)

    def paths(self) -> tuple[str, ...]:
        """Of all reports, without looking into any."""
        return tuple(entry.path for entry in self.index.entries)

    def asked(self, since: date | None, until: date | None) -> int:
        """How many reports may be evidence when only these days are asked about."""
        return sum(entry.asked(since, until) for entry in self.index.entries)

    def opening_like(self, document: Document) -> tuple[Document, ...]:
        """The reports that begin with the words with which ``document`` begins."""
        opening = first_words(document)
        entries = enumerate(self.index.entries)
        return tuple(self.reports[number] for number, entry in entries if entry.opening == opening)

    def sharing(self, document: Document, share: float) -> tuple[Document, ...]:
        """The reports of which such a share of the smaller text may stand in ``document``, or of it in them.

        It may be less, and a share of a short text may be missed: a sample of both texts is looked at.
        """
        found = self.index.sketches.sharing(sketch(document.text), share)
        return tuple(self.reports[number] for number in found)

    def search_text(self, text: str, k: int = 20) -> tuple[Hit, ...]:
        """The ``k`` passages that are nearest to ``text``, best first.

        Raises:
            CannotRunError: The text holds no word.
        """
        if not words(text):
            raise CannotRunError(
                "the text contains no word", where="search", remedy="give a word or a sentence"
            )
        (found,) = search(self.index, self.encoder, [Query.of_text(text)], k)
        return tuple(map(self._hit, found))

    def _hit(self, found: Found) -> Hit:
        return Hit(self.passages[found.row], found.score, found.similarity, found.channels)
