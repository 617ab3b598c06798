"""The tokenizer: folding, cutting off Arabic clitics, and a Unigram vocabulary.

All of this is in ``tokenizer.json``, so that whoever loads the model folds and cuts in the same way.
"""

from collections.abc import Iterable

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, trainers

_UNKNOWN = "<unk>"
# NFKD separates hamza and madda from their letters as marks; these letters have no decomposition.
_LETTERS = {"ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ە": "ه", "ک": "ك", "گ": "ك", "’": "'", "ـ": ""}
_DIGITS = {chr(zero + i): str(i) for zero in (0x0660, 0x06F0) for i in range(10)}
_INVISIBLE = Regex(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# The article with its clitics, as in verify.text.bare; and endings that do not change the sense of a word:
# pronouns, the dual, the sound plurals. Three letters must remain.
_PROCLITIC = Regex(r"^(?:[وف]?(?:بال|كال|ال)|[وف]?لل)(?=\p{Arabic}{3})")
_NO_WORD = Regex(r"[^\p{L}\p{N}\p{M}%$€£]+")
_ENCLITIC = Regex(r"(?<=^\p{Arabic}{3,20})(?:ها|هم|هما|هن|كم|نا|ات|ون|ين)$")


def make(texts: Iterable[str], *, size: int, endings: bool = False, article: bool = True) -> Tokenizer:
    """A tokenizer of ``size`` pieces trained on ``texts``; piece 0 stands for unknown text."""
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.NFKD(),
            normalizers.StripAccents(),
            normalizers.Lowercase(),
            normalizers.Replace(_INVISIBLE, ""),
            *(normalizers.Replace(old, new) for old, new in (_LETTERS | _DIGITS).items()),
        ]
    )
    cuts = [pre_tokenizers.Split(_PROCLITIC, "isolated")] if article else []
    if endings:
        cuts.append(pre_tokenizers.Split(_ENCLITIC, "isolated"))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(_NO_WORD, "removed"),
            *cuts,
            pre_tokenizers.Metaspace(prepend_scheme="always", split=False),
        ]
    )
    trainer = trainers.UnigramTrainer(
        vocab_size=size,
        special_tokens=[_UNKNOWN],
        unk_token=_UNKNOWN,
        show_progress=False,
        max_piece_length=20,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer
