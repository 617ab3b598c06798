"""The subject of a clause, read in the language that its sentence begins in."""

from verify.claims.arabic.clause_subject import clause_subject as arabic_subject
from verify.claims.english.clause_subject import clause_subject as english_subject
from verify.claims.grammar.reading import Scene
from verify.claims.grammar.speaker import Speaker
from verify.text import arabic_letters


def clause_subject(scene: Scene, at: int) -> Speaker | None:
    """The subject of the clause before token ``at``; ``None`` when no speaker can be made out."""
    read = arabic_subject if arabic_letters(scene.tokens[0].form) else english_subject
    return read(scene, at)
