"""Recognising page furniture: date and source lines, credits, links, appeals.

The words are data (``boilerplate.json``). Each decision is about a whole line or paragraph.
"""

import re

from verify.documents.agency_byline import agency_byline
from verify.documents.boilerplate import opens, phrases
from verify.documents.contact_line import is_contact
from verify.documents.credited import names_nobody
from verify.documents.desk_line import is_desk_line
from verify.documents.house_rule import is_house_rule
from verify.documents.label import FRONT, SEPARATOR, SPEECH, Furniture, Label
from verify.documents.own_date import only_date, only_hour, undated
from verify.documents.scaffold import is_scaffold
from verify.documents.section_line import is_section_line
from verify.documents.share_row import is_share_row
from verify.documents.signature_line import signature
from verify.documents.stamp_line import CELLS, stamp
from verify.documents.tally_line import is_tally
from verify.documents.time_line import time_told
from verify.lexicon import Phrases, read_json
from verify.text import Span, remembered, words

_SMALL = frozenset(
    {"and", "in", "of", "at", "for", "de", "van", "von", "al", "el", "bin", "ibn", "la", "du", "the"}
)
# Labels come first; the rest of a long line need not be searched.
_LINK = re.compile(r"\[([^\][]{0,300})\]\([^()\s]{0,500}\)")
_BARE_LINK = re.compile(
    r"^[\s<(*-]*(?:https?://|www\.)\S+[\s>)]*$|^!?\[[^\][]{0,300}\]\([^()\s]{0,500}\)$|^\[[^\]]{1,40}\]:\s"
)
_COPYRIGHT = re.compile(r"^\W{0,3}(?:©|copyright\b\W{0,5}(?:©|\(c\)|\d{4}))", re.IGNORECASE)
_BRACKETED = re.compile(r"^[([（].*[)\]）]$", re.DOTALL)
_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{2,60})[)\]][.\s]{0,8}$")
_SIGNED_STOP = re.compile(r"[.۔…][\"”»]?\s*\([^()\n]{2,40}\)\s*$")
_TWO_SENTENCES = re.compile(r"[a-z0-9)\"”][.!?]\s+[A-Z]")
_URL = re.compile(r"https?://|www\.")
_COMMAS = (",", "،")
# In words. In a page scraped into one paragraph, labels precede body text that must not be lost.
_MOST = {
    Furniture.SOURCE: 12,
    Furniture.CREDIT: 14,
    Furniture.BYLINE: 10,
    Furniture.PHOTO: 60,
    Furniture.STAFF: 60,
    Furniture.KEYWORDS: 60,
    Furniture.RELATED: 40,
}
_PHRASE = 3  # a longer label is a sentence by itself: "This article first appeared in"
_LONGEST_TITLE = 12  # with a full stop, which titles seldom have
_LONGEST_LINE = 2000
"""Characters; a longer line is furniture only by its label."""
_MOST_NAMED = 5
"""Words that may stand between the label of a link and its address."""
_LONGEST_CONTRIBUTION = 40
"""Words."""
_LONGEST_LINK, _LONGEST_NOTICE, _LONGEST_APPEAL, _LONGEST_PHOTO, _LONGEST_DATE = 25, 30, 60, 25, 16
"""Words in lines of each kind, at most."""

_LISTS = {
    "source_labels": Furniture.SOURCE,
    "credit_labels": Furniture.CREDIT,
    "byline_labels": Furniture.BYLINE,
    "staff_labels": Furniture.STAFF,
    "keyword_labels": Furniture.KEYWORDS,
    "related": Furniture.RELATED,
    "credit_openings": Furniture.PHOTO,
    "notices": Furniture.NOTICE,
}


@remembered()
def _labels() -> Phrases[Furniture]:
    data = read_json("boilerplate")
    return Phrases((phrase, kind) for name, kind in _LISTS.items() for phrase in data[name])


def recognise(line: str) -> Label | None:
    """The kind of furniture that a line or paragraph is; ``None`` for body text."""
    count = len(words(line[:_LONGEST_LINE]))
    nothing = Span(len(line), len(line))
    stamped = stamp(line)
    if stamped:
        return _writer(line, count) or stamped
    if not count or _BARE_LINK.match(line) or _COPYRIGHT.match(line) or is_scaffold(line):
        return Label(Furniture.NOTICE, nothing)
    if count <= _LONGEST_DATE and only_date(line):
        return Label(Furniture.DATE, Span(0, len(line)))
    if is_desk_line(line) or (count <= _LONGEST_CONTRIBUTION and _contributed(line)):
        return Label(Furniture.STAFF, nothing)
    label = time_told(line) or _agency(line, count) or _label(line, count) or signature(line)
    return label or (_by_its_words(line, count) if len(line) <= _LONGEST_LINE else None)


def _agency(line: str, count: int) -> Label | None:
    """An agency credited as author on a whole line: "By AFP"."""
    name = agency_byline(line) if count <= _MOST[Furniture.BYLINE] and not prose(line) else None
    return Label(Furniture.CREDIT, name) if name and not words(line[name.end :]) else None


def _writer(line: str, count: int) -> Label | None:
    """The author in the first cell of a line that also gives the day: "By Jane Roe | 3 March 2024"."""
    label = None if agency_byline(line) else _label(line, count)
    if label is None or label.furniture is not Furniture.BYLINE:
        return None
    end = next((at for at in range(label.value.start, len(line)) if line[at] in CELLS), len(line))
    return Label(Furniture.BYLINE, Span(label.value.start, end))


def _contributed(line: str) -> bool:
    """Whether a line is one sentence crediting colleagues: "Jane Doe contributed to this report."."""
    found = next(phrases("contributions").find(line), None)
    if found is None or _TWO_SENTENCES.search(line):
        return False
    return not words(line[: found.start]) or not words(line[found.end :])


def _by_its_words(line: str, count: int) -> Label | None:
    """The kind of a line without a label, judged by all its words."""
    nothing = Span(len(line), len(line))
    if is_share_row(line) or is_section_line(line) or is_tally(line):
        return Label(Furniture.NOTICE, nothing)
    if _is_link(line) or is_house_rule(line) or _is_end(line, count):
        return Label(Furniture.NOTICE, nothing)
    if is_contact(line) or (
        count <= _LONGEST_APPEAL and opens(line[:FRONT], "appeals") and any(phrases("objects").find(line))
    ):
        return Label(Furniture.APPEAL, nothing)
    if _is_photo(line, count):
        return Label(Furniture.PHOTO, nothing)
    return None


def _is_photo(line: str, count: int) -> bool:
    """Whether a line is a caption: it holds a photo credit, or ends with one in brackets."""
    bracket = _BRACKET.search(line) if count <= _MOST[Furniture.PHOTO] else None
    if bracket and opens(bracket.group(1), "credit_openings") and len(words(bracket.group(1))) > 1:
        return True
    return count <= _LONGEST_PHOTO and not prose(line) and any(phrases("credits").find(line))


def _is_end(line: str, count: int) -> bool:
    """Whether a line is an agency's closing line: the hour, and who wrote and checked the text."""
    return only_hour(line) or (count > 1 and _initials(line))


def _initials(rest: str) -> bool:
    """Whether all words are single letters, the initials of desk staff: «م م / ع ا»."""
    return all(len(form) == 1 for form, _, _ in words(rest))


def _label(line: str, count: int) -> Label | None:
    match = next(_labels().find(line[:FRONT]), None)
    if match is None or SPEECH.search(line[: match.start]):
        return None
    kind = match.value
    if count > _MOST.get(kind, count):
        return None
    separator = SEPARATOR.match(line, match.end)
    value = Span(separator.end() if separator else match.end, len(line))
    size = len(words(line[match.start : match.end]))
    return Label(kind, value) if _holds(line, kind, value, marked=bool(separator), size=size) else None


def _holds(line: str, kind: Furniture, value: Span, *, marked: bool, size: int) -> bool:
    """Whether a phrase really is a label, given what follows it.

    Args:
        line: The line.
        kind: What the phrase labels.
        value: The text after it.
        marked: Whether a colon, bar or dash separates the value.
        size: The number of words in the label; one of several words is rarely anything else.
    """
    rest = value.of(line)
    if not words(rest):
        return kind in {Furniture.NOTICE, Furniture.RELATED, Furniture.KEYWORDS}
    short, named = not prose(line), size > 1
    fits = {
        Furniture.SOURCE: marked,
        Furniture.CREDIT: size > _PHRASE or (short and (marked or named or bool(_BRACKETED.match(line)))),
        Furniture.BYLINE: short and (marked or _is_byline(rest, named=named)),
        Furniture.KEYWORDS: marked,
        Furniture.RELATED: (marked or (named and short)) and (short or len(words(rest)) <= _LONGEST_TITLE),
        Furniture.NOTICE: (named and len(words(line)) <= _LONGEST_NOTICE) or _initials(rest),
        Furniture.PHOTO: marked or (named and (short or rest.lstrip()[:1] in _COMMAS)),
        Furniture.STAFF: marked or named,
    }
    return fits.get(kind, False)


def _is_link(line: str) -> bool:
    """Whether a line links to the original article: "Original article: ...", «رابط الخبر بموقعنا: ...»."""
    first = next(phrases("link_labels").find(line[:FRONT]), None)
    if first is None or words(line[: first.start]):
        return False
    head, colon, _ = line[first.end :].partition(":")
    size = len(words(line[first.start : first.end]))
    most = _MOST_NAMED if size > 1 else 0  # "Link: ...", but «رابط الدوري يعلن جدوله: ...»
    return not words(line[first.end :]) or (
        (bool(colon) and len(words(head)) <= most) or (not prose(line) and bool(_URL.search(line)))
    )


def _is_byline(rest: str, *, named: bool) -> bool:
    """Whether ``rest`` holds only names and perhaps a day: each longer word capitalised, or without case."""
    found = [span.of(rest) for span in undated(rest)]
    latin = [word for word in found if word[0].isascii()]
    if not latin:
        return named and bool(found)
    return all(word[0].isupper() or word in _SMALL for word in latin)


def prose(line: str) -> bool:
    """Whether a line ends in a full stop, apart from quotation marks and brackets; titles and links do not.

    An agency's name in brackets may follow the stop: "Oil prices rose. (AFP)".
    """
    return bool(_SIGNED_STOP.search(line)) or line.rstrip("\"'”’»›)]}*_ ").endswith((".", "۔", "…"))


def linkish(line: str) -> bool:
    """Whether a line may be the title of another article: short, and without the ending of a sentence."""
    return not prose(line) and len(words(_LINK.sub(r"\1", line[:2000]))) <= _LONGEST_LINK


def outlet_of(value: str) -> str:
    """The one outlet that a source line names; empty if it names none, several, or only "agencies"."""
    parts = [part.strip(' .()[]*_\t"«»“”') for part in re.split(r"[+،,;؛/&|]| - | – ", value)]
    named = [part for part in parts if words(part) and not names_nobody(part)]
    return named[0] if len(named) == 1 else ""
