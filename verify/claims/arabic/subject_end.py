"""Where an Arabic subject ends without a mark: after the verb, before its object."""

import re
from collections.abc import Sequence

from verify.claims.arabic import speaker_phrase
from verify.claims.arabic.verbal_noun import is_verbal_noun
from verify.claims.grammar.speaker_noun import SpeakerNoun, readings
from verify.claims.grammar.tokens import QUOTE, Token, surnames
from verify.claims.grammar.word_roles import role
from verify.claims.voice import VoiceKind
from verify.lexicon import places, word_list

_FOR = ("لل", "بال")
"""A word that begins so may belong to the name of a body: «الهيئة الوطنية للطيران»."""
_BROKEN = re.compile(r"ال(?:\wوا\w\w|ا\w\wا\w|\w\wائ\w|\wوا\wي\w)\Z")
"""Plurals that no singular looks like, folded: «الكوادر», «الأحزاب», «الكتائب», «القوانين»."""


def length(found: Sequence[Token], text: str) -> int:
    """The number of tokens after a verb that are its subject, if nothing else marks the end.

    Args:
        found: The tokens after the verb.
        text: The document's text; its hamza distinguishes a verbal noun.
    """
    at, quoted = 0, False
    while at < len(found):
        token = found[at]
        if token.mark:
            if token.form != QUOTE:
                break
            quoted = not quoted
        elif not (quoted or token.quoted) and at and (_object(found, at, text) or _starts_new(found, at)):
            break
        at += 1
    return at


def _object(found: Sequence[Token], at: int, text: str) -> bool:
    """Whether an object or addressee begins after a complete subject.

    An adjective of «الوزير» cannot lack the article, carry a pronoun, or be in the accusative: «أعلن الوزير
    وصول», «نفت الشركة إفلاسها», «دعت الدائرة المواطنين». A name, however, can lack the article.
    """
    form, before = found[at].form, found[at - 1]
    closed = speaker_phrase.definite(before.form) or before.form in role("same") or places(before.form)
    if before.mark or not closed:
        return False
    if not speaker_phrase.definite(form):
        return _happens(found, at, text) and not _named(found, at, text)
    if at > 1 or not before.form.startswith("ال"):
        return False
    if not form.startswith("ال"):
        return form not in role("same")
    plural = form.endswith("ين") and len(form) > len("الصحفين") and not before.form.endswith("ين")
    collective = speaker_phrase.has_kind(readings(form), VoiceKind.COLLECTIVE)
    return plural or (collective and form not in role("invariable"))


def _happens(found: Sequence[Token], at: int, text: str) -> bool:
    """Whether token ``at`` is a verbal noun; «تسجيل» counts here, though it is a document elsewhere."""
    form = found[at].form
    return form in role("event-noun") or is_verbal_noun(form, text[found[at].start : found[at].end])


def _named(found: Sequence[Token], at: int, text: str) -> bool:
    """Whether an apparent verbal noun begins a name: a surname or a verbal noun follows."""
    following = found[at + 1 : at + 3]
    counted = role("governs") | role("count")
    if not following or following[0].mark or following[0].form in counted or following[0].form[0].isdigit():
        return False
    another = len(following) > 1 and not following[1].mark and _happens(found, at + 2, text)
    bare = not speaker_phrase.definite(following[0].form) and not _happens(found, at + 1, text)
    return following[0].form in surnames() or (bare and another)


def _starts_new(found: Sequence[Token], at: int) -> bool:
    """Whether token ``at`` is not part of the subject that begins with ``found[0]``."""
    form, first = found[at].form, found[0]
    governed = found[at - 1].form in role("inside")
    prefixed = form.startswith("ب") and not readings(form) and len(form) > len("بما") and form != "باسم"
    if _breaks(form) or (prefixed and not governed and not places(form)):
        return True
    following = found[at + 1].form if at + 1 < len(found) else ""
    if form.startswith("ل") and following in role("outlet-word"):
        return True  # «أفادت مصادر لحرية نيوز»
    if form in role("inside"):
        # "In a statement" gives the place of saying, "in the ministry" belongs to the speaker.
        return form == "في" and at + 1 < len(found) and found[at + 1].form in role("venue")
    nouns = readings(first.form)
    if at <= len(("body", "name")) and not speaker_phrase.titled(nouns):
        short = _short_name(found, at)
        if short is not None:
            return short
    return _next_phrase(found, at)


def _breaks(form: str) -> bool:
    names = ("relative", "time", "adjunct", "breaks")
    return form[:1].isdigit() or any(form in role(name) for name in names)


def _short_name(found: Sequence[Token], at: int) -> bool | None:
    """Whether a one-word name, or a body with its name, ends here; ``None`` for other subjects."""
    first, before, form = found[0], found[at - 1], found[at].form
    if at == 1 and not (
        readings(first.form)
        or first.form in speaker_phrase.given_names()
        or speaker_phrase.definite(first.form)
        or first.mark
    ):
        return not speaker_phrase.definite(form)
    body = at > 1 and readings(first.form) and not readings(before.form) and not before.mark
    following = found[at + 1].form if at + 1 < len(found) else ""
    if (
        body
        and not speaker_phrase.definite(before.form)
        and not speaker_phrase.definite(form)
        and not speaker_phrase.adjective(following)
    ):
        # But an adjective ends a longer name: نادي مرسى سبور التركي.
        return not form.startswith("ل")
    return None


def _next_phrase(found: Sequence[Token], at: int) -> bool:
    form, before = found[at].form, found[at - 1]
    nouns = readings(found[0].form)
    if before.mark:
        return not speaker_phrase.definite(form) and not form.startswith("ل")
    if at == 1 and not nouns and speaker_phrase.of_a_nation([one.form for one in found[:3]]):
        return _is_abstract(form)
    if speaker_phrase.titled(nouns) and not speaker_phrase.definite(form):
        return _after_name(found, at, nouns)
    if not (speaker_phrase.definite(before.form) and speaker_phrase.definite(form)):
        return speaker_phrase.definite(before.form) or _past_name(found, at, nouns)
    return _second_noun(found, at)


def _second_noun(found: Sequence[Token], at: int) -> bool:
    """Whether a definite word after another is a noun of its own, not an adjective of it."""
    form, before = found[at].form, found[at - 1]
    if before.form.startswith("ال") and _possessed(form) and form not in role("same"):
        return True  # «أعلنت الشركة إفلاسها»: a possessed noun is no adjective of the company
    if speaker_phrase.titled(readings(found[0].form)):
        if at == 1:
            return not _describes_title(form)
        return _others(before.form, form) or _past_name(found, at, readings(found[0].form))
    plural = before.form.endswith(("يه", "ي")) and form.endswith("ات")
    apart = _disagrees(before.form, form) or _disagrees(found[0].form, form)
    party = speaker_phrase.has_kind(
        readings(form), VoiceKind.ORGANISATION, VoiceKind.PERSON, VoiceKind.DOCUMENT
    )
    return not form.startswith(_FOR) and (plural or apart or party)


def _others(before: str, form: str) -> bool:
    """Whether a definite plural follows the complement of a title, whose holder is one: «وزير الصحة الكوادر».

    After another plural it may be an adjective of that: «شؤون الأسرى المحررين».
    """
    sound = form.endswith(("ين", "ات")) and len(form) >= len("الشركات")
    several = speaker_phrase.has_kind(readings(form), VoiceKind.COLLECTIVE) or _BROKEN.match(form)
    after_plural = before.endswith(("ين", "ون")) or _BROKEN.match(before) is not None
    return bool(sound or several) and not after_plural and not speaker_phrase.titled(readings(form))


def _possessed(form: str) -> bool:
    """Whether a pronoun makes a word definite: «إفلاسها», and «التزامها», which therefore has no article."""
    return form.endswith("ها") or not form.startswith(("ال", *_FOR))


def _disagrees(noun: str, form: str) -> bool:
    """Whether a definite word does not agree with the feminine noun before it: «الشركة التقارير».

    An adjective of a feminine ends in ة, ى or اء (المتحدة, الكبرى, الحمراء); few words lack such an ending
    (الأم).
    """
    feminine = noun.startswith("ال") and noun.endswith(("ه", "ات")) and len(noun) > len("الله")
    # «الأنباء» is a plural of things, «الحمراء» a colour.
    agrees = form.endswith(("ه", "ي", "ا", "اء")) and not (form.startswith("الا") and form.endswith("اء"))
    return feminine and not agrees and form not in role("invariable")


def _after_name(found: Sequence[Token], at: int, nouns: Sequence[SpeakerNoun]) -> bool:
    """Whether a title's personal name ends before token ``at``, or is absent: «المتحدث صحة الأنباء»."""
    if at == 1 and _is_abstract(found[at].form):
        return True
    start = speaker_phrase.personal_name(found[: at + 1], nouns)
    begun = sum(one.start >= start.start for one in found[:at]) if start is not None else 0
    # A name has two words, or three if the last has the article: "… وصول" does not belong to it.
    inner = word_list("name_words", "inner"), word_list("name_words", "inner_before_given")
    around = {found[at - 1].form, found[at].form}
    return begun > 1 and not any(around & forms for forms in (role("compound"), *inner))


def _past_name(found: Sequence[Token], at: int, nouns: Sequence[SpeakerNoun]) -> bool:
    """Whether a definite plural or a paper follows a title's name: «الوزير سامي حداد الأحزاب», «… القرار»."""
    form = found[at].form
    if not speaker_phrase.titled(nouns) or not (_paper(found, at) or _others("", form)):
        return False
    name = speaker_phrase.personal_name(found[:at], nouns)
    return name is not None and sum(one.start >= name.start for one in found[:at]) > 1


def _paper(found: Sequence[Token], at: int) -> bool:
    """Whether the last word is a definite paper, «القرار»; another before it may be a surname, «الخطاب»."""
    form = found[at].form
    paper = speaker_phrase.has_kind(readings(form), VoiceKind.DOCUMENT)
    return at == len(found) - 1 and paper and form.startswith("ال")


def _is_abstract(form: str) -> bool:
    """Whether a word without the article is a noun in ة («صحة», «إصابة»); few names end that way."""
    return form.endswith("ه") and form not in speaker_phrase.given_names() and not readings(form)


def _describes_title(form: str) -> bool:
    """Whether a definite word after a title is its adjective or the name: الرئيس السوري, الوزير السابق."""
    return (
        speaker_phrase.adjective(form)
        or form in role("title-adjective")
        or form in speaker_phrase.given_names()
        or speaker_phrase.titled(readings(form))
    )
