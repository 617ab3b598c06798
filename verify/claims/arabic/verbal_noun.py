"""What is announced where nobody announces it: أعلن وقف إطلاق النار, "a truce was announced".

Without vowel signs the passive looks like the active. A verbal noun right after the verb is no name: it is
what was announced. Most can be told by their shape.
"""

import re

from verify.claims.grammar.speaker_noun import readings
from verify.claims.grammar.tokens import surnames
from verify.claims.grammar.word_roles import role
from verify.lexicon import places

_SHAPE = re.compile(r"(?:إ\w\wا\w|ان\w\wا\w|ا\wت\wا\w|است\w\wا\w|ت\w\wي\w)\Z")


def is_verbal_noun(form: str, written: str) -> bool:
    """Whether a word names what is announced and nobody who could announce it: وقف, تأجيل, انسحاب.

    Args:
        form: The word, folded.
        written: As the text has it: the hamza tells the shape.
    """
    if readings(form):
        return False
    if form in role("announced"):
        return True
    named = form in surnames() or form in role("announcer") or bool(places(written))
    return _SHAPE.match(written) is not None and not named
