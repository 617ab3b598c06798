"""Whether a marker separates two claims; see ``clause_markers.tsv``."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from verify.claims.clauses.boundary_markers import Marker, markers_at
from verify.claims.clauses.segment import Segment
from verify.claims.grammar.verb_forms import Form
from verify.text import Language

_LEAST_LEFT = 2
"""Words before a boundary."""
_LEAST_RIGHT = 3
"""Words after a boundary, or of a clause without a verb before it."""
_VERB_AND_SUBJECT = 4
"""Words of a verb and its subject."""
_LEAST_VERB_FIRST = 2
"""Words after a connective: in Arabic a verb and one more suffice: "في حين تراجعت الواردات"."""


class Place(NamedTuple):
    """A marker at its place in the text.

    Attributes:
        at: The first token of the marker.
        body: The first token of the claim that would begin.
        marker: The row of the table.
        language: The language of the table.
    """

    at: int
    body: int
    marker: Marker
    language: Language


def begins_claim(open_: Segment, place: Place) -> bool:
    """Whether a new claim begins at ``place``. If it begins an aside instead, ``open_`` records that."""
    explicit = place.marker.keeps == "no" and open_.clause.verb_first
    if not open_.clause.goes_on(place.body, _LEAST_VERB_FIRST if explicit else _LEAST_RIGHT):
        return False
    return _NEEDS[place.marker.needs](open_, place) and open_.words >= _LEAST_LEFT


def _fronted(open_: Segment, place: Place) -> bool:
    """Whether an adverbial precedes the next main clause: "، وفي غضون ساعات، قادت …"."""
    clause = open_.clause
    end = clause.next_end(place.body)
    after_comma = clause.comma(end) and clause.verb_at(end + 1, doubtful=True) is not None
    return open_.verb and (after_comma or clause.predicate(place.body))


def _figure(open_: Segment, place: Place) -> bool:
    clause = open_.clause
    stretch = [clause.form(at) for at in range(place.body, clause.next_end(place.body))]
    return open_.verb and not stretch[0].isdigit() and any(map(str.isdigit, stretch))


def _any(open_: Segment, place: Place) -> bool:
    return open_.verb and not _object_waits(open_, place)


def _object_waits(open_: Segment, place: Place) -> bool:
    """Whether an aside separates a verb from its object: «عالج المستشفى، وهو الأكبر، 320 شخصا»."""
    clause, lists = open_.clause, open_.clause.words
    end = clause.next_end(place.body)
    if open_.words > _VERB_AND_SUBJECT or not clause.comma(end) or not clause.goes_on(end + 1, 1):
        return False
    form = clause.form(end + 1)
    return (
        form not in lists.preposition | lists.fronting
        and form[:1] not in {"و", "ف"}
        and clause.verb_at(end + 1, doubtful=True) != end + 1
        and not any(True for _ in markers_at(clause, end + 1, place.language))
    )


def _verb(open_: Segment, place: Place) -> bool:
    clause, marker = open_.clause, place.marker
    if marker.bare:
        return _bare_verb(open_, place)
    if marker.words[0].startswith("و@"):
        # The previous clause may have no verb, as in "المحاليل متوفرة، وتكفي".
        return open_.verb or (marker.comma and open_.words >= _LEAST_RIGHT and not open_.fronted())
    if marker.words[0].startswith("ل@"):
        return open_.verb
    verb = clause.verb_at(place.body, doubtful=clause.verb_first)
    if verb is None or not open_.verb:
        return False
    if clause.kind(verb) is Form.EITHER and open_.group:
        # "was arrested and charged" shares "was"; "to cut costs and put" shares "to".
        return open_.group == "modal" and not clause.unchanging(verb)
    return True


def _bare_verb(open_: Segment, place: Place) -> bool:
    """Whether a verb follows a bare comma: "تناولت …" on the subject, or after an aside."""
    if open_.modifier is not None:
        return open_.modifier < place.at and _told_in_aside(open_, place.at)
    if not open_.verb or open_.fronted():
        return False
    return open_.clause.verb_first or _listed(open_, place.at)


def _told_in_aside(open_: Segment, at: int) -> bool:
    """Whether the aside that ends before ``at`` holds a figure, and so deserves a claim of its own."""
    begin, open_.modifier = open_.modifier or 0, None
    return any(any(map(str.isdigit, open_.clause.form(place))) for place in range(begin, at))


def _listed(open_: Segment, at: int) -> bool:
    """Whether a verb after a bare comma is one of a list: set a date, took his passport and let him go."""
    clause = open_.clause
    joined = (place for place in range(at, clause.next_end(at)) if clause.form(place) in clause.words.joins)
    plain = open_.commas <= 1 and clause.kind(at) is not Form.AUXILIARY
    return plain and any(clause.verb_at(place + 1) for place in joined)


def _clause(open_: Segment, place: Place) -> bool:
    clause, marker = open_.clause, place.marker
    if not (open_.verb or (open_.maybe and marker.comma)) or clause.gerund(place.body):
        return False
    if clause.verb_first and clause.verb_at(place.body, doubtful=True) is not None:
        return True
    return clause.predicate(
        place.body,
        over_commas=not marker.comma,
        subject=not clause.verb_first,
        loose=not marker.comma or open_.commas <= 1,
    )


def _complement(open_: Segment, place: Place) -> bool:
    """Another "that" of the same verb of saying: what follows is a clause, perhaps without a verb."""
    verb = open_.clause.verb_at(place.body)
    return open_.words >= _LEAST_RIGHT and (verb is None or _clause(open_, place))


def _topic(open_: Segment, place: Place) -> bool:
    """Like another "that", where the marker may mean "albeit": "متأخرا، وإن على الورق فقط"."""
    clause, lists = open_.clause, open_.clause.words
    first, second = clause.form(place.body), clause.form(place.body + 1)
    written = first.startswith(lists.written_preposition) and not second.startswith(lists.written_article)
    accusative = first.endswith(lists.accusative) and not first.startswith(lists.written_article)
    stretch = range(place.body, clause.next_end(place.body))
    adverbial = (written and not any(map(clause.finite, stretch))) or (
        accusative and all(clause.kind(at) is None for at in stretch)
    )
    albeit = first in lists.albeit or adverbial
    return _clause(open_, place) if albeit else _complement(open_, place)


def _subject(open_: Segment, place: Place) -> bool:
    clause, lists = open_.clause, open_.clause.words
    # "between soldiers and the militants", "he and the minister": the noun after "and" is not a new subject.
    shared = open_.pair or clause.form(place.at - 1) in lists.pronoun
    subject = clause.form(place.body) in lists.determiner | lists.pronoun
    return open_.verb and subject and not shared and clause.predicate(place.body)


def _past(open_: Segment, place: Place) -> bool:
    lists = open_.clause.words
    leans = open_.clause.form(place.at - 1) in lists.leans_on | lists.preposition
    return not open_.modal and not leans and _clause(open_, place)


def _gerund(open_: Segment, place: Place) -> bool:
    return open_.clause.gerund(open_.start) and open_.clause.gerund(place.body)


def _last(open_: Segment, place: Place) -> bool:
    """Whether an aside follows its clause, and so is a claim; inside its clause it is not."""
    clause, marker = open_.clause, place.marker
    relative = "@" not in marker.words[0]
    end = clause.next_end(place.body)
    first = place.at + len(marker.words)
    verbal = any(clause.kind(at) is not None for at in range(first, end))
    told = (end >= len(clause.tokens) and verbal) or clause.predicate(first, subject=False)
    if relative and not told:
        return False
    goes_back = clause.comma(end) and all(one.bare for one in markers_at(clause, end + 1, place.language))
    if open_.verb and not goes_back:
        return True
    if open_.modifier is None and not open_.verb:
        open_.modifier = place.at
    return False


def _answered(open_: Segment, place: Place) -> bool:
    """A topic, and its comment introduced by ف before the verb: «أما طهران فطالبت بوقف النار»."""
    clause = open_.clause
    after_topic = range(place.body + 1, clause.next_end(place.body))
    told = open_.verb or open_.words >= _LEAST_RIGHT  # "المعبر الشمالي مفتوح" has no verb
    return told and any(clause.answering_verb(at) is not None for at in after_topic)


_NEEDS: Mapping[str, Callable[[Segment, Place], bool]] = {
    "any": _any,
    "verb": _verb,
    "clause": _clause,
    "subject": _subject,
    "past": _past,
    "gerund": _gerund,
    "last": _last,
    "fronted": _fronted,
    "figure": _figure,
    "complement": _complement,
    "topic": _topic,
    "answered": _answered,
}
