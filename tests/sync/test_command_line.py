"""What ``wingbook`` understands on its command line."""

from __future__ import annotations

import json

import pytest

from app.__main__ import main
from app.terminal import Terminal


@pytest.mark.parametrize("home_first", [True, False])
def test_the_terminals_folder_is_named_before_the_command_or_behind_it(
    home_first: bool, terminal: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(terminal.home.path)
    terminal.close()
    words = ["--home", folder, "status"] if home_first else ["status", "--home", folder]
    assert main([*words, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["pending"] == 0
