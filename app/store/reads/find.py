"""Finding people and cells, however they are spelt, and where there is room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.store.reads.badges import Badge

if TYPE_CHECKING:
    from app.store.replica import Reading, Replica

Why = Literal["name", "alias", "number", "cell", "like"]


@dataclass(frozen=True)
class Hit:
    """A person found; ``why`` tells what matched and the text that did."""

    person_id: str
    surname: str
    forename: str
    prison_number: str
    cell_path: str | None
    age: int
    status: str | None
    badges: tuple[Badge, ...]
    why: tuple[Why, str]


@dataclass(frozen=True)
class CellHit:
    """A cell found, with how many it holds and how many are in it."""

    id: str
    path: str
    capacity: int | None
    occupants: int
    in_use: bool


def find_people(replica: Replica | Reading, text: str, limit: int = 20) -> tuple[Hit, ...]:
    """People by name, other name, number or cell, best first."""
    raise NotImplementedError


def find_cells(replica: Replica | Reading, text: str, limit: int = 20) -> tuple[CellHit, ...]:
    """Cells by their full code or the end of it, nearest first."""
    raise NotImplementedError


def free_cells(replica: Replica | Reading, prison: str) -> tuple[CellHit, ...]:
    """Cells of a prison in use with room for one more, in the order of their codes."""
    raise NotImplementedError


def recent(replica: Replica | Reading, staff_id: str, limit: int = 12) -> tuple[Hit, ...]:
    """The people whom this member of staff opened last, latest first."""
    raise NotImplementedError
