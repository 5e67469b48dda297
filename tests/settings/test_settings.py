"""A policy counts more than the machine, the machine more than the user; each is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.__main__ import main
from app.settings.folders import data_folder, log_folder, shown
from app.settings.settings import Settings
from app.settings.sources import (
    MACHINE_KEY,
    POLICY_KEY,
    USER_KEY,
    Level,
    file_sources,
    registry_sources,
)
from app.settings.table import KINDS, settings_table
from tests.settings.registry import Registry

Put = Callable[[Level, str, Any], None]


class Machine:
    """A machine on which settings lie. ``put`` sets one as IT or a user would."""

    def __init__(self, put: Put, read: Callable[[], Settings]) -> None:
        self.put, self.read = put, read


def _windows() -> Machine:
    registry = Registry()
    keys = {
        Level.POLICY: (registry.HKEY_LOCAL_MACHINE, POLICY_KEY),
        Level.MACHINE: (registry.HKEY_LOCAL_MACHINE, MACHINE_KEY),
        Level.USER: (registry.HKEY_CURRENT_USER, USER_KEY),
    }

    def put(level: Level, name: str, value: Any) -> None:
        registry.put(*keys[level], name, value)

    return Machine(put, lambda: Settings(registry_sources(registry)))


def _linux(folder: Path) -> Machine:
    sources = file_sources(folder / "etc", folder / "own")

    def put(level: Level, name: str, value: Any) -> None:
        source = next(one for one in sources if one.level is level)
        path = Path(source.place)
        path.parent.mkdir(parents=True, exist_ok=True)
        toml = level is not Level.USER
        with path.open("a", encoding="utf-8") as file:
            file.write("" if toml or file.tell() else "[General]\ngeometry=@ByteArray(\\x1)\n")
            file.write(f"{name} = {json.dumps(value) if toml else value}\n")

    return Machine(put, lambda: Settings(sources))


@pytest.fixture(params=["windows", "linux"])
def machine(request: pytest.FixtureRequest, tmp_path: Path) -> Machine:
    """Both kinds of machine."""
    return _windows() if request.param == "windows" else _linux(tmp_path)


def test_who_counts_more_is_heard_and_named(machine: Machine) -> None:
    assert machine.read()["Language"].level is Level.DEFAULT
    for level, value in (
        (Level.USER, "cy"),
        (Level.MACHINE, "en"),
        (Level.POLICY, "cy"),
    ):
        machine.put(level, "Language", value)
        found = machine.read()["Language"]
        assert (found.value, found.level) == (value, level)
        assert "ingbook" in found.place or "etc" in found.place or "own" in found.place
    assert machine.read().is_given("Language")


def test_what_cannot_be_used_is_passed_over_and_told(machine: Machine) -> None:
    machine.put(Level.MACHINE, "LockAfterMinutes", 5)
    machine.put(Level.POLICY, "LockAfterMinutes", 99)
    machine.put(Level.POLICY, "HubUrl", "ftp://centre")
    machine.put(Level.POLICY, "Hubb", "https://centre.example")
    machine.put(Level.USER, "Proxy", "https://a-user-may-not")
    settings = machine.read()
    assert settings.value("LockAfterMinutes") == "5"
    assert settings.value("HubUrl") == settings.value("Proxy") == ""
    assert sorted(fault.name for fault in settings.faults) == [
        "setting_unknown",
        "setting_unusable",
        "setting_unusable",
    ]


def test_numbers_and_names_are_read_as_windows_writes_them(machine: Machine) -> None:
    machine.put(Level.POLICY, "textSIZE", 150)
    machine.put(Level.POLICY, "EnrolCode", "")
    settings = machine.read()
    assert settings.value("TextSize") == "150"
    assert settings["EnrolCode"].level is Level.DEFAULT
    assert not settings.faults


def test_a_folder_of_windows_is_filled_in_and_a_closed_key_is_told() -> None:
    registry = Registry()
    machine, policy = registry.HKEY_LOCAL_MACHINE, POLICY_KEY
    expand = registry.REG_EXPAND_SZ
    registry.put(machine, policy, "LogFolder", r"%ProgramData%\Wingbook\logs", expand)
    settings = Settings(registry_sources(registry))
    assert settings.value("LogFolder") == r"C:\ProgramData\Wingbook\logs"
    registry.denied.add((machine, policy))
    settings = settings.again()
    assert settings.value("LogFolder") == ""
    assert [fault.name for fault in settings.faults] == ["file_unreadable"]
    assert r"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Wingbook" in settings.faults[0].sentence()


def test_a_broken_file_is_told_and_the_others_count(tmp_path: Path) -> None:
    machine = _linux(tmp_path)
    machine.put(Level.POLICY, "Language", "cy")
    machine.put(Level.USER, "Theme", "dark")
    (tmp_path / "etc" / "policy.toml").write_bytes(b"Language = \xff")
    settings = machine.read()
    assert (settings.value("Language"), settings.value("Theme")) == ("system", "dark")
    assert [fault.name for fault in settings.faults] == ["file_unreadable"]


def test_the_table_is_whole_in_both_languages() -> None:
    for setting in settings_table().values():
        assert setting.kind in KINDS
        assert bool(setting.choices) == (setting.kind in ("choice", "whole"))
        assert not setting.default or setting.value_of(setting.default) == setting.default
        assert setting.label("cy") != setting.label("en")
        assert setting.meaning("cy") != setting.meaning("en")
        assert setting.meaning().endswith(".")


def test_the_program_says_which_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("Wingbook ")


def test_logs_lie_where_the_system_expects_them_or_where_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("HOME", str(tmp_path))
    machine = _linux(tmp_path)
    usual, named = data_folder(machine.read()), tmp_path / "named"
    assert log_folder(machine.read(), usual).is_relative_to(tmp_path / "state")
    assert log_folder(machine.read(), named) == named / "logs"
    machine.put(Level.POLICY, "LogFolder", "~/logs")
    assert log_folder(machine.read(), named) == tmp_path / "logs"
    assert shown(tmp_path / "logs") == str(Path("~") / "logs")
    assert shown(Path("/etc")) == "/etc"
