"""The nearest passages on a terminal."""

from collections.abc import Sequence

from verify.corpus import Hit
from verify.report.page import Look
from verify.report.paragraph import paragraph, safe
from verify.report.terminal import chain_line


def render(hits: Sequence[Hit], look: Look) -> str:
    """One block per passage: its place, the quotation, and its rank in each channel."""
    if not hits:
        return "no passage of the corpus is near this\n"
    blocks = (_block(number, hit, look) for number, hit in enumerate(hits, 1))
    return "\n\n".join(blocks) + "\n"


def _block(number: int, hit: Hit, look: Look) -> str:
    report, claim = hit.passage.report, hit.passage.claim
    ranks = ", ".join(f"{safe(channel)} {rank}" for channel, rank in hit.channels)
    lines = (
        f"{number}. {chain_line(claim.chain)} · {report.day} · {safe(hit.passage.place)}",
        f'"{safe(claim.text)}"',
        f"similarity {hit.similarity:.2f} · rank by {ranks}",
    )
    return "\n".join(paragraph(line, width=look.width, bidi=look.bidi).plain for line in lines)
