"""Whether a person called by an office in one text is the person named in another.

One report has "the migration minister", another a name that it introduces as a minister's. They are one
person if what introduces the name has a word for the same office. If it has not, they may still be one: a
text does not tell every office of a person.
"""

from verify.claims import VoiceKind
from verify.judge.institution import described, go_together, is_personal
from verify.judge.witness import Witness


def may_hold_it(left: Witness, right: Witness) -> bool:
    """Whether one original voice is named, the other is called by an office, and both are persons."""
    voices = [witness.original for witness in (left, right)]
    persons = [voice for voice in voices if voice is not None and voice.kind is VoiceKind.PERSON]
    if len(persons) < len(voices) or any(voice.anonymous for voice in persons):
        return False
    return is_personal(persons[0]) is not is_personal(persons[1])


def holds_it(left: Witness, right: Witness) -> bool:
    """Whether both texts have a word for one office, and none says of which body so that they differ."""
    ours, theirs = described(left), described(right)
    if not go_together(ours.what, theirs.what):
        return False
    across = left.document.language is not right.document.language
    return across or not (ours.which and theirs.which) or go_together(ours.which, theirs.which)
