"""The centre's command line, as IT uses it."""

from __future__ import annotations

import io
import json
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from hub.__main__ import main
from hub.service import Hub
from hub.settle.place import place_rows
from tests.world.prison import an_id, small_prison
from tests.world.process import serving, told_address

ROOT = Path(__file__).parents[2]


@pytest.fixture
def data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The folder of a new centre."""
    folder = str(tmp_path / "centre")
    assert main(["init", "--data", folder]) == 0
    capsys.readouterr()
    return folder


def _runs(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(words) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out


def _fails(capsys: pytest.CaptureFixture[str], code: int, *words: str) -> str:
    assert main(words) == code
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    return said.err


def test_init_may_be_repeated(data: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _runs(capsys, "init", "--data", data) == "The centre is ready.\n"


def test_the_folder_is_its_owners_alone(data: str) -> None:
    assert Path(data).stat().st_mode & 0o077 == 0
    assert (Path(data) / "hub.db").stat().st_mode & 0o077 == 0


def test_every_command_takes_a_postgresql(
    postgresql: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _runs(capsys, "init", "--database", postgresql) == "The centre is ready.\n"
    assert _runs(capsys, "terminal", "list", "--database", postgresql) == ""


def test_staff_are_added_with_a_password_and_sign_in(
    data: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ["staff", "add", "--data", data, "--number", "Q9", "--surname", "Hall"]
    words += ["--role", "officer", "--prison", "LEI"]
    monkeypatch.setattr(sys, "stdin", io.StringIO("long enough\n"))
    assert "Q9 is " in _runs(capsys, *words, "--password-stdin")
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert "password is the one that they had" in _runs(capsys, *words)
    monkeypatch.setattr(sys, "stdin", io.StringIO("short\n"))
    assert "8 to 200" in _fails(capsys, 1, *words, "--password-stdin")
    monkeypatch.setattr(sys, "stdin", io.StringIO("not text \udcff\udcfe\n"))
    assert "Password: this holds hidden" in _fails(capsys, 1, *words, "--password-stdin")


def test_who_has_no_password_yet_is_given_one_by_the_words_that_are_said(
    data: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ["staff", "add", "--data", data, "--number", "Q9", "--surname", "Hall"]
    words += ["--role", "officer", "--prison", "LEI"]
    monkeypatch.setattr(sys, "stdin", io.StringIO("long enough\n"))
    said = _runs(capsys, *words)
    assert "Q9 has no password" in said
    assert "Give the same command again" in said
    assert "--password-stdin" in said
    assert "no password" not in _runs(capsys, *words, "--password-stdin")


def test_who_has_left_is_signed_out_by_their_number(
    data: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from hub.service import Hub

    words = ["--data", data, "--number", "Q9"]
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    _runs(capsys, "staff", "add", *words, "--surname", "Hall", "--role", "officer")
    assert "can sign in no more" in _runs(capsys, "staff", "leave", *words)
    hub = Hub.open(data)
    with hub.store.read() as facts:
        (hall,) = facts.find("staff", staff_number="Q9")
    hub.close()
    assert (hall["active"], hall["surname"]) == (False, "Hall")
    assert "does not know" in _fails(capsys, 1, "staff", "leave", "--data", data, "--number", "X")


def test_an_identity_provider_is_set_and_given_up(
    data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["staff", "provider", "--data", data]
    chosen = [*words, "--issuer", "https://provider.example", "--client-id", "wingbook"]
    assert "with https://provider.example, or with their passwords" in _runs(capsys, *chosen)
    assert "needs --client-id" in _fails(capsys, 2, *chosen[:-2])
    assert _runs(capsys, *words) == "Staff sign in with their passwords.\n"


def test_terminals_are_enrolled_listed_and_withdrawn(
    data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from hub.service import Hub

    code = _runs(
        capsys, "terminal", "enrol", "--data", data, "--prison", "LEI", "--profile", "wing"
    )
    assert re.fullmatch(r"(\w{4}-){3}\w{4}\n", code)
    hub = Hub.open(data)
    terminal_id = hub.enrol(code, "Wing A 1").terminal_id
    hub.close()
    assert "in service never seen Wing A 1" in _runs(capsys, "terminal", "list", "--data", data)
    _runs(capsys, "terminal", "revoke", terminal_id, "--data", data)
    assert "withdrawn" in _runs(capsys, "terminal", "list", "--data", data)


def test_what_is_in_the_way_is_said_plainly(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = str(tmp_path / "nowhere")
    said = _fails(capsys, 1, "serve", "--data", nowhere)
    assert said == f"There is no centre in {nowhere}. Run: wingbook-hub init --data {nowhere}\n"
    (tmp_path / "file").touch()
    assert "cannot be written" in _fails(capsys, 1, "init", "--data", str(tmp_path / "file" / "x"))
    assert "postgresql://" in _fails(capsys, 2, "init", "--database", "mysql://x")
    assert "postgresql://" in _fails(capsys, 2, "init", "--database", "postgres")
    assert "names a folder" in _fails(capsys, 2, "init", "--data", "")
    assert "names a folder" in _fails(capsys, 2, "init", "--data", "postgresql://x")
    said = _fails(capsys, 1, "terminal", "enrol", "--data", data, "--prison", "ZZZ")
    assert "ZZZ is not on the list" in said
    said = _fails(capsys, 2, "serve", "--data", data, "--tls-key", "k.pem")
    assert "go together" in said


def test_whoever_asks_for_json_is_told_problems_in_json(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = tmp_path / "nowhere"
    assert main(["load", "--data", data, "--layout", "nomis", str(nowhere), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["sentence"] == f"{nowhere} is not there."


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["nonsense"],
        ["init"],
        ["init", "--data", "x", "--database", "postgresql://x"],
        ["serve", "--data", "x", "--port", "99999"],
        ["serve", "--data", "x", "--port", "-1"],
        ["terminal", "enrol", "--data", "x"],
        ["terminal", "enrol", "--data", "x", "--prison", "LEI", "--profile", "king"],
    ],
)
def test_a_command_that_makes_no_sense_ends_with_2(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as raised:
        main(words)
    assert raised.value.code == 2
    assert "usage:" in capsys.readouterr().err


@pytest.fixture
def served(data: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A centre served by a process of its own, and its address."""
    with serving("--data", data) as (process, said):
        yield process, told_address(said)


def test_serve_says_where_and_stops_when_asked(
    served: tuple[subprocess.Popen[str], str],
) -> None:
    process, url = served
    assert requests.get(f"{url}/v1/health", timeout=20).status_code == 200
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0


def test_a_port_in_use_is_said_plainly(
    data: str,
    served: tuple[subprocess.Popen[str], str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    port = served[1].rpartition(":")[2]
    said = _fails(capsys, 1, "serve", "--data", data, "--port", port)
    assert f"cannot listen on 127.0.0.1:{port}" in said


def test_audit_trails_are_checked_and_signed(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _runs(capsys, "terminal", "enrol", "--data", data, "--prison", "LEI")
    kept = tmp_path / "kept.json"
    kept.write_text(_runs(capsys, "audit", "checkpoint", "--data", data))
    key = _runs(capsys, "audit", "key", "--data", data).strip()
    check = ("audit", "verify", "--data", data, "--checkpoint", str(kept))
    assert "They are whole." in _runs(capsys, *check, "--key", key)
    _edit(data, "UPDATE audit_line SET details = NULL WHERE number = 1")
    assert main(check) == 1
    said = capsys.readouterr()
    assert "the centre, trail" in said.out
    assert "line 1 is not as it was written" in said.out
    assert "Do not change anything" in said.err


def test_a_checkpoint_of_another_centre_is_refused(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other, kept = str(tmp_path / "other"), tmp_path / "kept.json"
    _runs(capsys, "init", "--data", other)
    kept.write_text(_runs(capsys, "audit", "checkpoint", "--data", other))
    said = _fails(capsys, 1, "audit", "verify", "--data", data, "--checkpoint", str(kept))
    assert "not a checkpoint" in said


def _edit(data: str, statement: str) -> None:
    with sqlite3.connect(Path(data) / "hub.db") as connection:
        connection.execute(statement)
    connection.close()


def test_who_looked_at_somebody_is_told_and_the_asking_is_on_record(
    data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    hub = Hub.open(data)
    place_rows(hub.store, small_prison(), source="test")
    hub.close()
    ask = ("audit", "who", "--data", data, "--person", an_id("person", "SMITH"))
    assert "Audit trail read" in _runs(capsys, *ask)
    said = _fails(capsys, 1, "audit", "who", "--data", data, "--person", "A0000AA")
    assert "not in the record" in said
