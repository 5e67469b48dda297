"""The centre's settings: one file, the environment over it, the command line over both."""

from __future__ import annotations

from pathlib import Path

import pytest

from hub.__main__ import main
from hub.upkeep.configuration import Configuration, configure, names, variable_of
from record.problems import Problem

PASSWORD = "not-to-be-seen"


def _file(folder: Path, text: str) -> Path:
    file = folder / "hub.toml"
    file.write_text(text, "utf-8")
    return file


def _source_of(configuration: Configuration, wanted: str) -> tuple[str, str]:
    ((value, source),) = [(v, s) for name, v, s in configuration.lines() if name == wanted]
    return value, source


def test_the_nearest_word_counts_and_each_has_its_source(tmp_path: Path) -> None:
    file = _file(tmp_path, '[listen]\nport = 1\nhost = "a"\n[database]\ndata = "/srv/record"\n')
    environment = {"WINGBOOK_HUB_LISTEN_PORT": "2", "WINGBOOK_HUB_LISTEN_HOST": "b", "PATH": "/"}
    found = configure({"listen.port": 3, "listen.host": None}, environment, file)
    assert (found.settings.listen.port, found.settings.listen.host) == (3, "b")
    assert _source_of(found, "listen.port") == ("3", "command line")
    assert _source_of(found, "listen.host") == ("b", "environment WINGBOOK_HUB_LISTEN_HOST")
    assert _source_of(found, "database.data") == ("/srv/record", str(file))
    assert _source_of(found, "limits.settling") == ("8", "default")
    assert found.place() == "/srv/record"


def test_whoever_says_a_place_overrules_every_other_place(tmp_path: Path) -> None:
    file = _file(tmp_path, '[database]\naddress = "postgresql://h/d"\n')
    assert configure({}, {}, file).place() == "postgresql://h/d"
    assert configure({"database.data": "here"}, {}, file).place() == "here"
    secret = tmp_path / "address"
    secret.write_text("postgresql://secret/d\n", "utf-8")
    environment = {"WINGBOOK_HUB_DATABASE_ADDRESS_FILE": str(secret)}
    assert configure({}, environment, file).place() == "postgresql://secret/d"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[listen]\nport = 99999\n", "listen.port"),
        ('[listen]\nport = "many"\n', "listen.port"),
        ("[listen]\nprot = 1\n", "listen.prot"),
        ("listen = 1\n", "listen"),
        ("[log]\nformat = 'xml'\n", "'text' or 'json'"),
        ("[backup]\nrecipient = 'abc'\n", "backup.recipient"),
        ("[database]\ndata = 'a'\naddress = 'postgresql://h'\n", "not together"),
        ("[listen\n", "cannot be read"),
    ],
)
def test_a_slip_is_named_with_the_file_that_it_is_in(tmp_path: Path, text: str, said: str) -> None:
    file = _file(tmp_path, text)
    with pytest.raises(Problem, match=said) as raised:
        configure({}, {}, file)
    assert str(file) in raised.value.sentence()


def test_a_slip_in_the_environment_is_named_and_its_value_is_not(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="WINGBOOK_HUB_PORT") as raised:
        configure({}, {"WINGBOOK_HUB_PORT": PASSWORD}, None)
    assert PASSWORD not in raised.value.sentence()
    with pytest.raises(Problem, match="environment WINGBOOK_HUB_LISTEN_PORT") as raised:
        configure({}, {"WINGBOOK_HUB_LISTEN_PORT": PASSWORD}, None)
    assert PASSWORD not in raised.value.sentence()


def test_show_prints_every_setting_with_its_source_and_no_secret(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = _file(tmp_path, f'[database]\naddress = "postgresql://w:{PASSWORD}@db/record"\n')
    monkeypatch.setenv("WINGBOOK_HUB_CONFIG", str(file))
    monkeypatch.setenv(variable_of("log.format"), "json")
    assert main(["config", "show"]) == 0
    said = capsys.readouterr().out
    assert [line.split()[0] for line in said.splitlines()] == list(names())
    assert "postgresql://w:***@db/record" in said
    assert PASSWORD not in said
    assert "json" in said
    assert "environment WINGBOOK_HUB_LOG_FORMAT" in said


def test_a_command_takes_its_place_from_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = _file(tmp_path, f'[database]\ndata = "{tmp_path / "centre"}"\n')
    assert main(["init", "--config", str(file)]) == 0
    assert main(["terminal", "list", "--config", str(file)]) == 0
    assert main(["terminal", "list", "--config", str(tmp_path / "none")]) == 1
    assert "is not there" in capsys.readouterr().err
