"""Whether a cited name may be an outlet's name as heard and respelled: «لو فيّور» is Le Veilleur.

A name in the other script that sounds somewhat like an outlet's name counts as that outlet if the citing text
may have been made from that outlet's report.
"""

from verify.claims import Voice
from verify.facets import same_name
from verify.judge.derived import derived
from verify.judge.witness import Witness, own_name

SOUNDS_LIKE = 0.5
"""Likeness of two names in two scripts, by ``same_name``, from which one may be the other."""


def may_mean(voice: Voice, citing: Witness, source: Witness) -> bool:
    """Whether ``voice``, which ``citing`` cites, may be the outlet of ``source``."""
    ours, theirs = own_name(voice.canonical), own_name(source.document.outlet)
    if not ours or not theirs or ours.isascii() == theirs.isascii() or same_name(ours, theirs) < SOUNDS_LIKE:
        return False
    found = derived(citing.document, source.document)
    return found is not None and found.later == citing.document
