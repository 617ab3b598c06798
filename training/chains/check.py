"""Are our articles in their form? ``python -m training.chains.check [FILE …]`` tells; or of all.

Says of each file what is wrong, by article, and counts its claims by the depth of their chains; ends with 1
where something is wrong.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from training.form import Row, check, language

HERE = Path(__file__).parent
KINDS = frozenset({"outlet", "agency", "person", "organisation", "collective", "document"})
CLAIMS = range(6, 31)
WORDS = range(90, 801)


def counted(articles: Sequence[Row]) -> str:
    """The number of articles and claims, and the depths of their chains."""
    depths = Counter(len(claim["chain"]) for one in articles for claim in one["claims"])
    told = ", ".join(f"{depth}: {count}" for depth, count in sorted(depths.items()))
    return f"{len(articles)} articles, {depths.total()} claims, by depth {told}"


def problems_of(article: Row) -> Iterator[str]:
    """The problems of an article."""
    text = article["text"]
    if article["language"] != language(text):
        yield f"its language is not {article['language']}"
    if len(text.split()) not in WORDS:
        yield f"{len(text.split())} words"
    if len(article["claims"]) not in CLAIMS:
        yield f"{len(article['claims'])} claims"
    last = -1
    for claim in article["claims"]:
        at = text.find(claim["quote"])
        if text.count(claim["quote"]) != 1:
            yield f"stands {text.count(claim['quote'])} times: {claim['quote'][:50]}"
        elif at < last:
            yield f"not in the order of the text: {claim['quote'][:50]}"
        last = max(last, at)
        for voice in claim["chain"]:
            if voice["name"] not in text:
                yield f"no such name: {voice['name'][:50]}"
            if voice["kind"] not in KINDS:
                yield f"no such kind: {voice['kind']}"


if __name__ == "__main__":
    check(sorted(HERE.glob("articles/*.jsonl")), problems_of, counted)
