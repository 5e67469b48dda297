"""The invented prison's estate: wings, landings and cells, and who is put where."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from demo.invention import PRISON, Invention, Made

LANDING_NAMES = {"1": "Ones", "2": "Twos", "3": "Threes", "4": "Fours"}
MAIN_WINGS = ("A", "B", "C", "D", "E", "F")
VULNERABLE, FIRST_NIGHT, HEALTHCARE, SEGREGATION = "F", "I", "H", "S"
SINGLE, DOUBLE = "SO", "DO"
WATCHED = frozenset({"SC", "GC", "OC", "SPC"})
"""Cells that are kept free for somebody in a crisis, as far as the roll allows."""


@dataclass(frozen=True)
class _Plan:
    """How one wing is built, for a prison of 600; ``singles`` of its cells a landing hold one."""

    code: str
    name: str
    landings: str
    cells: int
    singles: int


_PLANS = (
    *(_Plan(code, f"{code} wing", "1234", 15, 4) for code in MAIN_WINGS[:5]),
    _Plan(VULNERABLE, "F wing (vulnerable prisoners)", "1234", 15, 4),
    _Plan(FIRST_NIGHT, "First night centre", "12", 12, 3),
    _Plan(HEALTHCARE, "Healthcare", "1", 14, 14),
    _Plan(SEGREGATION, "Segregation unit", "1", 14, 14),
)
_PLACES = (
    ("RECP", "RECP", "Reception"),
    ("TAP", "AREA", "Temporary absence"),
    ("COURT", "AREA", "Court"),
    ("CSWAP", "CSWAP", "Cell swap"),
)
_OUT_OF_USE = {"A-3": "J", "B-4": "G", "C-1": "J", "D-4": "D", "E-2": "G", "S-1": "J", "I-2": "G"}
"""Landings where the last cell is out of use, and why."""


@dataclass
class Cell:
    """A cell, and the keys of the people in it."""

    id: str
    path: str
    wing: str
    landing: str
    capacity: int
    attributes: list[str]
    out_of_use: str | None
    occupants: list[int] = field(default_factory=list)
    kept_for_one: bool = False

    @property
    def room(self) -> int:
        """How many more it holds; none while it is out of use, or kept for one."""
        return 0 if self.out_of_use or self.kept_for_one else self.capacity - len(self.occupants)


class Estate:
    """All places of the prison, sized for its people."""

    def __init__(self, invention: Invention, people: int) -> None:
        self._invention = invention
        self._rows: list[Made] = []
        self.cells: list[Cell] = []
        for plan in _PLANS:
            self._build(plan, max(people / 600, 0.2))
        for code, kind, name in _PLACES:
            self._place(f"{PRISON}-{code}", code, kind, name, None)

    def __iter__(self) -> Iterator[Made]:
        return iter(self._rows)

    def put(
        self,
        dice: random.Random,
        key: int,
        wing: str,
        *,
        alone: bool,
        flat: bool,
        wheelchair: bool,
    ) -> Cell:
        """Put someone into a cell of the wing (or of another one, when it has no room left)."""
        reached = self._with_access(dice, wing) if wheelchair else None
        cell = reached or self._choose(dice, wing, alone=alone, flat=flat)
        cell.occupants.append(key)
        cell.kept_for_one = alone
        return cell

    def _with_access(self, dice: random.Random, wing: str) -> Cell | None:
        """An empty cell for a wheelchair, on the wing if there is one."""
        cells = [one for one in self.cells if "WA" in one.attributes and one.room == one.capacity]
        near = [one for one in cells if one.wing == wing]
        return dice.choice(near or cells) if cells else None

    def _choose(self, dice: random.Random, wing: str, *, alone: bool, flat: bool) -> Cell:
        near = [cell for cell in self.cells if cell.wing == wing and cell.room > 0]
        usual = [c for c in near if (c.capacity == 1) == alone and WATCHED.isdisjoint(c.attributes)]
        level = [cell for cell in usual if cell.landing == "1"] if flat else usual
        for choice in (level, usual, [c for c in near if not alone or not c.occupants]):
            if choice:
                return dice.choice(choice)
        wings = [other for other in MAIN_WINGS if other != wing]
        anywhere = [
            cell
            for cell in self.cells
            if cell.room > 0 and cell.wing in wings and not (alone and cell.occupants)
        ]
        return dice.choice(anywhere)

    def _build(self, plan: _Plan, scale: float) -> None:
        path = f"{PRISON}-{plan.code}"
        wing_id = self._place(path, plan.code, "WING", plan.name, None)
        cells = max(5, math.ceil(plan.cells * scale))
        singles = max(2, math.ceil(plan.singles * scale))
        for landing in plan.landings:
            landing_path = f"{path}-{landing}"
            landing_name = LANDING_NAMES[landing]
            landing_id = self._place(landing_path, landing, "LAND", landing_name, wing_id)
            for number in range(1, cells + 1):
                self._cell(plan.code, landing, landing_id, number, cells, singles)

    def _cell(
        self, wing: str, landing: str, landing_id: str, number: int, cells: int, singles: int
    ) -> None:
        single = number > cells - singles
        attributes = [SINGLE if single else DOUBLE, *_special(wing, landing, cells - number)]
        last = f"{wing}-{landing}" if number == cells else ""
        path = f"{PRISON}-{wing}-{landing}-{number:03d}"
        cell = Cell(
            self._invention.id("location", path),
            path,
            wing,
            landing,
            1 if single else 2,
            sorted(attributes),
            _OUT_OF_USE.get(last),
        )
        self.cells.append(cell)
        self._place(path, f"{number:03d}", "CELL", None, landing_id, cell)

    def _place(
        self,
        path: str,
        code: str,
        kind: str,
        name: str | None,
        parent_id: str | None,
        cell: Cell | None = None,
    ) -> str:
        made = self._invention.row(
            "location",
            path,
            prison=PRISON,
            parent_id=parent_id,
            kind=kind,
            code=code,
            path=path,
            name=name,
            certified_capacity=1 if cell else None,
            operational_capacity=cell.capacity if cell else None,
            attributes=list(cell.attributes) if cell else [],
            in_use=cell is None or cell.out_of_use is None,
            out_of_use_reason=cell.out_of_use if cell else None,
        )
        self._rows.append(made)
        return str(made[1]["id"])


def _special(wing: str, landing: str, from_last: int) -> list[str]:
    """What else a cell is, by where it lies; singles are at the end of a landing."""
    if wing == SEGREGATION:
        return {1: ["LF", "SPC"], 2: ["GC", "LF"], 3: ["LF", "SC"]}.get(from_last, ["LF"])
    if wing == HEALTHCARE:
        return {0: ["LF", "WA"], 1: ["LF", "WA"], 2: ["OC"], 3: ["GC"]}.get(from_last, ["LF"])
    if landing == "1":
        return {0: ["LF", "SC"], 1: ["GC", "LF"], 2: ["LF", "WA"]}.get(from_last, ["LF"])
    return {("2", 0): ["OC"], ("3", 0): ["ELC"], ("4", 1): ["LC"]}.get((landing, from_last), [])
