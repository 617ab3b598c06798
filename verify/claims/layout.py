"""From the attributions of a sentence to stretches of content, each with its chain."""

from dataclasses import dataclass, field, replace

from verify.claims.antecedent import Memory
from verify.claims.chain import chain_of
from verify.claims.find import phrase_at
from verify.claims.frame import inherited, opening_chain, outlets_only
from verify.claims.phrase_word import role
from verify.claims.reading import Reading, Scene, Side
from verify.claims.tokens import COMMA, QUOTE, Token
from verify.claims.voice import Chain, CueClass
from verify.text import Span

LEAD = 2
"""A paper that is retold from one of the first sentences on is the frame of the whole document."""

Part = tuple[Span, Chain]
# What a speaker does by speaking is itself told by the one who reports it.
_DEEDS = frozenset({CueClass.COMMIT, CueClass.DENY, CueClass.WARN, CueClass.DIRECTIVE})


@dataclass(slots=True)
class Layout:
    """A sentence being cut up: what is cut already, and under which chain the next stretch stands."""

    scene: Scene
    memory: Memory
    base: Chain
    current: Chain
    at: int
    parts: list[Part] = field(default_factory=list)

    def emit(self, part: Span, chain: Chain) -> None:
        """Add a stretch, without the punctuation around it."""
        for piece, under in _split_comment(self.scene, part, chain):
            trimmed = _trim(self.scene, piece)
            if trimmed is not None:
                self.parts.append((trimmed, under))


def lay(scene: Scene, readings: tuple[Reading, ...], memory: Memory, *, lead: bool) -> list[Part]:
    """The contents of the sentence with their chains; ``memory`` learns who spoke."""
    base, readings = opening_chain(scene, readings, memory)
    if not readings and memory.speaking and _all_quoted(scene):
        base = inherited(memory.speaking)
    layout = Layout(scene, memory, base, base, scene.span.start)
    for reading in readings:
        _place(layout, reading)
        if (
            lead
            and reading.side is Side.AFTER
            and outlets_only(layout.current[1:2])
            and len(layout.current) > 1
        ):
            memory.frame = layout.current[:2]
    layout.emit(Span(layout.at, scene.span.end), layout.current)
    if readings or not _all_quoted(scene):
        memory.speaking = memory.last if readings else ()
    _remember_topic(scene, memory)
    return layout.parts


def _all_quoted(scene: Scene) -> bool:
    """Whether the whole sentence stands in quotation marks: somebody goes on."""
    words = [token for token in scene.tokens if not token.mark]
    return bool(words) and words[0].quoted and all(token.quoted for token in words)


def _place(layout: Layout, reading: Reading) -> None:
    before = Span(layout.at, max(layout.at, reading.phrase.start))
    under = layout.current
    chain = chain_of(layout.scene, reading, layout.memory, base=layout.base, current=under)
    if reading.side is Side.BEFORE and reading.cue.cls is CueClass.RELAY and _follows(layout, reading):
        # "…, the agency reported, citing two officials": they speak through it.
        _extend(layout, reading, chain)
        return
    if reading.side is Side.BEFORE:
        _place_before(layout, reading, before, chain)
        return
    if reading.nested or (len(layout.base) > 1 and reading.cue.cls in _DEEDS and reading.side is Side.AFTER):
        # "Tehran assured them that …" is what the officials said, too.
        before = Span(before.start, _head_end(layout.scene, reading))
        layout.emit(before, under)
    elif _asserts(layout.scene, before, inner=under is not layout.base):
        layout.emit(before, under)
    _apposed(layout, reading)
    layout.current = chain
    if reading.leading and outlets_only(chain[-1:]):
        layout.base = chain
    layout.at = max(layout.at, reading.phrase.end)


def _place_before(layout: Layout, reading: Reading, before: Span, chain: Chain) -> None:
    scene = layout.scene
    if not _words_after(scene, reading.phrase.end):
        layout.emit(before, chain)
        layout.at = reading.phrase.end
        return
    if not _asserts(scene, before, inner=False):
        # "The firm, she said, would cut 300 jobs": one stretch, with the phrase in it.
        layout.current, layout.at = chain, before.start
        return
    if _subordinate(scene, reading.phrase.end):
        layout.current, layout.at = chain, before.start
        return
    layout.emit(before, chain)
    layout.current = chain if _goes_on(scene, reading) else layout.base
    layout.at = max(layout.at, reading.phrase.end)


def _follows(layout: Layout, reading: Reading) -> bool:
    """Whether the phrase stands right after another one that came after its content."""
    between = layout.scene.text[layout.at : reading.phrase.start]
    return bool(layout.parts) and not between.strip(" ,،")


def _extend(layout: Layout, reading: Reading, chain: Chain) -> None:
    span, under = layout.parts[-1]
    known = {voice.canonical for voice in under}
    layout.parts[-1] = (span, (*under, *(voice for voice in chain if voice.canonical not in known)))
    layout.memory.last = layout.parts[-1][1]
    layout.at = reading.phrase.end


def _head_end(scene: Scene, reading: Reading) -> int:
    """Where the words end that introduce a speaker within another's words, before "that"."""
    inside = [
        token for token in scene.tokens if token.start >= reading.cue.end and token.end <= reading.phrase.end
    ]
    while inside and (inside[-1].mark or inside[-1].form in role("opener")):
        inside.pop()
    return inside[-1].end if inside else reading.cue.end


def _apposed(layout: Layout, reading: Reading) -> None:
    """ "Two officials, one of them from the ministry, said": what is in the commas is said by the reporter."""
    scene = layout.scene
    inside = [token for token in scene.tokens if reading.phrase.start <= token.start < reading.phrase.end]
    start = next((at for at, token in enumerate(inside) if token.form in role("partly")), None)
    if not start or not inside[start - 1].mark:
        return
    end = next((at for at in range(start, len(inside)) if inside[at].mark and inside[at].form == COMMA), None)
    if end is not None:
        layout.emit(Span(inside[start].start, inside[end - 1].end), layout.base)


def _words_after(scene: Scene, at: int) -> list[Token]:
    return [token for token in scene.tokens if token.start >= at and not token.mark][:3]


def _subordinate(scene: Scene, at: int) -> bool:
    """Whether what follows only completes the clause before it: ", it said, unless six were freed"."""
    following = _words_after(scene, at)
    return bool(following) and following[0].form in role("completing")


def _goes_on(scene: Scene, reading: Reading) -> bool:
    """Whether the speaker of a phrase in the middle also says what follows."""
    following = _words_after(scene, reading.phrase.end)
    if not following:
        return False
    first = following[0].form
    if first in role("joint") or first in role("relative"):
        # A bare "he said" is thrown in; "the chairman told reporters at the hall" closes its sentence.
        bare = (
            sum(token.start >= reading.cue.end and token.end <= reading.phrase.end for token in scene.tokens)
            <= 1
        )
        return first == "and" and bare
    return not (first[0] > "z" and first.startswith("و") and first not in role("contains-waw"))


def _asserts(scene: Scene, part: Span, *, inner: bool) -> bool:
    """Whether a stretch before an attribution says something by itself; within another's words two will do."""
    found = [token for token in scene.tokens if part.start <= token.start < part.end and not token.mark]
    if len(found) < (2 if inner else 3):
        return False
    if inner:
        return True
    form = found[0].form
    if form[0] > "z":
        bare = form[1:] if form[0] in "وف" and len(form) > 2 else form  # noqa: PLR2004 - في
        adverbial = {form, bare} & (role("adjunct") | role("inside") | role("time") | {"اما", "كما"})
        return not adverbial or (
            len(found) > 8 and any(t.mark for t in scene.tokens if part.start <= t.start < part.end - 2)
        )  # noqa: PLR2004
    return any(token.form in role("finite") or token.form.endswith("ed") or token.quoted for token in found)


def _split_comment(scene: Scene, part: Span, chain: Chain) -> list[Part]:
    """Parts of ``part``: what follows "وهو", "which is", is the reporter's comment on an innermost voice's words."""
    if len(chain) <= 2:  # noqa: PLR2004 - only where another voice reports
        return [(part, chain)]
    tokens = scene.tokens
    for at, token in enumerate(tokens[1:], 1):
        if part.start < token.start < part.end and token.form in role("comment") and tokens[at - 1].mark:
            return [(Span(part.start, token.start), chain), (Span(token.start, part.end), chain[:-1])]
    return [(part, chain)]


def _trim(scene: Scene, part: Span) -> Span | None:
    inside = [token for token in scene.tokens if part.start <= token.start and token.end <= part.end]
    while inside and inside[0].mark and not (inside[0].form == QUOTE and _balanced(inside)):
        inside.pop(0)
    while inside and inside[-1].mark and not (inside[-1].form == QUOTE and _balanced(inside)):
        inside.pop()
    if sum(not token.mark for token in inside) < 2:  # noqa: PLR2004 - one word is no statement
        return None
    return Span(inside[0].start, inside[-1].end)


def _balanced(inside: list[Token]) -> bool:
    return sum(token.form == QUOTE and token.mark for token in inside) % 2 == 0


def _remember_topic(scene: Scene, memory: Memory) -> None:
    """The person a sentence begins with, for the "she" of the next."""
    memory.topic = ""
    memory.mentioned = ""
    names = [
        memory.surnames[token.form]
        for token in scene.tokens
        if not token.mark and token.form in memory.surnames and scene.text[token.start].isupper()
    ]
    memory.mentioned = names[-1] if names else ""
    first = scene.tokens[:2]
    if not first or first[0].mark or not scene.raw(0)[:1].isupper():
        return
    full = memory.surnames.get(first[0].form)
    if full is None and len(first) > 1 and not first[1].mark:
        full = next(
            (name for name in memory.surnames.values() if name.startswith(f"{scene.raw(0)} {scene.raw(1)}")),
            None,
        )
    memory.topic = full or ""
