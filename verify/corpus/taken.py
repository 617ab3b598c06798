"""What was taken out of one report: its claims, and the terms of each in both views, as bytes and back."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verify.corpus.lines import Lines
from verify.corpus.passages import Views


class Taken(NamedTuple):
    """What was taken out of one report, a line a claim.

    Attributes:
        claims: As ``record`` writes them.
        terms: Separated by tabs.
    """

    claims: Lines
    terms: Views[Lines]

    def rows(self, view: int) -> Iterator[list[str]]:
        """The terms of each claim in one view."""
        lines = self.terms[view]
        for number in range(len(lines)):
            line = lines[number].decode("utf-8", "surrogatepass")
            yield line.split("\t") if line else []


def line(row: Sequence[str]) -> bytes:
    """The terms of one claim on a line."""
    return ("\t".join(row) + "\n").encode("utf-8", "surrogatepass")


def written(taken: Taken) -> bytes:
    """As bytes: how many there are of the first two, then all three."""
    claims, (claim, context) = taken.claims.data, taken.terms
    return b"%d %d\n" % (len(claims), len(claim.data)) + claims + claim.data + context.data


def claims_in(data: bytes) -> tuple[bytes, ...]:
    """The claims alone in what was written, each as ``record`` writes it.

    Raises:
        ValueError: It was not written here.
    """
    head, _, body = data.partition(b"\n")
    return tuple(body[: int(head.split(b" ")[0])].splitlines())


def read(data: bytes, rows: int) -> Taken:
    """What was written.

    Raises:
        ValueError: It was not written here, or is not of so many claims.
    """
    head, _, body = data.partition(b"\n")
    first, second = map(int, head.split(b" "))
    if first < 0 or second < 0 or first + second > len(body):
        message = "claims of another length"
        raise ValueError(message)
    parts = body[:first], body[first : first + second], body[first + second :]
    claims, claim, context = map(Lines.of, parts)
    whole = all(part.endswith(b"\n") or not part for part in parts)
    if not whole or {len(claims), len(claim), len(context)} != {rows}:
        message = "another number of claims"
        raise ValueError(message)
    if any(gap in b"\n" + lines.data for lines in (claim, context) for gap in (b"\t\t", b"\t\n", b"\n\t")):
        message = "an empty term"
        raise ValueError(message)
    return Taken(claims, Views(claim, context))
