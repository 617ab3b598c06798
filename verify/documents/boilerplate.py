"""The word lists of page furniture: ``boilerplate.json``."""

from verify.lexicon import Phrases, read_json
from verify.text import remembered, words


@remembered()
def phrases(name: str) -> Phrases[str]:
    """The phrases of one list."""
    return Phrases((phrase, phrase) for phrase in read_json("boilerplate")[name])


def opens(line: str, name: str) -> bool:
    """Whether ``line`` opens with a phrase of a list."""
    first = next(phrases(name).find(line), None)
    return first is not None and not words(line[: first.start])
