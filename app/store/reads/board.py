"""The wing board: who is in which cell, who is out, and what must be known about each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.store.reads.badges import Badge

if TYPE_CHECKING:
    from app.store.replica import Reading, Replica

Status = Literal["IN", "OUT", "TRN"]


@dataclass(frozen=True)
class Wing:
    """A wing or block of a prison."""

    id: str
    code: str
    name: str


@dataclass(frozen=True)
class Occupant:
    """A person on the board. ``out_kind`` and ``out_to`` say where, when ``status`` is not IN."""

    person_id: str
    surname: str
    forename: str
    prison_number: str
    badges: tuple[Badge, ...]
    status: Status
    out_kind: str | None
    out_to: str | None
    pending: bool


@dataclass(frozen=True)
class Cell:
    """A place to sleep. ``capacity`` is operational, else certified; None when nobody set it."""

    id: str
    path: str
    code: str
    kind: str
    capacity: int | None
    attributes: tuple[str, ...]
    in_use: bool
    out_of_use_reason: str | None
    occupants: tuple[Occupant, ...]


@dataclass(frozen=True)
class Landing:
    """A landing: ``roll`` counts whoever has a cell here, ``out`` those of them who are out."""

    id: str
    code: str
    name: str
    cells: tuple[Cell, ...]
    roll: int
    capacity: int
    out: int


@dataclass(frozen=True)
class Board:
    """A wing as it is now. ``unplaced`` are in the prison's custody and have no cell at all."""

    wing: Wing
    landings: tuple[Landing, ...]
    roll: int
    out: int
    capacity: int
    unplaced: tuple[Occupant, ...]


def wings(replica: Replica | Reading, prison: str) -> tuple[Wing, ...]:
    """The wings of a prison, by code."""
    raise NotImplementedError


def board(replica: Replica | Reading, wing_id: str) -> Board:
    """One wing's board. ``Problem`` location_unknown when there is no such wing."""
    raise NotImplementedError
