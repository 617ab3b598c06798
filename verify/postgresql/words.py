"""The words of a corpus: kept once each, with their vectors, and read all together."""

from collections.abc import Sequence

import numpy as np

from verify.corpus.embedding import embed
from verify.corpus.translation import Living, Vocabulary
from verify.facets import skeleton
from verify.models import LoadedEncoder
from verify.postgresql import wire
from verify.postgresql.session import Session
from verify.text import Language, bare, detect

_NEW = "CREATE TEMP TABLE new_word (LIKE word) ON COMMIT DROP"
_KEPT = "INSERT INTO word SELECT * FROM new_word ORDER BY word ON CONFLICT (word) DO"
_AS_NOW = " UPDATE SET language = excluded.language, sound = excluded.sound"


def remember(session: Session, words: Sequence[str], encoder: LoadedEncoder, *, anew: bool) -> None:
    """Keep words that are not there yet.

    They are put in by the order of their keys: so two who put in the same words wait for one another, but
    not each for the other. It is done last in a transaction, so that nobody waits long.

    Args:
        session: In a transaction.
        words: Words of known languages.
        encoder: Makes their vectors.
        anew: Whether to tell their language and sound by the rules of now.
    """
    keys = {wire.digest(wire.encoded(word)): word for word in words}
    there = {row[0] for row in session.run(_THERE, keys=wire.array(keys))}
    new = [word for key, word in keys.items() if anew or key not in there]
    if not new:
        return
    vectors = embed(encoder.encode, new, dimension=encoder.dimension)
    session.run(_NEW)
    session.put("new_word", wire.rows(map(_row, new, map(wire.vector_of, vectors))))
    session.run(_KEPT + (_AS_NOW if anew else " NOTHING"))


_THERE = "SELECT word FROM word WHERE word = ANY(CAST(:keys AS uuid[]))"


def vocabulary(session: Session, dimension: int) -> tuple[Living, ...]:
    """The words that stand in some passage that is listed."""
    counted: list[tuple[Language, int]] = []
    words: list[str] = []
    sounds: list[str] = []
    for language, count, written, sound in session.run(_GATHERED):
        counted.append((Language(language), count))
        words += wire.decoded(written).split("\n")
        sounds += wire.decoded(sound).split("\n")
    vectors = wire.taken_vectors(session.take(_VECTORS), dimension)
    return (Living(Vocabulary.stored(counted, words, sounds, vectors, np.ones(len(words), np.int32))),)


_LISTED = "FROM word JOIN word_spread USING (word) WHERE spread > 0"
_GATHERED = f"""
    SELECT language, count(*), string_agg(written, '\\x0a' ORDER BY written),
           string_agg(sound, '\\x0a' ORDER BY written)
    {_LISTED} GROUP BY language ORDER BY language COLLATE "C"
"""
_VECTORS = f'SELECT vector {_LISTED} ORDER BY language COLLATE "C", written'


def _row(word: str, vector: bytes) -> tuple[wire.Value, ...]:
    written = wire.encoded(word)
    sound = wire.encoded(skeleton(bare(word)))
    return wire.digest(written), written, detect(word).value.encode(), sound, vector
