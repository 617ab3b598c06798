"""Is our data balanced, and does it have short cuts? ``python -m training.relation.balance`` tells.

Prints how often each relation occurs in each pair of languages and at each overlap of words; and what a
logistic regression reaches that sees no more than words and overlap: near chance is good, for then a network
that does better has read the sentences.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from training.relation.evaluate import auc
from training.relation.examples import RELATIONS, Example
from training.relation.train import own
from verify.text import words

_BANDS = (0.25, 0.5, 0.75, 1.01)
"""Upper bounds of the bands of word overlap."""
_LANGUAGES = ("ar-ar", "ar-en", "en-ar", "en-en")


def main() -> None:
    """Prints the tables."""
    learning, testing = own(testing=False), own(testing=True)
    everything = learning + testing
    texts, claims = {one.answer.sentence for one in everything}, {one.asked for one in everything}
    print(f"{len(everything)} pairs, {len(texts)} different passages, {len(claims)} claims")
    _table(everything)
    for left, right in (
        ("conflicts", "related"),
        ("conflicts", "supports"),
        ("denies", "related"),
        ("updates", "related"),
    ):
        for name in ("words", "overlap"):
            reached = _shortcut(learning, testing, left, right, name)
            print(f"{left} against {right}, by {name} alone: AUC {reached:.3f}")


def _table(examples: Sequence[Example]) -> None:
    counts = Counter((_label(one), one.languages) for one in examples if _near(one))
    overlaps = Counter(
        (_label(one), _band(one)) for one in examples if _near(one) and one.languages in {"ar-ar", "en-en"}
    )
    facets = Counter(one.facet for one in examples if one.facet)
    print(
        "relation     "
        + "".join(f"{language:>8}" for language in _LANGUAGES)
        + "   overlap <.25  <.5  <.75  <=1"
    )
    for relation in RELATIONS:
        cells = "".join(f"{counts[relation, language]:8}" for language in _LANGUAGES)
        bands = "".join(f"{overlaps[relation, band]:6}" for band in _BANDS)
        print(f"{relation:13}{cells}        {bands}")
    print("facets", dict(facets.most_common()))


def _near(one: Example) -> bool:
    """Whether it is only a passage on another claim of the scene."""
    return _label(one) != "related" or overlap(one) >= _BANDS[0] or one.languages in {"ar-en", "en-ar"}


def _label(one: Example) -> str:
    return "related" if one.label == "unrelated" else one.label


def overlap(one: Example) -> float:
    """The share of the claim's words that are in the passage."""
    ours = {word for word, _, _ in words(one.asked.sentence[one.asked.start : one.asked.end])}
    theirs = {word for word, _, _ in words(one.answer.sentence)}
    return len(ours & theirs) / max(1, len(ours))


def _band(one: Example) -> float:
    found = overlap(one)
    return next(band for band in _BANDS if found < band)


def _shortcut(
    learning: Sequence[Example], testing: Sequence[Example], left: str, right: str, name: str
) -> float:
    some, others = (
        [
            one
            for one in part
            if _label(one) in {left, right} and one.languages in {"ar-ar", "en-en"} and _near(one)
        ]
        for part in (learning, testing)
    )
    truth = [np.array([_label(one) == left for one in part]) for part in (some, others)]
    if name == "overlap":
        rows = [np.array([[overlap(one), overlap(one) ** 2] for one in part]) for part in (some, others)]
    else:
        vectorizer = TfidfVectorizer(ngram_range=(1, 2), min_df=2)
        texts = [[one.answer.sentence for one in part] for part in (some, others)]
        rows = [vectorizer.fit_transform(texts[0]), vectorizer.transform(texts[1])]
    model = LogisticRegression(max_iter=1000, class_weight="balanced").fit(rows[0], truth[0])
    return auc(model.decision_function(rows[1]), truth[1])


if __name__ == "__main__":
    main()
