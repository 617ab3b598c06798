"""A line that says when a text was published or updated: "Published: 3 hours ago"."""

from verify.documents.label import FRONT, SEPARATOR, SPEECH, Furniture, Label
from verify.documents.lines import finished
from verify.documents.own_date import find_date, only_date, tells_time, undated
from verify.lexicon import Phrases, read_json
from verify.text import Span, remembered, words

_LONGEST, _LONGEST_VALUE = 16, 10
"""Words of a whole line, and of a time without a resolvable date."""


@remembered()
def _labels() -> Phrases[Furniture]:
    data = read_json("boilerplate")
    lists = (("update_labels", Furniture.UPDATE), ("date_labels", Furniture.DATE))
    return Phrases((phrase, kind) for name, kind in lists for phrase in data[name])


def time_told(line: str) -> Label | None:
    """When the text was published or, if the line says only that, updated."""
    found = list(_labels().find(line[:FRONT]))
    if not found or SPEECH.search(line[: found[0].start]):
        return None
    ends = [*(match.start for match in found[1:]), len(line)]
    told = [
        Label(match.value, value)
        for match, end in zip(found, ends, strict=True)
        if _tells_time(line, Span(match.end, end)) and (value := _trimmed(line, Span(match.end, end)))
    ]
    # A line that begins this way and continues otherwise is body text: "Updated maps show the front line".
    if len(told) < len(found):
        return None
    return next((label for label in told if label.furniture is Furniture.DATE), told[0])


def _tells_time(line: str, rest: Span) -> bool:
    """Whether ``rest`` holds only a day, even one that cannot be resolved."""
    text, marked = rest.of(line), SEPARATOR.match(line, rest.start) is not None
    if only_date(text):
        return True
    count = len(words(text))
    if marked and count <= _LONGEST and find_date(text) is not None:
        return True
    few = count <= _LONGEST_VALUE and not finished(text)
    return few and tells_time(text) and len(undated(text)) <= int(marked)


def _trimmed(line: str, rest: Span) -> Span:
    separator = SEPARATOR.match(line, rest.start)
    return Span(separator.end() if separator else rest.start, rest.end)
