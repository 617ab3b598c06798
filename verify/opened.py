"""A corpus, opened by what names it: the path of its reports, or the address at which many share it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from verify.corpus import Corpus, Progress, open_corpus
from verify.models import LoadedEncoder
from verify.postgresql import Address, is_address, open_store


@contextmanager
def opened(
    corpus: str,
    encoder: LoadedEncoder,
    *,
    progress: Progress | None = None,
    cache_dir: Path | None = None,
) -> Iterator[Corpus]:
    """A corpus as it stands now; one that is kept here is brought up to date first.

    Args:
        corpus: A path or an address.
        encoder: Makes the vectors.
        progress: Told after each report that is read.
        cache_dir: Where indexes are kept here.

    Raises:
        CannotRunError: It cannot be used.
    """
    if not is_address(corpus):
        yield open_corpus(corpus, encoder, progress=progress, cache_dir=cache_dir)
        return
    with open_store(Address.of(corpus), encoder) as shared:
        yield shared
