"""Speakers in Arabic: where a title ends and the name begins, judged by the article.

A title and its complements end with a definite word (وزير الداخلية). A following word without the article
cannot be an adjective of it, since adjectives agree in definiteness: it is the name, or the next phrase. The
rule is in any grammar of Arabic (for instance Ryding, A Reference Grammar of Modern Standard Arabic, 2005, on
idafa and apposition).
"""

from collections.abc import Sequence

from verify.claims.grammar.cues import cue_words
from verify.claims.grammar.publisher import publisher, told
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import SpeakerNoun, readings
from verify.claims.grammar.tokens import ALI, COMMA, QUOTE, Token, parted, surnames
from verify.claims.grammar.word_roles import role
from verify.claims.voice import OUTLETS, VoiceKind
from verify.lexicon import nationality, places, read_table, word_list
from verify.text import Span, bare, fold, remembered

_PARTS = frozenset({COMMA})
"""Marks between the parts of a speaker's description."""
_LONGEST_NAME = 4
"""Words."""
_ARTICLES = ("ال", "وال", "بال", "كال", "فال", "لل", "ولل")


def definite(form: str) -> bool:
    """Whether a folded Arabic word carries the article or a possessive ending."""
    if form in role("no-article"):
        return False
    return form.startswith(_ARTICLES) or (len(form) > 4 and form.endswith(("ها", "هم", "تنا", "ته")))  # noqa: PLR2004


@remembered()
def given_names() -> frozenset[str]:
    """Given names, folded: ``given_names.tsv``, and those of ``person_names.tsv`` that are no other word."""
    listed = (name for row in read_table("given_names") for name in row[0].split())
    known = (row[0] for row in read_table("person_names") if not row[0].startswith("?"))
    return frozenset({*map(fold, listed), *map(fold, known), ALI})


def speaker(found: Sequence[Token]) -> Speaker | None:
    """The speaker described by a noun phrase with its appositions; ``None`` if there is none."""
    parts = parted(found, _PARTS)
    main = _core(parts[0]) if parts else []
    if len(main) > 1 and main[0].form in role("selfsame") and definite(main[1].form):
        main = main[1:]
    if not main or main[0].form[:1].isdigit():
        return None
    nouns = readings(main[0].form)
    whole = Span(main[0].start, main[-1].end)
    if has_kind(nouns, *OUTLETS):
        outlet = _outlet(main, nouns, whole)
        if outlet is not None:
            return outlet
    person = personal_name(main, nouns) or (_styled(parts[0]) if titled(nouns) else None)
    if _awaits_name(parts, nouns) and (person is None or _prefixed(main, person)):
        person = _apposed(parts[1]) or person
    if person is not None:
        return Speaker(
            person,
            Span(main[0].start, max(person.end, main[-1].end)),
            _head(main),
            VoiceKind.PERSON,
            proper=True,
        )
    document = next((noun for noun in nouns if noun.kind is VoiceKind.DOCUMENT), None)
    if document is not None:
        issuer = _gave_it_out(parts[0]) if document.is_("issued") else None
        return issuer or _document(main, document, whole)
    return _other(main, nouns, whole)


def _awaits_name(parts: Sequence[Sequence[Token]], nouns: Sequence[SpeakerNoun]) -> bool:
    """Whether a name between commas may be that of the title before it.

    Where a relative clause names another title, it is that one's: «رئيس المحكمة التي تحاكم الوزير، فلان».
    """
    if len(parts) < 2 or not titled(nouns):  # noqa: PLR2004
        return False
    first = parts[0]
    begin = next((at for at, token in enumerate(first) if token.form in role("arabic-relative")), len(first))
    return not any(titled(readings(token.form)) for token in first[begin:])


def apposed_end(found: Sequence[Token], comma: int) -> int:
    """The end of a name in apposition to a title, after the comma at ``comma``; ``comma`` if there is none.

    «وفق الناطق باسم المحاكم، وليد الشتيوي»: the name ends at a mark or at the end.
    """
    first = next((token for token in found[:comma] if not token.mark), None)
    if first is None or comma >= len(found) or not titled(readings(first.form)):
        return comma
    end = next((at for at in range(comma + 1, len(found)) if found[at].mark), len(found))
    part = found[comma + 1 : end]
    known = len(part) > 1 and (part[0].form in surnames() or readings(part[0].form))
    return end if known and _apposed(part) is not None else comma


def unjoined(found: Sequence[Token]) -> Sequence[Token]:
    """Without the ل written onto the first word; للوزارة keeps its letters and stands for الوزارة."""
    first = found[0]
    if first.form.startswith("لل"):
        return [first._replace(form="ال" + first.form[2:]), *found[1:]]
    if first.form == "ل":
        return found[1:]
    return [first._replace(form=first.form[1:], start=first.start + 1), *found[1:]]


def _core(part: Sequence[Token]) -> list[Token]:
    """The words up to the first that cannot belong to a speaker."""
    core: list[Token] = []
    for at, token in enumerate(part):
        form = token.form
        if token.mark:
            if token.form != QUOTE:
                break
        elif not token.quoted and core:
            own = form in role("own-words") or form in role("own-stand")
            if _no_part(form) or (own and definite(core[-1].form)):
                break
            after = part[at + 1].form if at + 1 < len(part) else ""
            if form == "في" and (
                after in role("venue")
                or (bare(after) in role("venue") and not readings(core[0].form))
                or has_kind(readings(after), VoiceKind.DOCUMENT)
                or after[:1].isdigit()
                or has_kind(readings(core[0].form), VoiceKind.OUTLET)
            ):
                break
            if form == "من" and _spoken_from(core, part[at + 1 :]):
                break
            if form.startswith("ل") and _addressed(form, part, at):
                break
        elif not core and _no_subject(form, part, at):
            return []
        core.append(token)
    return _trimmed(core)


def _spoken_from(core: Sequence[Token], following: Sequence[Token]) -> bool:
    """Whether من tells where a holder of an office speaks: «الوزير من عين المكان», «الرئيس من بغداد».

    A word without the article after the place may begin the name: «النائب من بغداد سامي الحداد».
    """
    if not following or not (titled(readings(core[0].form)) and definite(core[-1].form)):
        return False
    spot = following[0].form in role("spot") or bool(places(following[0].form))
    return spot and all(token.mark or definite(token.form) for token in following[1:])


def _trimmed(core: list[Token]) -> list[Token]:
    """``core`` without an unpaired mark, and without a final "affiliated with": «المرصد التابع»."""
    while core and core[-1].mark and sum(token.mark for token in core) % 2:
        core.pop()
    return core[:-1] if len(core) > 1 and core[-1].form in role("belongs") else core


def _no_part(form: str) -> bool:
    """Whether a word ends a speaker's description."""
    return any(
        form in role(name) for name in ("relative", "comment", "time", "adjunct", "breaks")
    ) or _going_on(form)


def _no_subject(form: str, part: Sequence[Token], at: int) -> bool:
    """Whether a phrase that begins with ``form`` cannot be a subject."""
    return (
        form in role("adjunct")
        or form in role("own-words")
        or form in role("own-stand")
        or form in role("comment")
        or form in role("breaks")
        or form in role("inside")
        or form in role("time")
        or _going_on(form)
        or _addressed(form, part, at)
    )


def _going_on(form: str) -> bool:
    """Whether a word is a participle about a speaker: «معلقا», «قائلا»."""
    found = cue_words().get(form)
    return found is not None and found.grammar == "participle" and form.endswith("ا")


def _addressed(form: str, part: Sequence[Token], at: int) -> bool:
    """Whether ``form`` opens the addressee: لصحيفة, لـ"…", للصحفيين."""
    if form in role("addressee"):
        return True
    if form == "ل":
        return at + 1 < len(part) and part[at + 1].mark
    if at and form.startswith("ل") and at + 1 < len(part) and part[at + 1].form in role("outlet-word"):
        return True  # «لحرية نيوز»
    first = readings(part[0].form)
    # A newspaper's report is by it, not addressed to it.
    documents = at > 0 and has_kind(first, VoiceKind.DOCUMENT)
    if not documents and told(part, at):
        return True
    return not documents and has_kind(readings(form), *OUTLETS) and form.startswith(("ل", "لل"))


def has_kind(nouns: Sequence[SpeakerNoun], *kinds: VoiceKind) -> bool:
    """Whether one of ``nouns`` names a speaker of one of ``kinds``."""
    return any(noun.kind in kinds for noun in nouns)


def titled(nouns: Sequence[SpeakerNoun]) -> bool:
    """Whether one of ``nouns`` may precede a personal name."""
    return any(noun.is_("title") for noun in nouns)


def _head(main: Sequence[Token]) -> str:
    return main[0].form


def _quotation(main: Sequence[Token]) -> Span | None:
    inside = [token for token in main if token.quoted]
    return Span(inside[0].start, inside[-1].end) if inside else None


def _outlet(main: Sequence[Token], nouns: Sequence[SpeakerNoun], whole: Span) -> Speaker | None:
    noun = next(noun for noun in nouns if noun.kind in OUTLETS)
    kind = VoiceKind.AGENCY if has_kind(nouns, VoiceKind.AGENCY) else VoiceKind.OUTLET
    name = _quotation(main)
    rest = [token for token in main[1:] if not token.mark]
    known = _known(main, rest) if name is None else None
    if known is not None:
        return known
    if name is not None and not any(token.form.startswith("ل") and not token.quoted for token in rest):
        return Speaker(name, whole, _head(main), kind, proper=True)
    doubtful = noun.is_("quoted") and has_kind(nouns, VoiceKind.ORGANISATION, VoiceKind.DOCUMENT)
    if doubtful and (not rest or publisher(" ".join(token.form for token in rest)) is None):
        return None
    if rest and not definite(main[0].form):
        last = rest[-2] if len(rest) > 1 and adjective(rest[-1].form) else rest[-1]
        return Speaker(Span(rest[0].start, last.end), whole, _head(main), kind, proper=True)
    if not rest or all(adjective(token.form) or token.form in role("same") for token in rest):
        return Speaker(whole, whole, _head(main), kind, definite=definite(main[0].form))
    return None


def _known(main: Sequence[Token], rest: Sequence[Token]) -> Speaker | None:
    """A known outlet by the shortest form of its name: رويترز, but وكالة الأنباء الفرنسية."""
    plain = [token for token in main if not token.mark]
    found = publisher(" ".join(token.form for token in plain))
    if found is None or not rest:
        return None
    shorter = rest[:-1] if adjective(rest[-1].form) else rest
    for part in (shorter, rest, plain):
        if part and publisher(" ".join(token.form for token in part)) == found:
            name = Span(part[0].start, part[-1].end)
            return Speaker(name, Span(plain[0].start, plain[-1].end), main[0].form, found[1], proper=True)
    return None


def adjective(form: str) -> bool:
    """Whether a folded word looks like a definite nisba adjective: الأميركية."""
    return definite(form) and form.endswith(("يه", "ي"))


def personal_name(main: Sequence[Token], nouns: Sequence[SpeakerNoun]) -> Span | None:
    """The span of the personal name in a phrase that begins with a title."""
    plain = [token for token in main if not token.mark]
    for at in range(len(plain) - 2, -1, -1):
        styled = any(noun.is_("honorific") for noun in readings(plain[at].form))
        if styled and definite(plain[at].form) and plain[at + 1].form not in role("inside"):
            return _name(plain, at + 1)
    if not titled(nouns):
        return _untitled(plain)
    if len(plain) > 1 and any(noun.is_("style") for noun in nouns):
        office = readings(plain[1].form)
        return personal_name(plain[1:], office) if titled(office) else _name(plain, 1)
    return _name(plain, 1) if _called(plain) else _within_title(plain)


def _within_title(plain: Sequence[Token]) -> Span | None:
    """The name after a title and its complements."""
    closed = False
    for at, token in enumerate(plain[1:], 1):
        if token.form.startswith("لل"):
            closed = True  # «الممثل الخاص للمنظمة»
            continue
        if token.form in role("inside") or (token.form[0] in "لب" and readings(token.form[1:])):
            closed = False
            continue
        if _place(token.form, closed=closed):
            closed = True
            continue
        if token.form in given_names() and plain[at - 1].form not in role("inside"):
            return _name(plain, at)
        if closed and not definite(token.form) and not titled(readings(token.form)):
            return None if token.form.startswith("ل") and at == 1 else _name(plain, at)
        closed = definite(token.form)
    return None


def _called(plain: Sequence[Token]) -> bool:
    """Whether a title with the article is followed by two words that can be a name: «الطبيبة جميلة ناصر».

    An adjective of the title would agree with it in definiteness.
    """
    following = [token.form for token in plain[1:3]]
    if len(following) < len(("given", "family")) or not plain[0].form.startswith(_ARTICLES):
        return False
    return following[0] in surnames() - role("inside") and following[1] not in role("inside") | role("same")


def _styled(part: Sequence[Token]) -> Span | None:
    """The name after «الدكتور» or the like at the end of a long title: أستاذ التعليم عن بعد الدكتور X."""
    for at, token in enumerate(part[:-1]):
        form = token.form
        if token.mark or form in role("relative") or form in role("breaks") or _addressed(form, part, at):
            return None
        if at and form.startswith("ال") and any(noun.is_("honorific") for noun in readings(form)):
            return _name([one for one in part[at + 1 :] if not one.mark], 0)
    return None


def _untitled(plain: Sequence[Token]) -> Span | None:
    """The name at the start of a phrase, or after one word that is no known title: «النوخذة جعفر الأسود»."""
    first = [token.form for token in plain[:3]]
    if len(first) > 1 and (first[0] in given_names() or _before_office(plain)):
        return _name(plain, 0)
    if len(first) < 3 or not definite(first[0]) or readings(first[0]) or definite(first[1]):  # noqa: PLR2004
        return None
    return _name(plain, 1) if first[1] in given_names() or of_a_nation(first) else None


def of_a_nation(first: Sequence[str]) -> bool:
    """Whether only a nationality describes the person: «الإسباني خوان لوبيز», but not «الإيرانيون ردا».

    Args:
        first: The first words of the subject.
    """
    alone = nationality(first[0]) is not None and not first[0].endswith(("ون", "ين"))
    beside = role("inside") | role("time") | role("adjunct") | role("breaks")
    return alone and not any(form in beside for form in first[1:])


def _before_office(plain: Sequence[Token]) -> bool:
    """Whether two or three words that are no speaker nouns precede a title: «كاي لوم المدير»."""
    office = next((at for at in range(2, min(len(plain) - 1, _LONGEST_NAME)) if _office(plain, at)), 0)
    if not office or definite(plain[0].form) or plain[0].form in role("count"):
        return False
    return not any(readings(token.form) or token.form in role("inside") for token in plain[:office])


def _place(form: str, *, closed: bool) -> bool:
    """Whether a word ends a title's complement with a place's name: «بلدية صور», «بجامعة دمشق بسوريا»."""
    if form in given_names():
        return False
    return bool(places(form)) if not closed else form[0] == "ب" and bool(places(form[1:]))


def _prefixed(main: Sequence[Token], person: Span) -> bool:
    """Whether an apparent name may be the title's complement, with ل or ب written onto it."""
    return any(
        one.start == person.start and one.form[0] in "لب" and one.form not in given_names() for one in main
    )


def _name(plain: Sequence[Token], at: int) -> Span | None:
    if at >= len(plain):
        return None
    last = at
    while last + 1 < len(plain) and not _ends_name(plain[last + 1].form):
        if _words_of(plain[at : last + 2]) > _LONGEST_NAME:
            break
        if last > at and _office(plain, last + 1):
            break
        last += 1
    return Span(plain[at].start, plain[last].end)


def _words_of(name: Sequence[Token]) -> int:
    """The number of words in a name, without connecting particles: «سلطان بن محمد آل قاسم» has three."""
    return sum(token.form not in word_list("name_words", "inner") for token in name)


def _ends_name(form: str) -> bool:
    return form in role("inside") or form.startswith(("بال", "لل", "كال"))


def _office(plain: Sequence[Token], at: int) -> bool:
    """Whether a title after the name begins here: «سامي حداد المستشار القانوني», «عضو المجلس».

    A title with the article and nothing after it is a surname: «رامي حسن الشيخ».
    """
    form = plain[at].form
    if not titled(readings(form)) or form in surnames():
        return False
    following = plain[at + 1].form if at + 1 < len(plain) else "في"
    return not definite(form) or following not in role("inside")


def _apposed(part: Sequence[Token]) -> Span | None:
    """A name between commas after a title: والي المدينة، فلان الفلاني،."""
    plain = [token for token in _core(part) if not token.mark]
    if plain and any(noun.is_("honorific") for noun in readings(plain[0].form)) and definite(plain[0].form):
        plain = plain[1:]
    if not plain or _words_of(plain) > _LONGEST_NAME or plain[0].form in role("time"):
        return None
    # «الأزهر ذويبي» is a man, «طالبا عدم ذكر اسمه» is not a name.
    called = plain[0].form in surnames() and len(plain) > 1
    if not called and (readings(plain[0].form) or plain[0].form.endswith("ا")):
        return None
    bad = role("negative") | role("inside") | role("adjunct") | role("auxiliary")
    return None if any(token.form in bad for token in plain) else Span(plain[0].start, plain[-1].end)


def _document(main: Sequence[Token], noun: SpeakerNoun, whole: Span) -> Speaker:
    issuer = _issuer(main) if noun.is_("issued") else None
    if issuer is not None and issuer.kind is not VoiceKind.DOCUMENT:
        return issuer
    is_definite = definite(main[0].form) and len(main) <= 2  # noqa: PLR2004
    return Speaker(
        whole, whole, _head(main), VoiceKind.DOCUMENT, definite=is_definite, issued=noun.is_("issued")
    )


def _gave_it_out(part: Sequence[Token]) -> Speaker | None:
    """The issuer of a publication behind «عن»: «بيان صادر عن الوزارة», «صادر الأحد عن الوزارة»."""
    issued = next((at for at, token in enumerate(part) if token.form in role("issued-by")), len(part))
    about = next((at for at in range(issued + 1, len(part)) if part[at].form not in role("time")), len(part))
    return speaker(part[about + 1 :]) if about < len(part) and part[about].form == "عن" else None


def _issuer(main: Sequence[Token]) -> Speaker | None:
    for at, token in enumerate(main[1:], 1):
        if token.mark or token.form in role("of-the-press"):
            continue
        nouns = readings(token.form)
        if (
            nouns
            and not has_kind(nouns, VoiceKind.DOCUMENT)
            and (token.form.startswith("ل") or definite(token.form) or at < len(main) - 1 or at == 1)
        ):
            return speaker(unjoined(main[at:]) if token.form.startswith("ل") else main[at:])
    return None


def _other(main: Sequence[Token], nouns: Sequence[SpeakerNoun], whole: Span) -> Speaker:
    quotation = _quotation(main)
    pronoun = main[0].form in role("pronoun")
    hidden = any(noun.is_("hidden") for noun in nouns)
    kind = nouns[0].kind if nouns else VoiceKind.ORGANISATION
    if nouns and kind in OUTLETS and has_kind(nouns, VoiceKind.ORGANISATION):
        kind = VoiceKind.ORGANISATION
    if main[0].form in role("one-of") and len(main) > 1:
        return Speaker(whole, whole, main[1].form, VoiceKind.PERSON, hidden=True, definite=True)
    short = len([token for token in main if not token.mark]) <= 2  # noqa: PLR2004
    same = any(token.form in role("same") for token in main)
    known = bool(nouns) and definite(main[0].form) and (short or same)
    name = quotation if quotation is not None and not nouns and main[0].mark else whole
    return Speaker(
        name, whole, _head(main), kind,
        proper=not nouns and not pronoun, definite=known or same, pronoun=pronoun, hidden=hidden,
    )  # fmt: skip
