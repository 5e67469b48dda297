"""What somebody does at a terminal that is attacked."""

from __future__ import annotations

from app.desk.desk import Desk
from app.desk.notes import add_note
from app.terminal import Terminal
from hub.service import Hub
from record import codes
from record.kinds import Row, Value
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id, row

PASSWORD = "correct horse battery"
STAFF: Row = {
    "staff_number": "Q1OFF",
    "surname": "Adeyemi",
    "forename": "Sam",
    "role": "officer",
    "prison": PRISON,
    "active": True,
}
ROLES = tuple(code.code for code in codes.domain("staff_role"))


def member_row(role: str, **fields: Value) -> tuple[str, Row]:
    """A member of staff in this role, whose number begins with it."""
    said: Row = {
        "staff_number": f"X{role[:6].upper()}",
        "surname": role.title(),
        "role": role,
        "prison": PRISON,
        "active": True,
    }
    return row("staff", an_id("staff", role), **{**said, **fields})


def write_note(terminal: Terminal, text: str, clock: TestClock) -> None:
    """Sign in and write a case note about Smith."""
    desk = terminal.desk(terminal.sign_in("Q1OFF", PASSWORD))
    add_a_note(desk, an_id("person", "SMITH"), text, clock)


def add_a_note(desk: Desk, person_id: str, text: str, clock: TestClock) -> None:
    """Write a case note about a person."""
    add_note(
        desk,
        person_id=person_id,
        kind="GEN",
        sub_kind="OSE",
        text=text,
        happened_at=clock.now(),
    )


def notes_at_centre(hub: Hub) -> list[str]:
    """The texts of all case notes that the centre has."""
    with hub.store.read() as facts:
        return [str(note["text"]) for note in facts.find("case_note")]
