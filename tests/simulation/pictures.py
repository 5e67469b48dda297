"""What must hold of pictures once the world has come to rest."""

from __future__ import annotations

from sqlalchemy import select

from app.store.tables import ATTACHMENT as HELD
from app.store.tables import ATTACHMENT_PIECE as PIECE
from hub.store.tables import ATTACHMENT
from record.images import name_of
from record.kinds import Row
from tests.simulation.centre import SimulatedCentre
from tests.simulation.faults import Violation
from tests.simulation.terminal import SimulatedTerminal


def check_pictures(
    centre: SimulatedCentre, terminals: list[SimulatedTerminal], *, harmed: bool
) -> None:
    """The centre has the picture of every photograph, and so has every terminal of its prison.

    ``harmed``: a disk was damaged, copied or set back, so that a picture may have been lost that
    was nowhere else. One that any terminal still has must be at the centre all the same.
    """
    with centre.store.read() as facts:
        photographs = facts.find("photograph")
        kept = dict(facts.connection.execute(select(ATTACHMENT.c.sha256, ATTACHMENT.c.data)).all())
    for photograph in photographs:
        if photograph["received_at"] is not None:
            name = str(photograph["sha256"])
            if name not in kept or name_of(bytes(kept[name])) != name:
                raise Violation("a picture is what its record names", name)
    settled = [terminal for terminal in terminals if not terminal.forked]
    at_centre = {str(row["sha256"]) for row in photographs if row["received_at"] is not None}
    held = {terminal.name: _held(terminal, at_centre) for terminal in settled}
    for photograph in photographs:
        _check_received(photograph, held, harmed)
    for terminal in settled:
        wanted = {
            str(row["sha256"])
            for row in terminal.replica.find("photograph")
            if row["withdrawn_at"] is None and row["received_at"] is not None
        }
        if held[terminal.name] != wanted:
            missing, spare = wanted - held[terminal.name], held[terminal.name] - wanted
            what = f"{terminal.name}: {len(missing)} missing, {len(spare)} too many"
            raise Violation("every terminal has the pictures of its people, and no others", what)


def _check_received(photograph: Row, held: dict[str, set[str]], harmed: bool) -> None:
    if photograph["received_at"] is not None or photograph["withdrawn_at"] is not None:
        return
    holders = [name for name, names in held.items() if photograph["sha256"] in names]
    if holders or not harmed:
        what = f"{photograph['id']} is not at the centre; {holders or 'nobody'} has it"
        raise Violation("no picture is lost", what)


def _held(terminal: SimulatedTerminal, at_centre: set[str]) -> set[str]:
    """The whole pictures on a terminal; no piece may be left of another that the centre has.

    One of a picture that the centre has lost waits for it: it may still be brought again.
    """
    with terminal.replica.read() as reading:
        pieces = reading.connection.execute(select(PIECE.c.sha256)).scalars().all()
        rows = reading.connection.execute(select(HELD.c.sha256, HELD.c.data)).all()
    if at_centre.intersection(pieces):
        raise Violation("every picture is fetched to its end", f"{terminal.name}: {len(pieces)}")
    if any(name_of(data) != name for name, data in rows):
        raise Violation("a picture is what its record names", terminal.name)
    return {name for name, _ in rows}
