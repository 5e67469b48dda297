"""Proof over real HTTP: a damaged row is found and mended, and the command line says when."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import text

from app.__main__ import main as wingbook
from app.sync import proof
from app.terminal import Terminal
from record.moments import SystemClock


@pytest.mark.expects_log
def test_a_damaged_row_is_mended_over_http(
    terminal: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal.engine.until_quiet()
    assert terminal.engine.look_after()
    with terminal.replica.write() as writing:
        edit = "UPDATE person SET surname = 'SMYTH' WHERE surname = 'SMITH'"
        writing.connection.execute(text(edit))
    assert not proof.verify(terminal.replica, SystemClock().now())
    assert terminal.engine.look_after()
    assert terminal.replica.find("person", surname="SMYTH") == []
    assert len(terminal.replica.find("person", surname="SMITH")) == 1
    terminal.close()
    home = str(terminal.home.path)
    assert wingbook(["sync", "--once", "--json", "--home", home]) == 0
    assert json.loads(capsys.readouterr().out)["proved_at"] is not None
