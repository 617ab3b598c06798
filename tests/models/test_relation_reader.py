"""A relation reader whose files are not whole is refused in one line, the shipped one too."""

import json
from pathlib import Path

import pytest

from verify.models import Answer, Asked, RelationReader, load_relation_reader, relation_reader
from verify.models.relation_reader import reader_folder
from verify.text import CannotRunError

PAIR = (Asked("The port is closed.", 0, 19), Answer("The port is open."))


def copied(folder: Path, file: str, content: bytes | None) -> Path:
    """The shipped reader with another ``file``, or without it."""
    for name in ("model.onnx", "tokenizer.json"):
        if name != file:
            (folder / name).symlink_to(reader_folder() / name)
        elif content is not None:
            (folder / name).write_bytes(content)
    return folder


def refusal(name: str | None) -> CannotRunError:
    with pytest.raises(CannotRunError) as told:
        load_relation_reader(name).read([PAIR])
    assert "\n" not in str(told.value)
    return told.value


MODEL = (reader_folder() / "model.onnx").read_bytes()
DAMAGE = [
    pytest.param("model.onnx", None, id="no network"),
    pytest.param("model.onnx", b"", id="an empty network"),
    pytest.param("model.onnx", b"no network" * 50, id="garbage for a network"),
    pytest.param("model.onnx", MODEL[:100_000], id="a network cut off"),
    pytest.param("model.onnx", MODEL.replace(b"\x05roles", b"\x05rules"), id="another network"),
    pytest.param("tokenizer.json", None, id="no tokenizer"),
    pytest.param("tokenizer.json", b"", id="an empty tokenizer"),
    pytest.param("tokenizer.json", b"{}", id="a tokenizer without a model"),
    pytest.param("tokenizer.json", b"\xff\xfe", id="a tokenizer that is no text"),
]


@pytest.mark.parametrize(("file", "content"), DAMAGE)
def test_a_folder_that_is_not_whole_is_refused(tmp_path: Path, file: str, content: bytes | None) -> None:
    told = refusal(str(copied(tmp_path, file, content)))
    assert told.where == str(tmp_path / file)
    assert "name a folder" in told.remedy


@pytest.mark.parametrize(("file", "content"), DAMAGE)
def test_so_is_the_shipped_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, content: bytes | None
) -> None:
    copied(tmp_path, file, content)
    monkeypatch.setattr(relation_reader, "_shipped", lambda: RelationReader(tmp_path, "relation-ar-en"))
    told = refusal(None)
    assert told.where == str(tmp_path / file)
    assert "reinstall" in told.remedy


def test_a_tokenizer_of_another_network_is_refused(tmp_path: Path) -> None:
    tokenizer = json.loads((reader_folder() / "tokenizer.json").read_bytes())
    pieces = tokenizer["model"]["vocab"]
    pieces[4:4] = [[f"<{number}>", -90.0] for number in range(len(pieces))]
    told = refusal(str(copied(tmp_path, "tokenizer.json", json.dumps(tokenizer).encode())))
    assert told.where == str(tmp_path / "model.onnx")


def test_a_whole_copy_reads_as_the_shipped_one(tmp_path: Path) -> None:
    reader = load_relation_reader(str(copied(tmp_path, "", None)))
    assert reader.read([PAIR]) == load_relation_reader().read([PAIR])
    assert reader.sha256 == load_relation_reader().sha256
