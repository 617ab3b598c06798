"""Which written words are verbs, as far as a list of verbs and inflection rules show.

There is no tagger: a word that may also be a noun or a participle has a form that says so, and the caller
decides.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from verify.lexicon import read_json, read_table
from verify.text import LANGUAGES, Language, fold, remembered


class Form(StrEnum):
    """The verb form that a word may be.

    ``FINITE`` is a main verb (went, كشفت). ``AUXILIARY`` is one too, and governs a verb (was, will, لم).
    ``EITHER`` is a past or a participle (convicted); ``DOUBTFUL`` a verb or a noun (reports, قتل). ``BASE``
    is a present or an infinitive (expect); ``GERUND`` and ``PARTICIPLE`` are never main verbs.
    """

    FINITE = "finite"
    AUXILIARY = "auxiliary"
    EITHER = "either"
    DOUBTFUL = "doubtful"
    BASE = "base"
    GERUND = "gerund"
    PARTICIPLE = "participle"


CLAUSE_VERBS = frozenset({Form.FINITE, Form.AUXILIARY, Form.EITHER})
"""Forms that can be the verb of a clause, as far as the word alone shows."""


# A form shared by two verbs has the less certain reading.
_RANK = (Form.FINITE, Form.BASE, Form.EITHER, Form.GERUND, Form.PARTICIPLE, Form.DOUBTFUL, Form.AUXILIARY)
_SHORTEST = 3
"""Letters of the shortest stem."""


class Endings(NamedTuple):
    """What the first and last letters of a word show.

    Attributes:
        prefixes: The future prefix, written before a present (``س``).
        suffixes: Object pronouns, written after a form.
        past: The ending of a past that is not listed (``ed``).
        not_past: Words that have this ending and are not pasts.
        nouns: Letters in which no verb ends (``ة``).
    """

    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    past: str = ""
    not_past: frozenset[str] = frozenset()
    nouns: tuple[str, ...] = ()


class Verbs:
    """The verb forms of one language.

    Args:
        pairs: Folded words, each with its form.
        bases: Infinitives, where they are separate words.
        endings: What can be recognised without the list.
    """

    def __init__(self, pairs: Iterable[tuple[str, Form]], *, bases: frozenset[str], endings: Endings) -> None:
        self._forms: dict[str, Form] = {}
        for word, form in pairs:
            known = self._forms.get(word)
            if known is None or _RANK.index(known) < _RANK.index(form):
                self._forms[word] = form
        self._bases = bases
        self._endings = endings

    def read(self, word: str, written: str = "") -> Form | None:
        """The form of a folded word; ``None`` if it is no known verb.

        Args:
            word: The word, folded.
            written: As in the text, if known: folding removes the ة that identifies a noun.
        """
        ends = self._endings
        if ends.nouns and written.endswith(ends.nouns):
            return None
        found = self._forms.get(word) or self._signed(word)
        if found is None:
            found = next((self._forms[cut] for cut in self._bare(word) if cut in self._forms), None)
        if found is None and ends.past and len(word) > _SHORTEST + 1 and word.endswith(ends.past):
            return None if word in ends.not_past else Form.EITHER
        return found

    def is_base(self, word: str) -> bool:
        """Whether a folded word is an infinitive."""
        return word in self._bases

    def listed(self, word: str) -> bool:
        """Whether a folded word is a listed form, without clitics."""
        return word in self._forms

    def _signed(self, word: str) -> Form | None:
        """With the future prefix a present is certainly a verb: ستصدر."""
        for prefix in self._endings.prefixes:
            rest = word.removeprefix(prefix)
            if rest != word and rest[:1] in {"ي", "ت"}:
                known = rest in self._forms or any(cut in self._forms for cut in self._bare(rest))
                return Form.FINITE if known else None
        return None

    def _bare(self, word: str) -> Iterator[str]:
        """The word without a pronoun suffix."""
        for suffix in self._endings.suffixes:
            if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
                yield word[: -len(suffix)]


def present(form: str) -> bool:
    """Whether an Arabic verb looks like a present; a past of form V or VI also begins with ت: تراجعت."""
    return form[:1] in {"ي", "ت"} and not (form.startswith("ت") and form.endswith("ت"))


def only_past(form: str) -> bool:
    """Whether a folded word is the past of an Arabic verb and no verb's present: توفي, تمكن, not تقدم."""
    pasts, presents = _pasts_and_presents()
    return form in pasts and form not in presents


@remembered()
def _pasts_and_presents() -> tuple[frozenset[str], frozenset[str]]:
    rows = [(fold(past), present) for past, present, *_ in read_table("verbs", Language.ARABIC)]
    presents = frozenset(form for _, present in rows if present != "-" for form in _present(fold(present)))
    return frozenset(past for past, _ in rows), presents


@remembered()
def verbs(language: Language) -> Verbs:
    """The verbs of ``language``; empty if there is no list."""
    build = _BUILDERS.get(language, partial(_written_out, language))
    return build() if language in LANGUAGES else Verbs((), bases=frozenset(), endings=Endings())


def forms_of(entry: str, language: Language) -> tuple[str, ...]:
    """The forms of one verb: from an Arabic past and present (طلب يطلب), else from the base form."""
    if language is Language.ARABIC:
        past, present = entry.split()
        stem = fold(past)
        # Without the short forms: after لم, ترد means "came in" far more often than "wanted".
        long = (form for form in _present(fold(present)) if len(form) >= len(present))
        return (stem, stem + "ا", *_past(stem, weak=past[-1] in "ىا"), *long)
    row = next((row for row in read_table("verbs", language) if row[0] == entry), ())
    if language not in _BUILDERS:
        return tuple(fold(form) for cell in row[:5] for form in cell.split())
    finite = row[1].split() if row else []
    return (*(finite or (_third(entry), _past_of(entry))), entry)


@remembered()
def in_tense(column: int, language: Language) -> frozenset[str]:
    """The folded forms in one column of a table that lists all verb forms; empty for any other language."""
    rows = () if language in _BUILDERS else read_table("verbs", language)
    return frozenset(fold(form) for row in rows for form in row[column].split())


def _written_out(language: Language) -> Verbs:
    """The verbs of a language whose table lists all forms: infinitive, three tenses, participles, gerund."""
    particles = read_json("verb_particles", language)["particles"]
    rows = read_table("verbs", language)
    pairs = [(fold(word), Form.AUXILIARY) for word in particles]
    for base, *tenses, participles, gerund in rows:
        past, *agreeing = map(fold, participles.split())
        finite = {fold(form) for tense in tenses for form in tense.split()} - {past}
        pairs += [(past, Form.EITHER), *((form, Form.FINITE) for form in finite)]
        pairs += [(form, Form.PARTICIPLE) for form in {*agreeing} - finite]
        pairs += [(fold(base), Form.BASE), (fold(gerund), Form.GERUND)]
    return Verbs(pairs, bases=frozenset(fold(row[0]) for row in rows), endings=Endings())


def _arabic() -> Verbs:
    more = read_json("verb_particles", Language.ARABIC)
    endings = Endings(
        prefixes=tuple(more["prefixes"]),
        suffixes=tuple(map(fold, more["suffixes"])),
        nouns=tuple(more["noun_endings"]),
    )
    owned = (noun[:-1] + "ت" + suffix for noun in more["nouns_in_t"] for suffix in more["suffixes"])
    forms = _arabic_forms(more["particles"], frozenset(map(fold, (*more["nouns"], *owned))))
    return Verbs(forms, bases=frozenset(), endings=endings)


def _arabic_forms(particles: list[str], nouns: frozenset[str]) -> Iterator[tuple[str, Form]]:
    yield from ((fold(word), Form.AUXILIARY) for word in particles)
    yield from ((word, Form.DOUBTFUL) for word in nouns)
    for past, present, flags, *_ in read_table("verbs", Language.ARABIC):
        stem = fold(past)
        own = Form.DOUBTFUL if "n" in flags else Form.FINITE
        yield stem, own
        yield stem + "ا", own
        yield from ((word, Form.FINITE) for word in _past(stem, weak=past[-1] in "ىا"))
        if present != "-":
            yield from ((word, Form.FINITE) for word in _present(fold(present)))


def _past(stem: str, *, weak: bool) -> Iterator[str]:
    """The past of "she", "they" and the passive; ``stem`` is the past of "he"."""
    root = stem[:-1] if weak else stem
    yield from (root + ending for ending in ("ت", "وا", "تا", "يت" if weak else "ن"))
    if len(stem) > _SHORTEST and stem[-2] == "ا" and stem[0] == "ا":
        # افاد, استعاد: passive افيد, استعيد.
        passive = stem[:-2] + "ي" + stem[-1]
        yield from (passive, passive + "ت")
    for at in (1, 2):
        # شاهد, تبادل: passive شوهد, تبودل.
        if len(stem) == _SHORTEST + at and stem[at] == "ا" and (at == 1 or stem[0] == "ت"):
            passive = stem[:at] + "و" + stem[at + 1 :]
            yield from (passive, passive + "ت", passive + "وا")


def _present(he: str) -> Iterator[str]:
    stem = he[1:]
    weak = stem[-1] in "يو"
    stems = [stem]
    if len(stem) >= _SHORTEST and stem[-2] in "وي":
        # يقول, يفيد: passive يقال, and short after لم: يقل, يفد.
        stems += [stem[:-2] + "ا" + stem[-1], stem[:-2] + stem[-1]]
    for one in stems:
        for person in "يت":
            yield person + one
            yield person + one + "ان"
            for ending in ("ون", "وا", "ن"):
                yield person + (one[:-1] if weak else one) + ending
    if weak and len(stem) >= _SHORTEST:
        yield from ("ي" + stem[:-1], "ت" + stem[:-1])


def _english() -> Verbs:
    more = read_json("verb_particles", Language.ENGLISH)
    rows = read_table("verbs", Language.ENGLISH)
    pairs = [
        (word, form)
        for base, finite, past, flags, *_ in rows
        for word, form in _inflected(base, finite, past, flags)
    ]
    pairs += [(word, Form.AUXILIARY) for word in more["particles"]]
    bases = frozenset(base for base, *_ in rows)
    return Verbs(pairs, bases=bases, endings=Endings(past="ed", not_past=frozenset(more["not_ed"])))


def _inflected(base: str, finite: str, past: str, flags: str) -> Iterator[tuple[str, Form]]:
    third, *pasts = finite.split() or (_third(base), _past_of(base))
    participles = past.split() or pasts
    yield base, Form.BASE
    yield third, Form.DOUBTFUL if "n" in flags else Form.FINITE
    for one in pasts:
        yield one, Form.EITHER if one in participles and "i" not in flags else Form.FINITE
    yield from ((one, Form.PARTICIPLE) for one in participles if one not in pasts)
    yield _gerund(base), Form.GERUND


def _third(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    return base[:-1] + "ies" if _consonant_y(base) else base + "s"


def _past_of(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if _consonant_y(base) else _doubled(base) + "ed"


def _gerund(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    return (
        base[:-1] if base.endswith("e") and base[-2:] not in {"ee", "ye", "oe"} else _doubled(base)
    ) + "ing"


def _consonant_y(base: str) -> bool:
    return base.endswith("y") and base[-2:-1] not in "aeiou"


def _doubled(base: str) -> str:
    """The last consonant doubles after a short stressed vowel: cut, plan, commit; not open, visit."""
    syllables = sum(a in "aeiou" and b not in "aeiou" for a, b in zip(base, base[1:] + " ", strict=True))
    short = base[-1:] not in "aeiouwxy" and base[-2:-1] in "aeiou" and base[-3:-2] not in "aeiou"
    stressed = syllables == 1 or base.endswith(
        ("mit", "fer", "pel", "cel", "trol", "rrup", "cur", "quit", "tor", "ban")
    )
    return base + base[-1] if short and stressed else base


_BUILDERS: Mapping[Language, Callable[[], Verbs]] = {Language.ARABIC: _arabic, Language.ENGLISH: _english}
