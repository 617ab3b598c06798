"""What the words of a span show about its clauses: where a verb carries a sentence."""

from collections.abc import Mapping, Sequence

from verify.claims.grammar.clause_words import after_phrase, clause_words
from verify.claims.grammar.tokens import Token
from verify.claims.grammar.verb_forms import CLAUSE_VERBS, Form, Verbs, present, verbs
from verify.lexicon import word_list
from verify.text import Language

_WINDOW = 30
"""Words that a subject may have before its verb; this keeps the whole linear in the text."""
_AHEAD = 2
"""Adverbs that may precede a verb, and words from one verb to the next."""
_NAMES = 3
"""Words of a place's name."""
_PARTICIPLE = 5
"""Letters of the shortest Arabic participle that ends in an accusative."""
_OPENING = frozenset('"“«(')


class Clause:
    """The tokens of a span, read as clauses.

    Args:
        text: The text of the document.
        found: Its tokens in order.
        language: The language whose verbs and function words are looked up.
    """

    def __init__(self, text: str, found: Sequence[Token], language: Language) -> None:
        self.tokens = found
        self.words = clause_words(language)
        self._text = text
        self._verbs: Verbs = verbs(language)
        self._kinds = [
            None
            if one.mark or _is_name(text, one, first=at == 0) or _after_servant(found, at)
            else self._verbs.read(one.form, _raw(text, one))
            for at, one in enumerate(found)
        ]
        self._closed = _closed(found)
        self._dashes = sum(one.mark and one.form == "-" for one in found)

    def form(self, at: int) -> str:
        """The folded word at ``at``; empty at a mark and outside the span."""
        return self.tokens[at].form if 0 <= at < len(self.tokens) and not self.tokens[at].mark else ""

    def kind(self, at: int) -> Form | None:
        """The verb form that the word at ``at`` may be."""
        return self._kinds[at] if 0 <= at < len(self._kinds) else None

    def closed(self, at: int) -> bool:
        """Whether the token is in a quotation or brackets, where nothing is divided."""
        return self._closed[at]

    @property
    def one_dash(self) -> bool:
        """Whether there is a single dash; two dashes enclose an aside."""
        return self._dashes == 1

    def comma(self, at: int) -> bool:
        """Whether the token is a comma outside quotations and brackets."""
        return (
            0 <= at < len(self.tokens)
            and self.tokens[at].mark
            and self.tokens[at].form == ","
            and not self._closed[at]
        )

    def ends(self, at: int) -> bool:
        """Whether the token ends a clause: the end of the span, or a mark outside quotations and brackets."""
        if at >= len(self.tokens):
            return True
        return self.tokens[at].mark and not self._closed[at] and self.tokens[at].form in {",", ";", ":", "-"}

    def joined_verb(self, at: int) -> Form | None:
        """The verb form after the و written onto the word; ``None`` if the و belongs to the word."""
        form = self.form(at)
        if form[:1] != "و" or len(form) < 3 or form in self.words.kept_w:  # noqa: PLR2004 - و and a verb of two letters
            return None
        if self._verbs.read(form) is not None:
            return None  # وصلت: the first letter is its own
        return self._verbs.read(form[1:], _raw(self._text, self.tokens[at]))

    def gerund(self, at: int) -> bool:
        """Whether an English form in -ing may open a clause at ``at``."""
        form = self.form(at)
        return (
            self.kind(at) is Form.GERUND or form in {"having", "being"}
        ) and form not in self.words.gerund_not

    def participle(self, at: int) -> bool:
        """Whether a participle may open a clause at ``at``: opened in 2019; مستبعدا, نافية."""
        form = self.form(at)
        if form in self.words.participle_not:
            return False
        if self.kind(at) in {Form.EITHER, Form.PARTICIPLE}:
            # With an object it is a verb: "Haddad, a broker, sold his shares".
            return not self.finite(at)
        return self.verb_first and form[:1] == "م" and form[-1:] == "ا" and len(form) >= _PARTICIPLE

    def named_so(self, at: int) -> bool:
        """Whether a participle after a comma only describes the noun before: "The girl, described as shy"."""
        return self.comma(at - 1) and self.form(at) in self.words.participle_not

    def answering_verb(self, at: int) -> Form | None:
        """The verb form after a topic's ف written onto the word: «أما طهران فطالبت»."""
        form = self.form(at)
        own = form[:1] != "ف" or self._verbs.read(form) is not None  # فازت: the first letter is its own
        return None if own else self._verbs.read(form[1:])

    def result_verb(self, at: int) -> Form | None:
        """The verb form after the ل of result written onto a present: ليتراجع."""
        form = self.form(at)
        return self._verbs.read(form[1:]) if form[:2] in {"لي", "لت"} and len(form) > 3 else None  # noqa: PLR2004

    def finite(self, at: int) -> bool:
        """Whether the word at ``at`` is the main verb of a clause, as far as its neighbours show."""
        kind, before = self.kind(at), self.form(at - 1)
        if kind is None or before in self.words.article:
            return False
        if kind in {Form.FINITE, Form.AUXILIARY}:
            return True
        if kind is Form.DOUBTFUL and self._somewhere(at + 1):
            return False
        doubt = {Form.EITHER: self._is_past, Form.DOUBTFUL: self._is_verb, Form.BASE: self._is_present}.get(
            kind
        )
        return doubt is not None and doubt(before, self.form(at + 1))

    def _somewhere(self, at: int) -> bool:
        """Whether "at" or "about" is a preposition and not part of a figure: "tests at the ports"."""
        lists = self.words
        return self.form(at) in lists.preposition & lists.determiner and self.form(at + 1) in lists.article

    def _is_past(self, before: str, after: str) -> bool:
        """Whether a form is a past: its object follows, not a preposition, a word of time or nothing."""
        lists = self.words
        if before in lists.preposition:
            return False
        an_object = after not in lists.preposition and after not in lists.adverb and after not in lists.time
        return before in lists.pronoun or (bool(after) and an_object)

    def _is_verb(self, before: str, after: str) -> bool:
        """Whether a possible noun is a verb: between subject and object, or after a relative pronoun."""
        lists = self.words
        if before in lists.preposition:
            return False
        an_object = bool(lists.determiner) and (after in lists.determiner or after.isdigit())
        return an_object or before in lists.relative

    def _is_present(self, before: str, after: str) -> bool:
        """Whether an infinitive form is a present: after a plural."""
        if before in self.words.plural:
            return True
        plural = before.endswith("s") and not before.endswith(("'s", "ss"))
        return plural and bool(after) and after not in self.words.preposition

    def carries(self, at: int) -> bool:
        """Like :meth:`finite`, less strict: a past that may be a participle counts."""
        if self.finite(at):
            return True
        loose = self.kind(at) is Form.EITHER and self.form(at + 1) != "by"
        return loose and self.form(at - 1) not in self.words.article | self.words.preposition

    def participle_of_noun(self, at: int) -> bool:
        """Whether a participle precedes its noun: "refined tests at the ports and a nurse will …"."""
        after = self.form(at + 1)
        no_noun = self.words.article | self.words.determiner | self.words.pronoun | self.words.preposition
        return not self.verb_first and self.kind(at) is Form.EITHER and bool(after) and after not in no_noun

    def inside_name(self, at: int) -> bool:
        """Whether the comma at ``at`` belongs to a place in a noun phrase: "his Reno, Nevada, plant"."""
        first = at - 1
        while first >= 0 and at - first <= _NAMES and self._capital(first):
            first -= 1
        if first == at - 1 or not self.comma(first) or self._capital(at + 1):
            return False
        left = first - 1
        while left >= 0 and first - left <= _NAMES and self._capital(left):
            left -= 1
        after = self.form(at + 2)
        lists = self.words
        noun = bool(after) and after not in lists.determiner | lists.article | lists.pronoun
        return left < first - 1 and self.form(left) in lists.article and noun and not after[:1].isdigit()

    def _capital(self, at: int) -> bool:
        return bool(self.form(at)) and self._text[self.tokens[at].start].isupper()

    def may_carry(self, at: int) -> bool:
        """Like :meth:`carries`, as a last resort: "the drug works in three of four patients"."""
        before = self.form(at - 1)
        named = before and before not in self.words.determiner | self.words.preposition
        return bool(named) and self.kind(at) is Form.DOUBTFUL and not self.verb_first

    def opens_relative(self, at: int) -> bool:
        """Whether a relative clause opens, whose verb precedes that of the main clause."""
        return not self.verb_first and self.form(at) in self.words.relative

    def verb_at(self, at: int, *, doubtful: bool = False) -> int | None:
        """The index of the verb that opens the span at ``at``, past adverbs; ``None`` if none does."""
        for place in range(at, min(at + _AHEAD + 1, len(self.tokens))):
            kind = self.kind(place)
            if kind in CLAUSE_VERBS:
                return place
            if kind is Form.DOUBTFUL and (doubtful or self.finite(place)):
                return place
            if self.form(place) not in self.words.adverb:
                return None
        return None

    @property
    def verb_first(self) -> bool:
        """Whether this language puts the verb before the subject."""
        return not self.words.determiner

    def predicate(
        self, at: int, *, over_commas: bool = False, subject: bool = True, loose: bool = False
    ) -> bool:
        """Whether a subject and its verb follow from ``at`` before the next mark.

        Args:
            at: Where the span begins.
            over_commas: Whether the subject may contain an aside in commas.
            subject: Whether at least one word must precede the verb.
            loose: Whether a past that may be a participle counts as the verb.
        """
        relatives, place, previous = 0, at, -_AHEAD
        carries = self.carries if loose else self.finite
        while place < min(at + _WINDOW, len(self.tokens)):
            if self.ends(place) and not (over_commas and self.comma(place)):
                return False
            if place > at and not self.verb_first and self.form(place) in self.words.fronting:
                return False
            if self.form(place) in self.words.relative and place > at:
                relatives += 1
            elif carries(place) and place - previous >= _AHEAD and (place > at or not subject):
                if not relatives:
                    return True
                relatives, previous = relatives - 1, place
            elif carries(place):
                previous = place
            place += 1
        return False

    def subject_and_verb(self, at: int) -> bool:
        """Like :meth:`predicate`, less strict, where a clause must begin: "the ferry still runs"."""
        lists = self.words
        begins = self.form(at) in lists.determiner | lists.pronoun
        return begins and any(self.kind(place) is not None for place in range(at + 1, self.next_end(at)))

    def next_end(self, at: int) -> int:
        """The first token from ``at`` that ends a clause, or the last within the window."""
        return next((place for place in range(at, at + _WINDOW) if self.ends(place)), at + _WINDOW)

    def goes_on(self, at: int, count: int) -> bool:
        """Whether at least ``count`` words follow from ``at`` before the clause ends."""
        seen = 0
        for place in range(at, min(at + _WINDOW, len(self.tokens))):
            if self.ends(place) or seen >= count:
                break
            seen += not self.tokens[place].mark
        return seen >= count

    def unchanging(self, at: int) -> bool:
        """Whether the past looks like the infinitive: put, cut, set."""
        return self.kind(at) is Form.EITHER and self._verbs.is_base(self.form(at))

    def condition(self, at: int) -> bool:
        """Whether a condition, a purpose or an awaited event opens at ``at``."""
        if self._one_of(at, self.words.condition):
            return True
        after = self._past(at, self.words.condition_before_verb)
        if after is not None and self.verb_at(after) is not None:
            return True
        after = self._past(at, self.words.condition_before_present)
        verb = None if after is None else self.verb_at(after)
        return verb is not None and present(self.form(verb))

    def hanging(self, at: int) -> bool:
        """Whether the words at ``at`` only look like a clause: "وليس قبل ذلك"."""
        return self._one_of(at, self.words.hanging)

    def _one_of(self, at: int, phrases: Mapping[str, tuple[tuple[str, ...], ...]]) -> bool:
        return self._past(at, phrases) is not None

    def _past(self, at: int, phrases: Mapping[str, tuple[tuple[str, ...], ...]]) -> int | None:
        return after_phrase(self.form, at, phrases)


def _raw(text: str, token: Token) -> str:
    return text[token.start : token.end]


def _is_name(text: str, token: Token, *, first: bool) -> bool:
    """Whether a capital within the sentence, or a hyphen, shows that the word is no verb: Will, US-led."""
    if text[token.start - 1 : token.start] == "-":
        return True
    return not first and text[token.start].isupper() and text[token.start - 1] not in _OPENING


def _after_servant(found: Sequence[Token], at: int) -> bool:
    """Whether the word is the second half of a name such as عبد الحق, whose letters may be a verb's."""
    before = found[at - 1].form if at else ""
    return bool(before) and before.removeprefix("و") in word_list("name_words", "servants")


def _closed(found: Sequence[Token]) -> list[bool]:
    """For each token, whether it is inside quotation marks, or inside brackets that are closed."""
    out, depth = [], 0
    last = max((at for at, one in enumerate(found) if one.mark and one.form in {")", "]"}), default=-1)
    for at, one in enumerate(found):
        if one.mark and one.form in {"(", "["} and at < last:
            depth += 1
        out.append(one.quoted or depth > 0)
        if one.mark and one.form in {")", "]"}:
            depth = max(0, depth - 1)
    return out
