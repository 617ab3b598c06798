"""The subject of a clause, read in the language in which its sentence begins."""

from verify.claims.attribution.grammars import grammar_of
from verify.claims.grammar.reading import Scene
from verify.claims.grammar.speaker import Speaker


def clause_subject(scene: Scene, at: int) -> Speaker | None:
    """The subject of the clause before token ``at``; ``None`` if no speaker can be determined."""
    return grammar_of(scene.tokens[0].form).subject(scene, at)
