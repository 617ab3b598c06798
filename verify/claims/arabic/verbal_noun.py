"""Announcements without an announcer: أعلن وقف إطلاق النار, "a truce was announced".

Without vowel marks the passive looks like the active. A verbal noun right after the verb is not the announcer
but what was announced. Its form identifies it in most cases.
"""

import re

from verify.claims.grammar.speaker_noun import readings
from verify.claims.grammar.tokens import surnames
from verify.claims.grammar.word_roles import role
from verify.lexicon import places

_SHAPE = re.compile(r"(?:إ\w\wا\w|ان\w\wا\w|ا\wت\wا\w|است\w\wا\w|ت\w\wي\w)\Z")


def is_verbal_noun(form: str, written: str) -> bool:
    """Whether a word names an event and cannot be its announcer: وقف, تأجيل, انسحاب.

    Args:
        form: The word, folded.
        written: As in the text; its hamza distinguishes the form.
    """
    if readings(form):
        return False
    if form in role("announced"):
        return True
    named = form in surnames() or form in role("announcer") or bool(places(written))
    return _SHAPE.match(written) is not None and not named
