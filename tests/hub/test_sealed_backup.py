"""Sealed backups as files: what opens them, what does not, and which are thrown away."""

from __future__ import annotations

import datetime as dt
import io
import os
from pathlib import Path

import pytest

from hub.__main__ import main
from hub.upkeep.backup import keep_wal
from hub.upkeep.sealing import PIECE_BYTES, open_sealed, seal_stream
from hub.upkeep.shelf import BASE, Shelf
from record.problems import Problem
from record.sealed import new_private_key, public_key

KEY = new_private_key()
NOW = dt.datetime(2026, 11, 30, 3, 45, tzinfo=dt.UTC)
PLAIN = os.urandom(2 * PIECE_BYTES + 1000)  # does not pack, so it fills pieces


def _sealed(folder: Path, plain: bytes = PLAIN) -> Path:
    file = folder / "base-20261130T034500Z.wbk"
    with file.open("wb") as target:
        seal_stream(io.BytesIO(plain), target, public_key(KEY))
    return file


@pytest.mark.parametrize("size", [0, 1, PIECE_BYTES - 100, len(PLAIN)])
def test_what_was_sealed_is_what_is_opened(tmp_path: Path, size: int) -> None:
    with open_sealed(_sealed(tmp_path, PLAIN[:size]), KEY) as opened:
        assert opened.read() == PLAIN[:size]


def test_another_key_opens_nothing(tmp_path: Path) -> None:
    another = open_sealed(_sealed(tmp_path), new_private_key())
    with pytest.raises(Problem, match="another key"), another:
        pass


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[: -PIECE_BYTES // 2],
        lambda data: data[: 90 + PIECE_BYTES + 16],  # whole pieces are missing at the end
        lambda data: data[:50],
        lambda data: b"something else" + data,
        lambda data: data[:70] + bytes([data[70] ^ 1]) + data[71:],
        lambda data: data[:-9] + bytes([data[-9] ^ 1]) + data[-8:],
        lambda data: data + b"more",
    ],
)
def test_a_damaged_backup_is_said_to_be(tmp_path: Path, spoil: object) -> None:
    file = _sealed(tmp_path)
    file.write_bytes(spoil(file.read_bytes()))  # type: ignore[operator]
    with pytest.raises(Problem, match="damaged"), open_sealed(file, KEY) as opened:
        opened.read()


def test_a_piece_of_the_log_is_kept_once_and_never_overwritten(tmp_path: Path) -> None:
    piece, shelf = tmp_path / ("0" * 24), Shelf(tmp_path / "shelf")
    piece.write_bytes(b"a")
    keep_wal(piece, shelf, public_key(KEY))
    keep_wal(piece, shelf, public_key(KEY))
    piece.write_bytes(b"b")
    with pytest.raises(Problem, match="already"):
        keep_wal(piece, shelf, public_key(KEY))
    with open_sealed(shelf.place_for_wal(piece.name), KEY) as opened:
        assert opened.read() == b"a"


def test_old_backups_go_with_the_log_that_only_they_need(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.wal.mkdir()
    for days in (50, 40, 10):
        shelf.place_for(BASE, NOW - dt.timedelta(days=days)).touch()
    for number, days in enumerate((45, 9)):
        path = shelf.place_for_wal(f"{number:024}")
        path.touch()
        at = (NOW - dt.timedelta(days=days)).timestamp()
        os.utime(path, (at, at))
    assert shelf.prune(NOW, dt.timedelta(days=35)) == 3
    assert [one.at for one in shelf.wholes()] == [NOW - dt.timedelta(days=10)]
    assert shelf.wal_names() == [f"{1:024}"]
    assert shelf.prune(NOW + dt.timedelta(days=900), dt.timedelta(days=35)) == 0
    ages = shelf.ages(NOW)
    assert {kind: round(age / 86_400) for kind, age in ages.items()} == {"base": 10, "wal": 9}


def test_the_secret_half_is_its_owners_alone_and_never_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "key"
    assert main(["backup", "key", "--to", str(file)]) == 0
    public = capsys.readouterr().out.strip()
    assert file.stat().st_mode & 0o077 == 0
    assert public_key(bytes.fromhex(file.read_text().strip())).hex() == public
    assert main(["backup", "key", "--to", str(file)]) == 1


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["backup", "list"], 2, "backup.folder"),
        (["backup", "wal", "x", "--folder", "y"], 2, "backup.recipient"),
        (["restore", "--folder", "{}", "--key", "{}/none", "--to", "{}/to"], 1, "is not there"),
        (["restore", "--folder", "{}", "--key", "{}/key", "--to", "{}/to"], 1, "no backup"),
    ],
)
def test_what_is_missing_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], code: int, said: str
) -> None:
    (tmp_path / "key").write_text(KEY.hex())
    assert main([word.format(tmp_path) for word in words]) == code
    assert said in capsys.readouterr().err
