"""The centre says which version of the program it wants; who is too old loses nothing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from app.desk import notes
from app.store.reads.status import link_status
from app.sync import engine as engines
from app.terminal import Terminal
from hub.__main__ import main as hub_main
from hub.service import Hub
from hub.store.programs import set_programs
from record.moments import SystemClock
from record.problems import Problem
from record.version import VERSION, is_older, is_version
from tests.world.prison import an_id
from tests.world.sessions import adeyemi_left

NEWER = "9.2"


def ask(hub: Hub, recommended: str, minimum: str = "") -> None:
    set_programs(hub.store, hub.clock, recommended, minimum)


def told(terminal: Terminal) -> tuple[str | None, str | None]:
    """What the window says: a newer version, and what the last try met."""
    status = link_status(terminal.replica)
    return status.offered, status.problem


def test_a_newer_version_is_told_and_told_no_more_once_it_is_not_asked(
    hub: Hub, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(hub, VERSION)
    terminal.engine.until_quiet()
    assert told(terminal) == (None, None)
    ask(hub, NEWER)
    terminal.engine.until_quiet()
    assert told(terminal) == (None, None), "an idle request names no program"
    monkeypatch.setattr(engines, "NAME_PROGRAM_EVERY_S", 0.0)
    terminal.engine.until_quiet()
    assert told(terminal) == (NEWER, None)
    ask(hub, "")
    terminal.engine.until_quiet()
    assert told(terminal) == (None, None)


def test_below_the_minimum_what_was_saved_is_sent_and_nothing_is_read(
    hub: Hub, terminal: Terminal
) -> None:
    terminal.engine.until_quiet()
    ask(hub, NEWER, minimum="9.1")
    terminal.engine._named_at = None  # the program is started anew
    notes.add_note(
        terminal.desk(adeyemi_left(terminal.home.path)),
        person_id=an_id("person", "SMITH"),
        kind="GEN",
        sub_kind="OSE",
        text="Written with an old program.",
        happened_at=SystemClock().now() - dt.timedelta(minutes=1),
    )
    assert isinstance(terminal.engine.attempt(), Problem)
    with hub.store.read() as facts:
        texts = [note["text"] for note in facts.find("case_note")]
    assert texts == ["Written with an old program."]
    assert not terminal.replica.has_waiting()
    assert told(terminal) == (NEWER, "program_too_old")
    assert isinstance(terminal.engine.attempt(), Problem), "and so it stays"
    ask(hub, NEWER)
    terminal.engine.until_quiet()
    assert told(terminal) == (NEWER, None)
    assert [row["text"] for row in terminal.replica.find("case_note")] == texts


def test_the_centre_is_told_on_its_command_line(
    hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ask_with = ["terminal", "programs", "--data", str(tmp_path / "hub")]
    assert hub_main([*ask_with, "--recommended", "1.4.0", "--minimum", "1.2"]) == 0
    assert "Recommended: 1.4.0. At least: 1.2." in capsys.readouterr().out
    assert hub_main([*ask_with, "--recommended", "1.2", "--minimum", "1.4"]) == 2
    assert hub_main([*ask_with, "--recommended", "the latest"]) == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("one", "other", "older"),
    [
        ("0.1.0", "0.1.1", True),
        ("0.9", "0.10", True),
        ("1", "1.0.0", False),
        ("2.0", "1.9.9", False),
        ("", "0", True),
    ],
)
def test_versions_are_compared_as_numbers(one: str, other: str, older: bool) -> None:
    assert is_older(one, other) is older


def test_this_program_has_a_version() -> None:
    assert is_version(VERSION)
    assert not is_version("1.0-beta")
    assert not is_version("1." * 9)
