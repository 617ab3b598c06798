"""Where an Arabic subject ends when no mark tells: after the verb, before its object."""

from collections.abc import Sequence

from verify.claims.arabic import speaker_phrase
from verify.claims.grammar.speaker_noun import SpeakerNoun, readings
from verify.claims.grammar.tokens import QUOTE, Token
from verify.claims.grammar.word_roles import role
from verify.claims.voice import VoiceKind
from verify.lexicon import places


def length(found: Sequence[Token]) -> int:
    """How many of the tokens after a verb are its subject, when nothing else marks the end."""
    at, quoted = 0, False
    while at < len(found):
        token = found[at]
        if token.mark:
            if token.form != QUOTE:
                break
            quoted = not quoted
        elif not (quoted or token.quoted) and at and _starts_new(found, at):
            break
        at += 1
    return at


def _starts_new(found: Sequence[Token], at: int) -> bool:
    """Whether token ``at`` is no part of the subject that begins with ``found[0]``."""
    form, first = found[at].form, found[0]
    governed = found[at - 1].form in role("inside")
    prefixed = form.startswith("ب") and not readings(form) and len(form) > len("بما") and form != "باسم"
    if _breaks(form) or (prefixed and not governed and not places(form)):
        return True
    if form in role("inside"):
        # "In a statement" is where it was said, "in the ministry" who said it.
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
    """Whether a name of one word, or a body and its name, ends here; ``None`` for other subjects."""
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
        # But an adjective closes a longer name: نادي مرسى سبور التركي.
        return not form.startswith("ل")
    return None


def _next_phrase(found: Sequence[Token], at: int) -> bool:
    form, before = found[at].form, found[at - 1]
    nouns = readings(found[0].form)
    if before.mark:
        return not speaker_phrase.definite(form) and not form.startswith("ل")
    if speaker_phrase.titled(nouns) and not speaker_phrase.definite(form):
        return _after_name(found, at, nouns)
    if not (speaker_phrase.definite(before.form) and speaker_phrase.definite(form)):
        return speaker_phrase.definite(before.form)
    if speaker_phrase.titled(nouns):
        return at == 1 and not _describes_title(form)
    # Two definite nouns in a row, not a noun and its adjective.
    plural = before.form.endswith(("يه", "ي")) and form.endswith("ات")
    apart = _disagrees(before.form, form) or _disagrees(found[0].form, form)
    return (
        plural or apart or speaker_phrase.has_kind(readings(form), VoiceKind.ORGANISATION, VoiceKind.PERSON)
    )


def _disagrees(noun: str, form: str) -> bool:
    """Whether a definite word is no adjective of the feminine before it: «الشركة التقارير».

    An adjective of a feminine ends in ة, ى or اء (المتحدة, الكبرى, الحمراء); few words have none (الأم).
    """
    feminine = noun.startswith("ال") and noun.endswith(("ه", "ات")) and len(noun) > len("الله")
    # «الأنباء» is a plural of things, «الحمراء» a colour.
    agrees = form.endswith(("ه", "ي", "ا", "اء")) and not (form.startswith("الا") and form.endswith("اء"))
    return feminine and not agrees and form not in role("invariable")


def _after_name(found: Sequence[Token], at: int, nouns: Sequence[SpeakerNoun]) -> bool:
    """Whether a title's personal name is over before token ``at``, or is none: «المتحدث صحة الأنباء»."""
    if at == 1 and _is_abstract(found[at].form):
        return True
    start = speaker_phrase.personal_name(found[: at + 1], nouns)
    begun = sum(one.start >= start.start for one in found[:at]) if start is not None else 0
    # A name is two words, or three where the last has the article: "… وصول" is no part of it.
    return begun > 1 and not {found[at - 1].form, found[at].form} & role("compound")


def _is_abstract(form: str) -> bool:
    """Whether a word without article, as «صحة» and «إصابة», is a noun in ة, which few names end in."""
    return form.endswith("ه") and form not in speaker_phrase.given_names() and not readings(form)


def _describes_title(form: str) -> bool:
    """Whether a definite word after a title is its adjective or the name: الرئيس السوري, الوزير السابق."""
    return (
        speaker_phrase.adjective(form)
        or form in role("title-adjective")
        or form in speaker_phrase.given_names()
        or speaker_phrase.titled(readings(form))
    )
