"""Measure who-says-what on the seed article, the labelled stories, our own articles, PolNeAR and GUM.

Usage: python benchmarks/attribution.py [SHARED] [--only NAME] [--show] [--part dev]

SHARED is the folder that holds ``seed/``, ``stories/`` and ``data/``; it is not part of the repository.
"""

import argparse
import json
import lzma
import re
import sys
import time
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from verify.claims.attribution.attribute import Attributed, attribute
from verify.documents import Document, read, sentences
from verify.text import Span

Row = dict[str, Any]
# They are resolved to antecedents, which these sets do not give; sources are counted without them.
PRONOUNS = frozenset(
    (
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "you",
        "who",
        "which",
        "that",
        "one",
        "his",
        "her",
        "their",
        "my",
        "our",
    )
)
# The roles in the seed's labels, in the article's wording.
SEED_ROLES = {
    "Sky News Arabia": ["سكاي نيوز عربية"],
    "The New York Times": ["نيويورك تايمز"],
    "US and Iranian officials (unnamed)": ["مسؤولين أميركيين وإيرانيين"],
    "US officials (unnamed)": ["مسؤولون أميركيون"],
    "two Iranian officials (unnamed), one from the Foreign Ministry": ["مسؤولان إيرانيان"],
    "Tehran (government of Iran)": ["طهران"],
    "the United States and Iran (mutually)": ["الولايات المتحدة وإيران"],
    "unspecified reports": ["تقارير"],
}


def plain(name: str) -> list[str]:
    """The words of a name, normalised as in the stories' ``score.py``."""
    name = unicodedata.normalize("NFKD", name.casefold())
    name = "".join(c for c in name if not unicodedata.combining(c) and c != "ـ")
    name = name.translate(str.maketrans("أإآىةؤئ", "اااىهوي".replace("ى", "ي")))
    words = [re.sub(r"^(?:وال|بال|لل|ال)(?=\w{3})", "", w) for w in re.sub(r"[^\w\s]", " ", name).split()]
    return [w for w in words if w not in {"the", "a", "an", "al", "el"}]


def same_name(accepted: Iterable[str], given: str) -> bool:
    """Whether ``given`` is one of the accepted names, by the rule of the stories' ``score.py``."""
    got = set(plain(given))
    for name in accepted:
        want = set(plain(name))
        if got and want and ((got <= want and len(got) * 2 >= len(plain(name))) or want <= got):
            return True
    return False


def body_sentences(document: Document) -> list[Span]:
    """The sentences of the document's body."""
    return [sentence for span in document.body() for sentence in sentences(document.text, span)]


def line_sentences(text: str) -> list[Span]:
    """The sentences of a plain text, with one paragraph per line."""
    return [one for line in re.finditer(r"[^\n]+", text) for one in sentences(text, Span(*line.span()))]


def nearest(found: Sequence[Attributed], start: int, end: int) -> Attributed | None:
    """The attribution whose content shares the most characters with ``[start, end)``."""

    def shared(one: Attributed) -> int:
        return min(end, one.content.end) - max(start, one.content.start)

    best = max(found, key=shared, default=None)
    return best if best is not None and shared(best) > 0 else None


def verdict(want: Sequence[Sequence[str]], found: Attributed | None) -> tuple[bool, bool]:
    """Whether the chain is exact, and whether the original voice is right."""
    got = [voice.name for voice in found.chain] if found else []
    exact = len(want) == len(got) and all(same_name(w, g) for w, g in zip(want, got, strict=True))
    return exact, bool(got) and same_name(want[-1], got[-1])


def complain(where: str, quote: str, want: Sequence[Sequence[str]], found: Attributed | None) -> None:
    """Print a chain that differs."""
    got = [voice.name for voice in found.chain[1:]] if found else None
    print(f"{where} | {quote[:80]} | want {[w[0] for w in want[1:]]} got {got}")


def seed(folder: Path, *, show: bool) -> None:
    """Chains of the seed article's gold claims; a claim in no content belongs to the outlet."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    text = (folder / gold["article"]).read_text(encoding="utf-8")
    document = Document(path="seed", text=text, outlet="سكاي نيوز عربية")
    spans = [Span(s["start"], s["start"] + len(s["text"])) for s in gold["sentences"] if s["kind"] == "body"]
    found = attribute(document, spans)
    right = 0
    for claim in gold["claims"]:
        want = [SEED_ROLES[voice["name"]] for voice in claim["chain"]]
        best = nearest(found, claim["start"], claim["start"] + len(claim["text"]))
        exact = verdict(want, best)[0] or (best is None and len(want) == 1)
        right += exact
        if show and not exact:
            complain(claim["id"], claim["text"], want, best)
    print(f"seed: chain exact {right}/{len(gold['claims'])}")


def stories(folder: Path, *, show: bool) -> None:
    """Chains and original voices of the stories' gold claims."""
    claims = exact = voice = 0
    for path in sorted(folder.glob("*/story.json")):
        document = read(str(path.parent / "article.md"))
        found = attribute(document, body_sentences(document))
        for claim in json.loads(path.read_text(encoding="utf-8"))["claims"]:
            start = document.text.find(claim["quote"])
            want = [voices["names"] for voices in claim["chain"]]
            best = nearest(found, start, start + len(claim["quote"]))
            is_exact, is_voice = verdict(want, best)
            claims, exact, voice = claims + 1, exact + is_exact, voice + is_voice
            if show and not is_exact:
                complain(path.parent.name, claim["quote"], want, best)
    print(f"stories: {claims} claims, chain exact {exact / claims:.3f}, original voice {voice / claims:.3f}")


def articles(folder: Path, *, show: bool) -> None:
    """Chains and original voices of our own articles, by author, by language and by depth."""
    counts: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for path in sorted(folder.glob("*.jsonl")):
        for row in rows(path):
            document = Document(path=row["id"], text=row["text"], outlet=row["outlet"])
            found = attribute(document, line_sentences(document.text))
            for claim in row["claims"]:
                start = row["text"].index(claim["quote"])
                want = [[row["outlet"]], *([voice["name"]] for voice in claim["chain"])]
                best = nearest(found, start, start + len(claim["quote"]))
                right = verdict(want, best) if best else (len(want) == 1, len(want) == 1)
                for group in ("all", f"author {path.stem}", row["language"], f"depth {len(claim['chain'])}"):
                    counts[group].append(right)
                if show and not right[0]:
                    complain(row["id"], claim["quote"], want, best)
    for group, rights in sorted(counts.items()):
        exact, voice = (sum(one) / len(rights) for one in zip(*rights, strict=True))
        print(f"articles, {group}: {len(rights)} claims, chain exact {exact:.3f}, original voice {voice:.3f}")


def rows(path: Path) -> Iterator[Row]:
    """The rows of a JSON-lines file, compressed or not."""
    data = lzma.decompress(path.read_bytes()) if path.suffix == ".xz" else path.read_bytes()
    yield from map(json.loads, data.decode("utf-8").splitlines())


def cover(spans: Sequence[Sequence[int]]) -> tuple[int, int] | None:
    """The smallest span over ``spans``."""
    return (min(s for s, _ in spans), max(e for _, e in spans)) if spans else None


def ratio(top: int, bottom: int) -> float:
    """``top / bottom``, or 0 if ``bottom`` is 0."""
    return top / bottom if bottom else 0.0


def figures(hit: int, said: int, true: int, met: int | None = None) -> str:
    """Precision, recall and F1; ``met`` is the number of true ones found, if one find may cover several."""
    p, r = ratio(hit, said), ratio(hit if met is None else met, true)
    return f"P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r) if p + r else 0:.3f}"


def labelled(name: str, found: Iterable[Row], *, show: bool) -> None:
    """Sources, cues and contents against a set labelled with all three."""
    names = (
        "exact",
        "source",
        "source said",
        "source true",
        "cue",
        "cue said",
        "cue true",
        "content",
        "said",
        "true",
        "met",
    )
    count = dict.fromkeys(names, 0)
    size, seconds = 0, 0.0
    for row in found:
        text = row["text"]
        document = Document(path=row["id"], text=text, outlet=row.get("outlet", "") or "paper")
        spans = line_sentences(text)
        started = time.perf_counter()
        parts = [one for one in attribute(document, spans) if len(one.chain) > 1]
        seconds += time.perf_counter() - started
        size += len(text.encode())
        tally(count, row, parts, show=show)
    print(
        f"{name}: source {figures(count['source'], count['source said'], count['source true'])} · "
        f"its whole span {figures(count['exact'], count['source said'], count['source true'])} · "
        f"cue overlap {figures(count['cue'], count['cue said'], count['cue true'])} · "
        f"content overlap {figures(count['content'], count['said'], count['true'], count['met'])} · "
        f"{size / seconds / 1e3:.0f} kB/s"
    )


def tally(count: dict[str, int], row: Row, parts: Sequence[Attributed], *, show: bool) -> None:
    """Add one document to ``count``."""
    text = row["text"]
    # One verb introduces both speaker and addressee; the innermost voice of the first span is the speaker.
    voices = (voice for one in reversed(parts) for voice in one.chain[1:])
    cues = {(cue.start, cue.end): voice for voice in voices if (cue := voice.cue)}
    gold = [(cover(a["source"]), cover(a["cue"]), cover(a["content"])) for a in row["attributions"]]
    count["cue said"] += len(cues)
    count["cue true"] += sum(cue is not None for _, cue, _ in gold)
    count["source true"] += sum(
        source is not None and text[slice(*source)].lower() not in PRONOUNS for source, _, _ in gold
    )
    for (start, end), voice in cues.items():
        mate = next((one for one in gold if one[1] and one[1][0] < end and start < one[1][1]), None)
        count["cue"] += mate is not None
        if mate is None and show:
            print("NO CUE", repr(text[max(0, start - 80) : end + 60]), "|", voice.name)
        source = mate[0] if mate else None
        if source is not None and text[slice(*source)].lower() not in PRONOUNS:
            wanted = text[slice(*source)]
            phrase = voice.phrase.of(text) if voice.phrase else voice.name
            right = same_name([wanted], phrase) or same_name([wanted], voice.name)
            count["source said"] += 1
            count["source"] += right
            count["exact"] += plain(wanted) == plain(phrase)
            if show and not right:
                print("SOURCE", repr(wanted), "got", repr(phrase), "|", voice.name)
    # A span is right if a label gives its speaker; a label is found if a span overlaps it. Two spans of one
    # quotation count once among the labels, and one span over two labels counts for both.
    contents = [content for _, _, content in gold if content]
    count["said"] += len(parts)
    count["true"] += len(contents)
    count["content"] += sum(any(_meets(one, content) for content in contents) for one in parts)
    count["met"] += sum(any(_meets(one, content) for one in parts) for content in contents)
    for _, span, _ in gold if show else ():
        if span and not any(start < span[1] and span[0] < end for start, end in cues):
            print("MISSED |", text[slice(*span)], "|", repr(text[max(0, span[0] - 60) : span[1] + 60]))


def _meets(one: Attributed, content: tuple[int, int]) -> bool:
    return one.content.start < content[1] and content[0] < one.content.end


def main() -> None:
    """Run what was requested."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path, nargs="?", default=Path("../shared"))
    parser.add_argument("--only", choices=("seed", "stories", "articles", "polnear", "gum"))
    parser.add_argument("--part", default="dev")
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    data = given.shared / "data" / "dev"
    if given.only in {None, "seed"}:
        seed(given.shared / "seed", show=given.show)
    if given.only in {None, "stories"}:
        stories(given.shared / "stories", show=given.show)
    if given.only in {None, "articles"}:
        articles(Path(__file__).parents[1] / "training" / "chains" / "articles", show=given.show)
    if given.only in {None, "polnear"}:
        found = rows(data / "attribution_polnear.jsonl.xz")
        labelled(
            f"PolNeAR {given.part}", (row for row in found if row["part"] == given.part), show=given.show
        )
    if given.only in {None, "gum"}:
        labelled("GUM", rows(data / "attribution_gum.jsonl"), show=given.show)


if __name__ == "__main__":
    main()
