"""The attribution made by an English cue word, according to how its clause is built."""

from verify.claims.english import participle, reporting_clause
from verify.claims.grammar.cues import CueWord
from verify.claims.grammar.reading import Reading, Scene, SubjectOf


def read(scene: Scene, at: int, word: CueWord, _subject_of: SubjectOf) -> Reading | None:
    """The attribution made by the word at token ``at``; ``None`` if it makes none."""
    if word.grammar == "adjective":
        return reporting_clause.speaking_now(scene, at, word)
    if word.grammar == "participle":
        return participle.read(scene, at, word)
    return reporting_clause.read(scene, at, word)
