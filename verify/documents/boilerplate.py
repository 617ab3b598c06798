"""The lists of what pages print around an article: ``boilerplate.json``."""

from verify.lexicon import Phrases, read_json
from verify.text import remembered, words


@remembered()
def phrases(name: str) -> Phrases[str]:
    """The phrases of one list."""
    return Phrases((phrase, phrase) for phrase in read_json("boilerplate")[name])


def opens(line: str, name: str) -> bool:
    """Whether a phrase of a list stands before every other word of ``line``."""
    first = next(phrases(name).find(line), None)
    return first is not None and not words(line[: first.start])
