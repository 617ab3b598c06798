"""Recognising known outlets and agencies among speakers."""

from collections.abc import Sequence

from verify.claims.grammar.tokens import Token
from verify.claims.voice import VoiceKind
from verify.lexicon import outlet
from verify.text import remembered

_LONGEST = 4
"""Tokens of an outlet's name."""
_AFTER_SUBJECT = 2
"""Tokens before the name in which only a subject fits."""
_KINDS = {"outlet": VoiceKind.OUTLET, "agency": VoiceKind.AGENCY}


@remembered(4096)
def publisher(name: str) -> tuple[str, VoiceKind] | None:
    """The canonical name and kind of the known outlet called ``name``; ``None`` for any other name."""
    found = outlet(name)
    return None if found is None else (found.name, _KINDS[found.kind.value])


def told(found: Sequence[Token], at: int) -> int:
    """How many tokens from ``at`` on name a known outlet with ل, as in قال لرويترز; 0 if there is none."""
    first = found[at]
    if first.mark or not first.form.startswith("ل") or len(first.form) < 4:  # noqa: PLR2004 - shorter ones are words
        return 0
    name = first.form[1:]
    if first.form.startswith("لل") and at <= _AFTER_SUBJECT:
        name = "ال" + first.form[2:]  # «ضابط للجزيرة», but not «خلال زيارته للمدينة»
    following = [token.form for token in found[at + 1 : at + _LONGEST] if not token.mark]
    for length in range(len(following), -1, -1):
        if publisher(" ".join((name, *following[:length]))) is not None:
            return length + 1
    return 0
