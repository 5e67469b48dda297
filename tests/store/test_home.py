"""The terminal's folder says who the terminal is, or says in words that it does not."""

from pathlib import Path

import pytest

from app.store.home import TerminalHome
from record.problems import Problem
from tests.store.building import a_home


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    home = a_home(tmp_path / "deep" / "home")
    assert TerminalHome.exists(home.path)
    assert TerminalHome.load(home.path) == home


def test_an_empty_folder_is_no_terminal(tmp_path: Path) -> None:
    assert not TerminalHome.exists(tmp_path)
    with pytest.raises(Problem) as caught:
        TerminalHome.load(tmp_path)
    assert caught.value.name == "not_enrolled"


@pytest.mark.parametrize("said", ["", "[]", "{}", '{"terminal_id": 1}', "\x00"])
def test_a_spoilt_file_is_said_in_words(tmp_path: Path, said: str) -> None:
    (tmp_path / "terminal.json").write_text(said)
    with pytest.raises(Problem) as caught:
        TerminalHome.load(tmp_path)
    assert caught.value.name == "file_unreadable"
