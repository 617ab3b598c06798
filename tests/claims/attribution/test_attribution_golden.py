"""Golden cases of who says what, in files that anyone can add to."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.claims import Voice
from verify.claims.attribution.attribute import Attributed, attribute
from verify.documents import Document, sentences
from verify.text import Language, detect

GOLDEN = Path(__file__).parents[1] / "golden"
OUTLET = "Evening Lantern"


def lines(name: str) -> list[str]:
    found = (GOLDEN / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line for line in found if line.strip() and not line.startswith("#")]


def attributed(text: str, language: Language | None = None) -> tuple[Attributed, ...]:
    document = Document(path="golden", text=text, outlet=OUTLET, language=language or detect(text))
    return attribute(document, sentences(text))


def written(voice: Voice, wanted: str) -> str:
    """The voice as the golden line writes it, with as much detail as ``wanted`` has."""
    kind = f" {voice.kind}{'?' * voice.anonymous}"
    return voice.name + (kind if wanted.endswith(kind) or wanted.rstrip("?").split()[-1] in KINDS else "")


KINDS = {"outlet", "agency", "person", "organisation", "collective", "document"}


@pytest.mark.parametrize("text", lines("attribution_none"))
def test_nobody_but_the_outlet_speaks(text: str) -> None:
    assert [[voice.name for voice in one.chain] for one in attributed(text) if len(one.chain) > 1] == []


@pytest.mark.parametrize("line", [*lines("attribution_ar"), *lines("attribution_en")])
def test_the_content_has_its_voices(line: str) -> None:
    assert_voices(line)


@pytest.mark.parametrize("text", lines("attribution_none_fr"))
def test_nobody_but_the_outlet_speaks_in_french(text: str) -> None:
    found = attributed(text, Language.FRENCH)
    assert [[voice.name for voice in one.chain] for one in found if len(one.chain) > 1] == []


@pytest.mark.parametrize("line", lines("attribution_fr"))
def test_the_content_has_its_voices_in_french(line: str) -> None:
    assert_voices(line, Language.FRENCH)


SNIPPETS = (
    *("Le maire ", "l'agence X ", "Jean Dupont ", "Le Quotidien du Port ", "Est ", "il ", "qui ", "que "),
    *("a déclaré ", "dit ", "qu'", "n'a pas ", "a-t-il ajouté", "affirmant ", "cité par ", "citant "),
    *("selon ", "d'après ", "annonce ", "à ", "lundi ", "la fermeture ", "l'", "’", "'", "et ", ", ", ". "),
    *("« ", " »", ": ", "(", ")", "— ", "\n"),
)


@settings(deadline=None)
@given(st.lists(st.sampled_from(SNIPPETS), max_size=50).map("".join))
def test_any_french_text_is_read_and_its_contents_do_not_overlap(text: str) -> None:
    found = attributed(text, Language.FRENCH)
    ends = [0, *(one.content.end for one in found)]
    assert all(end <= one.content.start for end, one in zip(ends, found, strict=False))


def assert_voices(line: str, language: Language | None = None) -> None:
    text, content, voices = line.split("\t")
    found = attributed(text, language)
    best = next((one for one in found if one.content.of(text) == content), None)
    assert best is not None, [one.content.of(text) for one in found]
    wanted = [] if voices == "-" else voices.split(" <- ")
    assert best.chain[0].name == OUTLET
    inner = best.chain[1:]
    assert len(inner) == len(wanted), [voice.name for voice in inner]
    assert [written(voice, want) for voice, want in zip(inner, wanted, strict=True)] == wanted
