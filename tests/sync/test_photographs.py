"""Pictures over real HTTP, between two terminals whose workers run."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.__main__ import main
from app.desk import notes, photographs
from app.store.changes import Changes
from app.store.reads.photographs import picture_of
from app.sync.enrol import enrol
from app.sync.http import HttpHub
from app.terminal import Terminal
from hub.service import Hub, ServedHub
from record.images import name_of
from record.moments import SystemClock
from record.problems import Problem
from tests.world.pictures import a_jpeg
from tests.world.prison import PRISON, an_id
from tests.world.sessions import adeyemi_left

PICTURE = a_jpeg(150_000)
SMITH = an_id("person", "SMITH")


@pytest.fixture
def other(hub: Hub, served: ServedHub, tmp_path: Path) -> Iterator[Terminal]:
    """A second terminal, loaded."""
    code = hub.new_enrol_code(PRISON, "wing")
    folder = tmp_path / "other"
    enrol(folder, served.url, code, name="B1", vault_kind="file", clock=SystemClock())
    terminal = Terminal.open(folder)
    terminal.engine.until_quiet()
    yield terminal
    terminal.close()


def photograph(terminal: Terminal) -> None:
    photographs.add_photograph(
        terminal.desk(adeyemi_left(terminal.home.path)), person_id=SMITH, picture=PICTURE
    )


def test_the_workers_carry_a_picture_from_one_terminal_to_the_other(
    terminal: Terminal, other: Terminal
) -> None:
    terminal.engine.until_quiet()
    came = threading.Event()

    def look(changes: Changes) -> None:
        if SMITH in changes.people and picture_of(other.replica, SMITH) == PICTURE:
            came.set()

    other.replica.changes.listen(look)
    terminal.start_sync()
    other.start_sync()
    photograph(terminal)
    assert came.wait(20), "the picture did not come"


def test_a_single_sync_carries_pictures_too(
    terminal: Terminal, other: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal.engine.until_quiet()
    photograph(terminal)
    for one in (terminal, other):
        one.replica.close()
        assert main(["--home", str(one.home.path), "sync", "--once", "--json"]) == 0
    assert '"pictures": 0' in capsys.readouterr().out
    again = Terminal.open(other.home.path)
    assert picture_of(again.replica, SMITH) == PICTURE
    again.close()


def test_what_the_centre_says_no_to_is_told_by_name(terminal: Terminal) -> None:
    terminal.engine.until_quiet()
    hub = terminal.engine._hub
    assert isinstance(hub, HttpHub)
    name = name_of(PICTURE)
    for ask in (
        lambda: hub.held_of_attachment(name),
        lambda: hub.send_attachment(name, 0, b"x"),
        lambda: hub.attachment(name, 0, 10),
    ):
        with pytest.raises(Problem) as told:
            ask()
        assert told.value.name == "attachment_unknown"


def test_who_has_pictures_to_carry_does_not_wait_for_news(
    terminal: Terminal, other: Terminal
) -> None:
    terminal.engine.until_quiet()
    photograph(terminal)
    terminal.engine.until_quiet()
    begun = time.monotonic()
    while terminal.replica.counts().pictures:
        terminal.engine.step()
        note(terminal)
    other.engine.until_quiet()
    other.engine.step()
    while picture_of(other.replica, SMITH) is None:
        other.engine.step()
    assert time.monotonic() - begun < 15, "somebody waited for news"


def note(terminal: Terminal) -> None:
    """Something that waits while pictures are carried."""
    notes.add_note(
        terminal.desk(adeyemi_left(terminal.home.path)),
        person_id=SMITH,
        kind="GEN",
        sub_kind="OSE",
        text="Meanwhile.",
    )
