"""Who uninstalls the program sees beside the record that something waits, and when it is sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.desk import notes
from app.terminal import Terminal
from tests.world.prison import an_id
from tests.world.sessions import adeyemi_left


@pytest.fixture(autouse=True)
def marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that an installation makes for all users."""
    marks = tmp_path / "machine" / "Wingbook" / "waiting"
    marks.mkdir(parents=True)
    monkeypatch.setenv("PROGRAMDATA", str(tmp_path / "machine"))
    return marks


def test_the_mark_is_there_as_long_as_something_waits(marks: Path, terminal: Terminal) -> None:
    terminal.engine.until_quiet()
    assert list(marks.iterdir()) == []
    notes.add_note(
        terminal.desk(adeyemi_left(terminal.home.path)),
        person_id=an_id("person", "SMITH"),
        kind="GEN",
        sub_kind="OSE",
        text="Said at the door.",
    )
    [mark] = marks.iterdir()
    assert (mark.name, mark.read_bytes()) == (terminal.home.terminal_id, b"")
    terminal.engine.until_quiet()
    assert list(marks.iterdir()) == []


@pytest.mark.expects_log
def test_work_goes_on_where_the_mark_cannot_be_written(marks: Path, terminal: Terminal) -> None:
    marks.rmdir()
    marks.write_bytes(b"no folder any more")
    terminal.engine.until_quiet()
    terminal.desk(adeyemi_left(terminal.home.path))
    assert terminal.replica.counts().people > 0
