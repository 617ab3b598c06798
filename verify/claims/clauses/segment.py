"""The state of the claim that is open while a sentence is scanned."""

from dataclasses import dataclass

from verify.claims.clauses.clause import Clause
from verify.claims.grammar.verb_forms import Form

_FRONT = 2
"""Words at the beginning in which a conjunction is looked for."""


@dataclass(slots=True)
class Segment:
    """The open claim, from its first token to the one read last.

    Attributes:
        clause: The tokens it is part of.
        start: Its first token.
        words: The number of words read.
        commas: The number of commas read outside quotations and brackets.
        maybe: Whether it holds a word that may be the main verb if no better one follows.
        verb: Whether it holds a main verb.
        modal: Whether its verb is negated or modal (will, may).
        group: What governs the following words: ``be`` (was, has), ``modal`` (to, will) or nothing.
        modifier: Where an aside between a subject and its verb opened; ``None`` without one.
        frozen: Whether a condition is open.
        relatives: How many relative clauses still lack a verb.
        pair: Whether "between" or "both" still lacks its "and".
        told_of: Whether the last verb belongs to a relative clause: "who fled and" continues it.
    """

    clause: Clause
    start: int
    words: int = 0
    commas: int = 0
    maybe: bool = False
    verb: bool = False
    modal: bool = False
    group: str = ""
    modifier: int | None = None
    frozen: bool = False
    relatives: int = 0
    pair: bool = False
    told_of: bool = False

    def read(self, at: int) -> None:
        """Record a token that stays in the claim."""
        clause = self.clause
        if clause.tokens[at].mark:
            if clause.comma(at):
                self.commas += 1
                self.told_of = False
                self.frozen &= self.words <= 1
            return
        self.words += 1
        self.frozen |= clause.condition(at)
        form = clause.form(at)
        if form in clause.words.pairs:
            self.pair = True
        elif form in clause.words.joins:
            self.pair = False
        if clause.opens_relative(at) and self.words > 1:
            self.relatives += 1
        elif self.modifier is None:
            self._find_verb(at)
        self._govern(at)

    def _find_verb(self, at: int) -> None:
        """A verb after a relative pronoun belongs to it: "the man who fled" still has no main verb."""
        clause = self.clause
        carries = clause.carries(at) or (self.words == 1 and self._opens_with_verb(at))
        carries = carries and not (at == 0 and clause.participle_of_noun(at)) and not clause.named_so(at)
        if carries and self.relatives:
            # "who was carrying" has one verb.
            self.relatives -= clause.kind(at) is not Form.AUXILIARY or clause.kind(at + 1) is None
            self.told_of = not self.relatives
        elif not (self.told_of and carries and clause.form(at - 1) in clause.words.joins):
            self.verb |= carries
            self.maybe |= clause.may_carry(at)

    def _opens_with_verb(self, at: int) -> bool:
        """Whether a possible noun is a verb because it opens a claim."""
        clause = self.clause
        return clause.verb_first and (clause.kind(at) is Form.DOUBTFUL or clause.joined_verb(at) is not None)

    def _govern(self, at: int) -> None:
        clause, form = self.clause, self.clause.form(at)
        self.modal |= form in clause.words.modal
        if form in clause.words.governs:
            self.group = "modal"
        elif clause.kind(at) is Form.AUXILIARY:
            self.group = "be"
        elif clause.finite(at) and clause.kind(at - 1) is not Form.AUXILIARY:
            self.group = ""

    def held(self) -> bool:
        """Whether the next token is inside a condition, or right after one that came first."""
        opened = self.clause.condition(self.start) or self.clause.condition(self.start + 1)
        return self.frozen or (opened and self.commas <= 1) or self._fronted_clause()

    def _fronted_clause(self) -> bool:
        """Whether a subordinate clause before its main clause is open: "Shortly after he fled and …"."""
        clause = self.clause
        if clause.verb_first or self.commas:
            return False
        return any(clause.form(self.start + at) in clause.words.fronting for at in range(_FRONT))

    def conceded(self, at: int) -> bool:
        """Whether a clause with "while" or "although" has ended, and the main clause begins at ``at``."""
        clause = self.clause
        opened = any(clause.form(self.start + place) in clause.words.conceding for place in range(_FRONT))
        first = self.commas == 1 and clause.comma(at - 1)
        return opened and first and self.verb and (clause.predicate(at) or clause.subject_and_verb(at))

    def fronted(self) -> bool:
        """Whether everything read is an adverbial before its main clause: "وفي غضون ساعات،"."""
        return self.clause.form(self.start) in self.clause.words.fronting and self.commas <= 1
