"""Speakers in English: names recognised by capitals, other speakers by their head noun."""

from collections.abc import Sequence
from dataclasses import replace

from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import SpeakerNoun, known_to_speak, readings
from verify.claims.grammar.tokens import COMMA, DASH, Token, parted
from verify.claims.grammar.word_roles import adverb, role
from verify.claims.voice import OUTLETS, VoiceKind
from verify.text import Span

_PARTS = frozenset({COMMA, DASH, "(", ")"})
"""Marks between the parts of a speaker's description."""
_LONGEST_NAME = 4
"""Words."""
_SHORT_HALF = 4
"""Letters of the second half of a hyphenated name, at most; words after a gerund."""
_LONG_HALF = 10
"""Characters before the hyphen in which the first half is looked for."""
_FEWEST = 3
"""Capitalised words after "Secretary of": the portfolio, and a name of two parts."""
_NAMING = frozenset({"of", "on", "for"})


def speaker(text: str, found: Sequence[Token]) -> Speaker | None:
    """The speaker described by a noun phrase with its appositions; ``None`` if there is none."""
    read = _speaker(text, found)
    if read is None or read.outer:
        return read
    words = [token for token in found if not token.mark]
    return replace(read, whole=Span(words[0].start, words[-1].end))


def _speaker(text: str, found: Sequence[Token]) -> Speaker | None:
    parts = parted(found, _PARTS)
    for at, part in enumerate(parts[1:], 1):
        if part[0].form in {"citing", "quoting"} and len(part) > 1:
            inner, through = speaker(text, part[1:]), speaker(text, parts[0])
            del parts[at]
            if inner is not None and through is not None:
                return inner.through(through)
    cores = [core for core in map(_core, parts) if core]
    if not cores or (core := cores[0]) is None:
        return None
    whole = Span(core[0].start, core[-1].end)
    if len(core) == 1 and core[0].form in role("pronoun"):
        return Speaker(whole, whole, core[0].form, VoiceKind.PERSON, definite=True, pronoun=True)
    described = _described(text, core)
    outer = _cited_by(text, parts[0])
    if outer is not None:
        described = described.through(outer)
    for other in cores[1:]:
        beside = _described(text, other)
        if (
            beside.proper
            and not described.proper
            and beside.kind in {VoiceKind.PERSON, described.kind, VoiceKind.ORGANISATION}
        ):
            kind = described.kind if described.kind is not VoiceKind.COLLECTIVE else beside.kind
            return Speaker(
                beside.name, Span(whole.start, beside.whole.end), described.head, kind, proper=True
            )
        if described.proper and beside.head and not beside.proper and _kind_told(described, beside):
            return Speaker(described.name, whole, beside.head, beside.kind, proper=True)
    return described


def _gerund(form: str) -> bool:
    return form.endswith("ing") and len(form) > len("bring")


def _kind_told(described: Speaker, beside: Speaker) -> bool:
    """Whether the apposition says more about the speaker's kind than the name: "Al-Bustan, a website"."""
    if not readings(beside.head) or beside.kind is VoiceKind.COLLECTIVE:
        return False
    return described.kind is not VoiceKind.PERSON or beside.kind in OUTLETS


def putting_out(speaker: Speaker) -> Speaker:
    """The subject of "reported": an unknown name without a title counts as an outlet."""
    unknown = (
        speaker.proper and not speaker.head and speaker.kind in {VoiceKind.PERSON, VoiceKind.ORGANISATION}
    )
    return replace(speaker, kind=VoiceKind.OUTLET) if unknown else speaker


def one_of(several: Speaker, part: Span) -> Speaker:
    """One speaker out of ``several``: "investigators, one of whom said"."""
    return replace(several, kind=VoiceKind.PERSON, part=part, definite=False)


def capital(text: str, token: Token) -> bool:
    """Whether the word is capitalised, or is the second half of a capitalised name: Geun-hye."""
    if token.mark:
        return False
    return text[token.start].isupper() or _hyphened(text, token)


def _hyphened(text: str, token: Token) -> bool:
    """Whether the word is the short second half of a hyphenated name: not "Ohio-led"."""
    if text[token.start - 1 : token.start] != "-" or len(token.form) > _SHORT_HALF:
        return False
    before = text[max(0, token.start - _LONG_HALF) : token.start - 1]
    first = before[max(before.rfind(" "), before.rfind("\n")) + 1 :]
    return first[:1].isupper() and token.form not in role("compound-part")


def _cited_by(text: str, part: Sequence[Token]) -> Speaker | None:
    """The source that relays a document: "a memo seen by the daily X", "a study cited in the report"."""
    for at, token in enumerate(part[:-2]):
        passed_on = token.form in role("passed-on") and part[at + 1].form in {"by", "in"}
        if passed_on or (token.form in role("cited") and part[at + 1].form == "by"):
            end = next((one for one in range(at + 3, len(part)) if part[one].form == "in"), len(part))
            found = speaker(text, part[at + 2 : end])
            known = found is not None and known_to_speak(found)
            return found if found is not None and (found.kind in OUTLETS or (passed_on and known)) else None
    return None


def _core(part: Sequence[Token]) -> list[Token]:
    core: list[Token] = []
    for token in part:
        if token.mark:
            continue
        if (
            core
            and (
                token.form in role("relative")
                or token.form == "speaking"
                or (token.form in role("cited") | role("passed-on") and not _premodified(core))
            )
            and not (token.form == "that" and core[-1].form in role("inside"))
        ):
            break
        if not core and (
            token.form in {"who", "which", "whose"} | role("titled")
            or (token.form[:1].isdigit() and len(part) == 1)
            or (_gerund(token.form) and not any(readings(one.form) for one in part[1:_SHORT_HALF]))
        ):
            return []
        core.append(token)
    return core


def _premodified(core: Sequence[Token]) -> bool:
    """Whether a participle has no noun before it and describes the next one: "newly released files"."""
    return all(one.form in role("determiner") or adverb(one.form) for one in core)


def _described(text: str, core: Sequence[Token]) -> Speaker:
    whole = Span(core[0].start, core[-1].end)
    minister = _minister(text, core, whole)
    if minister is not None:
        return minister
    before = _before_preposition(text, core)
    issuer = _issuer(text, core, len(before))
    if issuer is not None:
        return issuer
    start = 1 if before[0].form in role("determiner") and len(before) > 1 else 0
    run = _capital_run(text, before, start)
    if len(run) == 1 and run[0].form in role("determiner"):
        # This begins a sentence.
        run = []
    lower = [token for token in before[start:] if not capital(text, token)]
    head = before[-1]
    nouns = _nouns(head) or next(
        (found for one in reversed(before) if (found := _nouns(one)) and not capital(text, one)), ()
    )
    if len(run) == 1 and nouns and core is not before and run[0] is core[0]:
        return _common(before, nouns, whole)
    if (
        run
        and len(before) - start == len(run)
        and not (len(run) == 1 and nouns and (start or nouns[0].is_("hidden")))
    ):
        return _proper(text, run, core, before)
    if run and run[-1] is head and (not nouns or len(run) > 1 or lower):
        return _titled(text, run, lower, whole)
    return _common(before, nouns, whole)


def _minister(text: str, core: Sequence[Token], whole: Span) -> Speaker | None:
    """The holder of an office named by its portfolio: "Secretary for Foreign Affairs Jane Doe"."""
    head = next((at for at, one in enumerate(core[:-_FEWEST]) if one.form in role("portfolio")), None)
    if head is None or core[head + 1].form not in _NAMING:
        return None
    run = _capital_run(text, core, head + 2)
    if len(run) < _FEWEST:
        return None  # only the portfolio
    return Speaker(Span(run[-2].start, whole.end), whole, core[head].form, VoiceKind.PERSON, proper=True)


def _before_preposition(text: str, core: Sequence[Token]) -> Sequence[Token]:
    for at, token in enumerate(core[1:], 1):
        if token.form in role("inside") and not (token.form in _NAMING and _of_name(text, core, at)):
            return core[:at]
        if token.form in role("contact") or _reduced(text, core, at):
            return core[:at]
    return core


def _reduced(text: str, core: Sequence[Token], at: int) -> bool:
    """Whether a participle with its preposition begins a reduced relative clause: "research conducted by"."""
    form = core[at].form
    if not form.endswith("ed") or at + 1 >= len(core) or capital(text, core[at]):
        return False
    return core[at + 1].form in role("place") and core[at - 1].form not in role("determiner")


def _of_name(text: str, core: Sequence[Token], at: int) -> bool:
    """Whether "of" at ``at`` belongs to a name or a number: the Ministry of Health, two of the aides."""
    if core[at].form == "of" and core[0].form in role("partitive"):
        return True
    body = capital(text, core[at - 1]) and _has(_nouns(core[at - 1]), VoiceKind.ORGANISATION)
    return body and at + 1 < len(core) and (capital(text, core[at + 1]) or core[at + 1].form == "the")


def _nouns(token: Token) -> tuple[SpeakerNoun, ...]:
    return readings(token.form.removesuffix("'s").removesuffix("'"))


def _has(nouns: Sequence[SpeakerNoun], *kinds: VoiceKind) -> bool:
    return any(noun.kind in kinds for noun in nouns)


def _capital_run(text: str, before: Sequence[Token], start: int) -> list[Token]:
    """The capitalised words at the end, with name particles."""
    run: list[Token] = []
    for at in range(len(before) - 1, start - 1, -1):
        token = before[at]
        particle = bool(run) and token.form in role("particle")
        if not capital(text, token) and not (particle and at > start):
            break
        if token.form.endswith("'s") and run:
            break
        run.insert(0, token)
    while run and not capital(text, run[0]):
        run.pop(0)
    return run


def _proper(text: str, run: Sequence[Token], core: Sequence[Token], before: Sequence[Token]) -> Speaker:
    titles = [at for at, token in enumerate(run[:-1]) if any(noun.is_("title") for noun in _nouns(token))]
    if titles and any(token.form == "and" for token in run[: titles[-1]]):
        pair = Span(run[0].start, run[-1].end)
        return Speaker(pair, Span(core[0].start, core[-1].end), "", VoiceKind.COLLECTIVE, proper=True)
    nouns = _nouns(run[-1])
    if _has(nouns, VoiceKind.ORGANISATION, VoiceKind.AGENCY):
        titles = []  # "Pilot Company", "Archbishop Tutu Foundation"
    named = run[titles[-1] + 1 :] if titles else run
    name = Span(named[0].start, named[-1].end)
    whole = Span(core[0].start, core[-1].end)
    organised = any(_has(_nouns(token), VoiceKind.ORGANISATION, VoiceKind.AGENCY) for token in named)
    if titles:
        return Speaker(name, whole, run[titles[-1]].form, VoiceKind.PERSON, proper=True)
    if _has(nouns, VoiceKind.OUTLET) or run[-1].form in role("outlet-word") or run[0].form == "radio":
        return Speaker(name, whole, "", VoiceKind.OUTLET, proper=True)
    if organised:
        return Speaker(name, whole, run[-1].form, VoiceKind.ORGANISATION, proper=True)
    initials = (
        1 < len(named) <= _LONGEST_NAME
        and before[0].form != "the"
        and not any(token.form in {"of", "and", "for"} for token in named)
    )
    kind = (
        VoiceKind.PERSON
        if initials and not text[named[-1].start : named[-1].end].isupper()
        else VoiceKind.ORGANISATION
    )
    return Speaker(name, whole, "", kind, proper=True)


def _titled(text: str, run: Sequence[Token], lower: Sequence[Token], whole: Span) -> Speaker:
    """A name after common nouns: "director Jane Doe", "the daily Al-Bustan"."""
    titles = [at for at, token in enumerate(run[:-1]) if any(noun.is_("title") for noun in _nouns(token))]
    named = run[titles[-1] + 1 :] if titles else run
    name = Span(named[0].start, named[-1].end)
    nouns = [noun for token in reversed(lower) for noun in _nouns(token)]
    head = lower[-1].form if lower else ""
    if titles or not nouns:
        plain = _proper(text, named, named, named)
        return Speaker(name, whole, head, VoiceKind.PERSON if titles else plain.kind, proper=True)
    kind = nouns[0].kind
    if kind in {VoiceKind.COLLECTIVE, VoiceKind.DOCUMENT}:
        kind = VoiceKind.PERSON
    return Speaker(name, whole, head, kind, proper=True)


def _common(before: Sequence[Token], nouns: Sequence[SpeakerNoun], whole: Span) -> Speaker:
    first = before[0].form
    head = before[-1].form
    if first in {"one", "another"} or head in role("determiner"):
        several = [noun for token in before for noun in _nouns(token) if noun.kind is VoiceKind.COLLECTIVE]
        if first in {"one", "another"} and (several or len(before) == 1):
            return Speaker(whole, whole, head, VoiceKind.PERSON, definite=len(before) == 1, hidden=True)
    kind = nouns[0].kind if nouns else VoiceKind.ORGANISATION
    office = any(noun.is_("title") and not noun.is_("hidden") for one in before[:-1] for noun in _nouns(one))
    hidden = any(noun.is_("hidden") for noun in nouns) and not office
    short = first in {"the", "that", "this", "its", "their", "his", "her"} and whole.end == before[-1].end
    issued = any(noun.is_("issued") for noun in nouns)
    return Speaker(whole, whole, head, kind, definite=short, hidden=hidden, issued=issued)


def _issuer(text: str, core: Sequence[Token], at: int) -> Speaker | None:
    """The issuer of a publication: the ministry in "a statement from the ministry"; a memo has none."""
    nouns = _nouns(core[at - 1])
    if not any(noun.is_("issued") for noun in nouns) or at >= len(core) - 1:
        return None
    for place in range(len(core) - 1, at - 1, -1):
        if core[place].form in {"by", "from"}:
            if place + 1 < len(core):
                return replace(_described(text, core[place + 1 :]), issued=True)
            return None
    return None
