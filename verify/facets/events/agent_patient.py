"""Agent and patient of a verb, from the words around it, in the word orders of each language."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from verify.facets.events.participant import Participant
from verify.facets.names.title import is_role
from verify.lexicon import word_list
from verify.text import Span, fold, words

_set = partial(word_list, "role_words")

_REACH = 160
"""Characters of a clause on either side of its verb."""
_FEW = 4
"""Words between a verb and its subject, or of a description."""
_NEAR = 24
"""Characters before a verb or party in which a preposition or a negator is looked for."""
# If an Arabic party's first letter may be its own (بريطانيا, لبنان, وزارة), its English name shows it.
_OWN_LETTERS = frozenset("blwpvu")
_STOP = re.compile(r"[.;:!?؟؛\n]")
_ASIDE = re.compile(r", [^,]{1,120}, ?")
_APPOSITION = re.compile(r", (?:the |its |a )?")


class Arguments(NamedTuple):
    """The parties of a verb; ``cleft`` if the text says that this agent and no other acted."""

    agent: Participant | None
    patient: Participant | None
    cleft: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb and the parties on both sides of it in its sentence.

    Attributes:
        text: The whole text.
        verb: The span of the verb.
        before: The parties before it, nearest last.
        after: The parties after it, nearest first.
        markers: Folded words that precede its patient; ``-`` for none.
    """

    text: str
    verb: Span
    before: tuple[Participant, ...]
    after: tuple[Participant, ...]
    markers: tuple[str, ...]


def clause(text: str, verb: Span, parties: Sequence[Participant], *, markers: tuple[str, ...]) -> Clause:
    """The surroundings of ``verb``; parties within relative clauses between commas are left out."""
    low = max(0, verb.start - _REACH)
    start = max((stop.end() for stop in _STOP.finditer(text, low, verb.start)), default=low)
    stop = _STOP.search(text, verb.end, verb.end + _REACH)
    end = stop.start() if stop else min(len(text), verb.end + _REACH)
    near = parties[bisect_left(parties, start, key=_start) : bisect_right(parties, end, key=_start)]
    left, right = Span(start, verb.start), Span(verb.end, end)
    before = (p for p in near if p.span.end <= verb.start and not _in_relative_clause(text, p.span, left))
    after = (p for p in near if p.span.start >= verb.end and not _in_relative_clause(text, p.span, right))
    return Clause(text, verb, tuple(before), tuple(after), markers)


def english(around: Clause) -> Arguments:
    """Subject, verb, object; in a passive the patient comes first and the agent after "by"."""
    if _word_before(around.text, around.verb.start) in _set("passive"):
        by = next((p for p in around.after if _follows_by(around.text, p.span.start)), None)
        return Arguments(by, around.before[-1] if around.before and by else None)
    agent = _first_of_apposition(around)
    agent = agent if agent is not None and _acts(around, agent) else None
    patient = around.after[0] if around.after and _is_patient(around, around.after[0]) else None
    opening = around.text[max(0, agent.span.start - len("it was ")) : agent.span.start] if agent else ""
    return Arguments(agent, patient, cleft=fold(opening).strip() in _set("cleft"))


def _follows_by(text: str, at: int) -> bool:
    """Whether "by" precedes place ``at``, perhaps with "the" or "its": "was sued by the bank"."""
    near = [form for form, _, _ in words(text[max(0, at - _NEAR) : at])][-2:]
    if near[-1:] and near[-1] in _set("determiners"):
        near.pop()
    return bool(near) and near[-1] in _set("by")


def arabic(around: Clause) -> Arguments:
    """Verb, subject, object; or subject, verb, object; a subject before «هي التي» is that of a cleft."""
    text, after = around.text, around.after
    left = fold(text[max(0, around.verb.start - _NEAR) : around.verb.start]).rstrip()
    cleft = left.endswith(tuple(_set("cleft")))
    first = not cleft and len(after) == 1 and _adjoins(around)
    follows = bool(after) and not first and _leads_to(text, around.verb.end, after[0].span.start)
    if follows and not cleft and _word_before(text, after[0].span.start) not in around.markers:
        return Arguments(after[0], _patient(around, after[1:]))
    agent = around.before[-1] if around.before else None
    if agent is not None and not cleft and len(words(text[agent.span.end : around.verb.start])) > 1:
        return Arguments(None, None)
    return Arguments(agent, _patient(around, after), cleft)


def _adjoins(around: Clause) -> bool:
    """Whether a party is right before the verb, where an Arabic subject may stand."""
    return bool(around.before) and around.text[around.before[-1].span.end : around.verb.start] == " "


def _patient(around: Clause, parties: Sequence[Participant]) -> Participant | None:
    return next((party for party in parties if _is_patient(around, party)), None)


def _start(party: Participant) -> int:
    return party.span.start


def _in_relative_clause(text: str, party: Span, within: Span) -> bool:
    """Whether a party is inside a relative clause such as «، التي حصدت تسعة مقاعد،»."""
    left = text[within.start : party.start]
    comma = max(left.rfind(","), left.rfind("،"))
    opening = words(left[comma:])[:1] if comma >= 0 else []
    return bool(opening) and opening[0][0] in _set("relative")


def _first_of_apposition(around: Clause) -> Participant | None:
    """The last party before the verb; in "InfraRail, the operator, accused" the one with a name."""
    *earlier, last = around.before or (None,)
    if last is None or last.sort != "noun" or not earlier or earlier[-1] is None:
        return last
    between = around.text[earlier[-1].span.end : last.span.start]
    return earlier[-1] if _APPOSITION.fullmatch(between) else last


def _acts(around: Clause, agent: Participant) -> bool:
    """Whether a party is the subject: only auxiliaries and adverbs intervene, or an aside in commas."""
    between = around.text[agent.span.end : around.verb.start]
    found = [] if _ASIDE.fullmatch(between) else [word for word, _, _ in words(between)]
    if found and found[0] in _set("relative") | {"that"}:
        found = found[1:]
    return len(found) <= _FEW and _set("breaks").isdisjoint(found)


def _leads_to(text: str, start: int, end: int) -> bool:
    """Whether the words between a verb and a party only describe the party: «الشريك السابق»."""
    between = words(text[start:end])
    return len(between) <= _FEW and all(word.startswith("ال") or is_role(word) for word, _, _ in between)


def _is_patient(around: Clause, party: Participant) -> bool:
    """Whether a party after the verb is marked as its patient, by a preposition or by none."""
    at = party.span.start
    word = _word_before(around.text, at)
    if word in _set("determiners"):
        at = around.text.rfind(" ", 0, max(0, at - 1)) + 1
        word = _word_before(around.text, at)
    if word in around.markers:
        return True
    if "-" not in around.markers or word in _set("prepositions"):
        return False
    letter = fold(party.span.of(around.text))[:1]
    own = party.sort in {"person", "noun", "word"} or party.name[:1].casefold() in _OWN_LETTERS
    return own or letter not in {"ب", "ل", "و"}


def _word_before(text: str, start: int) -> str:
    found = words(text[max(0, start - _NEAR) : start])
    return found[-1][0] if found else ""
