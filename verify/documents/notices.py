"""The notices of reading: one function per notice; its docstring says what the notice means.

Ids of this room start at N101 and are never reused with another meaning.
"""

from verify.text import Notice, Span
from verify.text.inert import inert as _inert  # the public functions here are the notices
from verify.text.plural import plural as _plural

_MOST_NAMES = 5


def encoding_guessed(path: str, encoding: str) -> Notice:
    """N101: the file is not UTF-8, and its encoding was guessed from its bytes. Letters may be wrong."""
    return Notice("N101", f"not UTF-8; read as {encoding}, which is a guess; save it as UTF-8", path)


def front_matter_broken(path: str, why: str) -> Notice:
    """N102: what stands between the two ``---`` lines is not YAML; the text is read without it."""
    return Notice("N102", f"the front matter is not valid YAML ({why}); read without it", path)


def front_matter_no_mapping(path: str) -> Notice:
    """N103: the front matter is YAML, but no list of ``key: value`` lines; the text is read without it."""
    return Notice("N103", "the front matter holds no 'key: value' lines; read without it", path)


def front_matter_too_long(path: str, limit: int) -> Notice:
    """N104: front matter longer than the limit is not looked into; the text is read without it."""
    return Notice("N104", f"the front matter is longer than {limit} characters; read without it", path)


def field_ignored(path: str, name: str) -> Notice:
    """N105: a field of the front matter or of a JSON line has no usable text for its value."""
    return Notice("N105", f"'{name}' is not a line of text; ignored", path)


def date_unknown(path: str, name: str, value: str) -> Notice:
    """N106: a date is not written in a way that can have one meaning only; the document has no date."""
    return Notice("N106", f"'{name}: {_short(value)}' is no date; write it as YYYY-MM-DD", path)


def date_impossible(path: str, name: str, value: str) -> Notice:
    """N107: the calendar has no such day; the document has no date."""
    return Notice("N107", f"'{name}: {_short(value)}' is not in the calendar; correct it", path)


def report_unreadable(path: str, why: str, line: int = 0) -> Notice:
    """N108: a report of the corpus, a file or a line of one, could not be read; the others are."""
    return Notice("N108", f"line {line} is not read: {why}" if line else f"not read: {why}", path, line=line)


def format_not_read(path: str) -> Notice:
    """N109: a file of the corpus folder is in no format that is read."""
    return Notice("N109", "not read, another format; reports are text, pages, PDF, Word files or mails", path)


def report_without_id(path: str, line: int) -> Notice:
    """N110: a JSON line has no ``id``; it goes by its line number, which changes when lines are added."""
    return Notice("N110", f"line {line} has no 'id'; it goes by its line number", path, line=line)


def id_repeated(path: str, name: str, line: int) -> Notice:
    """N111: two JSON lines have one ``id``; the later one goes by the id and its line number."""
    return Notice(
        "N111", f"'{_short(name)}' is the id of an earlier line too; give each its own", path, line=line
    )


def language_unsupported(path: str, name: str) -> Notice:
    """N112: there are rules for Arabic, English and French only; of another language little is found."""
    return Notice("N112", f"there are no rules for the language '{_short(name)}'; little will be found", path)


def language_corrected(path: str, declared: str, found: str) -> Notice:
    """N113: the declared language is not the one of the words and letters; these decide."""
    return Notice("N113", f"declared as '{declared}' but written in {found}, by which it is read", path)


def date_missing(path: str) -> Notice:
    """N114: the article says nowhere when it was published; words like "Friday" cannot be resolved."""
    return Notice(
        "N114", "no publication date found; relative dates stay open; add 'published: YYYY-MM-DD'", path
    )


def terminal_controls(path: str, count: int, span: Span) -> Notice:
    """N115: the text has control characters, which can rewrite a terminal's screen; they are shown inert."""
    return Notice("N115", f"{_plural(count, 'control character')} in the text; shown inert", path, span)


def direction_controls(path: str, count: int, span: Span) -> Notice:
    """N116: the text has overrides or isolates of writing direction; it can look other than it is."""
    return Notice(
        "N116", f"{_plural(count, 'override or isolate')} of writing direction; shown inert", path, span
    )


def invisible_characters(path: str, count: int, span: Span) -> Notice:
    """N117: the text has characters that cannot be seen, in places where no script needs them."""
    return Notice("N117", f"{_plural(count, 'invisible character')} in the text; shown inert", path, span)


def folder_unreadable(path: str, why: str) -> Notice:
    """N118: a folder inside the corpus could not be opened, or a link in it leads to nothing."""
    return Notice("N118", f"not opened: {why}", path)


def link_not_followed(path: str, read_as: str) -> Notice:
    """N119: a link in the corpus leads to what is read by another name, or back to where it lies: a loop."""
    if not read_as:
        return Notice("N119", "not followed: it leads back to a folder that it lies in", path)
    return Notice("N119", f"not followed: it leads to {_inert(read_as)}, which is read by that name", path)


def keys_repeated(path: str, names: tuple[str, ...], line: int = 0) -> Notice:
    """N120: keys of the front matter or of a JSON line are given more than once; the last of each counts."""
    return Notice(
        "N120", f"given more than once: {_some(names)}; the last counts; delete the rest", path, line=line
    )


def index_not_read(path: str) -> Notice:
    """N121: a folder inside the corpus holds an index that this tool keeps; nothing in it is a report."""
    return Notice("N121", "an index of verify's own; nothing in it is read as a report", path)


def _some(names: tuple[str, ...]) -> str:
    more = len(names) - _MOST_NAMES
    return ", ".join(map(_short, names[:_MOST_NAMES])) + (f" and {more} more" if more > 0 else "")


def attributes_left_out(path: str, count: int, limit: int) -> Notice:
    """N122: tags of a page have more attributes than are read; nothing of the article's text is lost."""
    return Notice(
        "N122", f"{_plural(count, 'tag')} with more than {limit} attributes; the rest left out", path
    )


def attachments_not_read(path: str, names: tuple[str, ...]) -> Notice:
    """N123: a mail has files attached; they are no part of what it is read to say."""
    told = f"{_plural(len(names), 'attachment')} not read: {_some(names)}; save what is wanted"
    return Notice("N123", told, path)


def _short(value: str) -> str:
    line = _inert(value)
    return line if len(line) <= 60 else line[:57] + "..."  # noqa: PLR2004
