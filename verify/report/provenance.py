"""Where a claim comes from: the documents that assert it, by day and origin, and their links."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from verify.claims import Claim
from verify.documents import Document
from verify.judge import Finding, Link, LinkKind, Relation, asserting
from verify.judge.circles import circles, citing_circles
from verify.judge.revealed import credits_given
from verify.judge.witness import Witness
from verify.report.report import Report
from verify.text import CannotRunError


@dataclass(frozen=True, slots=True)
class Account:
    """A document that asserts the claim.

    Attributes:
        id: ``d1`` for the first published, and so on; paths decide between two of one day.
        document: The article or a report.
        statement: Its statement of the claim.
        origin: The number of its origin, from 0, as in ``Origins.members``.
        score: The probability that it asserts the claim, 0 to 1; ``None`` for the article.
        undetermined: Why it contributes no certain origin; empty if it does.
        sure: Whether it certainly asserts the claim.
    """

    id: str
    document: Document
    statement: Claim
    origin: int
    score: float | None
    undetermined: str = ""
    sure: bool = True

    @property
    def is_article(self) -> bool:
        """Whether it is the article under test."""
        return self.score is None


@dataclass(frozen=True, slots=True)
class Edge:
    """A link between two accounts.

    Attributes:
        later: The account published later.
        earlier: The other account.
        link: The link, from the citing or derived account, else the later one, to the other.
        drawn: Whether it is shown: it joins two origins, keeps them apart, or is part of a cycle. Ten copies
            of one text are all linked with one another; only the nine links to the first are drawn.
        taker: Which of the two cites the other or was made from it; ``None`` if neither.
    """

    later: Account
    earlier: Account
    link: Link
    drawn: bool = False
    taker: Account | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where one claim comes from.

    Attributes:
        finding: The claim and its finding.
        accounts: The documents that assert it, including the article, in order of publication; undated ones
            last.
        edges: The links between them, in the order of the links.
        loops: Cycles of documents in which each cites the next, and the last the first.
        loops_beside: The same for reports, by path, that do not all assert the claim.
        credits: Accounts that credit another with the first report, the outlet, and its account if there is
            one.
    """

    finding: Finding
    accounts: tuple[Account, ...]
    edges: tuple[Edge, ...]
    loops: tuple[tuple[Account, ...], ...]
    loops_beside: tuple[tuple[str, ...], ...] = ()
    credits: tuple[tuple[Account, str, Account | None], ...] = ()

    @property
    def drawn(self) -> tuple[Edge, ...]:
        """The edges that are shown."""
        return tuple(edge for edge in self.edges if edge.drawn)

    @property
    def origins(self) -> tuple[tuple[Account, ...], ...]:
        """The accounts by origin, each in order of publication."""
        found: dict[int, list[Account]] = defaultdict(list)
        for account in self.accounts:
            found[account.origin].append(account)
        return tuple(tuple(found[origin]) for origin in sorted(found))


@dataclass(frozen=True, slots=True)
class Traced:
    """The answer to ``verify origins``.

    Attributes:
        report: The report that it belongs to.
        claims: The claims that are shown.
        left_out: The number of claims not shown because no report asserts them.
    """

    report: Report
    claims: tuple[Provenance, ...]
    left_out: int = 0


def traced(report: Report, claim: str | None = None) -> Traced:
    """The provenance of each claim that a report asserts, or of one given claim.

    Args:
        report: The answer to ``verify claims``.
        claim: The id of a claim.

    Raises:
        CannotRunError: There is no such claim.
    """
    findings = report.findings
    if claim is not None:
        asked = [finding for finding in findings if finding.claim.id == claim]
        if not asked:
            raise CannotRunError(f"there is no claim '{claim}'", where="--claim", remedy=_choose(findings))
        return Traced(report, tuple(provenance(report.article, one) for one in asked))
    shown = [finding for finding in findings if asserting(finding.evidence)]
    return Traced(report, tuple(provenance(report.article, one) for one in shown), len(findings) - len(shown))


def _choose(findings: Sequence[Finding]) -> str:
    if not findings:
        return "leave it out: the article has none"
    return f"choose from {findings[0].claim.id} to {findings[-1].claim.id}"


def provenance(article: Document, finding: Finding) -> Provenance:
    """The provenance of the claim of ``finding``."""
    account_of = _accounts(article, finding)
    edges = [_edge(account_of[link.left], account_of[link.right], link) for link in finding.origins.links]
    loops = tuple(circles(_cited(finding.origins.links)))
    shown = {id(edge) for edge in (*_joining(edges), *_circling(edges, account_of, loops), *_apart(edges))}
    return Provenance(
        finding,
        tuple(sorted(account_of.values(), key=_published)),
        tuple(replace(edge, drawn=id(edge) in shown) for edge in edges),
        tuple(tuple(account_of[number] for number in loop) for loop in loops),
        tuple(_beside(finding)),
        tuple(_credits(account_of)),
    )


def _beside(finding: Finding) -> Iterator[tuple[str, ...]]:
    """Cycles among all reports that address the claim, except those drawn among reports that assert it."""
    speaking = [one for one in finding.evidence if one.relation is not Relation.RELATED]
    witnesses = [Witness(one.passage.report, one.passage.claim) for one in speaking]
    for circle in citing_circles(witnesses):
        if not all(speaking[number] in asserting(speaking) for number in circle):
            yield tuple(witnesses[number].path for number in circle)


def _credits(account_of: Mapping[int, Account]) -> Iterator[tuple[Account, str, Account | None]]:
    witnesses = [
        Witness(account_of[number].document, account_of[number].statement) for number in sorted(account_of)
    ]
    for credit in credits_given(witnesses):
        source = None if credit.source is None else account_of[credit.source]
        yield account_of[credit.witness], credit.outlet, source


def _accounts(article: Document, finding: Finding) -> dict[int, Account]:
    """The accounts by the numbers of their witnesses."""
    origins = finding.origins
    origin_of = {number: origin for origin, members in enumerate(origins.members) for number in members}
    doubts = {one.witness: (one.why, one.sure) for one in origins.undetermined}
    told = [
        (article, finding.claim, None),
        *((one.passage.report, one.passage.claim, one.score) for one in asserting(finding.evidence)),
    ]
    unnumbered = [
        Account("", document, statement, origin_of[number], score, *doubts.get(number, ()))
        for number, (document, statement, score) in enumerate(told)
    ]
    order = sorted(range(len(unnumbered)), key=lambda number: unnumbered[number].document.chronology)
    return {number: replace(unnumbered[number], id=f"d{place}") for place, number in enumerate(order, 1)}


def _published(account: Account) -> int:
    return int(account.id[1:])


def _edge(left: Account, right: Account, link: Link) -> Edge:
    earlier, later = sorted((left, right), key=_published)
    if link.directed:
        return Edge(later, earlier, link, taker=left)
    turned = (
        link
        if left is later
        else replace(link, left=link.right, right=link.left, grounds=link.grounds.turned)
    )
    return Edge(later, earlier, turned)


def _cited(links: Iterable[Link]) -> Mapping[int, list[int]]:
    cited: dict[int, list[int]] = defaultdict(list)
    for link in links:
        if link.kind is LinkKind.CITES:
            cited[link.left].append(link.right)
    return cited


def _joining(edges: Sequence[Edge]) -> Iterator[Edge]:
    """One link for each account of an origin but the first; and one for each two origins that may be one."""
    apart = [{edge.later.origin, edge.earlier.origin} for edge in _apart(edges)]
    leader: dict[str, str] = {}

    def head(account: Account) -> str:
        return leader.get(account.id, account.id)

    for edge in sorted(edges, key=_most_telling):
        within = edge.later.origin == edge.earlier.origin
        barred = {edge.later.origin, edge.earlier.origin} in apart
        kept, lost = head(edge.earlier), head(edge.later)
        if barred or kept == lost or (edge.link.certain and not within):
            continue
        leader |= {id_: kept for id_, of in leader.items() if of == lost} | {lost: kept}
        yield edge


def _most_telling(edge: Edge) -> tuple[bool, int, int, int]:
    """Sort key: certain links first, then by kind, then those that lead to the first published."""
    kind = list(LinkKind).index(edge.link.kind)
    return not edge.link.certain, kind, _published(edge.earlier), _published(edge.later)


def _circling(
    edges: Iterable[Edge], account_of: Mapping[int, Account], loops: Iterable[Sequence[int]]
) -> Iterator[Edge]:
    steps = {
        (account_of[citing].id, account_of[cited].id)
        for loop in loops
        for citing, cited in zip(loop, (*loop[1:], loop[0]), strict=True)
    }
    for edge in edges:
        if edge.taker is not None:
            other = edge.earlier if edge.taker is edge.later else edge.later
            if (edge.taker.id, other.id) in steps:
                yield edge


def _apart(edges: Iterable[Edge]) -> Iterator[Edge]:
    return (edge for edge in edges if edge.link.kind is LinkKind.KEPT_APART)
