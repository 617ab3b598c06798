"""A rendered page with places left open, for what is not known when it is rendered.

The places are comments of HTML. No text of a document can be taken for one: in a page each ``<`` of it is
escaped. So the page can be kept as it was rendered and completed later, as often as need be, without the
report from which it was made.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

_PLACE = re.compile(r"<!--verify:(?:(head|top)|evidence (c[0-9]+) ([0-9]+))-->\n?")


def nothing(claim: str, number: int) -> str:
    """What stands beside a piece of evidence where nobody has said anything of it."""
    del claim, number
    return ""


class OpenPage(NamedTuple):
    """A page that is complete but for its places.

    Attributes:
        text: HTML.
        policy: What the page may load and run, as directives of a content security policy; where its forms
            may lead is left to who completes it.
    """

    text: str
    policy: str

    def filled(self, *, head: str, top: str = "", beside: Callable[[str, int], str] = nothing) -> str:
        """The page with its places filled, each with HTML.

        Args:
            head: What its head begins with.
            top: What stands above its heading, below the link that skips to the claims.
            beside: What follows a piece of evidence, by the id of the claim and the number of the evidence
                among the claim's, from 0.
        """
        once = {"head": head, "top": top}

        def put(place: re.Match[str]) -> str:
            return once[place[1]] if place[1] else beside(place[2], int(place[3]))

        return _PLACE.sub(put, self.text)

    def closed(self, *, beside: Callable[[str, int], str] = nothing) -> str:
        """The page as a file: it brings its own policy along, and no form of it leads anywhere."""
        return self.filled(head=_CLOSED_HEAD.format(policy=self.policy.replace("'", "&#39;")), beside=beside)


_CLOSED_HEAD = """\
<meta http-equiv="Content-Security-Policy" content="{policy}; form-action &#39;none&#39;">
<meta name="referrer" content="no-referrer">
"""
