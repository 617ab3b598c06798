"""The modality of a claim: asserted, requested, possible, conditional, forecast or denied."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from verify.claims.claim import Modality
from verify.claims.clauses.side_clause import compares, on_subject
from verify.claims.clauses.stance import beside_cue, folded, introduced
from verify.claims.grammar.clause_words import clause_words
from verify.claims.grammar.verb_forms import CLAUSE_VERBS, Form, forms_of, in_tense, only_past, present, verbs
from verify.claims.voice import Chain, CueClass
from verify.documents import sentences
from verify.lexicon import Match, Phrases, read_json
from verify.text import Language, Span, fold, reading, remembered, words

_BY_CUE = {
    CueClass.DENY: Modality.DENIED,
    CueClass.DIRECTIVE: Modality.REQUESTED,
    CueClass.FORECAST: Modality.FORECAST,
    CueClass.COMMIT: Modality.FORECAST,
}
_VERBS = frozenset({Form.FINITE, Form.AUXILIARY, Form.EITHER, Form.DOUBTFUL, Form.BASE})
_JOINED = frozenset("وفل")
_OPENING = frozenset('"“«')
_LINKING = frozenset({"كان", "كانت", "كانوا", "يكون", "تكون"})
_WHAT = frozenset({"ما", "عما"})
_BEFORE = 20
"""Characters before a modal word, or at the start of a claim, in which neighbours are looked for."""
_REACH = 400
"""Characters after a modal word, or before a claim, that are searched."""
_CLAUSE = 8
"""Words of a clause after a modal word."""
_PHRASES = (
    ("request_phrases", Modality.REQUESTED),
    ("conditional", Modality.CONDITIONAL),
    ("possible", Modality.POSSIBLE),
    ("forecast", Modality.FORECAST),
)
_TENSES = ((2, Modality.FORECAST), (3, Modality.FORECAST))
"""Columns of a table with all verb forms: the future, and the conditional, which reports a future."""
_FIRST = (Modality.DENIED, Modality.REQUESTED, Modality.CONDITIONAL, Modality.POSSIBLE, Modality.FORECAST)
"""Modalities in order of precedence, for a claim with several."""
_MAIN = 14
"""Words at the beginning in which a request is looked for: further on it is seldom the main verb."""


class _Words(NamedTuple):
    phrases: Phrases[Modality | None]
    requests: frozenset[str]
    denials: frozenset[str]
    orders: frozenset[str]
    may: frozenset[str]
    prefixes: tuple[str, ...]
    asking: frozenset[str]
    questions: frozenset[str]
    after_comma: frozenset[str]
    before_verb: frozenset[str]
    opening: frozenset[str]
    after_pronoun: frozenset[str]
    pronouns: frozenset[str]
    inverted: frozenset[str]
    if_before_verb: frozenset[str]
    told_of: frozenset[str]
    told_of_before_verb: frozenset[str]
    purpose: tuple[str, ...]
    were: frozenset[str]
    told_of_after_what: frozenset[str]
    before_claim: frozenset[str]
    sought: frozenset[str]
    sought_before: frozenset[str]
    granted_phrases: frozenset[str]
    granted: frozenset[str]
    opening_only: frozenset[str]
    nouns_too: frozenset[str]
    compared: frozenset[str]
    minded: frozenset[str]
    attempts: frozenset[str]
    attempting: frozenset[str]
    refusing: frozenset[str]
    be: frozenset[str]
    needs: tuple[list[str], ...]


def modality(text: str, claim: Span, *, sentence: Span, chain: Chain, language: Language) -> Modality:
    """The modality of ``claim``.

    A claim that reports a request ("Iran asked for the meeting") is ``REQUESTED``: that someone asks is a
    fact, what is asked for is not. The cue of the innermost voice counts too, if it is in the same sentence:
    the speaker may deny, demand or predict. So does a preceding request in the sentence that a verbal noun
    continues ("wanted X to stop A, and the ending of B"). Of several modalities the first of denied,
    requested, conditional, possible, forecast is returned.

    Args:
        text: The text of the document.
        claim: The claim.
        sentence: The sentence that contains it.
        chain: Its voices.
        language: The language whose words are looked for.
    """
    with reading(language):
        return _modality(text, claim, sentence, chain, language)


def _modality(text: str, claim: Span, sentence: Span, chain: Chain, language: Language) -> Modality:
    said = _by_cue(text, claim, sentence, chain, language)
    if said is Modality.DENIED:
        return said
    found = _in_words(claim.of(text), language)
    if Modality.FORECAST in found and not _in_words(_opening_sentence(text, claim).of(text), language):
        found.discard(Modality.FORECAST)  # a wish at the end of a quotation does not cancel it
    if _continues_request(text, claim, sentence, language):
        found.add(Modality.REQUESTED)
    if introduced(text, claim, sentence, _words(language).before_claim):
        found.add(Modality.POSSIBLE)
    return next((first for first in _FIRST if first in found or said is first), Modality.ASSERTED)


def _opening_sentence(text: str, claim: Span) -> Span:
    """The claim, or the first sentence of a longer quotation: "It burns. I hope that rain will come"."""
    first = next(iter(sentences(text, Span(claim.start + 1, claim.end))), claim)
    several = text[claim.start : claim.start + 1] in _OPENING and first.end < claim.end - 1
    return Span(claim.start, first.end) if several else claim


def _continues_request(text: str, claim: Span, sentence: Span, language: Language) -> bool:
    """Whether an Arabic verbal noun continues a request: "أرادت كبح الجماعات، ووقف الهجمات"."""
    lists = _words(language)
    if text[claim.start - 1 : claim.start] != "و" or not lists.requests:
        return False
    first = next((form for form, _, _ in words(text[claim.start : claim.start + _BEFORE])), "")
    if verbs(language).read(first) is not Form.DOUBTFUL:
        return False
    before = text[max(sentence.start, claim.start - _REACH) : claim.start]
    return _main_verb([form for form, _, _ in words(before)], language)[1] in lists.requests


def _by_cue(text: str, claim: Span, sentence: Span, chain: Chain, language: Language) -> Modality | None:
    """The modality of the innermost voice's cue, if that is in this sentence and the claim in its scope."""
    cue = next((voice.cue for voice in reversed(chain) if voice.cue is not None), None)
    if cue is None or not sentence.start <= cue.start < sentence.end:
        return None
    ordered = any(form.removeprefix("و") in _words(language).orders for form, _, _ in words(cue.text))
    stance = None if ordered else _BY_CUE.get(cue.cls)
    beside = stance is not None and beside_cue(text, claim, Span(cue.start, cue.end), language)
    return None if beside else stance


def _in_words(piece: str, language: Language) -> set[Modality]:
    lists = _words(language)
    found = words(piece)
    forms = [form for form, _, _ in found]
    at, main = _main_verb(forms, language)
    out = {
        match.value
        for match in lists.phrases.find(piece)
        if match.value is not None
        and not _misread(piece, match, lists, language)
        and (match.value is Modality.CONDITIONAL or not _told_of(forms, at, _word(found, match), language))
    }
    iffy = lists.if_before_verb and any(condition(piece, at, language) for at in range(len(forms)))
    if iffy or (forms and _inverted(piece, lists)):
        out.add(Modality.CONDITIONAL)
    if main in lists.requests or forms[:1] in lists.needs:
        out.add(Modality.REQUESTED)
    if main in lists.denials:
        out.add(Modality.DENIED)
    stated = [not _told_of(forms, at, place, language) for place in range(len(forms))]
    pairs = zip(("", *forms), pairwise(forms), stated, strict=False)
    if any(
        one in lists.may and before not in _LINKING and possible_after_may(after, language) and told
        for before, (one, after), told in pairs
    ):
        out.add(Modality.POSSIBLE)
    if any(
        told and _future(form, lists.prefixes, language) for form, told in zip(forms, stated, strict=True)
    ):
        out.add(Modality.FORECAST)
    for tense, value in _TENSES:
        if any(told and form in in_tense(tense, language) for form, told in zip(forms, stated, strict=True)):
            out.add(value)
    return out


def _word(found: Sequence[tuple[str, int, int]], match: Match[Modality | None]) -> int:
    """The index of the word with which a phrase begins."""
    return sum(start < match.start for _, start, _ in found)


def _told_of(forms: Sequence[str], main: int, at: int, language: Language) -> bool:
    """Whether word ``at`` describes a thing in the claim, not the claim's event: "a ship that was to sail".

    Args:
        forms: The words of the claim.
        main: The index of its verb; -1 if none is found.
        at: The index of the word.
        language: The language whose relative words are looked for.
    """
    lists = _words(language)
    if main < 0:
        return False
    if on_subject(forms, at, lists.be, language):
        return True
    between = forms[main + 1 : at] if at > main else forms[:at]
    aside = _for(between, lists.purpose) or _minded(between, lists.minded, language)
    if at > main and (aside or compares(between, lists.compared, language)):
        return True
    opened = next((place for place in range(1, len(between)) if _opens_side(between, place, lists)), None)
    if opened is not None:
        # "Owen, who sold the mill, will retire": the relative clause already has its verb.
        inside = (form for form in between[opened + 1 :] if form not in _LINKING)
        return not any(verbs(language).read(form) in CLAUSE_VERBS for form in inside)
    # "Ships that will sail": after "that" as in "said that", a subject would follow.
    if len(between) > 1 and between[-1] in lists.told_of_before_verb:
        return True
    # «أشخاص كانوا يعتزمون»: the relative clause of an indefinite noun has no pronoun.
    return len(between) > 1 and between[-1] in lists.were and forms[main] not in _LINKING


def _minded(between: Sequence[str], minded: frozenset[str], language: Language) -> bool:
    """Whether a clause tells what somebody has in mind: "sounded confident that the court would"."""
    at = next((place for place, form in enumerate(between) if form in minded), len(between))
    inside, lists = between[at + 1 :], clause_words(language)
    return bool(inside) and not any(form in lists.joins for form in inside)


def _for(between: Sequence[str], purpose: Sequence[str]) -> bool:
    """Whether the words express a purpose: "closed the road so that crews could pass"."""
    told = f" {' '.join(between)} "
    return any(phrase in told for phrase in purpose)


def _opens_side(between: Sequence[str], at: int, lists: _Words) -> bool:
    """Whether a relative clause or an indirect question opens: who, whether, «ما إذا»."""
    asks = between[at] in lists.told_of_after_what and between[at - 1] in _WHAT
    return asks or between[at] in lists.told_of


def possible_after_may(form: str, language: Language) -> bool:
    """Whether an Arabic verb after قد is in the present: قد ترتفع, not قد تراجعت, قد تجمعوا, قد توفي."""
    if not present(form) or form.endswith("وا") or only_past(form):
        return False
    return form.startswith("ي") or verbs(language).read(form) is Form.FINITE


def _future(form: str, prefixes: tuple[str, ...], language: Language) -> bool:
    """Whether a word is a verb with the future prefix: سيصل."""
    bare = form[1:] if form[:1] in {"و", "ف"} else form
    signed = any(bare.startswith(one) and bare[len(one) : len(one) + 1] in {"ي", "ت"} for one in prefixes)
    return signed and not verbs(language).listed(bare) and verbs(language).read(bare) is Form.FINITE


def _misread(piece: str, match: Match[Modality | None], lists: _Words, language: Language) -> bool:
    """Whether a modal word is misread: a noun ("the will", "May", "Mr Will"), or "if" for "whether"."""
    before = words(piece[max(0, match.start - _BEFORE) : match.start])
    last = before[-1][0] if before else ""
    if match.value is Modality.CONDITIONAL:
        return (
            last in lists.asking
            or _gave(piece, match, lists, language)
            or _no_condition(piece, match, last, lists, language)
        )
    phrase = fold(piece[match.start : match.end])
    if phrase in lists.nouns_too and _noun([form for form, _, _ in before], language):
        return True
    return bool(before) and (piece[match.start].isupper() or last in clause_words(language).article)


def _noun(before: Sequence[str], language: Language) -> bool:
    """Whether "call for" after these words is a noun: "a wakeup call for"; not "the unions call for"."""
    lists = clause_words(language)
    plural = before and (before[-1] in lists.plural or before[-1].endswith("s"))
    return not plural and any(form in lists.article for form in before)


def _gave(piece: str, match: Match[Modality | None], lists: _Words, language: Language) -> bool:
    """Whether "provided" is a full verb: without a comma before it or a clause after it."""
    if (
        fold(piece[match.start : match.end]) not in lists.after_comma
        or "," in piece[match.start - 2 : match.start]
    ):
        return False
    after = words(piece[match.end : match.end + _REACH])[:_CLAUSE]
    return not any(verbs(language).read(form) is Form.AUXILIARY for form, _, _ in after)


def _no_condition(
    piece: str, match: Match[Modality | None], before: str, lists: _Words, language: Language
) -> bool:
    """Whether an apparent conditional is none: «في حالة حرجة», «وهو ما لم تؤكده الوزارة»."""
    phrase = " ".join(form for form, _, _ in words(piece[match.start : match.end]))
    if phrase in lists.before_verb:
        first, second, *_ = (*(form for form, _, _ in words(piece[match.end : match.end + _REACH])), "", "")
        articles = clause_words(language).written_article
        clause = verbs(language).read(first) in _VERBS and second.startswith(articles)
        return not (clause or first in lists.opening)
    if phrase in lists.opening_only:
        return match.start > words(piece)[0][1]
    if phrase in lists.granted_phrases:
        after = words(piece[match.end : match.end + _REACH])[:_CLAUSE]
        return not any(form in lists.granted for form, _, _ in after)
    return phrase in lists.after_pronoun and before in lists.pronouns


def condition(piece: str, word: int, language: Language) -> bool:
    """Whether a word of ``piece`` is an "if" that only the next words tell from "that": إن وافق المجلس."""
    found = words(piece)
    if len(found) < word + 2 or piece[found[word][1] : found[word][2]] not in _words(language).if_before_verb:
        return False
    if piece[found[word + 1][1]] == "آ":
        return False  # the noun آثار folds to the same letters as "raised"
    return verbs(language).read(found[word + 1][0]) is Form.FINITE


def _inverted(piece: str, lists: _Words) -> bool:
    """Whether inversion opens a condition: "Should the vote fail, the cabinet goes"."""
    found = words(piece)
    return piece[:1].isupper() and found[0][0] in lists.inverted and "," in piece


def _main_verb(forms: Sequence[str], language: Language) -> tuple[int, str]:
    """The index of the claim's first main verb, and the verb without its conjunction; -1 if there is none.

    The verb is empty where it asks for no thing: "asked whether", "will seek to".
    """
    known, lists = verbs(language), clause_words(language)
    aside = False
    for at, form in enumerate(forms[:_MAIN]):
        before = forms[at - 1] if at else ""
        if form in lists.relative and before not in lists.pronoun:
            aside = at > 0
            continue
        cut = form[1:] if form[:1] in _JOINED and known.read(form) is None else form
        kind = known.read(cut)
        after = forms[at + 1] if at + 1 < len(forms) else ""
        if cut in _LINKING and after in lists.preposition:
            return at, cut  # "كان لدى" means "there was", so the next verb is not the main one
        if kind not in _VERBS or cut in _LINKING or before in lists.determiner:
            continue
        if kind is Form.AUXILIARY and _governs(forms[at + 1 :], language):
            continue
        if kind is Form.BASE and before in {"", "to"}:
            continue
        if cut in _words(language).sought and _sought(before, after, language):
            continue
        if kind is Form.DOUBTFUL and not lists.determiner and not _after_subject(before):
            continue
        if not aside:
            return at, "" if _unasked(before, cut, after, _words(language)) else cut
        aside = False
    return -1, ""


def _unasked(before: str, verb: str, after: str, lists: _Words) -> bool:
    """Whether an asking verb asks for no thing: "asked whether", "will seek to end", "do not want"."""
    tries = verb in lists.attempts and (after == "to" or before in lists.attempting)
    return after in lists.questions or tries or (verb in lists.requests and before in lists.refusing)


def _sought(before: str, after: str, language: Language) -> bool:
    """Whether a participle describes a wanted person: "a man wanted for theft", "Italy's most wanted man"."""
    return before == "most" or after in _words(language).sought_before


def _after_subject(before: str) -> bool:
    """Whether a possible Arabic noun is in a verb's position: first, or after a definite subject."""
    return before in {"", "قد"} or before.startswith(("ال", "لكن"))


def _governs(after: Sequence[str], language: Language) -> bool:
    """Whether a verb follows the auxiliary: "had asked"; not "did everything it was asked"."""
    rest = (form for form in after[:3] if form not in clause_words(language).adverb)
    kind = verbs(language).read(next(rest, ""))
    return kind is not None and kind is not Form.GERUND


@remembered()
def _words(language: Language) -> _Words:
    lists = read_json("modality", language)
    pairs: list[tuple[str, Modality | None]] = [(phrase, None) for phrase in lists.get("not_possible", ())]
    for key, value in _PHRASES:
        pairs += [(phrase, value) for phrase in lists.get(key, ())]
    return _Words(
        phrases=Phrases(pairs),
        requests=_forms(lists.get("request_verbs", ()), language),
        denials=_forms(lists.get("deny_verbs", ()), language),
        orders=frozenset(map(fold, lists.get("orders", ()))),
        may=frozenset(map(fold, lists.get("may_before_present", ()))),
        prefixes=tuple(lists.get("future_prefix", ())),
        asking=frozenset(lists.get("asking", ())),
        questions=frozenset(lists.get("questions", ())),
        after_comma=frozenset(lists.get("after_comma", ())),
        before_verb=frozenset(map(fold, lists.get("before_verb", ()))),
        opening=frozenset(map(fold, lists.get("opening", ()))),
        after_pronoun=frozenset(map(fold, lists.get("after_pronoun", ()))),
        pronouns=frozenset(map(fold, lists.get("pronouns", ()))),
        inverted=frozenset(lists.get("inverted", ())),
        if_before_verb=frozenset(lists.get("if_before_verb", ())),
        told_of=frozenset(map(fold, lists.get("told_of", ()))),
        told_of_before_verb=frozenset(lists.get("told_of_before_verb", ())),
        purpose=tuple(f" {fold(phrase)} " for phrase in lists.get("purpose", ())),
        were=frozenset(map(fold, lists.get("were", ()))),
        told_of_after_what=frozenset(map(fold, lists.get("told_of_after_what", ()))),
        before_claim=folded(tuple(lists.get("before_claim", ()))),
        sought=frozenset(lists.get("sought", ())),
        sought_before=frozenset(lists.get("sought_before", ())),
        granted_phrases=frozenset(lists.get("granted_phrases", ())),
        granted=frozenset(lists.get("granted", ())),
        opening_only=frozenset(lists.get("opening_only", ())),
        nouns_too=frozenset(lists.get("nouns_too", ())),
        compared=frozenset(lists.get("compared", ())),
        minded=frozenset(lists.get("minded", ())),
        attempts=_forms(lists.get("attempts", ()), language),
        attempting=frozenset(lists.get("attempting", ())),
        refusing=frozenset(lists.get("refusing", ())),
        be=frozenset(lists.get("be", ())),
        needs=tuple([fold(word)] for word in lists.get("needs", ())),
    )


def _forms(entries: Iterable[str], language: Language) -> frozenset[str]:
    return frozenset(form for entry in entries for form in forms_of(entry, language))
