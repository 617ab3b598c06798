"""Speakers in French: names recognised by capitals, other speakers by the noun that opens the phrase."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import SpeakerNoun, readings
from verify.claims.grammar.tokens import COMMA, DASH, Token, parted
from verify.claims.grammar.word_roles import role
from verify.claims.voice import OUTLETS, VoiceKind
from verify.text import Span

_PARTS = frozenset({COMMA, DASH, "(", ")"})
"""Marks between the parts of a speaker's description."""
_FULL_NAME, _FEWEST = 2, 2
"""Words of a person's full name, and tokens of the shortest description."""
_HEAD = 2
"""Words at the beginning in which a document is looked for."""


def speaker(text: str, found: Sequence[Token]) -> Speaker | None:
    """The speaker described by a noun phrase with its appositions; ``None`` if there is none."""
    parts = parted(found, _PARTS)
    through = _relayed(text, parts)
    if through is not None:
        return through
    cores = [core for core in map(core_of, parts) if core]
    if not cores:
        return None
    described = _described(text, cores[0])
    for other in cores[1:]:
        described = _with_apposition(described, _described(text, other))
    return described


def _relayed(text: str, parts: Sequence[Sequence[Token]]) -> Speaker | None:
    """A relayed speaker: « un pêcheur, cité par X », « X, citant un pêcheur »; else ``None``."""
    for at, part in enumerate(parts[1:], 1):
        if len(part) < _FEWEST:
            continue
        if part[0].form in role("citing"):
            inner, outer = speaker(text, part[1:]), speaker(text, parts[0])
        elif part[0].form in role("cited") and part[1].form in role("by-whom"):
            rest = [token for one in (*parts[:at], *parts[at + 1 :]) for token in one]
            inner, outer = speaker(text, rest), speaker(text, part[2:])
        else:
            continue
        if inner is not None and outer is not None:
            return inner.through(outer)
    return None


def apposed_end(found: Sequence[Token], comma: int) -> int:
    """The end of an apposition to a name after the comma: « selon Jean Dupont, directeur du port, … »."""
    end = next((at for at in range(comma + 1, len(found)) if found[at].mark), len(found))
    part = found[comma + 1 : end]
    clause = bool(part) and part[0].form in role("relative") | role("cited") | role("citing")
    noun = bool(part) and bool(readings(part[0].form)) and end < len(found)
    return end if clause or noun else comma


def core_of(part: Sequence[Token]) -> list[Token]:
    """A noun phrase without a following clause, place or time: « le ministre (lundi à Genève) »."""
    words = [token for token in part if not token.mark]
    if words and words[0].form in (role("relative") | role("cited") | role("place")) - role("of"):
        return []
    if any(noun.kind is VoiceKind.DOCUMENT for one in words[:_HEAD] for noun in readings(one.form)):
        return words  # « un document que le journal a consulté » keeps its clause
    return list(takewhile(lambda one: one is words[0] or not _ends(one), words))


def capital(text: str, token: Token) -> bool:
    """Whether a word is capitalised."""
    return text[token.start].isupper()


def _ends(token: Token) -> bool:
    form = token.form
    outside = form in role("place") and form not in role("of")
    return outside or form in role("relative") or form in role("time") - role("determiner")


def _with_apposition(described: Speaker, beside: Speaker) -> Speaker:
    """« le maire, Jean Dupont » and « Jean Dupont, maire » are one person; « X, un site » is an outlet."""
    whole = Span(described.whole.start, beside.whole.end)
    if beside.proper and not described.proper and described.kind in {VoiceKind.PERSON, beside.kind}:
        return Speaker(beside.name, whole, described.head, described.kind, proper=True)
    if described.proper and not beside.proper and beside.head:
        kind = beside.kind if beside.kind in OUTLETS | {VoiceKind.PERSON} else described.kind
        return replace(described, whole=whole, head=beside.head, kind=kind)
    return described


def _described(text: str, core: Sequence[Token]) -> Speaker:
    whole = Span(core[0].start, core[-1].end)
    if core[-1].form in role("pronoun") and all(one.form in role("determiner") for one in core[:-1]):
        return Speaker(whole, whole, core[-1].form, VoiceKind.PERSON, definite=True, pronoun=True)
    opening = 1 if len(core) > 1 and core[0].form in role("determiner") else 0
    head = next(
        (one for one in core[opening:] if readings(one.form) and not _inside_name(text, core, one)), None
    )
    nouns = readings(head.form) if head is not None else ()
    name = _name(text, core, head)
    if nouns and nouns[0].is_("honorific") and len(core) > opening + 1:
        return Speaker(Span(core[opening + 1].start, whole.end), whole, "", VoiceKind.PERSON, proper=True)
    if head is None or not nouns:
        return _unlisted(text, core, name, whole)
    if name is not None and nouns[0].kind in OUTLETS | {VoiceKind.PERSON, VoiceKind.COLLECTIVE}:
        kind = VoiceKind.PERSON if nouns[0].kind is VoiceKind.COLLECTIVE else nouns[0].kind
        return Speaker(name, whole, head.form, kind, proper=True)
    return _common(core, head, nouns, whole, proper=name is not None)


def _inside_name(text: str, core: Sequence[Token], token: Token) -> bool:
    """Whether a capitalised word is part of a name: « Le Quotidien du Port »."""
    return capital(text, token) and token is not core[0]


def _name(text: str, core: Sequence[Token], head: Token | None) -> Span | None:
    """The name at the end of a noun phrase: « la ministre des Transports (Claire Dumont) »."""
    at = len(core)
    while at and (capital(text, core[at - 1]) or (at < len(core) and core[at - 1].form in role("particle"))):
        at -= 1
    run = list(core[at:])
    while run and not capital(text, run[0]):
        run.pop(0)
    if not run or head is None or head in run:
        return Span(run[0].start, run[-1].end) if run and head is None else None
    before = core[core.index(run[0]) - 1]
    if before is head or before.form not in role("of") | role("article"):
        return Span(run[0].start, run[-1].end)
    # After « de » the first capitalised word is the portfolio of an office, or a place.
    rest = run[1:]
    full = len(rest) >= _FULL_NAME and all(capital(text, one) for one in rest[:_FULL_NAME])
    return Span(rest[0].start, rest[-1].end) if full else None


def _unlisted(text: str, core: Sequence[Token], name: Span | None, whole: Span) -> Speaker:
    """A name without a noun, or a noun that is in no list."""
    if name is None:
        return Speaker(whole, whole, core[-1].form, VoiceKind.ORGANISATION, definite=_definite(core))
    words = [one for one in core if name.start <= one.start and one.end <= name.end]
    if any(one.form in role("outlet-word") for one in words):
        return Speaker(name, whole, "", VoiceKind.OUTLET, proper=True)
    person = len(words) >= _FULL_NAME and words[0].form not in role("article")
    spelled = all(text[one.start : one.end].isupper() for one in words)
    kind = VoiceKind.PERSON if person and not spelled else VoiceKind.ORGANISATION
    return Speaker(name, whole, "", kind, proper=True)


def _common(
    core: Sequence[Token], head: Token, nouns: Sequence[SpeakerNoun], whole: Span, *, proper: bool
) -> Speaker:
    return Speaker(
        whole,
        whole,
        head.form,
        nouns[0].kind,
        proper=proper,
        definite=_definite(core),
        hidden=any(noun.is_("hidden") for noun in nouns),
        issued=any(noun.is_("issued") for noun in nouns),
    )


def _definite(core: Sequence[Token]) -> bool:
    return core[0].form in role("known")
