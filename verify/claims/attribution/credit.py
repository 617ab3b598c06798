"""The agency or outlet to which a whole text is credited: "LONDON (Reuters) -", «دبي - رويترز», "(AFP)"."""

from verify.claims.attribution.dateline_credit import is_initials
from verify.claims.attribution.own_outlet import means_own_outlet
from verify.claims.attribution.source_lines import source_lines
from verify.claims.grammar.publisher import publisher
from verify.claims.voice import Voice
from verify.documents import Document


def credit(document: Document) -> Voice | None:
    """The known publisher to which the text is credited; ``None`` if it names none, several or itself.

    It is a voice of the text even if the outlet that printed it is unknown.
    """
    voices = (line.voice for line in source_lines(document))
    found = {voice.canonical: voice for voice in voices if voice is not None and not voice.anonymous}
    if len(found) != 1:
        return None
    voice = next(iter(found.values()))
    own = document.outlet
    return None if own and _own(voice, own) else voice


def _own(voice: Voice, own: str) -> bool:
    known = publisher(own)
    return (
        means_own_outlet(voice.name, own)
        or is_initials(voice.name, own)
        or (known is not None and known[0] == voice.canonical)
    )
