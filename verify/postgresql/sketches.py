"""The sketches of the reports of a corpus on a server."""

import numpy as np

from verify.corpus.order import Order, Place
from verify.corpus.sketches import AllSketches, Sketches
from verify.postgresql.rows import Listed
from verify.postgresql.session import Session


def sketches(session: Session, listed: Listed) -> AllSketches:
    """By which reports that share much of their text are found. In a transaction."""
    kept = {number: np.frombuffer(data, "<u4").astype(np.uint32) for number, data in session.run(_SKETCHES)}
    every = Sketches.of(kept[int(number)] for number in listed.numbers)
    places = tuple(Place(0, number) for number in range(len(listed.entries)))
    sizes = np.array([entry.passages for entry in listed.entries], np.int64)
    return AllSketches((every,), Order(places, (sizes,)))


_SKETCHES = "SELECT report, sketch FROM report JOIN listed USING (report)"
