"""Where a claim comes from, in words that are the same in every format."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from verify.judge import Link, LinkKind, Origins
from verify.report.provenance import Account, Provenance
from verify.text.plural import plural

_LETTERS = 26
"""Letters of the alphabet."""


class Told(NamedTuple):
    """A sentence, and the sentences that give its reasons."""

    text: str
    why: tuple[str, ...] = ()


def told(of: Provenance) -> tuple[Told, ...]:
    """Who reported it first, from how many origins it comes and why, and which documents cite in a cycle."""
    return (
        _first(of.accounts),
        *_credited(of),
        *_counted(of),
        *(_loop([account.document.path for account in loop]) for loop in of.loops),
        *map(_loop_beside, of.loops_beside),
    )


def _first(accounts: Sequence[Account]) -> Told:
    """The first account, or both of one day; one without a date, or perhaps without the claim, is a doubt."""
    undated = sum(account.document.published is None for account in accounts)
    sure = [account for account in accounts if account.sure and account.document.published]
    if not sure:
        return Told("first: not known, as none that surely asserts it has a date")
    day = sure[0].document.day
    names = [named(account) for account in sure if account.document.day == day]
    doubt = f"; {undated} without a date may be earlier" if undated else ""
    before = accounts[: accounts.index(sure[0])]
    return Told(
        f"first: {listed(names)}, {day}{doubt}",
        tuple(f"{account.document.day}: {account.undetermined}" for account in before if not account.sure),
    )


def _counted(of: Provenance) -> Iterator[Told]:
    origins = of.finding.origins
    letters = [lettered(number) for number in range(len(of.origins))]
    why = tuple(edge.link.why for edge in of.drawn if edge.link.kind is LinkKind.KEPT_APART)
    if len(of.accounts) == 1:
        yield Told("1 origin: no report asserts it beside the article")
    elif origins.at_most == 1:
        yield Told(f"1 origin: what links the {plural(len(of.accounts), 'document')} is certain")
    else:
        yield Told(f"at most {origins.at_most}: nothing certain joins {listed(letters)}", why)
        yield Told(f"at least {origins.at_least}: {_how_sure(origins)}", tuple(_open(of)))


def _how_sure(origins: Origins) -> str:
    if origins.at_least == origins.at_most:
        return "each of them tells where it has it from"
    return "some of them may be one"


def _open(of: Provenance) -> Iterator[str]:
    """What may reduce the number of origins: uncertain links, and undetermined witnesses."""
    yield from (edge.link.why for edge in of.drawn if not edge.link.certain)
    for accounts in of.origins:
        if all(account.undetermined for account in accounts):
            yield from (account.undetermined for account in accounts)


def _credited(of: Provenance) -> Iterator[Told]:
    """The outlets that documents credit with the first report, whatever their days say."""
    for account, outlet, source in of.credits:
        whose = named(source) if source else f"{outlet}, of which no report asserts it"
        yield Told(f"first by credit: {whose}, as {account.document.path} says")


def _loop(paths: Sequence[str]) -> Told:
    return Told(f"they cite one another in a circle: {' <- '.join([*paths, paths[0]])}")


def _loop_beside(paths: Sequence[str]) -> Told:
    circle = " <- ".join([*paths, paths[0]])
    return Told(f"reports that do not all assert it cite one another in a circle: {circle}")


def named(account: Account) -> str:
    """An account's outlet and path."""
    document = account.document
    where = f"the article, {document.path}" if account.is_article else document.path
    return f"{document.outlet} ({where})" if document.outlet else where


def lettered(number: int) -> str:
    """The letter of an origin by its number from 0: ``A`` to ``Z``, ``AA`` and so on."""
    before, letter = divmod(number, _LETTERS)
    return (lettered(before - 1) if before else "") + chr(ord("A") + letter)


def label(link: Link) -> str:
    """The label of a line between two documents in a drawing."""
    return ("" if link.certain else "may be ") + link.kind.value.replace("-", " ")


def listed(names: Iterable[str]) -> str:
    """``A``, ``A and B``, ``A, B and C``."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last
