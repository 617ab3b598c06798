"""Counting the independent origins of a claim: copies and citations share one, and doubt is kept.

Each document that asserts the claim (the article too) is a witness. Two witnesses are one origin where

- one's text is the other's, whole or in the sentence with the claim, or both took theirs from a third report
(see ``copied``);
- one was made from the other, in other words or another language (see ``derived``);
- one cites the other's outlet, or both cite the same third outlet;
- both chains end in the same named person, in one person by name and by office (see ``office``), or in the
  same document.

The count fails closed. A witness without a named source is *undetermined*, unless its reporter was sent to
the place: it may have copied a source without credit, or have an announcement that others have too, so it
widens ``at_most`` and never ``at_least``. Two outlets that cite the same institution
may have spoken to it separately: at least one origin, at most two; unless both report one public statement
(see ``institution``).

A text made from two others does not make these one origin: a witness is joined only to the text from which it
was most likely made. It is not joined for a claim that it attributes to a person or outlet that this text
does not name.

A person may know better (see ``stated``): documents that they join are one origin; documents that they keep
apart are two, and each counts as having a known source because the person vouches for it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from verify.claims import OUTLETS, PARTIES, Voice, VoiceKind
from verify.documents import Document
from verify.judge.copied import copied, from_third
from verify.judge.derived import Derived, derived, names
from verify.judge.finding import NO_GROUNDS, Grounds, Link, LinkKind, Origins, Undetermined
from verify.judge.institution import in_one_statement, is_one, may_be_one
from verify.judge.meant import may_mean
from verify.judge.office import holders
from verify.judge.stated import NOTHING_STATED, Stated, corrected
from verify.judge.witness import Witness, is_outlet, one_speaker, same_outlet
from verify.lexicon import carrying
from verify.text import Span

Printed = Callable[[Document], Sequence[Document]]
"""Finds the reports of a corpus that share much of their text with a document."""
_MAY_SPEAK_FOR_IT = PARTIES | {VoiceKind.DOCUMENT}
_NAMED = OUTLETS | {VoiceKind.PERSON}


class _Reason(NamedTuple):
    """Why two witnesses are one origin; ``backwards`` if the second has the statement from the first."""

    kind: LinkKind
    why: str
    certain: bool = True
    directed: bool = False
    backwards: bool = False
    grounds: Grounds = NO_GROUNDS


class _Around(NamedTuple):
    """The context of two witnesses.

    Attributes:
        printed: Finds the reports of the corpus that share much of their text with a document.
        known: The cited names that certainly belong to a witness's outlet.
    """

    printed: "Printed"
    known: frozenset[str]


def none_printed(_: Document) -> tuple[Document, ...]:
    """For use without a corpus: no reports."""
    return ()


def count(
    article: Witness,
    reports: Sequence[Witness],
    stated: Stated = NOTHING_STATED,
    printed: Printed = none_printed,
) -> Origins:
    """The origins of the article's claim, given the reports that assert it.

    Args:
        article: The article with its claim.
        reports: One witness per report; no path occurs twice.
        stated: A person's statements on them.
        printed: Finds other reports with much of a text, since two witnesses may share one as their source.
    """
    witnesses = (article, *reports)
    numbered = tuple(enumerate(witnesses))
    around = _Around(printed, frozenset(_known(witnesses)))
    found = (
        *(link for pair in combinations(numbered, 2) for link in _links(*pair, around)),
        *_derivations(numbered),
        *_offices(numbered),
    )
    links = corrected(found, [witness.path for witness in witnesses], stated)
    apart = tuple(link for link in links if link.kind is LinkKind.KEPT_APART)
    loose, certain = _groups(len(witnesses), [link for link in links if link.certain])
    tight, joined = _groups(len(witnesses), links)
    undetermined = tuple(_undetermined(numbered, {n for link in apart for n in (link.left, link.right)}))
    determined = {number for number, _ in numbered} - {one.witness for one in undetermined}
    return Origins(
        at_least=max(1, sum(1 for group in tight if determined & set(group))),
        at_most=len(loose),
        groups=tuple(tuple(witnesses[number].path for number in group) for group in loose),
        notes=tuple(dict.fromkeys(link.why for link in (*certain, *joined, *apart))),
        members=loose,
        links=links,
        undetermined=undetermined,
    )


def _undetermined(numbered: Iterable[tuple[int, Witness]], vouched: set[int]) -> Iterator[Undetermined]:
    for number, witness in numbered:
        if not witness.sure:
            yield Undetermined(
                number, f"it is not sure that {witness.path} asserts it, or who does there", sure=False
            )
        elif not witness.determined and number not in vouched:
            yield Undetermined(number, f"{witness.path} does not tell where it has it from")


def _groups(count: int, links: Sequence[Link]) -> tuple[tuple[tuple[int, ...], ...], tuple[Link, ...]]:
    """The connected components of the witnesses under ``links``, and the links that joined two of them.

    A link that would join two witnesses that a person keeps apart has no effect.
    """
    leader = {number: number for number in range(count)}
    apart = [link for link in links if link.kind is LinkKind.KEPT_APART]
    joined: list[Link] = []
    for link in links:
        ends = {leader[link.left], leader[link.right]}
        if len(ends) == 1 or any({leader[one.left], leader[one.right]} == ends for one in apart):
            continue
        joined.append(link)
        left, right = leader[link.left], leader[link.right]
        leader = {number: left if of == right else of for number, of in leader.items()}
    heads = dict.fromkeys(leader.values())
    groups = tuple(tuple(number for number in leader if leader[number] == head) for head in heads)
    return groups, tuple(joined)


def _links(left: tuple[int, Witness], right: tuple[int, Witness], around: _Around) -> Iterator[Link]:
    for kind, why, certain, directed, backwards, grounds in _reasons(left[1], right[1], around):
        first, second = (right[0], left[0]) if backwards else (left[0], right[0])
        at = grounds.turned if backwards else grounds
        yield Link(first, second, kind, why, certain=certain, directed=directed, grounds=at)


def _reasons(left: Witness, right: Witness, around: _Around) -> Iterator[_Reason]:
    yield from _copies(left, right, around.printed)
    for citing, source in ((left, right), (right, left)):
        cited = next((voice for voice in citing.cited if _is_of(voice, citing, source, around.known)), None)
        if cited is not None:
            why = f"{citing.path} cites {source.document.outlet}, which is {source.path}"
            backwards, at = citing is right, _at(cited)
            grounds = Grounds((), at) if backwards else Grounds(at)
            yield _Reason(LinkKind.CITES, why, directed=True, backwards=backwards, grounds=grounds)
    for ours in left.cited:
        both = next((theirs for theirs in right.cited if is_outlet(theirs, ours.canonical)), None)
        if both is not None:
            why = f"{left.path} and {right.path} both cite {ours.canonical}"
            yield _Reason(LinkKind.BOTH_CITE, why, grounds=Grounds(_at(ours), _at(both)))
    own = not left.cited and not right.cited
    if own and left.document.outlet and same_outlet(left.document.outlet, right.document.outlet):
        why = f"{left.path} and {right.path} are both of {left.document.outlet}"
        yield _Reason(LinkKind.SAME_OUTLET, why)
    yield from _same_original(left, right)


def _known(witnesses: Sequence[Witness]) -> Iterator[str]:
    for witness in witnesses:
        for voice in witness.cited:
            if any(is_outlet(voice, other.document.outlet) for other in witnesses):
                yield voice.canonical


def _is_of(voice: Voice, citing: Witness, source: Witness, known: frozenset[str]) -> bool:
    """Whether a cited voice is the outlet of ``source``."""
    if is_outlet(voice, source.document.outlet):
        return True
    return voice.canonical not in known and may_mean(voice, citing, source)


def _copies(left: Witness, right: Witness, printed: Printed) -> Iterator[_Reason]:
    found = copied(left, right)
    if found is None:
        found = from_third(left, right, _of_both(left, right, printed))
    if found is not None:
        backwards = found.copier is right.document
        known = found.copier is not None
        yield _Reason(LinkKind.COPY, found.why, directed=known, backwards=backwards, grounds=found.grounds)


def _of_both(left: Witness, right: Witness, printed: Printed) -> tuple[Document, ...]:
    theirs = {document.path for document in printed(right.document)}
    return tuple(document for document in printed(left.document) if document.path in theirs)


def _at(voice: Voice) -> tuple[Span, ...]:
    """The spans that name a voice."""
    if voice.phrase is not None:
        return (voice.phrase,)
    return (Span(voice.cue.start, voice.cue.end),) if voice.cue is not None else ()


def _derivations(numbered: Sequence[tuple[int, Witness]]) -> Iterator[Link]:
    """Links from each derived witness to its most likely source."""
    best: dict[int, tuple[Derived, int]] = {}
    for pair in combinations(numbered, 2):
        found = derived(*(witness.document for _, witness in pair))
        if found is None:
            continue
        (source, _), (made, witness) = pair if found.later == pair[1][1].document else pair[::-1]
        known = best.get(made)
        if _may_have_it_from(witness, found.earlier) and (known is None or _likelier(found, known[0])):
            best[made] = found, source
    by_number = dict(numbered)
    for made, (found, source) in best.items():
        if not found.certain and by_number[made].was_sent and by_number[source].reports_itself:
            continue  # an outlet with its own reporter on the scene has the news from there
        yield Link(made, source, LinkKind.DERIVED, found.why, certain=found.certain, directed=True)


def _offices(numbered: Sequence[tuple[int, Witness]]) -> Iterator[Link]:
    """Links from each witness that calls a person by an office to those that name its holder."""
    for called, named, certain in holders(numbered):
        verb = "both" if certain else "may"
        who = f"one person: {called.voice.canonical}, {named.voice.canonical}"
        why = f"{called.witness.path} and {named.witness.path} {verb} have it from {who}"
        at = Grounds(_at(called.voice), _at(named.voice))
        yield Link(called.number, named.number, LinkKind.SAME_SPEAKER, why, certain=certain, grounds=at)


def _likelier(one: Derived, other: Derived) -> bool:
    return (-one.share, *one.earlier.chronology) < (-other.share, *other.earlier.chronology)


def _may_have_it_from(witness: Witness, earlier: Document) -> bool:
    """Whether the statement's own voice is compatible with it having been taken from ``earlier``."""
    voice = witness.original
    if voice is None or voice.anonymous or voice.kind not in _NAMED:
        return True
    return is_outlet(voice, earlier.outlet) or names(earlier, voice.canonical)


def _same_original(left: Witness, right: Witness) -> Iterator[_Reason]:
    ours, theirs = left.original, right.original
    if ours is None or theirs is None or ours.kind in OUTLETS or theirs.kind in OUTLETS:
        return
    both, at = f"{left.path} and {right.path}", Grounds(_at(ours), _at(theirs))
    kinds = {ours.kind, theirs.kind}
    named = all(not voice.anonymous and carrying(voice.canonical) for voice in (ours, theirs))
    same = named and one_speaker(ours.canonical, theirs.canonical)
    if same and kinds <= {VoiceKind.PERSON, VoiceKind.DOCUMENT}:
        yield _Reason(LinkKind.SAME_SPEAKER, f"{both} both have it from {ours.canonical}", grounds=at)
    elif same or (VoiceKind.ORGANISATION in kinds and kinds <= _MAY_SPEAK_FOR_IT and may_be_one(left, right)):
        certain = (same or is_one(left, right)) and in_one_statement(left, right)
        who = ours.canonical if same else f"one institution: {ours.canonical}, {theirs.canonical}"
        verb = "carry one statement of" if certain else "both have it from" if same else "may have it from"
        yield _Reason(LinkKind.ONE_INSTITUTION, f"{both} {verb} {who}", certain=certain, grounds=at)
