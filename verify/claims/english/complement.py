"""The content after an English verb: a clause or a quotation; and its addressee."""

from collections.abc import Sequence

from verify.claims.english import noun_phrase, speaker_phrase
from verify.claims.grammar.cues import CueWord
from verify.claims.grammar.reading import Scene
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import readings
from verify.claims.grammar.tokens import COMMA, QUOTE, Token
from verify.claims.grammar.verb_forms import Form, verbs
from verify.claims.grammar.word_roles import adverb, role
from verify.text import Language

_REACH = 26
"""Tokens in which a complement is looked for."""
_CLOSE = 8
"""Tokens in which a quotation or the rest of a clause is looked for."""
_FAR = 14
"""Tokens of a long addressee."""
_LONGEST_ASIDE = 18
"""Tokens of an aside before "that"."""
_NEAR = 4
"""Tokens in which the "that" of a feeling is looked for."""


def content(scene: Scene, at: int, word: CueWord, *, zero: bool = False) -> int | None:
    """The token that opens the content after the verb; ``zero`` if "that" may be omitted."""
    tokens = scene.tokens
    place = past_addressee(scene, at + 1) if word.takes("tell") else at + 1
    if place >= len(tokens) or _barred(scene, at, word):
        return None
    marked = _marked(scene, place)
    if marked is not None:
        return marked
    if tokens[place].mark or tokens[place].form in role("finite"):
        return None
    view = felt(tokens, place) if word.takes("voiced") else None
    if view is not None:
        return view
    if _own_clause(tokens, place) or (word.takes("tell") and _how(scene, at, place)):
        return place
    told = word.takes("tell") and any(token.form in role("told") for token in tokens[at + 1 : place + 1])
    # "Told a long story", "told the truth".
    return _without_that(scene, place, word) if not told and (zero or word.takes("zero")) else None


def _how(scene: Scene, at: int, place: int) -> bool:
    """Whether a question opens the content: "told the jury how the driver threw it"."""
    asked = place > at + 1 and scene.tokens[place].form in {"how", "why"}
    return asked and place + 1 < len(scene.tokens) and noun_phrase.names_something(scene, place + 1)


def felt(tokens: Sequence[Token], place: int) -> int | None:
    """The "that" after a feeling or opinion: "expressed the hope that", "voiced deep concern that"."""
    for at in range(place, min(len(tokens) - 1, place + _NEAR)):
        if tokens[at].mark:
            return None
        if tokens[at].form in role("voiced") and tokens[at + 1].form == "that":
            return at + 1 if at + 2 < len(tokens) else None
    return None


def _barred(scene: Scene, at: int, word: CueWord) -> bool:
    """Whether the verb at token ``at`` does not report: no quotation follows it, or it is "believed in"."""
    unmarked = word.takes("marked") and not quotation_next(scene.tokens, at + 1)
    return unmarked or any(
        f"-{token.form}" in word.frames for token in scene.words_from(scene.tokens[at].end, 2)
    )


def _without_that(scene: Scene, place: int, word: CueWord) -> int | None:
    """The first token of a clause without "that" at ``place``, or after an adverbial there."""
    tokens = scene.tokens
    if word.takes("free") and _side_clause(scene, place):
        return place
    begin = _past_adjunct(scene, place + adverb(scene.tokens[place].form))
    if begin is None or _nothing(scene, begin) or tokens[begin].form in role("joint"):
        return None
    if word.takes("act") and not noun_phrase.names_something(scene, begin):
        # "Denied responsibility", "denied ever having had": an object, not a clause.
        return None
    if word.takes("free"):
        return begin
    if not noun_phrase.clausal(scene, begin, _temporal(tokens, begin)):
        # "Showed no fever when he left": the verb belongs to another clause.
        return None
    # "Denied a deficit and pledged to pay": the second verb does not belong to the deficit.
    comma = next((at for at in range(begin, len(tokens)) if _parts(tokens, at)), len(tokens))
    # "Agreed a contract with the club, he said": the clause has another verb.
    return begin if noun_phrase.clausal(scene, begin, comma) or _relative_follows(tokens, comma) else None


def _side_clause(scene: Scene, place: int) -> bool:
    """Whether a subordinate and a main clause follow: "said if the deal fails, the port will close"."""
    tokens = scene.tokens
    if tokens[place].form not in role("leading"):
        return False
    comma = next((at for at in range(place, len(tokens)) if tokens[at].mark), len(tokens))
    main = comma + 1 < len(tokens) and tokens[comma].form == COMMA and not tokens[comma + 1].mark
    return main and all(_finite(scene, *part) for part in ((place + 1, comma), (comma + 1, len(tokens))))


def _finite(scene: Scene, start: int, end: int) -> bool:
    """Whether a finite verb stands between the tokens, by its form or in the list of verbs."""
    listed = any(
        verbs(Language.ENGLISH).read(one.form) is Form.FINITE for one in scene.tokens[start + 1 : end]
    )
    return listed or noun_phrase.clausal(scene, start, end)


def _parts(tokens: Sequence[Token], at: int) -> bool:
    """Whether token ``at`` ends a clause: a mark, or "and" right before another verb."""
    if tokens[at].mark or tokens[at].form not in {"and", "but"} or at + 1 >= len(tokens):
        return tokens[at].mark
    return verbs(Language.ENGLISH).read(tokens[at + 1].form) in {Form.FINITE, Form.EITHER}


def _temporal(tokens: Sequence[Token], begin: int) -> int:
    """Where "when" or "while" opens a temporal clause, else the end."""
    opens = role("temporal") & {"when", "while"}
    return next((at for at in range(begin, len(tokens)) if tokens[at].form in opens), len(tokens))


def _relative_follows(tokens: Sequence[Token], comma: int) -> bool:
    """Whether the comma opens an aside after a subject: "thinks the plant, which is old, will close"."""
    following = [token.form for token in tokens[comma + 1 : comma + 2]]
    return bool(following) and (following[0] in role("relative") or tokens[comma].form == QUOTE)


def quotation_next(tokens: Sequence[Token], place: int) -> bool:
    """Whether a quotation or a colon follows at ``place``, with or without a comma."""
    following = [token.form for token in tokens[place : place + 2] if token.mark]
    return following[:1] in ([QUOTE], [":"]) or following == [COMMA, QUOTE]


def _own_clause(tokens: Sequence[Token], place: int) -> bool:
    """Whether a pronoun and its verb follow without "that": "announced it would"."""
    if place + 1 >= len(tokens) or tokens[place].form not in role("subject-pronoun"):
        return False
    form = tokens[place + 1].form
    if tokens[place + 1].mark and form == COMMA and tokens[place + 2 : place + 3]:
        # "He, too, had paid".
        near = tokens[place + 2 : place + _CLOSE]
        closed = next((at for at, one in enumerate(near) if one.mark), len(near))
        if near[0].form not in role("aside-word") or not near[closed + 1 : closed + 2]:
            return False
        form = near[closed + 1].form
    return form in role("finite") or form.endswith(("n't", "'ll", "'d"))


def _nothing(scene: Scene, begin: int) -> bool:
    """Whether the words after "said" have no content: "said so", "said the same"."""
    tokens = scene.tokens
    following = [token.form for token in tokens[begin : begin + 2] if not token.mark]
    alone = begin + 1 >= len(tokens) or (tokens[begin + 1].mark and tokens[begin + 1].form != QUOTE)
    return (
        not following
        or alone
        or following[0] in role("nothing")
        or following[-1] == "same"
        or following == ["as", "much"]
    )


def _marked(scene: Scene, place: int) -> int | None:
    """The place of "that", a colon or a quotation, right after the verb or after an adverbial."""
    tokens = scene.tokens
    for look in range(place, min(len(tokens), place + _REACH)):
        token = tokens[look]
        if token.quoted:
            continue
        if token.mark and token.form == QUOTE:
            straight = look == place or tokens[look - 1].mark
            return look if straight or _long_quotation(tokens[look + 1 : look + _CLOSE]) else None
        if token.mark and token.form == ":":
            return look + 1 if look + 1 < len(tokens) else None
        if token.form == "that" and _opens(tokens, place, look):
            return look
        if token.mark and not (token.form == COMMA and _parenthesis(scene, place, look)):
            return None
        adverbial = _adverbial(token.form) or _this_week(tokens, look)
        if token.form in role("finite") or (look == place and not token.mark and not adverbial):
            return None
    return None


def _adverbial(form: str) -> bool:
    return form in role("place") or form in role("time") or adverb(form)


def _this_week(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].form == "this" and at + 1 < len(tokens) and tokens[at + 1].form in role("time")


def _opens(tokens: Sequence[Token], place: int, look: int) -> bool:
    """Whether "that" at ``look`` opens a clause; not in "in that city"."""
    following = tokens[look + 1 : look + 2]
    if not following or (following[0].mark and following[0].form not in {COMMA, QUOTE}):
        return False
    if look > place + 1 and following[0].form in role("finite"):
        # "Told reporters after the meeting that was held in a boat".
        return False
    return look == place or tokens[look - 1].form not in role("inside")


def _parenthesis(scene: Scene, place: int, comma: int) -> bool:
    """Whether a comma opens an aside before "that": "said, among other things, that"."""
    rest = scene.tokens[comma + 1 : comma + _LONGEST_ASIDE]
    if rest and rest[0].mark and rest[0].form == QUOTE:
        return True
    closed = next((at for at, token in enumerate(rest) if token.mark and token.form == COMMA), None)
    opens = closed is not None and closed + 1 < len(rest) and rest[closed + 1].form == "that"
    return opens or (bool(rest) and rest[0].form == "that" and comma > place)


def _long_quotation(rest: Sequence[Token]) -> bool:
    length = next((at for at, token in enumerate(rest) if token.mark and token.form == QUOTE), len(rest))
    return length > 4  # noqa: PLR2004 - shorter ones are words quoted inside a sentence


def _past_adjunct(scene: Scene, place: int) -> int | None:
    """The first word of a clause without "that" after "on Monday" or "in a statement"."""
    tokens = scene.tokens
    event = _after_event(scene, place)
    if event is not None or [token.form for token in tokens[place : place + 3 : 2]] == ["as", "as"]:
        return place if event is None else event  # "as many as 40 were freed"
    for _ in range(2):
        if place >= len(tokens) or tokens[place].mark:
            return None
        form = tokens[place].form
        following = tokens[place + 1].form if place + 1 < len(tokens) else ""
        if form in role("time") or _this_week(tokens, place):
            place += 1
        elif form not in role("place"):
            return None if form in role("subordinate") else place
        elif following in role("time") or following[:1].isdigit():
            place += 2
        elif following in {"a", "an", "the", "his", "her", "its"} and place + 2 < len(tokens):
            place += 3 if tokens[place + 2].form in role("venue") else 4
            if place < len(tokens) and tokens[place - 1].form not in role("venue"):
                return None
        else:
            return None
    stands = place < len(tokens) and not tokens[place].mark and tokens[place].form not in role("place")
    return place if stands else None


def _after_event(scene: Scene, place: int) -> int | None:
    """The pronoun that opens a clause after "after the vote": "said after the vote she would stand"."""
    tokens = scene.tokens
    if place >= len(tokens) or tokens[place].form not in role("event"):
        return None
    for at in range(place + 2, min(len(tokens), place + _CLOSE)):
        if tokens[at].mark or tokens[at].form in role("finite"):
            return None
        if _own_clause(tokens, at):
            return at
    return None


def past_addressee(scene: Scene, place: int) -> int:
    """The token after the addressee."""
    tokens = scene.tokens
    told = _told_that(tokens, place)
    if told is not None:
        return told
    end = place
    while (
        end < len(tokens)
        and not tokens[end].mark
        and tokens[end].form not in {"that", "how"} | role("place") - {"of"}
    ):
        name = speaker_phrase.capital(scene.text, tokens[end]) or tokens[end].form == "of"
        if end > place and not name and tokens[end - 1].form not in role("determiner"):
            known = tokens[end].form in role("addressee") or readings(tokens[end].form)
            if not (tokens[end - 1].form.endswith("'s") or known):
                break
        end += 1
    return end


def _told_that(tokens: Sequence[Token], place: int) -> int | None:
    """The "that" after an addressee of several words: "told a meeting of farmers that"."""
    for at in range(place + 1, min(len(tokens), place + _FAR)):
        if at > place + 1 and tokens[at].mark and quotation_next(tokens, at):
            return at
        if tokens[at].mark or tokens[at].form in role("finite"):
            return None
        if tokens[at].form == "that" and tokens[at - 1].form not in role("inside"):
            following = tokens[at + 1].form if at + 1 < len(tokens) else ""
            return None if following in role("finite") else at
    return None


def addressee(scene: Scene, at: int, word: CueWord) -> Speaker | None:
    """The addressed outlet or body, if the verb takes one."""
    if not word.takes("tell"):
        return None
    found = scene.tokens[at + 1 : past_addressee(scene, at + 1)]
    if (
        not found
        or found[0].form in role("addressee") - {"us"}
        or any(token.form in role("audience") for token in found)
    ):
        return None
    return speaker_phrase.speaker(scene.text, found)
