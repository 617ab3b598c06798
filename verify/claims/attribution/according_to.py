"""Attribution by a preposition or conjunction: according to X, وفقا لـ X, حسبما أعلنت X."""

from collections.abc import Sequence
from itertools import pairwise

from verify.claims.arabic import speaker_phrase as arabic_speaker_phrase
from verify.claims.arabic.addressee import addressee
from verify.claims.attribution.grammars import grammar_of
from verify.claims.grammar.cues import CuePhrase, cue_words, issue_verbs, verb
from verify.claims.grammar.publisher import publisher
from verify.claims.grammar.reading import Reading, Scene, Side
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import readings
from verify.claims.grammar.tokens import COMMA, QUOTE, STOP, Token
from verify.claims.grammar.word_roles import openers, role
from verify.claims.voice import OUTLETS, Cue, CueClass, VoiceKind
from verify.text import Span, arabic_letters, bare, fold

_LONGEST_NAME = 20
"""Characters of a first name, at most."""
_LONGEST = 34
"""Tokens of a speaker after the phrase."""
_PLAIN = frozenset({CueClass.NEUTRAL, CueClass.EMPHATIC, CueClass.CONTINUATION})
"""Verbs of saying that take no side: «كما قالت», not «كما نفى»."""
_NEAR = 9
"""Tokens after the phrase that are searched."""


def read(scene: Scene, at: int, phrase: CuePhrase) -> Reading | None:
    """The attribution made by ``phrase``, which begins at token ``at``; ``None`` if it makes none."""
    tokens = scene.tokens
    first = at + len(phrase.words)
    if first >= len(tokens) or not _fits(scene, first, phrase):
        return None
    leading = _leads(tokens, at)
    end = _end(scene, first, leading=leading)
    if end < len(tokens) and tokens[end].form == COMMA:
        end = first + grammar_of(tokens[first].form).apposed_end(tokens[first:], end - first)
    apart = at == 0 or tokens[at - 1].mark or len(phrase.words) > 1 or arabic_letters(tokens[at].form)
    if not apart or (phrase.grammar == "relay" and _between(scene, at, end)):
        # "Two sides, one citing history": this cites no source.
        return None
    found = arabic_speaker_phrase.unjoined(tokens[first:end]) if phrase.takes_li else tokens[first:end]
    speaker = _speaker(scene, found, phrase)
    start, stop = tokens[at].start, tokens[first - 1].end
    closes = not leading and tokens[at - 1].mark and all(token.mark for token in tokens[end:])
    if speaker is None and closes and _unnamed(found, phrase):
        cue = Cue(scene.text[start:stop], start, stop, phrase.cls)
        return Reading(cue, Span(start, scene.end(end)), None, Side.BEFORE, again=True)
    if speaker is None or (leading and end >= len(tokens)) or speaker.head in role("no-speaker"):
        return None
    outer = _citing(scene, at, end) if phrase.grammar == "relay" else None
    speaker = speaker if outer is None else speaker.through(outer)
    said = next(
        (one for one in tokens[first:end] if phrase.words == ("as",) and one.form in cue_words()), None
    )
    cue = (
        Cue(said.form, said.start, said.end, phrase.cls)
        if said
        else Cue(scene.text[start:stop], start, stop, phrase.cls)
    )
    if leading:
        after = end + 1 if tokens[end].mark or tokens[end].form in role("resumed") else end
        return Reading(cue, Span(start, scene.end(after)), speaker, Side.AFTER, leading=True)
    hearer = addressee(found[1:]) if phrase.grammar == "clause" and arabic_letters(found[0].form) else None
    return Reading(cue, Span(start, scene.end(end)), speaker, Side.BEFORE, addressee=hearer)


def _unnamed(found: Sequence[Token], phrase: CuePhrase) -> bool:
    """Whether an Arabic verb of saying stands without its subject: «كما قالت» is of who spoke before."""
    if len(found) != 1 or phrase.grammar != "clause" or not arabic_letters(found[0].form):
        return False
    word = verb(found[0].form, cue_words())
    if word is None or not word.takes("clause") or word.frames & {"act", "bare"}:
        return False
    return word.cls in _PLAIN


def _fits(scene: Scene, first: int, phrase: CuePhrase) -> bool:
    """Whether the word after the phrase can begin a speaker or, where a verb must follow, reports speech."""
    form = scene.tokens[first].form
    if form in role("no-speaker") or bare(form) in role("no-speaker"):
        return False
    if phrase.grammar == "clause":
        return _reports(scene, first)
    return form.startswith("ل") or not phrase.takes_li


def _between(scene: Scene, at: int, end: int) -> bool:
    """Whether the phrase stands between a subject and its verb: "The paper, citing officials, said"."""
    tokens = scene.tokens
    if not at or not tokens[at - 1].mark or end + 1 >= len(tokens) or not tokens[end].mark:
        return False
    following = [token.form for token in tokens[end + 1 : end + 4]]
    return any(form in cue_words() and cue_words()[form].grammar == "subject-first" for form in following[:2])


def _citing(scene: Scene, at: int, end: int) -> Speaker | None:
    """The outlet between which and its verb the phrase stands: "The Courier, citing officials, named"."""
    tokens = scene.tokens
    subject = tokens[: at - 1]
    marked = at > 1 and tokens[at - 1].form == COMMA and end + 1 < len(tokens) and tokens[end].form == COMMA
    if not marked or len(subject) > _NEAR or any(one.mark or one.form in cue_words() for one in subject):
        return None
    outer = grammar_of(subject[0].form).speaker(scene.text, subject)
    named = outer is not None and outer.proper and outer.name.end == subject[-1].end
    return outer if named and outer is not None and outer.kind in OUTLETS else None


def _reports(scene: Scene, first: int) -> bool:
    following = [token.form for token in scene.tokens[first : first + _NEAR]]
    if verb(following[0], issue_verbs()) is not None or (following[0] in role("link") and "اول" in following):
        return True
    if any(one == "put" and after == "it" for one, after in pairwise(following)):
        # "as the memo put it"
        return scene.tokens[first - 1].form == "as"
    # "as the ministry announced": the subject comes first
    return scene.tokens[first - 1].form == "as" and any(
        _tells(token.form)
        and token.form.endswith(("ed", "s", "d"))
        and scene.text[token.start].islower()
        and token.form not in role("noun-like")
        and scene.tokens[at - 1].form not in role("be")
        for at, token in enumerate(scene.tokens[first + 1 : first + 8], first + 1)
    )


def _tells(form: str) -> bool:
    """Whether a word is a cue that can follow "as X": not in "as the war goes on", "as court records"."""
    word = cue_words().get(form)
    return word is not None and not word.only_after and not word.takes("paper")


def _leads(tokens: Sequence[Token], at: int) -> bool:
    """Whether the phrase opens its sentence or follows directly on a conjunction."""
    return at == 0 or (at == 1 and (tokens[0].form in role("joint") or tokens[0].mark))


def _end(scene: Scene, first: int, *, leading: bool) -> int:
    """The token after the speaker: at the comma that ends the description, or at the end."""
    tokens = scene.tokens
    for place in range(first, min(len(tokens), first + _LONGEST)):
        token = tokens[place]
        if token.mark and token.form in {COMMA, STOP, "-", ":", "(", ")"} and not token.quoted:
            return place
        if (
            place > first
            and not token.quoted
            and (token.form in role("arabic-relative") or _resumes(token.form))
        ):
            return place
        if token.mark and token.form == QUOTE and place > first:
            if _long(tokens, place):
                return place
            if leading and _names(tokens, first, place):
                return place + 1
    return min(len(tokens), first + _LONGEST)


def _names(tokens: Sequence[Token], first: int, place: int) -> bool:
    """Whether a quoted name ends at ``place`` and the clause follows: «بحسب "البستان" ارتفعت»."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None or following.mark or not tokens[place - 1].quoted:
        return False
    described = following.form.startswith(("ال", "لل")) or following.form in role("inside") | {"نقلا"}
    named = described or following.form in arabic_speaker_phrase.given_names()
    return arabic_letters(following.form) and not named and place - first <= _NEAR


def _resumes(form: str) -> bool:
    """Whether a word opens the content of the named source: وبحسب المركز فقد, وبحسبه فإن."""
    return form.startswith("فان") or form in role("resumes")


def _long(tokens: Sequence[Token], place: int) -> bool:
    inside = 0
    for token in tokens[place + 1 :]:
        if token.mark:
            break
        inside += 1
    return inside > 8  # noqa: PLR2004 - a name in quotation marks is shorter


def _speaker(scene: Scene, found: Sequence[Token], phrase: CuePhrase) -> Speaker | None:
    if not found:
        return None
    if phrase.grammar == "clause":
        found = _subject(scene, found)
        if not found:
            return None
    if found[0].mark and len(found) == 1:
        return None
    word = next((token for token in found if not token.mark), found[0])
    speaker = (
        _definite(found) if arabic_letters(word.form) else grammar_of(word.form).speaker(scene.text, found)
    )
    if speaker is None or ("voice" in phrase.frames and not _vouches(found, speaker)):
        return None
    if arabic_letters(word.form):
        return speaker if _can_speak(scene, found, speaker) else None
    # "Citing the cost" gives a reason, "citing two officials" a source.
    named = speaker.proper or speaker.pronoun or readings(speaker.head.removesuffix("'s"))
    return speaker if named or phrase.grammar != "relay" else None


def _vouches(found: Sequence[Token], speaker: Speaker) -> bool:
    """Whether the speaker can vouch for something; «على ذمة قضية رشوة» means "held in a case" instead."""
    if speaker.kind is VoiceKind.DOCUMENT:
        return False
    if not speaker.proper or speaker.kind is not VoiceKind.ORGANISATION:
        return True
    return bool(readings(speaker.head)) or publisher(" ".join(one.form for one in found)) is not None


def _can_speak(scene: Scene, found: Sequence[Token], speaker: Speaker) -> bool:
    """Whether an Arabic phrase can name a speaker.

    It is a known noun, a quotation, a name without article, or the last name of somebody named before.
    """
    if not speaker.proper or readings(speaker.head) or speaker.kind is not VoiceKind.ORGANISATION:
        return True
    inside = [one for one in found if speaker.name.start <= one.start and one.end <= speaker.name.end]
    if any(one.quoted for one in inside) or publisher(" ".join(one.form for one in inside)) is not None:
        return True
    named = len(inside) == 1 and _named_before(scene, inside[0])
    return named or not any(arabic_speaker_phrase.definite(one.form) for one in inside)


def _named_before(scene: Scene, token: Token) -> bool:
    """Whether the text before names somebody by a first name and this last name: «عمر المسالمة»."""
    last, before = scene.text[token.start : token.end], scene.text[: scene.span.start]
    at = before.find(f" {last}")
    while at >= 0:
        ends = not before[at + 1 + len(last) : at + 2 + len(last)].isalpha()
        first = before[max(0, at - _LONGEST_NAME) : at].rsplit(maxsplit=1)[-1:]
        if ends and first and fold(first[0]) in arabic_speaker_phrase.given_names():
            return True
        at = before.find(f" {last}", at + 1)
    return False


def _subject(scene: Scene, found: Sequence[Token]) -> Sequence[Token]:
    """The subject: after the verb in "حسبما أعلنت الوزارة", before it in "as the ministry announced"."""
    if found[0].form in role("link"):
        # وهو ما كانت إذاعة أول من أورده
        return found[1 : next((at for at, token in enumerate(found) if token.form == "اول"), 1)]
    if verb(found[0].form, issue_verbs()) is not None:
        rest = found[1:]
        skip = 1 if rest and rest[0].form in role("of-it") else 0
        return rest[skip:]
    del scene
    for place, token in enumerate(found):
        if place and _tells(token.form):
            # "As earlier reported" names no one.
            return [one for one in found[:place] if one.form not in role("auxiliary")]
    return ()


def _definite(found: Sequence[Token]) -> Speaker | None:
    """The speaker within "figures that the ministry published" and "A نقلا عن B"."""
    for place, token in enumerate(found):
        if place and token.form == "نقلا" and found[place + 2 :] and found[place + 1].form == "عن":
            outer = _definite(found[:place])
            inner = _definite(found[place + 2 :])
            return inner.through(outer) if inner is not None and outer is not None else inner or outer
    issued = _issued(found)
    if issued is not None:
        return issued
    return arabic_speaker_phrase.speaker(found)


def _issued(found: Sequence[Token]) -> Speaker | None:
    head = readings(found[0].form) if found else ()
    if not any(noun.kind == "document" for noun in head):
        return None
    for place, token in enumerate(found[1:], 1):
        if token.mark or token.quoted or token.form in openers():
            continue
        word = verb(token.form, issue_verbs())
        if word is not None and token.form not in issue_verbs() and place + 1 < len(found):
            # «بيان للبلدية نشرته على موقعها»: no speaker follows.
            return arabic_speaker_phrase.speaker(found[place + 1 :]) or arabic_speaker_phrase.speaker(
                found[:place]
            )
    return None
