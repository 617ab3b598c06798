"""From how many independent origins a claim comes: copies and citations share one, and doubt is kept.

Each document that asserts the claim (the article too) is a witness. Two witnesses are one origin where

- one's text is the other's, whole or in the sentence that carries the claim (see ``reuse``);
- one cites the other's outlet for it, or both cite the same third outlet;
- both end in the same named person or the same document.

The count fails closed. A witness that names nobody is *undetermined*: it may have copied what it does not
credit, so it widens ``at_most`` and never ``at_least``. Two outlets that reached the same institution may
have spoken to it twice or carried one statement: one at least, two at most.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from verify.claims import OUTLETS, PARTIES, VoiceKind
from verify.facets import same_name
from verify.judge.finding import Origins
from verify.judge.reuse import containment, shingles
from verify.judge.witness import Witness, is_outlet, same_outlet

COPY = 0.5
"""Share of the smaller text's shingles found in the other from which a document counts as a copy."""
COPIED_SENTENCE = 0.6
"""The same for the two sentences that carry a claim; a sentence is short, so more of it must be the same."""
SENTENCE_SHINGLE = 4
SAME_PERSON = 0.85
"""``same_name`` from which two names are taken for one person."""
_MAY_SPEAK_FOR_IT = PARTIES | {VoiceKind.DOCUMENT}


@dataclass(frozen=True, slots=True)
class Link:
    """Why two witnesses are one origin; ``certain`` is false where they may be two after all.

    The witnesses go by their numbers, 0 for the article: its path may be that of a report, which is another.
    """

    left: int
    right: int
    why: str
    certain: bool = True


def count(article: Witness, reports: Sequence[Witness]) -> Origins:
    """The origins of the article's claim, given the reports that assert it.

    Args:
        article: The article with its claim.
        reports: One witness a report; a path occurs once.
    """
    witnesses = (article, *reports)
    numbered = tuple(enumerate(witnesses))
    links = tuple(link for pair in combinations(numbered, 2) for link in _links(*pair))
    loose, certain = _groups(len(witnesses), [link for link in links if link.certain])
    tight, joined = _groups(len(witnesses), links)
    determined = {number for number, witness in numbered if witness.determined}
    return Origins(
        at_least=max(1, sum(1 for group in tight if determined & set(group))),
        at_most=len(loose),
        groups=tuple(tuple(witnesses[number].path for number in group) for group in loose),
        notes=tuple(dict.fromkeys(link.why for link in (*certain, *joined))),
    )


def _groups(count: int, links: Iterable[Link]) -> tuple[tuple[tuple[int, ...], ...], tuple[Link, ...]]:
    """The connected components of the witnesses under ``links``, and the links that joined two of them."""
    leader = {number: number for number in range(count)}
    joined: list[Link] = []
    for link in links:
        left, right = leader[link.left], leader[link.right]
        if left == right:
            continue
        joined.append(link)
        leader = {number: left if of == right else of for number, of in leader.items()}
    heads = dict.fromkeys(leader.values())
    groups = tuple(tuple(number for number in leader if leader[number] == head) for head in heads)
    return groups, tuple(joined)


def _links(left: tuple[int, Witness], right: tuple[int, Witness]) -> Iterator[Link]:
    for why, certain in _reasons(left[1], right[1]):
        yield Link(left[0], right[0], why, certain=certain)


def _reasons(left: Witness, right: Witness) -> Iterator[tuple[str, bool]]:
    if _copied(left, right):
        yield f"{right.path} and {left.path} carry the same text", True
    for citing, source in ((left, right), (right, left)):
        if any(is_outlet(voice, source.document.outlet) for voice in citing.cited):
            yield f"{citing.path} cites {source.document.outlet}, which is {source.path}", True
    for ours in left.cited:
        if any(is_outlet(theirs, ours.canonical) for theirs in right.cited):
            yield f"{left.path} and {right.path} both cite {ours.canonical}", True
    own = not left.cited and not right.cited
    if own and left.document.outlet and same_outlet(left.document.outlet, right.document.outlet):
        yield f"{left.path} and {right.path} are both of {left.document.outlet}", True
    yield from _same_original(left, right)


def _copied(left: Witness, right: Witness) -> bool:
    whole = containment(shingles(left.document.text), shingles(right.document.text))
    sentence = containment(
        shingles(left.sentence, SENTENCE_SHINGLE), shingles(right.sentence, SENTENCE_SHINGLE)
    )
    return whole >= COPY or sentence >= COPIED_SENTENCE


def one_speaker(left: str, right: str) -> bool:
    """Whether two canonical names are of one speaker."""
    return left == right or same_name(left, right) >= SAME_PERSON


def _same_original(left: Witness, right: Witness) -> Iterator[tuple[str, bool]]:
    ours, theirs = left.original, right.original
    if ours is None or theirs is None or ours.kind in OUTLETS or theirs.kind in OUTLETS:
        return
    both = f"{left.path} and {right.path}"
    kinds = {ours.kind, theirs.kind}
    named = not ours.anonymous and not theirs.anonymous
    if named and one_speaker(ours.canonical, theirs.canonical):
        yield f"{both} both have it from {ours.canonical}", kinds <= {VoiceKind.PERSON, VoiceKind.DOCUMENT}
    elif VoiceKind.ORGANISATION in kinds and kinds <= _MAY_SPEAK_FOR_IT:
        yield f"{both} may have it from one institution: {ours.canonical}, {theirs.canonical}", False
