"""What rules and merging may ask of a record, whichever database it lies in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from record.kinds import Row, Value


class Facts(Protocol):
    """A view of the record. Rows carry every field of their type, and ``id``."""

    def get(self, record_type: str, record_id: str) -> Row | None:
        """One row, or None."""
        ...

    def find(self, record_type: str, **equal: Value) -> list[Row]:
        """All rows whose fields equal these values, ordered by id."""
        ...

    def merged_into(self, person_id: str) -> list[str]:
        """The ids of the people who were merged straight into this one, in order."""
        ...


class Overlay:
    """A record as it would be with some rows written over it; nothing is stored."""

    def __init__(self, beneath: Facts, rows: Mapping[tuple[str, str], Row]) -> None:
        self._beneath = beneath
        self._rows = rows

    def get(self, record_type: str, record_id: str) -> Row | None:
        """One row, the written one first."""
        return self._rows.get((record_type, record_id)) or self._beneath.get(record_type, record_id)

    def find(self, record_type: str, **equal: Value) -> list[Row]:
        """All rows that match, written ones in place of those beneath."""
        written = {rid: row for (kind, rid), row in self._rows.items() if kind == record_type}
        found = {
            str(row["id"]): row
            for row in self._beneath.find(record_type, **equal)
            if row["id"] not in written
        }
        found.update((rid, row) for rid, row in written.items() if matches(row, equal))
        return [found[rid] for rid in sorted(found)]

    def merged_into(self, person_id: str) -> list[str]:
        """Who was merged into this person, by the written rows first."""
        people = {rid: row for (kind, rid), row in self._rows.items() if kind == "person"}
        beneath = {rid for rid in self._beneath.merged_into(person_id) if rid not in people}
        over = {rid for rid, row in people.items() if row.get("merged_into_id") == person_id}
        return sorted(beneath | over)


class Plain:
    """A record held in plain rows, for tests and for checking a batch before it is stored."""

    def __init__(self, rows: Iterable[tuple[str, Row]]) -> None:
        self._by_type: dict[str, dict[str, Row]] = {}
        for kind, row in rows:
            self._by_type.setdefault(kind, {})[str(row["id"])] = row

    def get(self, record_type: str, record_id: str) -> Row | None:
        """One row, or None."""
        return self._by_type.get(record_type, {}).get(record_id)

    def find(self, record_type: str, **equal: Value) -> list[Row]:
        """All rows that match, ordered by id."""
        rows = self._by_type.get(record_type, {})
        found = {rid: row for rid, row in rows.items() if matches(row, equal)}
        return [found[rid] for rid in sorted(found)]

    def merged_into(self, person_id: str) -> list[str]:
        """The ids of the people who were merged straight into this one, in order."""
        return [str(row["id"]) for row in self.find("person", merged_into_id=person_id)]


def matches(row: Row, equal: Mapping[str, Value]) -> bool:
    """Whether every named field of the row has the named value."""
    return all(row.get(name) == value for name, value in equal.items())


def text(row: Row, name: str) -> str:
    """A text field of a row; empty where there is none."""
    value = row.get(name)
    return value if isinstance(value, str) else ""
