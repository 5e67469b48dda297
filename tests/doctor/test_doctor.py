"""`wingbook doctor` finds what is wrong with a terminal, and says so in words for IT."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from app.__main__ import main
from app.checkup import Checkup, Finding, State, _sentences, span_words
from app.doctor import machine
from app.doctor.examine import examine
from app.settings.settings import Settings
from app.settings.sources import file_sources
from app.store import examining
from app.terminal import Terminal
from hub.service import Hub, ServedHub
from record.moments import SystemClock
from tests.attacks.at_the_desk import add_a_note
from tests.attacks.authority import Authority
from tests.world.clock import TestClock
from tests.world.keyrings import InMemory
from tests.world.prison import an_id
from tests.world.sessions import adeyemi_left


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Those of a machine on which nothing is set; what a test sets is read by `read`."""
    (tmp_path / "etc").mkdir()
    return Settings(file_sources(tmp_path / "etc", tmp_path / "own"))


def say(tmp_path: Path, settings: Settings, **values: str) -> Settings:
    """IT sets a policy."""
    lines = [f"{name} = {json.dumps(value)}\n" for name, value in values.items()]
    (tmp_path / "etc" / "policy.toml").write_text("".join(lines), "utf-8")
    return settings.again()


def found(checkup: Checkup, check: str) -> Finding:
    """What was found of one thing."""
    return next(one for one in checkup.findings if one.check == check)


def names(checkup: Checkup, state: State) -> set[tuple[str, str]]:
    """What is in a state, by check and sentence."""
    return {(one.check, one.name) for one in checkup.of(state)}


def test_a_terminal_that_is_well_is_said_to_be(folder: Path, settings: Settings) -> None:
    checkup = examine(folder, settings, SystemClock())
    assert names(checkup, State.WARNING) == {("keyring", "keyring_file")}
    assert not checkup.of(State.WRONG) + checkup.of(State.SKIPPED)
    assert found(checkup, "contact").details["ago"] < dt.timedelta(minutes=1)  # type: ignore[operator]


def test_the_command_speaks_to_people_and_to_programs(
    folder: Path,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings = say(tmp_path, settings, Language="cy")
    monkeypatch.setattr(Settings, "here", lambda: settings)
    home = ["--home", str(folder)]
    assert main(["doctor", *home]) == 0
    told = capsys.readouterr().out
    assert "Cylch allweddi" in told
    assert "RHYBUDD" in told
    assert main(["doctor", *home, "--json", "--strict"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["state"] == "warning"
    by_check = {one["check"]: one for one in said["checks"]}
    assert by_check["replica"]["state"] == "well"
    assert by_check["keyring"]["sentence"].startswith("The key is in a file")
    assert {one["name"] for one in said["settings"]} >= {"HubUrl", "Language"}
    shutil.rmtree(folder)
    assert main(["doctor", *home]) == 1
    with pytest.raises(SystemExit) as misused:
        main(["doctor", "--jsonn"])
    assert misused.value.code == 2


def test_what_needs_something_that_is_missing_is_not_looked_at(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring, "get_keyring", fail.Keyring)
    checkup = examine(tmp_path / "none", settings, SystemClock())
    assert names(checkup, State.WRONG) == {
        ("enrolment", "not_enrolled"),
        ("keyring", "no_safe_keyring"),
    }
    assert found(checkup, "replica").state is found(checkup, "age").state is State.SKIPPED
    monkeypatch.setattr(keyring, "get_keyring", InMemory)
    assert found(examine(tmp_path, settings, SystemClock()), "keyring").state is State.WELL


def _lose_the_key(folder: Path) -> None:
    (folder / "key").unlink()


def _another_key(folder: Path) -> None:
    (folder / "key").write_text("00" * 32)


def _damage(folder: Path) -> None:
    data = bytearray((folder / "replica.db").read_bytes())
    data[20_000:20_100] = bytes(100)
    (folder / "replica.db").write_bytes(data)


def _lose_the_record(folder: Path) -> None:
    (folder / "replica.db").unlink()


@pytest.mark.parametrize(
    ("harm", "check", "name"),
    [
        (_lose_the_key, "keyring", "key_missing"),
        (_another_key, "replica", "key_wrong"),
        (_damage, "replica", "replica_damaged"),
        (_lose_the_record, "replica", "replica_damaged"),
    ],
)
def test_a_record_that_does_not_open_is_named(
    harm: Callable[[Path], None], check: str, name: str, folder: Path, settings: Settings
) -> None:
    harm(folder)
    checkup = examine(folder, settings, SystemClock())
    assert (check, name) in names(checkup, State.WRONG)
    assert found(checkup, "waiting").state is State.SKIPPED
    assert found(checkup, "centre").state is State.WELL


def test_an_older_and_a_newer_shape_are_told_and_left_alone(
    folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examining.shape, "newest", lambda: "9999")
    checkup = examine(folder, settings, SystemClock())
    assert ("migrations", "migrations_older") in names(checkup, State.WARNING)
    monkeypatch.setattr(examining.shape, "newest", lambda: "0001")
    checkup = examine(folder, settings, SystemClock())
    assert ("migrations", "replica_newer") in names(checkup, State.WRONG)


def test_entries_that_wait_long_an_old_record_and_a_clock_far_off(
    folder: Path, settings: Settings
) -> None:
    terminal = Terminal.open(folder)
    now = TestClock(SystemClock().now())
    desk = terminal.desk(adeyemi_left(folder))
    add_a_note(desk, an_id("person", "SMITH"), "Quiet.", now)
    terminal.close()
    nine_hours = TestClock(SystemClock().now() + dt.timedelta(hours=9))
    checkup = examine(terminal.home.path, settings, nine_hours)
    waits = found(checkup, "waiting")
    assert (waits.state, waits.details["count"]) == (State.WARNING, 1)
    assert found(checkup, "age").state is State.WRONG
    assert found(checkup, "clock").state is State.WRONG
    assert "9 h 0 min" in found(checkup, "clock").sentence() or "8 h 59" in waits.sentence()


def test_a_centre_that_does_not_answer_and_a_proxy_that_does_not(
    folder: Path, settings: Settings, tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    settings = say(tmp_path, settings, HubUrl=f"http://127.0.0.1:{port}", Profile="reception")
    checkup = examine(folder, settings, SystemClock())
    assert ("centre", "hub_unreachable") in names(checkup, State.WRONG)
    assert ("settings", "profile_differs") in names(checkup, State.WARNING)
    assert found(checkup, "clock").state is State.SKIPPED
    settings = say(tmp_path, settings, Proxy=f"http://it:secret@127.0.0.1:{port}")
    checkup = examine(folder, settings, SystemClock())
    proxy = found(checkup, "proxy")
    assert (proxy.state, proxy.name) == (State.WRONG, "proxy_silent")
    assert "secret" not in json.dumps(checkup.to_wire()) + proxy.sentence()
    assert "policy.toml" in proxy.sentence()


def test_a_full_disk_and_lost_fonts(
    folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    usage = shutil.disk_usage(folder)._replace(free=100_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    (tmp_path / "fonts").mkdir()
    (tmp_path / "translations").mkdir()
    monkeypatch.setattr(machine, "files", lambda _package: tmp_path)
    checkup = examine(folder, settings, SystemClock())
    assert found(checkup, "disk").name == "disk_almost_full"
    assert found(checkup, "resources").state is State.WRONG
    assert "wingbook_cy.qm" in found(checkup, "resources").sentence()


class TestCertificate:
    """The centre shows a certificate that the terminal knows, until it ends."""

    @pytest.fixture
    def own(self, tmp_path: Path) -> Authority:
        return Authority(tmp_path / "own")

    @pytest.fixture
    def secure(self, hub: Hub, own: Authority) -> Iterator[ServedHub]:
        certificate, key = own.certificate_for("127.0.0.1")
        with ServedHub(hub, tls_certificate=certificate, tls_key=key) as served:
            yield served

    def test_trusted_and_ending_soon(
        self, secure: ServedHub, own: Authority, tmp_path: Path, settings: Settings
    ) -> None:
        settings = say(tmp_path, settings, HubUrl=secure.url, Authority=str(own.file))
        checkup = examine(tmp_path / "none", settings, SystemClock())
        ends = found(checkup, "certificate")
        assert (ends.state, ends.name) == (State.WARNING, "certificate_ends")
        settings = say(tmp_path, settings, HubUrl=secure.url)
        checkup = examine(tmp_path / "none", settings, SystemClock())
        assert ("centre", "hub_untrusted") in names(checkup, State.WRONG)


@pytest.mark.expects_log
def test_a_check_that_fails_ends_no_other(
    folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(_path: Path) -> None:
        raise ValueError("Somebody’s name")

    monkeypatch.setattr(shutil, "disk_usage", stumble)
    checkup = examine(folder, settings, SystemClock())
    assert found(checkup, "disk").details == {"what": "ValueError"}
    assert found(checkup, "waiting").state is State.WELL


@pytest.mark.parametrize(
    ("seconds", "english", "welsh"),
    [
        (40, "40 s", "40 eiliad"),
        (720, "12 min", "12 mun"),
        (18720, "5 h 12 min", "5 awr 12 mun"),
        (600000, "6 d", "6 diwrnod"),
    ],
)
def test_spans_of_time_are_said_as_on_the_telephone(seconds: int, english: str, welsh: str) -> None:
    span = dt.timedelta(seconds=seconds)
    assert (span_words(span), span_words(-span, "cy")) == (english, welsh)


def test_every_sentence_stands_in_both_languages() -> None:
    for name, (english, welsh) in _sentences().items():
        assert english, name
        assert welsh, name
        assert (english != welsh) or name == "program"
