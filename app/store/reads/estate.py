"""Places and what they are part of: which wing, which landing, which cells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import CTE, ColumnElement, select

from app.store.reading import Reading
from app.store.tables import RECORDS
from record.rules.apart import LANDING_KINDS, WING_KINDS

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
    certified: int | None
    attributes: tuple[str, ...]
    in_use: bool
    out_of_use_reason: str | None

    @property
    def sleeps(self) -> bool:
        """Whether somebody may sleep here; a room only where it has a capacity."""
        return self.kind in CELL_KINDS and (self.kind != "ROOM" or bool(self.capacity))


@dataclass
class Estate:
    """The places of a prison or of a wing, by their ids."""

    places: dict[str, Place]
    _wings: dict[str, str | None] = field(default_factory=dict)
    _landings: dict[str, str | None] = field(default_factory=dict)

    def wing_of(self, place_id: str) -> str | None:
        """The id of the wing that a place is part of, itself included."""
        return self._above(place_id, WING_KINDS, self._wings)

    def landing_of(self, place_id: str) -> str | None:
        """The id of the landing that a place is part of, itself included."""
        return self._above(place_id, LANDING_KINDS, self._landings)

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
    return _read(reading, () if prison is None else (_LOCATION.c.prison == prison,))


def wing_estate(reading: Reading, wing_id: str) -> Estate:
    """The places of one wing, the wing itself among them."""
    of_wing = on_wings(_LOCATION.c.id == wing_id)
    return _read(reading, (_LOCATION.c.id.in_(select(of_wing.c.id)),))


def on_wings(*which: ColumnElement[bool]) -> CTE:
    """The ids of the wings for which this holds and of every place in them.

    A wing within a wing is another wing.
    """
    place = _LOCATION.alias("place")
    top = select(_LOCATION.c.id).where(_LOCATION.c.kind.in_(WING_KINDS), *which)
    found = top.cte("on_wings", recursive=True)
    return found.union(
        select(place.c.id).where(place.c.parent_id == found.c.id, place.c.kind.not_in(WING_KINDS))
    )


def _read(reading: Reading, which: Iterable[ColumnElement[bool]]) -> Estate:
    column = _LOCATION.c
    rows = reading.connection.execute(
        select(
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
        ).where(*which)
    )
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
        certified=certified,
        attributes=tuple(row.attributes or ()),
        in_use=bool(row.in_use),
        out_of_use_reason=row.out_of_use_reason,
    )
