"""Which cells suit somebody, and why the others do not: the rules of a move, asked of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

from app.desk.desk import Desk
from app.desk.entries import known_person
from record.facts import Facts, Overlay
from record.ids import new_id
from record.kinds import Row, Value
from record.moments import to_text
from record.rules.cells import check_stay
from record.rules.finding import Finding
from record.rules.gravity import gravity


def check_cells(
    desk: Desk, person_id: str, location_ids: Iterable[str]
) -> dict[str, tuple[Finding, ...]]:
    """What would speak against somebody in each of these cells now, the gravest first.

    Nothing is written. ``Problem`` person_unknown.
    """
    now = to_text(desk.now())
    with desk.replica.read() as reading:
        facts = _Remembering(reading)
        person = known_person(facts, person_id)
        own = {
            ("stay", str(stay["id"])): stay | {"to_at": now}
            for stay in facts.find("stay", person_id=person["id"], to_at=None)
        }
        stay: Row = {"id": new_id(desk.now()), "person_id": person["id"], "from_at": now}
        stay |= {"prison": desk.prison, "to_at": None, "custody_period_id": None, "reason": None}
        found = {}
        for location_id in location_ids:
            placed = stay | {"location_id": location_id}
            after = Overlay(facts, {**own, ("stay", str(stay["id"])): placed})
            found[location_id] = tuple(sorted(check_stay(placed, after), key=gravity))
    return found


class _Remembering:
    """Facts that are asked for once each: six hundred cells ask much the same."""

    def __init__(self, beneath: Facts) -> None:
        self._beneath = beneath
        self._known: dict[tuple[object, ...], object] = {}

    def get(self, record_type: str, record_id: str) -> Row | None:
        """One row, or None."""
        key = ("get", record_type, record_id)
        if key not in self._known:
            self._known[key] = self._beneath.get(record_type, record_id)
        return cast("Row | None", self._known[key])

    def find(self, record_type: str, **equal: Value) -> list[Row]:
        """All rows whose fields equal these values; open stays are read all at once."""
        if record_type == "stay" and set(equal) == {"location_id", "to_at"}:
            return self._open_stays().get(str(equal["location_id"]), [])
        key = ("find", record_type, *sorted(equal.items()))
        if key not in self._known:
            self._known[key] = self._beneath.find(record_type, **equal)
        return cast("list[Row]", self._known[key])

    def merged_into(self, person_id: str) -> list[str]:
        """The ids of the people who were merged straight into this one, in order."""
        key = ("merged", person_id)
        if key not in self._known:
            self._known[key] = self._beneath.merged_into(person_id)
        return cast("list[str]", self._known[key])

    def _open_stays(self) -> Mapping[str, list[Row]]:
        key = ("open stays",)
        if key not in self._known:
            by_cell: dict[str, list[Row]] = {}
            for stay in self._beneath.find("stay", to_at=None):
                by_cell.setdefault(str(stay["location_id"]), []).append(stay)
            self._known[key] = by_cell
        return cast("Mapping[str, list[Row]]", self._known[key])
