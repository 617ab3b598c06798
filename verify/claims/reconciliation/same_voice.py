"""Whether two chains of one document are the same, by the words in their voices' names."""

from verify.claims.grammar.word_roles import role
from verify.claims.voice import Chain, Voice
from verify.text import bare, remembered, words


def same_chain(one: Chain, other: Chain) -> bool:
    """Whether both have the same voices in the same order."""
    return len(one) == len(other) and all(map(same_voice, one, other))


def same_voice(one: Voice, other: Voice) -> bool:
    """Whether both may name one voice: one name contains the other, which has at least half of its words."""
    if one.canonical == other.canonical:
        return True
    left, right = _words(one.name), _words(other.name)
    fewer, more = sorted((left, right), key=len)
    return bool(fewer) and fewer <= more and 2 * len(fewer) >= len(more)


@remembered(1 << 12)
def _words(name: str) -> frozenset[str]:
    return frozenset(bare(word) for word, _, _ in words(name)) - role("article")
