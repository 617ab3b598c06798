"""Roles: agent and patient. "X accused Y" and "Y accused X" share every word and are opposites.

A role is a facet at its verb. Its kind is person if both parties are persons, else organisation, so that it
stays the same when the parties are swapped.
"""

from dataclasses import dataclass

from verify.facets.events.agent_patient import arabic, clause, english
from verify.facets.events.negation import negated, negations
from verify.facets.events.participant import Participant, participants, same
from verify.facets.facet import Agreement, Comparison, Context, Facet, FacetKind
from verify.facets.names import name
from verify.lexicon import Phrases, read_json, tables
from verify.text import Language, Span, fold, remembered


@dataclass(frozen=True, slots=True)
class RoleValue:
    """Agent and patient of an event.

    Attributes:
        predicate: The concept of the verb, an id of ``predicates.tsv``.
        agent: The agent; ``None`` if the text does not say.
        patient: The patient; ``None`` if the text does not say.
        cleft: Whether the text says that this agent and no other did it.
    """

    predicate: str
    agent: Participant | None
    patient: Participant | None
    cleft: bool = False

    def as_json(self) -> dict[str, object]:
        """The value in a JSON form."""
        return {
            "predicate": self.predicate,
            "agent": self.agent.name if self.agent else None,
            "patient": self.patient.name if self.patient else None,
        }


@dataclass(frozen=True, slots=True)
class _Verb:
    concept: str
    arabic: bool
    markers: tuple[str, ...]


def find(text: str, context: Context) -> tuple[Facet, ...]:
    """The roles in ``text`` with at least one known party, in order; negated events have none."""
    parties, denied = participants(text, context), negations(text)
    found = []
    for match in _verbs().find(text):
        span, verb = Span(match.start, match.end), match.value
        around = clause(text, span, parties, markers=verb.markers)
        arguments = arabic(around) if verb.arabic else english(around)
        if (arguments.agent or arguments.patient) and not negated(span, denied):
            value = RoleValue(verb.concept, *arguments)
            found.append(Facet(_kind(value), span.start, span.end, span.of(text), value))
    return tuple(found)


def compare(left: Facet, right: Facet) -> Comparison:
    """Differs if the parties are swapped, or if another agent did the same to the same patient."""
    one, other = left.value, right.value
    if not isinstance(one, RoleValue) or not isinstance(other, RoleValue) or one.predicate != other.predicate:
        return Comparison(left.kind, Agreement.SILENT, left.text, right.text, "not the same deed")
    told = f"{_told(one, left.text)}, here {_told(other, right.text)}"
    return Comparison(left.kind, _judged(one, other), left.text, right.text, told)


def compare_parties(left: Facet, right: Facet) -> Comparison:
    """The answer for two facets of persons or organisations: roles with roles, names with names."""
    if isinstance(left.value, RoleValue) or isinstance(right.value, RoleValue):
        return compare(left, right)
    return name.compare(left, right)


def _judged(one: RoleValue, other: RoleValue) -> Agreement:
    agents, patients = _same(one.agent, other.agent), _same(one.patient, other.patient)
    if agents is Agreement.AGREES:
        return Agreement.AGREES if patients is Agreement.AGREES else Agreement.SILENT
    crossed = {_same(one.agent, other.patient), _same(one.patient, other.agent)}
    if crossed == {Agreement.AGREES}:
        return Agreement.DIFFERS
    if crossed == {Agreement.AGREES, Agreement.SILENT} and one.predicate in _telling():
        return Agreement.DIFFERS
    cleft = (one.cleft or other.cleft) and patients is not Agreement.DIFFERS
    alone = cleft or (patients is Agreement.AGREES and one.predicate not in _shared())
    return Agreement.DIFFERS if alone and agents is Agreement.DIFFERS else Agreement.SILENT


def _same(one: Participant | None, other: Participant | None) -> Agreement:
    return same(one, other) if one is not None and other is not None else Agreement.SILENT


def _told(value: RoleValue, verb: str) -> str:
    agent = value.agent.name if value.agent else "someone"
    return f"{agent} {verb} {value.patient.name}" if value.patient else f"{agent} {verb}"


def _kind(value: RoleValue) -> FacetKind:
    sorts = {party.sort for party in (value.agent, value.patient) if party is not None}
    return FacetKind.PERSON if sorts == {"person"} else FacetKind.ORGANISATION


@remembered()
def _telling() -> frozenset[str]:
    """Predicates for which one swapped party suffices if the second is unknown."""
    return frozenset(read_json("parties")["single"])


@remembered()
def _shared() -> frozenset[str]:
    """Predicates with many possible agents: that Chad condemned Mali does not mean that Niger did not."""
    return frozenset(read_json("parties")["shared"])


@remembered()
def _verbs() -> Phrases[_Verb]:
    return Phrases(
        (form, _Verb(concept, language is Language.ARABIC, tuple(map(fold, markers.split("|")))))
        for language, rows in tables("predicates")
        for concept, markers, forms in rows
        for verb in forms.split("|")
        for form in ((verb, f"و{verb}", f"ف{verb}") if language is Language.ARABIC else (verb,))
    )
