"""A record that is damaged on the disk: told as such, and put right by one command."""

from __future__ import annotations

import pytest

from app.__main__ import main
from app.store.home import TerminalHome
from app.terminal import Terminal
from record.problems import Problem

PEOPLE = 6


def test_a_damaged_record_is_rebuilt_by_one_command(
    terminal: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal.engine.until_quiet()
    folder = terminal.home.path
    terminal.close()
    assert main(["rebuild", "--home", str(folder)]) == 0
    assert "next sync" in capsys.readouterr().out
    again = Terminal.open(folder)
    again.engine.until_quiet()
    assert again.replica.counts().people == PEOPLE
    again.close()


def test_an_emptied_file_is_damage_and_not_a_new_terminal(terminal: Terminal) -> None:
    terminal.engine.until_quiet()
    folder = terminal.home.path
    terminal.close()
    TerminalHome.load(folder).replica_path.write_bytes(b"")
    with pytest.raises(Problem) as told:
        Terminal.open(folder)
    assert told.value.name == "replica_damaged"
