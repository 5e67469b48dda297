"""Whom a fire concerns: everybody on the roll, by wing, and who needs help to get out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import select

from app.store.reading import Reading
from app.store.reads.board import Board, Occupant, board, wings
from app.store.reads.merged import merged
from app.store.reads.needs import PeepLine, active_peeps
from app.store.reads.source import among, opened
from app.store.replica import Replica
from app.store.tables import RECORDS

HELP = ("PEEP", "WC", "RM", "RC", "VI", "HD", "FALS", "BRK", "ARTH", "PREG", "ACCU9", "ACCU18")
"""The needs, by their codes, that keep somebody from leaving as fast as the others."""

_PERSON = RECORDS["person"]


@dataclass(frozen=True)
class FireRoll:
    """The wings of a prison; ``unplaced`` are on the roll and on none of them.

    ``away`` are in its charge and on no roll: between prisons, or unlawfully at large.
    ``helps`` are the needs of each person who needs help to get out, the most pressing first. An
    evacuation plan of which only an alert tells is among them. ``plans`` say what help.
    """

    wings: tuple[Board, ...]
    unplaced: tuple[Occupant, ...]
    helps: Mapping[str, tuple[str, ...]]
    plans: Mapping[str, tuple[PeepLine, ...]] = field(default_factory=dict)
    away: tuple[Occupant, ...] = ()


def fire_roll(replica: Replica | Reading, prison: str, wing_id: str | None = None) -> FireRoll:
    """A prison's roll for a fire, or that of one of its wings."""
    with opened(replica) as reading:
        found = [w for w in wings(reading, prison) if wing_id in (None, w.id)]
        boards = tuple(board(reading, wing.id) for wing in found)
        unplaced = boards[0].unplaced if boards else ()
        people = [*(one for each in boards for one in on_wing(each)), *unplaced]
        plans = active_peeps(reading, [one.person_id for one in people])
        helps = _helps(reading, people)
    return FireRoll(boards, unplaced, helps, plans, boards[0].away if boards else ())


def on_wing(shown: Board) -> list[Occupant]:
    """Everybody who has a cell on a wing, in the order of the cells."""
    cells = (cell for landing in shown.landings for cell in landing.cells)
    return [one for cell in cells for one in cell.occupants]


def _helps(reading: Reading, people: Iterable[Occupant]) -> dict[str, tuple[str, ...]]:
    by_alert = {one.person_id for one in people if "PEEP" in one.badges}
    one, asked = merged(reading), [each.person_id for each in people]
    rows = reading.connection.execute(
        select(_PERSON.c.id, _PERSON.c.needs).where(among(_PERSON.c.id, one.all_of(asked)))
    )
    found: dict[str, set[str]] = {person_id: {"PEEP"} for person_id in by_alert}
    for person_id, needs in rows:
        if helped := set(HELP).intersection(needs or ()):
            found.setdefault(one.standing(person_id), set()).update(helped)
    return {
        person_id: tuple(code for code in HELP if code in needs)
        for person_id, needs in found.items()
    }
