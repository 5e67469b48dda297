"""Carrying by hand from the command line, at both ends."""

from __future__ import annotations

import getpass
from pathlib import Path

import pytest

from app.__main__ import main as wingbook
from app.desk import notes
from app.terminal import Terminal
from hub.__main__ import main as wingbook_hub
from hub.service import Hub, ServedHub
from hub.settle.looks import Asker, looks_for
from record.kinds import Row
from record.looks import LooksAsked
from record.moments import SystemClock
from tests.world.prison import an_id
from tests.world.sessions import adeyemi_left


def test_from_one_command_line_to_the_other(
    hub: Hub,
    served: ServedHub,
    terminal: Terminal,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    terminal.engine.until_quiet()
    member = adeyemi_left(terminal.home.path)
    notes.add_note(
        terminal.desk(member),
        person_id=an_id("person", "SMITH"),
        kind="GEN",
        sub_kind="OSE",
        text="Carried.",
        happened_at=SystemClock().now(),
    )
    terminal.close()
    home, stick = str(terminal.home.path), str(tmp_path / "stick")
    assert wingbook(["export-pending", "--home", home, "--to", stick]) == 0
    assert "1 entries are in" in capsys.readouterr().out
    assert exports_in(hub, terminal) == []
    data = ["--data", str(tmp_path / "hub")]
    assert wingbook_hub(["import-pending", *data, stick]) == 0
    assert "accepted   1" in capsys.readouterr().out
    assert wingbook_hub(["import-pending", *data, stick]) == 0
    with hub.store.read() as facts:
        assert [row["text"] for row in facts.find("case_note")] == ["Carried."]
    assert wingbook_hub(["import-pending", *data, home]) == 1
    assert "cannot be read" in capsys.readouterr().err
    assert wingbook_hub(["import-pending", *data, str(tmp_path / "none")]) == 1
    assert "is not there" in capsys.readouterr().err
    assert wingbook(["sync", "--once", "--home", home]) == 0
    assert wingbook(["export-pending", "--home", home, "--to", stick]) == 1
    assert "nothing to carry" in capsys.readouterr().err
    by: Row = {"entries": 1, "by": getpass.getuser()}
    assert exports_in(hub, terminal) == [(None, by)], "one, and none of what was not done"


def exports_in(hub: Hub, terminal: Terminal) -> list[tuple[str | None, Row | None]]:
    """What the centre's copy of the terminal's trail says of files that were written there."""
    found = looks_for(hub.store, SystemClock(), Asker(None, "auditor", None), LooksAsked()).looks
    lines = [look for look in found if look.deed == "export_pending"]
    assert all(look.terminal == terminal.home.name for look in lines)
    return [(look.staff_number, look.details) for look in lines]
