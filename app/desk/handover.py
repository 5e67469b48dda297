"""The handover: telling the next shift, and saying that one has read it."""

from __future__ import annotations

from collections.abc import Sequence

from app.desk.desk import Desk, Saved
from app.desk.entries import check_wing, known_person, required, written
from record import deeds
from record.moments import to_text
from record.problems import Problem


def write_handover(
    desk: Desk,
    *,
    text: str,
    wing_id: str | None,
    people: Sequence[str] = (),
    urgent: bool = False,
) -> Saved:
    """Tell the next shift of a wing (None: of the prison) something, about each of these people.

    Raises ``Problem`` text_empty, location_unknown, person_unknown.
    """
    with desk.action(deeds.WRITE_HANDOVER) as action:
        said = written(text)
        if said is None:
            raise Problem("text_empty")
        if wing_id is not None:
            check_wing(action.facts, wing_id, desk.prison)
        about: list[str | None] = [
            str(known_person(action.facts, person_id)["id"]) for person_id in dict.fromkeys(people)
        ]
        for person_id in about or [None]:
            action.create(
                "handover",
                {
                    "prison": desk.prison,
                    "wing_id": wing_id,
                    "person_id": person_id,
                    "urgent": urgent,
                    "text": said,
                    **action.authored(),
                },
            )
    return action.saved


def mark_read(desk: Desk, entry_ids: Sequence[str]) -> Saved:
    """Say that one has read these entries. Raises ``Problem`` record_unknown, nothing_changed."""
    with desk.action(deeds.READ_HANDOVER) as action:
        for entry_id in entry_ids:
            required(action.facts, "handover", entry_id)
        if entry_ids:
            action.create(
                "handover_read",
                {
                    "prison": desk.prison,
                    "entries": list(entry_ids),
                    "staff_id": desk.member.staff_id,
                    "staff_name": desk.member.name,
                    "read_at": to_text(action.at),
                },
            )
    return action.saved
