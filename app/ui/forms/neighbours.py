"""Who else sleeps on somebody's wing, to be ticked in a form that may be about several."""

from __future__ import annotations

from app.store.reads.board import board
from app.store.reads.estate import estate
from app.store.reads.person import PersonHead
from app.store.replica import Replica
from app.ui.labels import cell_words
from record.names import display_name


def neighbours(replica: Replica, head: PersonHead) -> tuple[tuple[str, str], ...]:
    """Everybody else who sleeps on the person's wing, by id, with name and cell."""
    with replica.read() as reading:
        places = estate(reading, head.prison)
        wing_id = places.wing_of(head.location_id or "")
        landings = board(reading, wing_id).landings if wing_id is not None else ()
    there = [
        (one.person_id, f"{display_name(one.surname, one.forename)}  {cell_words(cell.path)}")
        for landing in landings
        for cell in landing.cells
        for one in cell.occupants
        if one.person_id != head.person_id
    ]
    return tuple(sorted(there, key=lambda pair: pair[1]))
