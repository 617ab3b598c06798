"""A rendered page with open places for what is not known when it is rendered.

The places are HTML comments. No text of a document can be taken for one, since each ``<`` in it is escaped.
So the page can be kept as rendered and completed later, any number of times, without the report it was made
from.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

_PLACE = re.compile(r"<!--verify:(?:(head|top)|evidence (c[0-9]+) ([0-9]+))-->\n?")


def nothing(claim: str, number: int) -> str:
    """The text beside evidence on which no one has commented: none."""
    del claim, number
    return ""


class OpenPage(NamedTuple):
    """A page that is complete except for its places.

    Attributes:
        text: HTML.
        policy: What the page may load and run, as directives of a content security policy; the caller adds
            where its forms may lead.
    """

    text: str
    policy: str

    def filled(self, *, head: str, top: str = "", beside: Callable[[str, int], str] = nothing) -> str:
        """The page with its places filled with HTML.

        Args:
            head: The beginning of its head.
            top: HTML above its heading, below the link that skips to the claims.
            beside: The HTML after a piece of evidence, by the id of the claim and the index of the evidence
                within the claim, from 0.
        """
        once = {"head": head, "top": top}

        def put(place: re.Match[str]) -> str:
            return once[place[1]] if place[1] else beside(place[2], int(place[3]))

        return _PLACE.sub(put, self.text)

    def closed(self, *, beside: Callable[[str, int], str] = nothing) -> str:
        """The page as a file: it contains its own policy, and none of its forms leads anywhere."""
        return self.filled(head=_CLOSED_HEAD.format(policy=self.policy.replace("'", "&#39;")), beside=beside)


_CLOSED_HEAD = """\
<meta http-equiv="Content-Security-Policy" content="{policy}; form-action &#39;none&#39;">
<meta name="referrer" content="no-referrer">
"""
