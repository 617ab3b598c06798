"""A cross-encoder of entailment in the place of the relation reader: a tiny one, made here."""

from math import log
from pathlib import Path

import pytest
import torch
from transformers import BertConfig, BertForSequenceClassification, BertTokenizer

from verify.models import Answer, Asked, Likelihoods, load_relation_reader
from verify.models.cross_encoder import EntailmentReader, load_cross_encoder
from verify.text import CannotRunError

WORDS = "the port is closed open was today mayor said that a no .".split()  # noqa: SIM905 - a list of words
SENTENCE = "the mayor said that the port is closed ."
CLAIM = Asked(SENTENCE, SENTENCE.index("the port"), len(SENTENCE) - 2)
LABELS = ("CONTRADICTION", "neutral", "Entailment")
SHARES = (0.7, 0.1, 0.2)


def saved(folder: Path, labels: tuple[str, ...] = LABELS, *, seed: int = 1, fixed: bool = False) -> str:
    """A network that nobody trained; if ``fixed``, one that says ``SHARES`` of every pair."""
    folder.mkdir(exist_ok=True)
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *WORDS]
    torch.manual_seed(seed)
    model = BertForSequenceClassification(
        BertConfig(
            vocab_size=len(pieces),
            hidden_size=16,
            num_hidden_layers=1,
            num_attention_heads=2,
            intermediate_size=32,
            max_position_embeddings=64,
            initializer_range=1.0,
            id2label=dict(enumerate(labels)),
            label2id={label: number for number, label in enumerate(labels)},
        )
    )
    if fixed:
        with torch.no_grad():
            model.classifier.weight.zero_()
            model.classifier.bias.copy_(torch.tensor([log(share) for share in SHARES]))
    model.save_pretrained(folder)
    BertTokenizer(vocab={piece: number for number, piece in enumerate(pieces)}).save_pretrained(folder)
    return str(folder)


def test_answers_are_taken_by_their_labels_in_whatever_order(tmp_path: Path) -> None:
    reader = load_cross_encoder(saved(tmp_path, fixed=True))
    (told,) = reader.read([(CLAIM, Answer("the port is open ."))])
    assert told.relations == Likelihoods(
        supports=0.2, refines=0, conflicts=0.7, denies=0, updates=0, related=0.1
    )
    assert told.facets == ()


def test_the_passage_is_the_premise_and_the_claim_the_hypothesis(tmp_path: Path) -> None:
    reader = load_cross_encoder(saved(tmp_path))
    (told,) = reader.read([(CLAIM, Answer("a port was open today .", before="no .", title="no ."))])
    premise_first, hypothesis_first = (
        torch.tensor(reader.model.predict([pair])).softmax(-1)[0].tolist()
        for pair in (
            ("a port was open today .", "the port is closed"),
            ("the port is closed", "a port was open today ."),
        )
    )
    shown = (told.relations.conflicts, told.relations.related, told.relations.supports)
    assert shown == pytest.approx(premise_first, abs=1e-4)
    assert shown != pytest.approx(hypothesis_first, abs=1e-3)
    assert reader.model.tokenizer.tokenize(SENTENCE) == SENTENCE.split()


def test_shares_are_made_once_whatever_the_model_was_saved_with(tmp_path: Path) -> None:
    plain = load_cross_encoder(saved(tmp_path, fixed=True))
    told = plain.read([(CLAIM, Answer("the port is open ."))])
    plain.model.activation_fn = torch.nn.Softmax(dim=-1)
    assert plain.read([(CLAIM, Answer("the port is open ."))]) == told


def test_a_pair_has_one_answer_in_whatever_company(tmp_path: Path) -> None:
    reader = load_cross_encoder(saved(tmp_path))
    pairs = [(CLAIM, Answer("the port is open . " * number)) for number in (1, 2, 7, 3)]
    alone = tuple(reader.read([pair])[0] for pair in pairs)
    assert reader.read(pairs) == alone
    assert reader.read(pairs[::-1]) == alone[::-1]


def test_pairs_keep_their_order_and_progress_is_told(tmp_path: Path) -> None:
    reader = load_cross_encoder(saved(tmp_path))
    pairs = [(CLAIM, Answer("the port is open . " * (1 + number % 5))) for number in range(70)]
    told: list[tuple[int, int]] = []
    found = reader.read(pairs, progress=lambda done, of: told.append((done, of)))
    assert told == [(32, 70), (64, 70), (70, 70)]
    for number in range(5):
        assert found[number] == found[number + 65]
    assert len({one.relations for one in found[:5]}) == 5
    assert reader.read([]) == ()


def test_other_weights_have_another_digest(tmp_path: Path) -> None:
    one, same, other = (
        load_cross_encoder(saved(tmp_path / name, seed=seed))
        for name, seed in (("one", 1), ("same", 1), ("other", 2))
    )
    assert one.sha256 == same.sha256 != other.sha256


def test_another_tokenizer_or_length_has_another_digest(tmp_path: Path) -> None:
    first = load_cross_encoder(saved(tmp_path)).sha256
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *WORDS[::-1]]
    swapped = BertTokenizer(vocab={piece: number for number, piece in enumerate(pieces)})
    swapped.save_pretrained(tmp_path)
    second = load_cross_encoder(str(tmp_path)).sha256
    swapped.model_max_length = 32
    swapped.save_pretrained(tmp_path)
    assert len({first, second, load_cross_encoder(str(tmp_path)).sha256}) == 3


def test_a_folder_of_one_takes_the_reader_s_place(tmp_path: Path) -> None:
    reader = load_relation_reader(saved(tmp_path))
    assert isinstance(reader, EntailmentReader)
    assert reader.name == str(tmp_path)


@pytest.mark.parametrize(
    "labels",
    [
        ("LABEL_0", "LABEL_1", "LABEL_2"),
        ("entailment", "not_entailment"),
        ("negative", "positive"),
        (*LABELS, "hidden"),
        (*LABELS, "NEUTRAL"),
    ],
)
def test_other_answers_are_refused_in_one_line(tmp_path: Path, labels: tuple[str, ...]) -> None:
    with pytest.raises(CannotRunError) as told:
        load_cross_encoder(saved(tmp_path, labels))
    assert "not entailment, contradiction and neutral" in str(told.value)
    assert str(tmp_path) in str(told.value)
    assert "\n" not in str(told.value)


def test_what_is_no_model_is_refused_in_one_line(tmp_path: Path) -> None:
    for name in (tmp_path, tmp_path / "nothing here"):
        with pytest.raises(CannotRunError) as told:
            load_relation_reader(str(name))
        assert "\n" not in str(told.value)
