"""Are our articles in their form? ``python training/chains/check.py [FILE …]`` tells; or of all.

Says of each file what is wrong, by article, and counts its claims by the depth of their chains; ends with 1
where something is wrong.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
KINDS = frozenset({"outlet", "agency", "person", "organisation", "collective", "document"})
CLAIMS = range(6, 15)
WORDS = range(90, 321)
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LATIN = re.compile(r"[A-Za-z]")


def main() -> None:
    """Checks the files."""
    given = [Path(name) for name in sys.argv[1:]]
    wrong = 0
    for path in given or sorted(HERE.glob("articles/*.jsonl")):
        articles = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        problems = [f"{one['id']}: {problem}" for one in articles for problem in problems_of(one)]
        problems += [
            f"{name}: twice" for name, count in Counter(a["id"] for a in articles).items() if count > 1
        ]
        for problem in problems:
            print(f"{path}: {problem}")
        wrong += len(problems)
        depths = Counter(len(claim["chain"]) for one in articles for claim in one["claims"])
        told = ", ".join(f"{depth}: {count}" for depth, count in sorted(depths.items()))
        print(f"{path}: {len(articles)} articles, {depths.total()} claims, by depth {told}")
    raise SystemExit(1 if wrong else 0)


def problems_of(article: dict[str, Any]) -> Iterator[str]:
    """What is wrong in an article."""
    text = article["text"]
    if article["language"] != ("ar" if len(_ARABIC.findall(text)) > len(_LATIN.findall(text)) else "en"):
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
    main()
