"""Opening a corpus by the path of its reports or by the address of a shared one."""

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
    """A corpus in its current state; one whose index is kept here is brought up to date first.

    Args:
        corpus: A path or an address.
        encoder: Computes the vectors.
        progress: Called after each report that is read.
        cache_dir: Where indexes are kept on this machine.

    Raises:
        CannotRunError: The corpus cannot be used.
    """
    if not is_address(corpus):
        yield open_corpus(corpus, encoder, progress=progress, cache_dir=cache_dir)
        return
    with open_store(Address.of(corpus), encoder) as shared:
        yield shared
