"""All rules, in the order of their ids; a new rule is a new file and one line here.

C1 looks at reports one by one and at what is stated about them; C2 at reports against one another; C3 at the
claims of an article against a corpus. An id is never given a second meaning.
"""

from verify.lint.corroborated import Origins
from verify.lint.crossed import Crossed
from verify.lint.judged import Judged
from verify.lint.kept_index import KeptIndex
from verify.lint.material import Reading
from verify.lint.rule import Rule, RuleOf
from verify.lint.rules import (
    article_conflict,
    article_denied,
    article_single_origin,
    article_superseded,
    article_unmatched,
    circular_citation,
    conflict,
    dangling_citation,
    date,
    dateline,
    exact_duplicate,
    figure_updated,
    front_matter,
    hidden_characters,
    index_out_of_date,
    language,
    link_not_followed,
    long_line,
    lost_origin,
    model_instructions,
    one_origin,
    other_format,
    outlet_spelling,
    outlet_unknown,
    quote_differs,
    uncredited_copy,
    unreadable,
)

READING: tuple[RuleOf[Reading], ...] = (
    unreadable.RULE,
    front_matter.RULE,
    date.RULE,
    dateline.RULE,
    outlet_unknown.RULE,
    outlet_spelling.RULE,
    language.RULE,
    hidden_characters.RULE,
    model_instructions.RULE,
    long_line.RULE,
    other_format.RULE,
    link_not_followed.RULE,
    exact_duplicate.RULE,
)
"""Rules that need nothing but the documents."""

OTHER_FORMAT: Rule = other_format.RULE
"""Decides, by being ignored or not, whether a file of another format counts as an unread report."""

UNREAD: tuple[Rule, ...] = (unreadable.RULE, OTHER_FORMAT)
"""Rules on what was not read: only they have looked at it."""

KEPT: tuple[RuleOf[KeptIndex], ...] = (index_out_of_date.RULE,)
"""Rules on an index kept beside the corpus."""

COMPARING: tuple[RuleOf[Crossed], ...] = (
    uncredited_copy.RULE,
    dangling_citation.RULE,
    circular_citation.RULE,
    conflict.RULE,
    one_origin.RULE,
    quote_differs.RULE,
    figure_updated.RULE,
)
"""Rules that compare reports with one another."""

ORIGINS: tuple[RuleOf[Origins], ...] = (lost_origin.RULE,)
"""Rules that compare the corpus with a baseline."""

ARTICLES: tuple[RuleOf[Judged], ...] = (
    article_conflict.RULE,
    article_denied.RULE,
    article_superseded.RULE,
    article_single_origin.RULE,
    article_unmatched.RULE,
)
"""Rules on the claims of an article under test."""

RULES: tuple[Rule, ...] = tuple(
    sorted((*READING, *KEPT, *COMPARING, *ORIGINS, *ARTICLES), key=lambda rule: rule.id)
)
"""All rules."""
