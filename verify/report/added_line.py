"""What was added to a corpus, in one line."""

from verify.gather import Addition, Outcome
from verify.text.inert import inert
from verify.text.plural import plural


def render(addition: Addition) -> str:
    """How many reports were added, were there already, and could not be read."""
    added, there, not_read = (len(addition.of(outcome)) for outcome in Outcome)
    told = [f"{plural(added, 'report')} added" if added else "nothing changed"]
    if there:
        told.append(f"{there} there already")
    if not_read:
        told.append(f"{not_read} not read")
    return f"{inert(addition.corpus)}: {', '.join(told)}\n"
