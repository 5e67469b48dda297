"""The invented key work: the session that each note of a key worker tells of."""

from __future__ import annotations

from collections.abc import Iterator

from demo.invention import Invention, Made
from record.types.key_work import CANCELLED, HELD, NOTE_KIND, NOTE_OF_SESSION

_MINUTES = (25, 30, 35, 40, 45, 45, 50)


def session_of(invention: Invention, made: Made) -> Iterator[Made]:
    """The session, if this is a note of one."""
    record_type, note = made
    if record_type != "case_note" or note["kind"] != NOTE_KIND:
        return
    held = note["sub_kind"] == NOTE_OF_SESSION
    dice = invention.dice(f"key work {note['id']}")
    if not held and dice.random() < 0.7:
        return  # most entries between sessions tell of something else
    yield invention.row(
        "key_work_session",
        note["id"],
        case_note_id=note["id"],
        outcome=HELD if held else CANCELLED,
        minutes=dice.choice(_MINUTES) if held else None,
        **{
            name: note[name]
            for name in (
                *("person_id", "prison", "happened_at"),
                *("staff_id", "staff_name", "written_at"),
            )
        },
    )
