"""A password changed at one terminal over real HTTP counts at the centre, here and elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.desk import notes
from app.sync.enrol import enrol
from app.terminal import Terminal
from hub.service import Hub, ServedHub
from hub.store.staff import add_staff
from record.moments import SystemClock
from record.problems import Problem
from tests.attacks.at_the_desk import PASSWORD, STAFF
from tests.world.prison import PRISON, an_id

NEW = "another long password"


@pytest.fixture
def other(hub: Hub, served: ServedHub, tmp_path: Path) -> Iterator[Terminal]:
    """A second terminal, loaded."""
    add_staff(hub.store, STAFF, PASSWORD)
    folder = tmp_path / "other"
    code = hub.new_enrol_code(PRISON, "wing")
    enrol(folder, served.url, code, name="B1", vault_kind="file", clock=SystemClock())
    other = Terminal.open(folder)
    other.engine.until_quiet()
    yield other
    other.close()


def refusal(terminal: Terminal, password: str) -> str | None:
    try:
        terminal.sign_in("Q1OFF", password)
    except Problem as problem:
        return problem.name
    return None


def test_a_password_changed_here_counts_here_at_once_and_there_with_the_next_contact(
    terminal: Terminal, other: Terminal
) -> None:
    terminal.engine.until_quiet()
    elsewhere = other.sign_in("Q1OFF", PASSWORD)
    member = terminal.sign_in("Q1OFF", PASSWORD)
    with pytest.raises(Problem, match="not your password"):
        terminal.change_password(member, "guess", NEW)
    terminal.change_password(member, PASSWORD, NEW)
    assert refusal(terminal, PASSWORD) == "sign_in_wrong"
    terminal.link_cut = other.link_cut = True
    assert refusal(terminal, PASSWORD) == "sign_in_wrong_here"
    assert refusal(terminal, NEW) is None
    assert refusal(other, PASSWORD) is None
    notes.add_note(
        other.desk(elsewhere),
        person_id=an_id("person", "SMITH"),
        kind="GEN",
        sub_kind="OSE",
        text="By whoever knew the old one.",
    )
    other.link_cut = False
    other.engine.until_quiet()
    (item,) = other.replica.find("case_note") or [None]
    other.link_cut = True
    assert item is None
    assert refusal(other, PASSWORD) == "sign_in_wrong_here"


def test_without_the_centre_no_password_is_changed(terminal: Terminal, other: Terminal) -> None:
    terminal.engine.until_quiet()
    member = terminal.sign_in("Q1OFF", PASSWORD)
    terminal.link_cut = True
    with pytest.raises(Problem, match="cannot be reached"):
        terminal.change_password(member, PASSWORD, NEW)
    assert refusal(terminal, PASSWORD) is None
