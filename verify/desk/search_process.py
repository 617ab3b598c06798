"""The process that searches corpora.

``python -m verify.desk.search_process``, started by the desk: one question per line on standard input, one
answer per line on standard output. Both are JSON in ASCII.
"""

import json
import signal
import sys

from verify.corpus import Hit
from verify.desk.kept_document import kept
from verify.pipeline import find
from verify.text import CannotRunError

Json = dict[str, object]


def main() -> None:
    """Answer questions until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the desk, which ends this process
    for line in sys.stdin.buffer:
        answer = json.dumps(_answer(json.loads(line)))
        sys.stdout.buffer.write(answer.encode("ascii") + b"\n")
        sys.stdout.buffer.flush()


def _answer(asked: Json) -> Json:
    try:
        hits, notices = find(
            str(asked["text"]), str(asked["corpus"]), None, nearest=int(str(asked["nearest"]))
        )
    except CannotRunError as fault:
        return {"fault": {"what": fault.what, "where": fault.where, "remedy": fault.remedy}}
    told = [{"id": one.id, "path": one.path, "text": one.text} for one in notices]
    return {"hits": [_hit(hit) for hit in hits], "notices": told}


def _hit(hit: Hit) -> Json:
    said = hit.passage.claim
    return {
        "document": kept(hit.passage.report),
        "place": hit.passage.place,
        "starts": said.start,
        "ends": said.end,
        "text": said.text,
        "language": said.language.value,
        "chain": [voice.name for voice in said.chain],
        "similarity": hit.similarity,
    }


if __name__ == "__main__":
    main()
