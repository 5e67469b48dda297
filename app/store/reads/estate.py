"""The places of one prison and what they are part of: which wing, which landing, which cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from app.store.reading import Reading
from app.store.tables import RECORDS
from record.rules.cells import LANDING_KINDS, WING_KINDS

CELL_KINDS = frozenset({"CELL", "BED", "ROOM", "HCEL"})
"""Kinds of place where somebody may sleep."""

_LOCATION = RECORDS["location"]
_DEPTH_MAX = 12


@dataclass(frozen=True)
class Place:
    """One place. ``capacity`` is the operational one, else the certified; None when unknown."""

    id: str
    parent_id: str | None
    kind: str
    code: str
    path: str
    name: str
    capacity: int | None
    attributes: tuple[str, ...]
    in_use: bool
    out_of_use_reason: str | None

    @property
    def sleeps(self) -> bool:
        """Whether somebody may sleep here; a room only where it has a capacity."""
        return self.kind in CELL_KINDS and (self.kind != "ROOM" or bool(self.capacity))


@dataclass
class Estate:
    """All places of one prison, by their ids."""

    places: dict[str, Place]
    _wings: dict[str, str | None] = field(default_factory=dict)
    _landings: dict[str, str | None] = field(default_factory=dict)

    def wing_of(self, place_id: str) -> str | None:
        """The id of the wing that a place is part of, itself included."""
        return self._above(place_id, WING_KINDS, self._wings)

    def landing_of(self, place_id: str) -> str | None:
        """The id of the landing that a place is part of, itself included."""
        return self._above(place_id, LANDING_KINDS, self._landings)

    def of_wing(self, wing_id: str) -> list[Place]:
        """Every place of a wing, the wing itself among them."""
        return [place for place in self.places.values() if self.wing_of(place.id) == wing_id]

    def _above(
        self, place_id: str, kinds: frozenset[str], known: dict[str, str | None], depth: int = 0
    ) -> str | None:
        if place_id in known:
            return known[place_id]
        place = self.places.get(place_id)
        found: str | None = None
        if place is not None and place.kind in kinds:
            found = place.id
        elif place is not None and place.parent_id and depth < _DEPTH_MAX:
            found = self._above(place.parent_id, kinds, known, depth + 1)
        known[place_id] = found
        return found


def estate(reading: Reading, prison: str | None) -> Estate:
    """The places of a prison, or (None) of all that this terminal holds."""
    column = _LOCATION.c
    statement = select(
        column.id,
        column.parent_id,
        column.kind,
        column.code,
        column.path,
        column.name,
        column.operational_capacity,
        column.certified_capacity,
        column.attributes,
        column.in_use,
        column.out_of_use_reason,
    )
    if prison is not None:
        statement = statement.where(column.prison == prison)
    rows = reading.connection.execute(statement)
    return Estate({row.id: _place(row) for row in rows})


def natural(code: str) -> tuple[tuple[int, int | str], ...]:
    """A key that sorts codes as people count: A-2 before A-10."""
    return tuple(
        (0, int(part)) if part.isdigit() else (1, part) for part in re.findall(r"\d+|\D+", code)
    )


def _place(row: Any) -> Place:
    operational, certified = row.operational_capacity, row.certified_capacity
    return Place(
        id=row.id,
        parent_id=row.parent_id,
        kind=row.kind,
        code=row.code,
        path=row.path,
        name=row.name or "",
        capacity=operational or certified,
        attributes=tuple(row.attributes or ()),
        in_use=bool(row.in_use),
        out_of_use_reason=row.out_of_use_reason,
    )
