"""The cells of a prison for somebody who looks for one: room, who is in it, what it has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.store.reads.board import Cell, Occupant, board, wings
from app.store.replica import Replica
from app.ui.labels import cell_words, code_label
from record.names import short_name


@dataclass(frozen=True)
class CellChoice:
    """A cell that somebody may be moved to; ``free`` is negative where too many are in it."""

    cell: Cell
    wing: str

    @property
    def id(self) -> str:
        """The id of the place."""
        return self.cell.id

    @property
    def free(self) -> int:
        """How many more it holds."""
        return (self.cell.capacity or 0) - len(self.cell.occupants)

    @property
    def usable(self) -> bool:
        """Whether it is in use and has room."""
        return self.cell.in_use and self.free > 0


@dataclass(frozen=True)
class Neighbour:
    """Somebody in a cell, for choosing with whom to swap."""

    occupant: Occupant
    cell: Cell

    @property
    def id(self) -> str:
        """The person's id."""
        return self.occupant.person_id


def cell_choices(replica: Replica, prison: str, first_wing_of: str | None) -> list[CellChoice]:
    """Every cell of the prison, in the order of their codes.

    ``first_wing_of`` is the id of the cell whose wing comes first, because most moves are near.
    """
    found: list[CellChoice] = []
    for wing in wings(replica, prison):
        cells = [
            CellChoice(cell, wing.name)
            for landing in board(replica, wing.id).landings
            for cell in landing.cells
        ]
        here = any(choice.id == first_wing_of for choice in cells)
        found = cells + found if here else found + cells
    return found


def neighbours(choices: Sequence[CellChoice], but: str) -> list[Neighbour]:
    """Everybody who has one of these cells, except one person."""
    return [
        Neighbour(occupant, choice.cell)
        for choice in choices
        for occupant in choice.cell.occupants
        if occupant.person_id != but
    ]


def occupants_words(cell: Cell) -> str:
    """Who is in a cell, as tiles name them."""
    return ", ".join(short_name(one.surname, one.forename) for one in cell.occupants)


def attributes_words(cell: Cell) -> str:
    """What a cell has, and why it is not used where it is not."""
    words = [code_label("cell_attribute", one) for one in cell.attributes]
    if not cell.in_use:
        words.insert(0, code_label("out_of_use_reason", cell.out_of_use_reason))
    return ", ".join(word for word in words if word)


def cell_keys(cell: Cell) -> Sequence[str]:
    """The words by which a cell is found: its code in full and without noughts, who is in it."""
    code = cell_words(cell.path)
    short = "-".join(part.lstrip("0") or "0" for part in code.split("-"))
    people = [f"{one.surname} {one.forename}" for one in cell.occupants]
    return code, short, *people, attributes_words(cell)
