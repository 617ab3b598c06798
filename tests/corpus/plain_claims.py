"""Claims by the plainest rule, one a line of the text: the index is tested apart from the language rules."""

from verify.claims import Claim, Cue, Modality, Voice, VoiceKind
from verify.documents import Document
from verify.text import Notice, Span


def lines_as_claims(document: Document) -> tuple[tuple[Claim, ...], tuple[Notice, ...]]:
    claims: list[Claim] = []
    start = 0
    for line in document.text.splitlines(keepends=True):
        end = start + len(line.rstrip())
        if line.strip() and line.strip() != "No claim here":
            claims.append(
                Claim(
                    id=f"c{len(claims) + 1}",
                    text=document.text[start:end],
                    start=start,
                    end=end,
                    sentence=Span(start, end),
                    language=document.language,
                    chain=(
                        Voice(document.outlet, document.outlet, VoiceKind.OUTLET),
                        Voice(
                            "x",
                            "X",
                            VoiceKind.PERSON,
                            anonymous=True,
                            cue=Cue(document.text[start], start, start + 1),
                        ),
                    ),
                    modality=Modality.ASSERTED,
                    facets=(),
                )
            )
        start += len(line)
    notices = () if claims else (Notice("N201", "no claim found", document.path),)
    return tuple(claims), notices
